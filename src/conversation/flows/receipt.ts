import { showCode } from '../../messages/code.ts'
import type { ResultReceipt } from '../../messages/record.ts'
import type { Decision } from '../../subsidy/decision.ts'
import { likelyDigest, outcomeDigest } from '../../subsidy/outcome-digest.ts'
import type { TurnContext } from '../context.ts'
import { decideFacts, rulesOf } from '../decide-person.ts'
import { withoutSensitive } from '../people.ts'
import { say } from '../phrases.ts'
import type { Person } from '../state.ts'

/**
 * The receipt of a result: facts without the sensitive ones, and what came out for each person where the kept facts alone
 * lead to it, for certain or likely. null where nothing came out for anybody, or none are kept here.
 */
export function receiptFor(
  people: readonly { readonly person: Person; readonly decision: Decision }[],
  context: TurnContext,
): ResultReceipt | null {
  const { freshCode, pack } = context
  const rules = rulesOf(context)
  const told = people.some(({ decision }) => decision.shares !== null || decision.likely !== null)
  if (freshCode === null || !told) return null
  const kept = people.map(({ person, decision }) => {
    const facts = withoutSensitive(person.facts, pack)
    return { facts, outcome: keptDigest(decideFacts(facts, context, rules), decision) }
  })
  return {
    kind: 'receipt',
    code: freshCode,
    asOf: rules.date,
    place: rules.place.id,
    people: kept.map(({ facts }) => facts),
    outcomes: kept.map(({ outcome }) => outcome),
  }
}

/** What a receipt keeps of the result that was shown; null where the kept facts alone lead to another one. */
function keptDigest(fromKept: Decision, shown: Decision): string | null {
  if (isSame(fromKept, shown)) return outcomeDigest(shown)
  const likely = likelyDigest(fromKept)
  return likely === likelyDigest(shown) ? likely : null
}

function isSame(one: Decision, other: Decision): boolean {
  const told = ({ likely }: Decision) => JSON.stringify([likely?.group, likely?.shares, likely?.conditions])
  return outcomeDigest(one) === outcomeDigest(other) && told(one) === told(other)
}

export function sayCode(receipt: ResultReceipt | null, { pack }: TurnContext): string {
  return receipt === null ? '' : say(pack, 'receipt.code', { code: showCode(receipt.code) })
}
