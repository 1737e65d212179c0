import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { buffer, text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Job } from './jobs.ts'
import { oneAtATime } from './one-at-a-time.ts'

const PROCESS = fileURLToPath(new URL('./draw-process.ts', import.meta.url))
/** Drawing takes about a second. */
const DEADLINE_MS = 30_000

/** What was to be drawn could not be. */
export class NotDrawn extends Error {
  readonly code = 'NOT_DRAWN'
}

/** About half a minute's worth; whoever comes later is asked to try again. */
const MOST_WAITING = 20

/**
 * Draws a poster (PDF) or a picture for shared links (PNG). Fonts and drawing take as much memory again as answering does,
 * and hold up whoever waits: it is done in a process of its own, which ends with it; one at a time.
 * @throws NotDrawn, TooBusy
 */
export const drawApart = oneAtATime(draw, MOST_WAITING)

async function draw(job: Job): Promise<Buffer> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', PROCESS], {
    // It needs none of the server's secrets.
    ...{ stdio: 'pipe', env: {}, timeout: DEADLINE_MS, killSignal: 'SIGKILL' },
  })
  const ended = once(child, 'close')
  // A child that ends early says why on its standard error.
  child.stdin.on('error', () => undefined)
  child.stdin.end(JSON.stringify(job))
  const [bytes, said] = await Promise.all([buffer(child.stdout), text(child.stderr), ended])
  if (child.exitCode !== 0)
    throw new NotDrawn(`drawing ended with ${child.exitCode ?? child.signalCode}: ${said}`)
  return bytes
}
