import { cpus } from 'node:os'
import { z } from 'zod'
import { readOptions } from '../read-options.ts'
import { type ConditionName, sampled, underConditions } from './conditions.ts'
import { NoDataset, readDataset } from './dataset.ts'
import { type Figures, figuresOf } from './figures.ts'
import { inOwnProcess } from './in-own-process.ts'
import { shortfalls } from './limits.ts'
import { heading, rowOf } from './report.ts'
import { NAMES, type Name, READINGS, type Reading } from './systems/all.ts'

/**
 * `npm run bench:nlu -- --data FOLDER`: what the classifier is worth on a labelled set that nobody here wrote, beside
 * node-nlp, minisearch and fuse.js on the same questions. Ends with 1 when ours is too slow or, where a least accuracy
 * was asked for, not right often enough.
 */
const USAGE = `Usage: npm run bench:nlu -- --data FOLDER [options]

  --data FOLDER        train.jsonl and test.jsonl, one {"text": …, "label": …} a line
  --beside NAMES       systems to compare with (default: node-nlp,minisearch,fuse.js; "none" for ours alone)
  --sample N           questions for fuse.js, which takes its time (default: 100)
  --leftovers          ask also as typed with the keyboard's Vietnamese mode off
  --seed N             of the noise (default: 1)
  --most-p99 MS        latency that ours must keep (default: 5)
  --least-clean PCT    accuracy that ours must reach on clean questions
  --least-chat PCT     the same on chat noise`

const number = z.coerce.number<string>().positive()
const Options = z.object({
  data: z.string({ error: '--data is missing' }),
  beside: z
    .string()
    .default('node-nlp,minisearch,fuse.js')
    .transform((names) => (names === 'none' ? [] : names.split(',')))
    .pipe(z.array(z.enum(NAMES).exclude(['ours']))),
  sample: number.pipe(z.int()).default(100),
  leftovers: z.boolean().default(false),
  seed: number.pipe(z.int()).default(1),
  'most-p99': number.default(5),
  'least-clean': number.nullable().default(null),
  'least-chat': number.nullable().default(null),
})

/** Takes some 0.2 s a question: all of them, under every condition, would take an hour. */
const SLOW: readonly Name[] = ['fuse.js']

const COMMAND_LINE = {
  data: { type: 'string' },
  beside: { type: 'string' },
  sample: { type: 'string' },
  leftovers: { type: 'boolean' },
  seed: { type: 'string' },
  'most-p99': { type: 'string' },
  'least-clean': { type: 'string' },
  'least-chat': { type: 'string' },
} as const

function main(): void {
  const options = readOptions(Options, COMMAND_LINE, USAGE)
  if (options === null) return
  const { train, test } = readDataset(options.data)
  const names: readonly ConditionName[] = [
    'clean',
    'folded',
    'chat',
    ...(options.leftovers ? (['leftovers'] as const) : []),
  ]
  const whole = underConditions(names, test, options.seed)
  const sample = sampled(whole, options.sample)

  console.log(
    `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}); ${train.length.toLocaleString('en')} examples, ${new Set(train.map(({ label }) => label)).size} labels\n`,
  )
  console.log(heading(names))
  const measure = (system: Name, reading: Reading): Figures => {
    const conditions = SLOW.includes(system) ? sample : whole
    const measured = inOwnProcess({ system, reading, train, conditions })
    const figures = figuresOf(measured)
    console.log(rowOf(system, reading, measured, figures))
    return figures
  }
  const own = measure('ours', 'as typed')
  for (const system of options.beside) for (const reading of READINGS) measure(system, reading)

  const missed = shortfalls(own, {
    mostP99: options['most-p99'],
    leastClean: options['least-clean'],
    leastChat: options['least-chat'],
  })
  for (const line of missed) console.error(`\nFAILED: ${line}`)
  if (missed.length > 0) process.exitCode = 1
}

try {
  main()
} catch (error) {
  if (!(error instanceof NoDataset)) throw error
  console.error(error.message)
  process.exitCode = 2
}
