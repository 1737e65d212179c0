import { fork } from 'node:child_process'
import { z } from 'zod'
import type { MadeModel } from '../understanding/classifier/cache.ts'

const Made = z.object({
  bytes: z.instanceof(Uint8Array).transform((bytes) => Buffer.from(bytes)),
  cacheProblem: z.string(),
})

/**
 * Training takes seconds and as much memory again as answering: in a process of its own it holds up nobody, and the memory
 * ends with it. It leaves the model where loading finds it, and gives it where nothing can be left.
 */
export async function trainApart(intentsDir: string, cacheDir: string): Promise<MadeModel | undefined> {
  const child = fork(new URL('./training-process.ts', import.meta.url), [intentsDir, cacheDir], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    // What is wrong is said by whoever loads, and it needs none of the server's secrets.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  })
  return new Promise((resolve) => {
    let made: MadeModel | undefined
    child.once('message', (message) => {
      made = Made.parse(message)
    })
    child.once('error', () => resolve(undefined))
    child.once('close', () => resolve(made))
  })
}
