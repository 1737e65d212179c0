import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** The service as a process of its own, on one port over all its restarts. */
export class ServerProcess {
  readonly url: string
  readonly #command: readonly string[]
  readonly #env: Readonly<Record<string, string>>
  #child: ChildProcess | null = null
  #output = ''

  constructor(command: readonly string[], port: number, env: Readonly<Record<string, string>>) {
    this.url = `http://127.0.0.1:${port}`
    this.#command = command
    this.#env = { ...env, PORT: String(port) }
  }

  /** Resolves when the server says that it is ready. */
  async start(): Promise<void> {
    const env = { ...process.env, ...this.#env }
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...this.#command], {
      env,
    })
    this.#child = child
    child.stdout.on('data', (chunk: Buffer) => this.#keep(chunk))
    child.stderr.on('data', (chunk: Buffer) => this.#keep(chunk))
    while (!(await this.#isReady())) {
      if (child.exitCode !== null) throw new Error(`the server ended while starting:\n${this.#output}`)
      await sleep(20)
    }
  }

  /** Ends it as a power cut would: no handler of its own runs. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM')
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }

  async #isReady(): Promise<boolean> {
    try {
      const response = await fetch(`${this.url}/readyz`, { signal: AbortSignal.timeout(1000) })
      return response.ok
    } catch {
      return false
    }
  }

  #keep(chunk: Buffer): void {
    this.#output = (this.#output + chunk.toString()).slice(-4000)
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
