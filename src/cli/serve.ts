import { loadConfig } from '../config.ts'
import { startServer } from '../main.ts'

/** Serves until told to stop; a second signal ends at once. SIGUSR2 takes up changed knowledge. */
export async function serve(): Promise<void> {
  const server = await startServer(loadConfig(process.env, process.cwd()))
  if (process.stdout.isTTY) console.log(`\n  Hỏi BHYT: ${server.url}\n`)
  process.on('SIGUSR2', () => void server.reload())
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, async () => {
      if (stopping) process.exit(1)
      stopping = true
      await server.stop()
      process.exit(0)
    })
  }
}
