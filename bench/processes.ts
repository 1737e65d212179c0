import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

const NODE = [process.execPath, '--disable-warning=ExperimentalWarning'] as const
/** The flags of `npm start`. */
export const SERVER_FLAGS = [
  '--max-semi-space-size=4',
  '--max-old-space-size=112',
  '--no-concurrent-recompilation',
]

/** Starts a script of ours; its standard output is read line by line. */
export function startScript(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  nodeFlags: readonly string[] = [],
) {
  const [command, ...flags] = NODE
  return spawn(command, [...flags, ...nodeFlags, script, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** The first line of the child's output that `read` makes something of. */
export async function firstLine<T>(child: ChildProcess, read: (line: string) => T | null): Promise<T> {
  if (child.stdout === null) throw new Error('the child has no standard output')
  const lines = createInterface({ input: child.stdout })
  for await (const line of lines) {
    const found = read(line)
    if (found !== null) {
      // What is printed later must not fill the pipe.
      child.stdout.resume()
      return found
    }
  }
  throw new Error('the child ended before it was ready')
}

export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
