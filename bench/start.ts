import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from './acknowledgement.ts'
import { type Latency, latencyOf } from './table.ts'

const STARTS = 5

/** From `npm start` until /readyz says so: the first time, when the model is trained, and afterwards. */
export async function measureStart(): Promise<{ warm: Latency; coldMs: number; folder: string }> {
  const folder = mkdtempSync(join(process.cwd(), 'bench-start-'))
  const coldMs = await startOnce(folder)
  const warm: number[] = []
  for (let round = 0; round < STARTS; round += 1) warm.push(await startOnce(folder))
  return { warm: latencyOf(warm), coldMs, folder }
}

async function startOnce(folder: string): Promise<number> {
  const port = await freePort()
  const begun = performance.now()
  const child = spawn('npm', ['start', '--silent'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'silent' },
    stdio: 'ignore',
    detached: true,
  })
  for (;;) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) break
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const took = performance.now() - begun
  const ended = new Promise((resolve) => child.once('exit', resolve))
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
  await ended
  return took
}
