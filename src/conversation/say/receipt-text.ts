import { formatDate } from '../../knowledge/format.ts'
import type { Pack, Place } from '../../knowledge/pack.ts'
import { showCode } from '../../messages/code.ts'
import type { Decision } from '../../subsidy/decision.ts'
import { outcomeDigest } from '../../subsidy/outcome-digest.ts'
import { capitalise, say } from '../phrases.ts'
import { sayBriefly } from './brief-text.ts'
import { sayContact } from './contact.ts'
import { adviceLines, nextSteps } from './family-text.ts'
import { baseLines, conditionLines, confirmLines, groupOf, isPromised, type ToldOf } from './result-words.ts'
import { saySince, sourceLines } from './sources.ts'

export interface Receipt {
  /** As it is kept: ten characters without a dash. */
  readonly code: string
  /** The day whose rules were applied, YYYY-MM-DD. */
  readonly asOf: string
}

/**
 * How much of a result the kept facts alone lead to: all of it; the same, but only likely; nothing, since it rested on an
 * answer that is not kept.
 */
export type Kept = 'whole' | 'likely' | 'none'

/** One person of a receipt, worked out again. */
export interface Recalled {
  /** How the person is spoken of. */
  readonly who: string
  /** Under the rules of that day. */
  readonly then: Decision
  readonly today: Decision
  /** What comes out for that day now is what was shown then. */
  readonly sameAsShown: boolean
  readonly kept: Kept
}

/** What a receipt said on its day, and whether it still holds. */
export function sayReceipt(pack: Pack, place: Place, receipt: Receipt, people: readonly Recalled[]): string {
  const { code, asOf } = receipt
  const contact = sayContact(place)
  const told = people.filter(({ kept }) => kept !== 'none')
  const changed = told.filter(({ then, today }) => !stillHolds(pack, then, today))
  const now = changed.map(({ who, today }): ToldOf => ({ who, decision: today, open: false }))
  const shown = [...told.map(({ then }) => then), ...now.map(({ decision }) => decision)]
  return [
    say(pack, 'receipt.title', { code: showCode(code), date: formatDate(asOf) }),
    ...people.map((person) => recalled(pack, person)),
    ...(told.every(({ sameAsShown }) => sameAsShown) ? [] : [say(pack, 'receipt.corrected', { contact })]),
    ...(people.some(({ kept }) => kept !== 'whole') ? [say(pack, 'receipt.withheld')] : []),
    ...adviceLines(pack, now),
    ...confirmLines(pack, place, shown),
    ...nextSteps(pack, now).map((register) => say(pack, 'decision.register', { register })),
    ...baseLines(pack, shown),
    ...sourceLines(
      pack,
      shown.flatMap(({ citations }) => citations),
    ),
    ...new Set(sinceLines(pack, shown)),
  ].join('\n')
}

function recalled(pack: Pack, { who, then, today, sameAsShown, kept }: Recalled): string {
  if (kept === 'none') return say(pack, 'receipt.withheld-person', { Who: capitalise(who) })
  return [
    say(pack, 'family.person', { Who: capitalise(who), result: sayBriefly(pack, then) }),
    ...conditionLines(pack, then),
    ...(stillHolds(pack, then, today)
      ? stillLines(pack, then, sameAsShown, kept)
      : [say(pack, 'receipt.changed', { result: sayBriefly(pack, today) })]),
  ].join('\n')
}

/** Only what was promised, and as it was shown, can be said to hold still. */
function stillLines(pack: Pack, then: Decision, sameAsShown: boolean, kept: Kept): string[] {
  if (kept === 'likely') return sameAsShown ? [say(pack, 'receipt.likely')] : []
  const isDefinite = then.shares !== null || isPromised(then)
  return sameAsShown && isDefinite ? [say(pack, 'receipt.still')] : []
}

/** The same came out, by the same group, with the same amount and under the same conditions. */
function stillHolds(pack: Pack, then: Decision, today: Decision): boolean {
  const told = (decision: Decision) =>
    [outcomeDigest(decision), sayBriefly(pack, decision), ...conditionLines(pack, decision)].join('\n')
  return told(then) === told(today)
}

function sinceLines(pack: Pack, decisions: readonly Decision[]): string[] {
  return decisions.flatMap((decision) => {
    const group = groupOf(pack, decision)
    return group === undefined || decision.citations.length === 0 ? [] : [saySince(pack, group)]
  })
}
