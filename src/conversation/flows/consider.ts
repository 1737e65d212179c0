import { formatPercent } from '../../knowledge/format.ts'
import type { Citation, Reply } from '../../messages/reply.ts'
import type { Shares } from '../../subsidy/decision.ts'
import { upside } from '../../subsidy/upside.ts'
import type { Understanding } from '../../understanding/understanding.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { inputFor, questionsToCome, rulesOf } from '../decide-person.ts'
import { NOTHING } from '../outcome.ts'
import { encodePayload } from '../payload.ts'
import { capitalise, say, whoIs } from '../phrases.ts'
import type { Asking, ConversationState, Person } from '../state.ts'
import { decisionTopic } from '../topic-of-decision.ts'
import { afterResult } from './after-result.ts'
import { type Considered, considerAll } from './considered.ts'
import { questionReply } from './question.ts'
import { receiptFor, sayCode } from './receipt.ts'
import { sayEnd, sayInBetween, saySame, wasTold } from './say-considered.ts'

/** Decides for everybody, says what is known, asks the next question or ends. */
export function consider(state: ConversationState, context: TurnContext, heard: Understanding | null): Step {
  const all = considerAll(state.people, context)
  const asking = nextQuestion(all, state.asking?.person ?? 0)
  const step = asking === null ? end(state, all, context) : ask(state, asking, all, heard, context)
  return withOutcome(step, all, heard, context)
}

/** Ends with what is known by now, whatever could still be asked. */
export function concludeNow(state: ConversationState, context: TurnContext): Step {
  const all = considerAll(state.people, context)
  return withOutcome(end(state, all, context), all, null, context)
}

/** Goes on with the person being asked about; then with whoever is open. */
function nextQuestion(all: readonly Considered[], current: number): Asking | null {
  const person = [current, ...all.keys()].find((index) => (all[index]?.ask ?? null) !== null) ?? -1
  const fact = all[person]?.ask ?? null
  return fact === null ? null : { person, fact }
}

function withOutcome(
  step: Step,
  all: readonly Considered[],
  heard: Understanding | null,
  context: TurnContext,
): Step {
  return {
    ...step,
    replies: withCitations(step.replies, all),
    outcome: {
      ...NOTHING,
      status: step.outcome.status,
      topic: decisionTopic(all[0]?.decision ?? null, heard, context.pack),
      confidence: heard?.topics[0]?.probability ?? null,
      citations: all.flatMap(({ decision }) => decision.citations),
      people: all.map(({ person, decision }) => ({ facts: person.facts, decision })),
      question: step.state.asking,
    },
  }
}

/** Everybody's result, a receipt of it, and what may be done with it. */
function end(state: ConversationState, all: readonly Considered[], context: TurnContext): Step {
  const { pack } = context
  const said = sayEnd(all, context)
  // After the result, words that change nothing do not bring all of it once more.
  const isSame =
    state.asking === null &&
    state.last?.kind === 'result' &&
    said.told.every((one) => state.told.includes(one))
  if (isSame) {
    return {
      state,
      replies: [plain(saySame(all, context), afterResult(all.length, pack))],
      outcome: { ...NOTHING, status: 'decided' },
    }
  }
  const receipt = receiptFor(all, context)
  const text = [said.text, sayCode(receipt, context)].filter((part) => part !== '').join('\n\n')
  const why = { label: say(pack, 'menu.why'), payload: encodePayload({ kind: 'why' }) }
  return {
    state: { ...state, asking: null, last: { kind: 'result' }, told: [...said.told] },
    replies: [plain(text, [why, ...afterResult(all.length, pack)])],
    outcome: { ...NOTHING, status: 'decided' },
    records: receipt === null ? [] : [receipt],
  }
}

/** What is new, and the next question. */
function ask(
  state: ConversationState,
  asking: Asking,
  all: readonly Considered[],
  heard: Understanding | null,
  context: TurnContext,
): Step {
  const said = sayInBetween(all, state.told, heard, context)
  const lead = said.text === '' ? openingLine(state, asking, all, context) : said.text
  // What is certain so far is no news a second time.
  const line = `${asking.person} ${lead}`
  const isNews = said.text !== '' || !state.told.includes(line)
  const question = questionReply(state, asking.person, asking.fact, context)
  const asked = [question.text, sayProgress(state, context)].filter((part) => part !== '').join('\n')
  return {
    state: {
      ...state,
      asking,
      last: said.text === '' ? state.last : { kind: 'result' },
      told: [...said.told, ...(said.text === '' && isNews ? [line] : [])],
    },
    replies: [{ ...question, text: isNews && lead !== '' ? `${lead}\n\n${asked}` : asked }],
    outcome: { ...NOTHING, status: said.text === '' ? 'question' : 'decided' },
  }
}

/** More questions than these are not counted out: what is told next makes them fewer. */
const MOST_COUNTED = 5

/** "Còn khoảng 2 câu"; '' where it is too early to tell. */
function sayProgress({ people }: ConversationState, context: TurnContext): string {
  const count = questionsToCome(people, context)
  if (count > MOST_COUNTED) return ''
  return count < 2
    ? say(context.pack, 'interview.last')
    : say(context.pack, 'interview.progress', { count: String(count) })
}

/** Before the first answer: what this is for. Later: what is certain so far, if anything is. */
function openingLine(
  { people, told }: ConversationState,
  { person: index, fact }: Asking,
  all: readonly Considered[],
  context: TurnContext,
): string {
  const person = people[index]
  if (person === undefined) return ''
  const contradiction = person.contradictions[0]
  if (contradiction !== undefined) {
    return say(context.pack, 'interview.contradiction', { words: contradiction.words.join(' / ') })
  }
  const known = Object.keys(person.facts).filter((one) => one !== 'relation').length
  if (known === 0 && person.skipped.length === 0) {
    return people.length === 1 ? say(context.pack, 'interview.begin') : ''
  }
  const above = wasTold(told, index) ? (all[index]?.decision.likely?.shares ?? null) : null
  return sayBounds(person, { who: whoIs(context.pack, people, index), above }, fact, context)
}

/** "Chắc chắn từ 50%; 100% nếu …" */
function sayBounds(
  { facts }: Person,
  { who, above }: { readonly who: string; readonly above: Shares | null },
  asked: string,
  context: TurnContext,
): string {
  const { pack } = context
  const may = upside(inputFor(facts, rulesOf(context)), asked, pack.policy, pack.questions)
  if (may === null) return ''
  const values = {
    Who: capitalise(who),
    atLeast: formatPercent(may.atLeast),
    atMost: formatPercent(may.atMost),
  }
  if (may.atLeast === 0) {
    if (above !== null && 100 - above.resident >= may.atMost) return ''
    return above === null || above.resident === 100
      ? say(pack, 'decision.bounds-open', values)
      : say(pack, 'decision.bounds-above', { ...values, supported: formatPercent(100 - above.resident) })
  }
  return may.label === null
    ? say(pack, 'decision.bounds', values)
    : say(pack, 'decision.upside', { ...values, label: may.label })
}

/** The first message carries what all of it rests on. */
function withCitations([first, ...others]: readonly Reply[], all: readonly Considered[]): Reply[] {
  const citations = all.flatMap(({ decision }) => decision.citations)
  const isSame = (one: Citation, other: Citation) =>
    one.document === other.document && one.clause === other.clause
  const unique = citations.filter((one, at) => citations.findIndex((other) => isSame(one, other)) === at)
  return first === undefined ? [] : [{ ...first, citations: unique }, ...others]
}
