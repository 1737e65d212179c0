import { z } from 'zod'
import { formatFault } from '../answering/errors.ts'
import { checkUtterances } from '../answering/intent-checks.ts'
import { checkKnowledge } from '../answering/load-brain.ts'
import { loadConfig } from '../config.ts'
import { today } from '../conversation/today.ts'
import { nextFreeCode } from '../knowledge/codes.ts'
import type { Fault } from '../knowledge/fault.ts'
import { locateFaults } from '../knowledge/files/locate.ts'
import { readTree } from '../knowledge/files/tree.ts'
import { DAYS_OF_GRACE, daysPast, freshnessOn, recheckDay } from '../knowledge/freshness.ts'
import { type Blank, blanksOf } from '../knowledge/go-live.ts'
import { loadStyle } from '../knowledge/load-style.ts'
import type { Pack } from '../knowledge/pack.ts'
import { jurisdictionOf } from '../knowledge/policy/policy.ts'
import { readabilityFaults } from '../knowledge/readability.ts'
import { InvalidIntents, loadIntents, readIntentFiles, type Utterance } from '../understanding/intents.ts'
import { print } from './brain.ts'

/** An answer or a figure whose day of rechecking is past. */
interface Overdue {
  readonly id: string
  readonly file: string
  readonly recheckBy: string
  readonly days: number
}

const Options = z.object({
  json: z.boolean().default(false),
  place: z.string().optional(),
  asOf: z.iso.date().optional(),
})

/**
 * `hoi check`: every fault of the knowledge and the utterances; ends with 1 if there is any. Beside them what no file is
 * to blame for: what must be checked again, and what the ward has yet to enter.
 */
export function check(options: unknown): void {
  const asked = Options.safeParse(options)
  if (!asked.success) {
    console.error('--as-of is a day such as 2026-11-21.')
    process.exit(2)
  }
  const config = loadConfig(process.env, process.cwd())
  const placeId = asked.data.place ?? config.PLACE
  const day = asked.data.asOf ?? today(new Date())
  const { faults: knowledgeFaults, pack } = checkKnowledge(config.KNOWLEDGE_DIR)
  const { faults: intentFaults, utterances } = checkIntents(config.INTENTS_DIR)
  const bothRead = pack !== null && intentFaults.length === 0
  const faults = [
    ...knowledgeFaults,
    ...(pack === null ? [] : styleFaults(pack, config.KNOWLEDGE_DIR)),
    ...intentFaults,
    ...(bothRead ? checkUtterances(utterances, pack, () => readIntentFiles(config.INTENTS_DIR)) : []),
    ...(pack === null ? [] : unknownPlace(pack, placeId)),
  ]
  const overdue = pack === null ? [] : overdueOn(pack, day)
  const place = pack?.places.get(placeId)
  const blanks = pack === null || place === undefined ? [] : blanksOf(place, pack)
  if (asked.data.json) {
    print(JSON.stringify({ ok: faults.length === 0, faults, overdue, blanks }))
  } else {
    for (const fault of faults) print(formatFault(fault))
    printOverdue(overdue)
    printBlanks(blanks)
    print(
      faults.length === 0 && pack !== null
        ? `OK: ${countsOf(pack)}, ${utterances.length} utterances.`
        : `${faults.length} faults.`,
    )
  }
  process.exitCode = faults.length === 0 ? 0 : 1
}

/** Beside other faults, not instead of them. */
function unknownPlace({ places }: Pack, id: string): Fault[] {
  if (places.has(id)) return []
  const known = [...places.keys()].join(', ')
  return [{ file: 'places', field: '', problem: `there is no place "${id}"`, fix: `name one of: ${known}` }]
}

function countsOf(pack: Pack): string {
  const corrections = [...pack.answers.values()].filter(({ correction }) => correction !== null).length
  return [
    `${pack.answers.size - corrections} answers and ${corrections} corrections in ${pack.topics.size} topics`,
    `${pack.documents.size} documents`,
    `${pack.policy.groups.size} groups`,
    `${pack.places.size} places`,
    `next free code ${nextFreeCode(pack.codes)}`,
  ].join(', ')
}

function printOverdue(overdue: readonly Overdue[]): void {
  if (overdue.length === 0) return
  print('To be checked again:')
  for (const { id, file, recheckBy, days } of overdue) {
    const effect = days > DAYS_OF_GRACE ? '; residents get the office instead' : ''
    print(`  ${file} · ${id}: by ${recheckBy}, ${days} days ago${effect}`)
  }
}

function printBlanks(blanks: readonly Blank[]): void {
  if (blanks.length === 0) return
  print('To be filled in or settled before going live:')
  for (const { file, what } of blanks) print(`  ${file} · ${what}`)
}

function overdueOn({ answers, policy }: Pack, day: string): Overdue[] {
  const texts = [...answers.values()].map((answer) => ({
    id: answer.id,
    file: answer.file,
    recheckBy: recheckDay(answer, policy, day),
  }))
  const figures = [...policy.parameters.values()].flatMap(({ id, values }) =>
    values
      .filter(({ to }) => to === null || to >= day)
      .map(({ recheckBy }) => ({ id, file: `policy/${jurisdictionOf(id)}`, recheckBy })),
  )
  const rules = [...policy.groups.values(), ...policy.interpretations.values()].map(({ id, recheckBy }) => ({
    id,
    file: `policy/${jurisdictionOf(id)}`,
    recheckBy,
  }))
  return [...texts, ...figures, ...rules]
    .filter(({ recheckBy }) => freshnessOn(recheckBy, day) !== 'fresh')
    .map((one) => ({ ...one, days: daysPast(one.recheckBy, day) }))
    .sort((a, b) => b.days - a.days)
}

function styleFaults(pack: Pack, dir: string): readonly Fault[] {
  const { style, faults } = loadStyle(dir)
  if (style === null) return faults
  const unreadable = [...pack.answers.values()].flatMap((answer) => readabilityFaults(answer, style))
  return unreadable.length === 0 ? [] : locateFaults(unreadable, readTree(dir))
}

function checkIntents(dir: string): {
  readonly faults: readonly Fault[]
  readonly utterances: readonly Utterance[]
} {
  try {
    return { faults: [], utterances: loadIntents(dir) }
  } catch (error) {
    if (error instanceof InvalidIntents) return { faults: error.faults, utterances: [] }
    throw error
  }
}
