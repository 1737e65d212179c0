import { readFileSync } from 'node:fs'
import type { Condition } from './conditions.ts'
import { Job, type Measured } from './job.ts'
import { systemOf } from './systems/all.ts'
import type { Ranker } from './systems/system.ts'

/** The process of one system: takes a job from standard input, gives what it measured on standard output. */
const STANDARD_INPUT = 0
const BYTES_OF_KB = 1024
/** Until the code is compiled for speed, and no longer than this for systems that take their time. */
const WARM_UP = { texts: 500, ms: 2_000 }

const { system, reading, train, conditions } = Job.parse(JSON.parse(readFileSync(STANDARD_INPUT, 'utf8')))

const before = process.memoryUsage().rss
const begun = performance.now()
const ranker = await systemOf(system, reading).train(train)
const trainMs = performance.now() - begun
const trained = process.memoryUsage().rss

await warmUp(ranker)
const measured: Measured = {
  trainMs,
  conditions: await inTurn(conditions, (condition) => ask(ranker, condition)),
  memory: { before, trained, peak: process.resourceUsage().maxRSS * BYTES_OF_KB },
}
process.stdout.write(JSON.stringify(measured))

async function ask(ranker: Ranker, { name, questions }: Condition): Promise<Measured['conditions'][number]> {
  const answers = await inTurn(questions, async ({ text, label }) => {
    const begun = performance.now()
    const ranking = await ranker.rank(text)
    return { ms: performance.now() - begun, place: ranking.indexOf(label) }
  })
  return { name, places: answers.map(({ place }) => place), ms: answers.map(({ ms }) => ms) }
}

/** On texts that it was trained on: some systems remember the answers to what they were asked before. */
async function warmUp(ranker: Ranker): Promise<void> {
  const end = performance.now() + WARM_UP.ms
  for (const { text } of train.slice(0, WARM_UP.texts)) {
    if (performance.now() > end) return
    await ranker.rank(text)
  }
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (const item of items) results.push(await work(item))
  return results
}
