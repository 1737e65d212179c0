import { z } from 'zod'
import { inputFor } from '../conversation/decide-person.ts'
import { today } from '../conversation/today.ts'
import { Facts } from '../knowledge/facts.ts'
import type { Pack } from '../knowledge/pack.ts'
import { readCode, showCode } from '../messages/code.ts'
import type { KeptReceipt, Store } from '../store/ports.ts'
import { aged } from '../subsidy/aged.ts'
import { decide } from '../subsidy/decide.ts'
import { Decision } from '../subsidy/decision.ts'
import { comesTo, likelyDigest, outcomeDigest } from '../subsidy/outcome-digest.ts'

const Recalled = z.object({
  /** As told then, without the sensitive ones. */
  facts: Facts,
  /**
   * What came out then: outcome ("likely" where the kept facts lead to it only likely), group, shares; null where it rests
   * on an answer that is not kept.
   */
  shown: z.string().nullable(),
  /** What the same facts give today for the day of the receipt. */
  thatDay: Decision,
  /** Whether that is what came out then; null where it was not kept. */
  asShown: z.boolean().nullable(),
  /** What they give under the rules of today, everybody as much older as they may be. */
  today: Decision,
  /** Whether the result of today is that of the receipt's day. */
  holds: z.boolean(),
})

/** What a code that somebody holds stands for. */
export const CodeAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('receipt'),
    code: z.string(),
    /** When the receipt was given. */
    at: z.iso.datetime(),
    /** The day whose rules were applied. */
    asOf: z.iso.date(),
    place: z.string(),
    recalledOn: z.iso.date(),
    people: z.array(Recalled),
  }),
  z.object({
    kind: z.literal('deletion'),
    code: z.string(),
    /** When the data was deleted. */
    at: z.iso.datetime(),
  }),
])
export type CodeAnswer = z.infer<typeof CodeAnswer>

/**
 * What the code stands for, a result worked out again for its day and for today; null = nothing, or what is kept can no
 * longer be read.
 * @param typed as a person types it
 */
export async function codeFor(
  { receipts, deletions }: Pick<Store, 'receipts' | 'deletions'>,
  pack: Pack,
  typed: string,
  now: Date,
): Promise<CodeAnswer | null> {
  const code = readCode(typed)
  if (code === null) return null
  const deletedAt = await deletions.find(code)
  if (deletedAt !== null) return { kind: 'deletion', code: showCode(code), at: deletedAt.toISOString() }
  const receipt = await receipts.find(code)
  return receipt === null ? null : recall(receipt, pack, today(now))
}

function recall(
  { code, at, asOf, place: id, ...kept }: KeptReceipt,
  pack: Pack,
  day: string,
): CodeAnswer | null {
  const place = pack.places.get(id)
  const told = z.array(Facts).safeParse(kept.people)
  if (place === undefined || !told.success) return null
  const decideOn = (facts: Facts, date: string) =>
    decide(inputFor(facts, { place, date }), pack.policy, pack.questions)
  const people = told.data.map((facts, index) => {
    const shown = kept.outcomes[index] ?? null
    const [then, now] = [decideOn(facts, asOf), decideOn(aged(facts, asOf, day), day)]
    const asShown = shown === null ? null : comesTo(then, shown)
    return {
      facts,
      shown,
      thatDay: then,
      asShown,
      today: now,
      holds: outcomeDigest(now) === outcomeDigest(then) && likelyDigest(now) === likelyDigest(then),
    }
  })
  return {
    kind: 'receipt',
    code: showCode(code),
    at: at.toISOString(),
    asOf,
    place: id,
    recalledOn: day,
    people,
  }
}
