import { formatDate } from '../../knowledge/format.ts'
import type { Pack, Place } from '../../knowledge/pack.ts'
import { showCode } from '../../messages/code.ts'
import type { Decision } from '../../subsidy/decision.ts'
import { outcomeDigest } from '../../subsidy/outcome-digest.ts'
import { capitalise, say } from '../phrases.ts'
import { sayBriefly } from './brief-text.ts'
import { sayContact } from './contact.ts'
import { baseLines, conditionLines, confirmLines, groupOf, isPromised } from './result-words.ts'
import { saySince, sourceLines } from './sources.ts'

export interface Receipt {
  /** As it is kept: ten characters without a dash. */
  readonly code: string
  /** The day whose rules were applied, YYYY-MM-DD. */
  readonly asOf: string
}

/** One person of a receipt, worked out again. */
export interface Recalled {
  /** How the person is spoken of. */
  readonly who: string
  /** Under the rules of that day. */
  readonly then: Decision
  readonly today: Decision
  /** What comes out for that day now is what was shown then. */
  readonly sameAsShown: boolean
  /** The result rested on an answer that is not kept: it cannot be worked out again. */
  readonly withheld: boolean
}

/** What a receipt said on its day, and whether it still holds. */
export function sayReceipt(pack: Pack, place: Place, receipt: Receipt, people: readonly Recalled[]): string {
  const { code, asOf } = receipt
  const contact = sayContact(place)
  const kept = people.filter(({ withheld }) => !withheld)
  const shown = kept.flatMap(({ then, today }) => [then, ...(stillHolds(pack, then, today) ? [] : [today])])
  return [
    say(pack, 'receipt.title', { code: showCode(code), date: formatDate(asOf) }),
    ...people.map((person) => recalled(pack, person)),
    ...(kept.every(({ sameAsShown }) => sameAsShown) ? [] : [say(pack, 'receipt.corrected', { contact })]),
    ...(kept.length < people.length ? [say(pack, 'receipt.withheld')] : []),
    ...confirmLines(pack, place, shown),
    ...baseLines(pack, shown),
    ...sourceLines(
      pack,
      shown.flatMap(({ citations }) => citations),
    ),
    ...new Set(sinceLines(pack, shown)),
  ].join('\n')
}

function recalled(pack: Pack, { who, then, today, sameAsShown, withheld }: Recalled): string {
  if (withheld) return say(pack, 'receipt.withheld-person', { Who: capitalise(who) })
  return [
    say(pack, 'family.person', { Who: capitalise(who), result: sayBriefly(pack, then) }),
    ...conditionLines(pack, then),
    ...(stillHolds(pack, then, today)
      ? stillLines(pack, then, sameAsShown)
      : [say(pack, 'receipt.changed', { result: sayBriefly(pack, today) })]),
  ].join('\n')
}

/** Only what was promised, and as it was shown, can be said to hold still. */
function stillLines(pack: Pack, then: Decision, sameAsShown: boolean): string[] {
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
