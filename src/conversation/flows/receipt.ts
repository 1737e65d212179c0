import { z } from 'zod'
import { Facts } from '../../knowledge/facts.ts'
import { showCode } from '../../messages/code.ts'
import type { ResultReceipt } from '../../messages/record.ts'
import { aged } from '../../subsidy/aged.ts'
import type { Decision } from '../../subsidy/decision.ts'
import { comesTo, isLikely, likelyDigest, outcomeDigest } from '../../subsidy/outcome-digest.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { decideFacts, rulesOf } from '../decide-person.ts'
import { NOTHING } from '../outcome.ts'
import { withoutSensitive } from '../people.ts'
import { say, whoIs } from '../phrases.ts'
import { type Kept, sayReceipt } from '../say/receipt-text.ts'
import { type ConversationState, type Person, withInterview } from '../state.ts'
import { consider } from './consider.ts'
import { considerAll } from './considered.ts'
import { sayEnd } from './say-considered.ts'
import { menuChoices } from './start.ts'

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

/** What a receipt stands for: the result under the rules of its day, and whether it still holds. */
export function openReceipt(
  state: ConversationState,
  code: string,
  receipt: ResultReceipt | null,
  context: TurnContext,
): Step {
  const { pack } = context
  const place = pack.places.get(receipt?.place ?? '')
  const people = peopleOf(receipt)
  if (receipt === null || place === undefined || people === null) {
    return {
      state,
      replies: [plain(say(pack, 'receipt.unknown', { code: showCode(code) }), menuChoices(pack))],
      outcome: NOTHING,
    }
  }
  const now = rulesOf(context)
  const recalled = people.map(({ facts }, index) => {
    const then = decideFacts(facts, context, { place, date: receipt.asOf })
    const shown = receipt.outcomes[index] ?? null
    return {
      who: whoIs(pack, people, index),
      then,
      today: decideFacts(aged(facts, receipt.asOf, now.date), context, { place, date: now.date }),
      sameAsShown: shown !== null && comesTo(then, shown),
      kept: keptOf(shown),
    }
  })
  const isPartly = recalled.some(({ kept }) => kept !== 'whole')
  const text = sayReceipt(pack, place, { code, asOf: receipt.asOf }, recalled)
  const today = people.map((person) => ({ ...person, facts: aged(person.facts, receipt.asOf, now.date) }))
  const known: ConversationState = { ...withInterview(state, today), last: { kind: 'result' } }
  if (isPartly && place.id === context.place.id) {
    const { told } = sayEnd(considerAll(today, context), context)
    const step = consider({ ...known, told: [...told] }, { ...context, freshCode: null }, null)
    return { ...step, replies: [plain(text), ...step.replies] }
  }
  return {
    state: known,
    replies: [plain(text, menuChoices(pack))],
    outcome: {
      ...NOTHING,
      status: 'decided',
      citations: recalled.flatMap(({ kept, then }) => (kept === 'none' ? [] : then.citations)),
      people: recalled.map(({ then }, index) => ({ facts: people[index]?.facts ?? {}, decision: then })),
    },
  }
}

function keptOf(shown: string | null): Kept {
  if (shown === null) return 'none'
  return isLikely(shown) ? 'likely' : 'whole'
}

/** null where what was kept can no longer be read. */
function peopleOf(receipt: ResultReceipt | null): Person[] | null {
  const facts = z.array(Facts).safeParse(receipt?.people)
  return facts.success ? facts.data.map(personOf) : null
}

function personOf(facts: Facts): Person {
  return { relation: facts.relation ?? null, facts, contradictions: [], skipped: [] }
}
