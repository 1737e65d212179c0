import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import packageJson from '../package.json' with { type: 'json' }
import { latencyOf } from './table.ts'

/**
 * `npm run bench:knowledge`: what it takes to load all answers and to learn how residents ask, each time in a fresh
 * process with the server's own settings: cold (nothing was kept) and cached (nothing has changed since).
 */
const COLD = 3
const CACHED = 5

const Loaded = z.object({ ms: z.number(), trained: z.boolean(), rss: z.number(), answers: z.int() })

/** Node's flags of `npm start`. */
const flags = packageJson.scripts.start.split(' ').filter((word) => word.startsWith('--'))

function loadOnce(cacheDir: string): z.infer<typeof Loaded> {
  const script = join(import.meta.dirname, 'load-once.ts')
  return Loaded.parse(
    JSON.parse(
      execFileSync(process.execPath, [...flags, script, 'knowledge', 'intents', cacheDir], {
        encoding: 'utf8',
      }),
    ),
  )
}

function report(name: string, runs: readonly z.infer<typeof Loaded>[]): void {
  const { p50, max } = latencyOf(runs.map(({ ms }) => ms))
  const rss = Math.max(...runs.map((run) => run.rss)) / 1e6
  console.log(
    `${name.padEnd(34)} median ${p50.toFixed(0)} ms, max ${max.toFixed(0)} ms; resident ${rss.toFixed(0)} MB`,
  )
}

const caches = Array.from({ length: COLD }, () => mkdtempSync(join(tmpdir(), 'bench-knowledge-')))
try {
  const cold = caches.map(loadOnce)
  console.log(`${cold[0]?.answers} answers and corrections`)
  report(`load and train, ${COLD} times cold`, cold)
  report(
    `load, ${CACHED} times cached`,
    Array.from({ length: CACHED }, () => loadOnce(caches[0] ?? '')),
  )
} finally {
  for (const dir of caches) rmSync(dir, { recursive: true })
}
