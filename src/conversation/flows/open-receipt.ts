import { z } from 'zod'
import { Facts } from '../../knowledge/facts.ts'
import { formatDate } from '../../knowledge/format.ts'
import { showCode } from '../../messages/code.ts'
import type { ResultReceipt } from '../../messages/record.ts'
import { aged } from '../../subsidy/aged.ts'
import { comesTo, isLikely } from '../../subsidy/outcome-digest.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { decideFacts, rulesOf } from '../decide-person.ts'
import { NOTHING } from '../outcome.ts'
import { say, whoIs } from '../phrases.ts'
import { type Kept, type Recalled, sayReceipt } from '../say/receipt-text.ts'
import { type Asking, type ConversationState, type Person, withInterview } from '../state.ts'
import { today } from '../today.ts'
import { consider } from './consider.ts'
import { type Considered, considerAll } from './considered.ts'
import { repeatQuestion } from './interview.ts'
import { resume } from './resume.ts'
import { sayEnd } from './say-considered.ts'
import { menuChoices } from './start.ts'

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
    const unknown = plain(say(pack, 'receipt.unknown', { code: showCode(code) }), menuChoices(pack))
    return resume(state, { state, replies: [unknown], outcome: NOTHING }, context)
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
  const current = people.map((person) => ({ ...person, facts: aged(person.facts, receipt.asOf, now.date) }))
  const known: ConversationState = { ...withInterview(state, current), last: { kind: 'result' } }
  if (isPartly && place.id === context.place.id) {
    const all = considerAll(current, context)
    const step = consider(
      { ...known, told: [...sayEnd(all, context).told] },
      { ...context, freshCode: null },
      null,
    )
    const asking = withheldQuestion(all, recalled) ?? step.state.asking
    const asked = asking === null ? step.replies : repeatQuestion({ ...step.state, asking }, context, null)
    return { ...step, state: { ...step.state, asking }, replies: [plain(text), ...asked] }
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

/** The code that confirmed a deletion says when it was, and nothing else: nothing else is kept. */
export function confirmDeletion(
  state: ConversationState,
  code: string,
  at: Date,
  context: TurnContext,
): Step {
  const { pack } = context
  const text = say(pack, 'receipt.deletion', { code: showCode(code), date: formatDate(today(at)) })
  return resume(state, { state, replies: [plain(text, menuChoices(pack))], outcome: NOTHING }, context)
}

/** What a result rests on most often of what is not kept. */
const MOST_COMMON = 'household'

/** The private question comes first to whoever's result rested on it. */
function withheldQuestion(all: readonly Considered[], recalled: readonly Recalled[]): Asking | null {
  const person = recalled.findIndex(({ kept }) => kept === 'none')
  const needs = all[person]?.decision.needs.filter(({ sensitive }) => sensitive) ?? []
  const fact = (needs.find((need) => need.fact === MOST_COMMON) ?? needs[0])?.fact
  return fact === undefined ? null : { person, fact }
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
