import { z } from 'zod'
import { realBrain } from '../../test/support/brain.ts'
import { readOptions } from '../read-options.ts'
import { causes, isFailure, type Scored, speed, table } from './report.ts'
import { BEGUN, type Simulated, simulate } from './simulate.ts'
import { storyText, transcript } from './story-text.ts'

/**
 * `npm run bench:conversation`: residents drawn at random talk with the real engine until they have a result, which is
 * compared with what is true of them. Ends with 1 when somebody was told something wrong, was left without a next step or
 * was asked twice.
 */
const USAGE = `Usage: npm run bench:conversation -- [options]

  --people N    how many residents (default: 10000)
  --seed N      of the residents (default: 1)
  --place ID    the ward that is written to (default: ai-quoc)
  --only N      the resident of this number alone
  --print       print the replies, too`

const number = z.coerce.number<string>().pipe(z.int().min(0))
const Options = z.object({
  people: number.default(10_000),
  seed: number.default(1),
  place: z.string().default('ai-quoc'),
  only: number.nullable().default(null),
  print: z.boolean().default(false),
})
type Options = z.infer<typeof Options>

const MOST_STORIES = 10
const PROGRESS_EVERY = 100

const COMMAND_LINE = {
  people: { type: 'string' },
  seed: { type: 'string' },
  place: { type: 'string' },
  only: { type: 'string' },
  print: { type: 'boolean' },
} as const

function main(): void {
  const options = readOptions(Options, COMMAND_LINE, USAGE)
  if (options === null) return
  const { seed, place, only, people } = options
  const brain = realBrain(place)
  const numbers = only === null ? Array.from({ length: people }, (_, at) => at) : [only]
  const scored: Scored[] = []
  const times: number[] = []
  const failing: Simulated[] = []
  const begun = performance.now()
  for (const one of numbers) {
    const simulated = simulate(brain, seed, one)
    const { played, verdict } = simulated
    scored.push(scoredOf(simulated))
    times.push(...played.moves.map(({ turn }) => turn.ms))
    if ((isFailure({ verdict }) && failing.length < MOST_STORIES) || only !== null) failing.push(simulated)
    if (scored.length % PROGRESS_EVERY === 0) showProgress(scored.length, numbers.length)
  }
  for (const simulated of failing) console.log(`${storyOf(simulated, options)}\n`)
  const seconds = (performance.now() - begun) / 1000
  const worked = process.cpuUsage().user / 1e6
  console.log(`Node ${process.version}, one core, seed ${seed}, ${place}, ${BEGUN}\n`)
  console.log(
    `${table(scored)}\n\n${causes(scored)}\n\n${speed(times)}; ${seconds.toFixed(0)} s in all, ${worked.toFixed(0)} s of them at work`,
  )
  if (scored.some(isFailure)) process.exitCode = 1
}

function scoredOf({ played, verdict }: Simulated): Scored {
  const { number: at, begins, traits, people } = played.resident
  return {
    resident: { number: at, begins, traits, people: people.length },
    verdict,
    messages: played.moves.length,
    putRight: played.moves.some(({ aim }) => aim === 'put-right'),
  }
}

function storyOf({ played, verdict }: Simulated, { seed, place, print }: Options): string {
  const { causes: wrong, deadEnds, repeated } = verdict
  const faults = [
    verdict.result,
    ...[...wrong, ...deadEnds, ...repeated].map(({ move, what }) => `step ${move + 1}: ${what}`),
  ]
  const story = storyText(played, { seed, place, begun: BEGUN, faults })
  return print ? `${story}\n${transcript(played)}` : story
}

function showProgress(done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all}${done === all ? '\n' : ''}`)
}

main()
