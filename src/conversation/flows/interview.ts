import { Facts } from '../../knowledge/facts.ts'
import type { Reply } from '../../messages/reply.ts'
import type { Understanding } from '../../understanding/understanding.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { NOTHING } from '../outcome.ts'
import { mergeFacts, mergeMentions, newPerson } from '../people.ts'
import { say } from '../phrases.ts'
import { readAnswer } from '../read-answer.ts'
import type { ConversationState, Person } from '../state.ts'
import { today } from '../today.ts'
import { consider } from './consider.ts'
import { factsOf, questionFor, questionReply, tells } from './question.ts'
import { menuChoices } from './start.ts'

/** Someone asks what is paid for them or a relative: takes every fact told, answers or asks for what is missing. */
export function hearPersonal(state: ConversationState, heard: Understanding, context: TurnContext): Step {
  const known = stillSpokenOf(state, heard)
  const asked = known === state.people ? (state.asking?.person ?? null) : null
  const people = mergeMentions(known, heard.people, asked)
  const next = people.length === 0 ? [newPerson(null)] : people
  return consider({ ...state, people: next, failures: 0 }, context, heard)
}

/** The check begun from a menu, with nothing known yet. */
export function beginInterview(state: ConversationState, context: TurnContext): Step {
  return consider({ ...state, people: [newPerson(null)], failures: 0 }, context, null)
}

/** A tapped answer; null when its question is no longer open. */
export function answerTapped(
  state: ConversationState,
  fact: string,
  index: number,
  context: TurnContext,
): Step | null {
  if (state.asking?.fact !== fact) return null
  const choice = questionFor(fact, context)?.choices[index]
  return choice === undefined ? null : answered(state, fact, choice.facts, context)
}

/** A typed answer to the open question; null when the words say nothing to it. */
export function answerTyped(state: ConversationState, text: string, context: TurnContext): Step | null {
  const { asking } = state
  if (asking === null) return null
  const facts = readAnswer(text, asking.fact, questionFor(asking.fact, context), today(context.now))
  return facts === null ? null : answered(state, asking.fact, facts, context)
}

/** "Không biết", "bỏ qua": the question is never asked again. */
export function skipQuestion(state: ConversationState, context: TurnContext): Step {
  const { asking } = state
  if (asking === null) return consider(state, context, null)
  return consider(
    withPerson(state, asking.person, (person) => ({
      ...person,
      skipped: [...person.skipped, asking.fact],
      contradictions: withoutAsked(person, asking.fact, context),
    })),
    context,
    null,
  )
}

export function stopInterview(state: ConversationState, context: TurnContext): Step {
  return {
    state: { ...state, people: [], asking: null, failures: 0 },
    replies: [plain(say(context.pack, 'interview.stopped'), menuChoices(context.pack))],
    outcome: { ...NOTHING, status: 'greeting' },
  }
}

/** The open question once more, after a word in between; `lead` is said first. */
export function repeatQuestion(state: ConversationState, context: TurnContext, lead: string | null): Reply[] {
  const { asking } = state
  if (asking === null) return []
  const question = questionReply(state, asking.person, asking.fact, context)
  return [lead === null ? question : { ...question, text: `${lead}\n${question.text}` }]
}

/**
 * Of whom a message goes on to tell. A new question of one's share is about the people it names: what is known of them
 * stays ("à nhầm, mẹ 58 tuổi"), others are left behind ("vậy bố em thì sao").
 */
function stillSpokenOf(state: ConversationState, heard: Understanding): readonly Person[] {
  if (!heard.asksOwnShare) return state.people
  const named = new Set(heard.people.map(({ relation }) => relation).filter((relation) => relation !== null))
  const askedOf = state.people[state.asking?.person ?? -1]
  if (askedOf !== undefined && (named.size === 0 || named.has(askedOf.relation ?? ''))) return state.people
  return state.people.filter(({ relation }) => relation !== null && named.has(relation))
}

function answered(
  state: ConversationState,
  fact: string,
  told: Readonly<Record<string, unknown>>,
  context: TurnContext,
): Step {
  const facts = factsOf(told, context)
  if (Object.keys(facts).length === 0) return skipQuestion(state, context)
  const index = state.asking?.person ?? 0
  const known = state.people[index]?.facts ?? {}
  // "Ngoài 70" once more when the date of birth was asked: there is no more to learn here.
  const again = JSON.stringify(mergeFacts(known, newlyTold(known, facts))) === JSON.stringify(known)
  if (again) return skipQuestion(state, context)
  const next = withPerson(state, index, (person) => ({
    ...person,
    facts: mergeFacts(person.facts, newlyTold(person.facts, facts)),
    contradictions: withoutAsked(person, fact, context),
  }))
  return consider({ ...next, failures: 0 }, context, null)
}

/** What still does not agree once a question was answered or skipped. */
function withoutAsked(
  { contradictions }: Person,
  asked: string,
  context: TurnContext,
): Person['contradictions'] {
  const question = questionFor(asked, context)
  return contradictions.filter(({ fact }) => question === undefined || !tells(question, fact))
}

/** An answer that tells several things ("none of these") leaves alone what was told before. */
function newlyTold(known: Facts, told: Facts): Facts {
  const names = Object.keys(told)
  if (names.length < 2) return told
  return Facts.parse(
    Object.fromEntries(Object.entries(told).filter(([name]) => name === 'residence' || !(name in known))),
  )
}

function withPerson(
  state: ConversationState,
  index: number,
  change: (person: Person) => Person,
): ConversationState {
  return { ...state, people: state.people.map((person, at) => (at === index ? change(person) : person)) }
}
