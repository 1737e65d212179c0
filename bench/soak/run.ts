import { z } from 'zod'
import { readOptions } from '../read-options.ts'
import { check } from './check.ts'
import { figuresOf, listed, table } from './report.ts'
import { soak } from './soak.ts'

/**
 * `npm run soak:channels`: a day of the real server on all channels, with a clock that is moved, platforms that fail at random
 * and several new starts. Ends with 1 when something that was acknowledged was not answered exactly once.
 */
const USAGE = `Usage: npm run soak:channels -- [options]

  --hours N     simulated hours (default: 24)
  --seed N      of people, deliveries and failures (default: 1)
  --people N    how many write (default: 150 in 24 hours)`

const Options = z.object({
  hours: z.coerce.number<string>().pipe(z.number().min(0.1).max(72)).default(24),
  seed: z.coerce.number<string>().pipe(z.int().min(0)).default(1),
  people: z.coerce.number<string>().pipe(z.int().min(1).max(10_000)).nullable().default(null),
})

const COMMAND_LINE = {
  hours: { type: 'string' },
  seed: { type: 'string' },
  people: { type: 'string' },
} as const

async function main(): Promise<void> {
  const options = readOptions(Options, COMMAND_LINE, USAGE)
  if (options === null) return
  const { hours, seed } = options
  const people = options.people ?? Math.max(1, Math.round((hours * 150) / 24))
  const begun = performance.now()
  const lived = await soak({ hours, seed, people, onProgress: showProgress })
  const checked = check(lived)
  const seconds = (performance.now() - begun) / 1000
  console.log(
    `Node ${process.version}, ${hours} h, ${people} people, seed ${seed}: ${seconds.toFixed(0)} s\n`,
  )
  console.log(table(figuresOf(lived, checked)))
  const { violations } = checked
  if (violations.length === 0) {
    console.log('\nno violation')
    return
  }
  console.log(
    `\n${violations.length} violations; again with --hours ${hours} --people ${people} --seed ${seed}\n${listed(violations)}`,
  )
  process.exitCode = 1
}

let shown = 0

function showProgress(share: number): void {
  const percent = Math.floor(share * 100)
  if (!process.stderr.isTTY || percent === shown) return
  shown = percent
  process.stderr.write(`\r${percent}%`)
}

await main()
// Calls that were left without an answer keep timers of several minutes, which nothing waits for.
process.exit()
