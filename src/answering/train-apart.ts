import { fork } from 'node:child_process'
import type { BrainFolders } from './load-brain.ts'

/**
 * Training takes seconds and as much memory again as answering: in a process of its own it holds up nobody, and the memory
 * ends with it. It leaves the model where loading finds it, and gives its bytes where nothing can be left.
 */
export async function trainApart({
  intentsDir,
  cacheDir,
}: Pick<BrainFolders, 'intentsDir' | 'cacheDir'>): Promise<Buffer | undefined> {
  const child = fork(new URL('./training-process.ts', import.meta.url), [intentsDir, cacheDir], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    // What is wrong is said by whoever loads, and it needs none of the server's secrets.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  })
  return new Promise((resolve) => {
    let made: Buffer | undefined
    child.once('message', (bytes) => {
      if (bytes instanceof Uint8Array) made = Buffer.from(bytes)
    })
    child.once('error', () => resolve(undefined))
    child.once('close', () => resolve(made))
  })
}
