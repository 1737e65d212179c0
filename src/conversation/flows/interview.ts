import { FactsInput } from '../../knowledge/facts.ts'
import { formatPercent } from '../../knowledge/format.ts'
import type { FactQuestion } from '../../knowledge/pack.ts'
import { provinceOf } from '../../knowledge/places.ts'
import type { Choice, Reply } from '../../messages/reply.ts'
import { decide } from '../../subsidy/decide.ts'
import type { Decision } from '../../subsidy/decision.ts'
import type { Understanding } from '../../understanding/understanding.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { NOTHING } from '../outcome.ts'
import { encodePayload } from '../payload.ts'
import { forgetSensitive, mergeFacts, mergeMentions, newPerson } from '../people.ts'
import { capitalise, fill, say, whoIs } from '../phrases.ts'
import { readAnswer } from '../read-answer.ts'
import { sayContact } from '../say/contact.ts'
import { sayDecision, sayDecisionSoFar } from '../say/decision-text.ts'
import type { ConversationState, Person } from '../state.ts'
import { today } from '../today.ts'
import { decisionTopic } from '../topic-of-decision.ts'
import { menuChoices } from './start.ts'

/** A likely result with more open conditions than this is not shown: questions come first. */
const MOST_CONDITIONS = 2

/** Someone asks what is paid for them or a relative: takes every fact told, answers or asks for what is missing. */
export function hearPersonal(state: ConversationState, heard: Understanding, context: TurnContext): Step {
  const running = state.asking !== null
  const known = running || !heard.asksOwnShare ? state.people : []
  const people = mergeMentions(known, heard.people, state.asking?.person ?? null)
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
      contradictions: person.contradictions.filter(({ fact }) => fact !== asking.fact),
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

function answered(
  state: ConversationState,
  fact: string,
  told: Readonly<Record<string, unknown>>,
  context: TurnContext,
): Step {
  const facts = FactsInput.parse(inPlace(told, context))
  if (Object.keys(facts).length === 0) return skipQuestion(state, context)
  const index = state.asking?.person ?? 0
  const next = withPerson(state, index, (person) => ({
    ...person,
    facts: mergeFacts(person.facts, facts),
    contradictions: person.contradictions.filter((contradiction) => contradiction.fact !== fact),
  }))
  return consider({ ...next, failures: 0 }, context, null)
}

interface Considered {
  readonly person: Person
  readonly decision: Decision
  /** The fact to ask for next; null when nothing more helps. */
  readonly ask: string | null
}

/** Decides for everybody, says what is known, asks the next question or ends. */
function consider(state: ConversationState, context: TurnContext, heard: Understanding | null): Step {
  const considered = state.people.map((person) => considerPerson(person, context))
  const open = considered.findIndex(({ ask }) => ask !== null)
  const texts = considered.flatMap((one) =>
    sayConsidered(one, considered.length > 1, heard !== null, context),
  )
  const asked = considered[open]?.ask ?? null
  const next: ConversationState = {
    ...state,
    asking: asked === null ? null : { person: open, fact: asked },
  }
  const replies = asked === null ? conclude(texts, context) : ask(texts, next, context)
  return {
    state: asked === null ? forgetSensitive(next, context.pack) : next,
    replies: withCitations(replies, considered),
    outcome: {
      ...NOTHING,
      status: texts.length > 0 ? 'decided' : 'question',
      topic: decisionTopic(considered[0]?.decision ?? null, heard, context.pack),
      confidence: heard?.topics[0]?.probability ?? null,
      citations: considered.flatMap(({ decision }) => decision.citations),
      people: considered.map(({ person, decision }) => ({ facts: person.facts, decision })),
      question: next.asking,
    },
  }
}

function considerPerson(person: Person, context: TurnContext): Considered {
  const { pack, place, now } = context
  const decision = decide(
    {
      facts: person.facts,
      asOf: today(now),
      place: { province: provinceOf(place), jurisdictions: place.jurisdictions },
    },
    pack.policy,
    pack.questions,
  )
  const contradiction = person.contradictions[0]?.fact ?? null
  const need = decision.needs.find(({ fact }) => !person.skipped.includes(fact))?.fact ?? null
  return { person, decision, ask: contradiction ?? need }
}

/** What can be said of one person now; nothing while their first questions are still open. */
function sayConsidered(
  { person, decision, ask }: Considered,
  family: boolean,
  told: boolean,
  context: TurnContext,
): string[] {
  const { pack, place } = context
  if (person.contradictions.length > 0) return []
  if (ask === null && decision.outcome === 'needs-facts' && decision.likely === null) {
    return [say(pack, 'interview.give-up', { who: whoIs(pack, person.relation), contact: sayContact(place) })]
  }
  if (ask === null || decision.outcome !== 'needs-facts') {
    return [sayDecision(pack, place, person.relation, decision)]
  }
  // That somebody is not in a group, and why, helps at once; a promise waits until little is open.
  const close =
    decision.likely !== null &&
    (decision.likely.shares.resident === 100 || decision.likely.conditions.length <= MOST_CONDITIONS)
  return close && (told || family) ? [sayDecisionSoFar(pack, place, person.relation, decision)] : []
}

function conclude(texts: readonly string[], { pack }: TurnContext): Reply[] {
  return [
    plain(texts.join('\n\n'), [
      { label: say(pack, 'menu.check'), payload: encodePayload({ kind: 'check' }) },
      { label: say(pack, 'menu.contact'), payload: encodePayload({ kind: 'contact' }) },
    ]),
  ]
}

function ask(texts: readonly string[], state: ConversationState, context: TurnContext): Reply[] {
  const { asking } = state
  if (asking === null) return []
  const question = questionReply(state, asking.person, asking.fact, context)
  const lead = texts.length > 0 ? texts.join('\n\n') : openingLine(state, asking.person, context)
  return [{ ...question, text: [lead, question.text].filter((part) => part !== '').join('\n\n') }]
}

/** Before the first answer: what this is for. Later: what is certain so far, if anything is. */
function openingLine(state: ConversationState, index: number, context: TurnContext): string {
  const person = state.people[index]
  if (person === undefined) return ''
  const contradiction = person.contradictions[0]
  if (contradiction !== undefined) {
    return say(context.pack, 'interview.contradiction', { words: contradiction.words.join(' / ') })
  }
  const known = Object.keys(person.facts).filter((fact) => fact !== 'relation').length
  if (known === 0 && person.skipped.length === 0) return say(context.pack, 'interview.begin')
  const { bounds } = considerPerson(person, context).decision
  return bounds === null || bounds.atLeast === 0
    ? ''
    : say(context.pack, 'decision.bounds', {
        atLeast: formatPercent(bounds.atLeast),
        atMost: formatPercent(bounds.atMost),
      })
}

function questionReply(state: ConversationState, index: number, fact: string, context: TurnContext): Reply {
  const { pack } = context
  const person = state.people[index]
  const who = whoIs(pack, person?.relation ?? null)
  const values = { who, Who: capitalise(who), ...placeValues(context) }
  const question = questionFor(fact, context)
  const choices: Choice[] = (question?.choices ?? []).map((choice, choiceIndex) => ({
    label: fill(choice.label, values),
    payload: encodePayload({ kind: 'fact', fact, choice: choiceIndex }),
  }))
  if (choices.length === 0) {
    choices.push({ label: say(pack, 'interview.skip'), payload: encodePayload({ kind: 'skip' }) })
  }
  return plain(capitalise(fill(question?.ask ?? fact, values)), choices)
}

function questionFor(fact: string, { pack }: TurnContext): FactQuestion | undefined {
  return [...pack.questions.values()].find((question) => question.fact === fact)
}

function placeValues({ pack, place }: TurnContext): Record<string, string> {
  return { place: place.name, province: pack.places.get(provinceOf(place))?.name ?? place.name }
}

/** Facts of a choice may name "{{province}}": the province of the ward that is asked. */
function inPlace(told: Readonly<Record<string, unknown>>, { place }: TurnContext): unknown {
  return JSON.parse(JSON.stringify(told).replaceAll('{{province}}', provinceOf(place)))
}

function withPerson(
  state: ConversationState,
  index: number,
  change: (person: Person) => Person,
): ConversationState {
  return { ...state, people: state.people.map((person, at) => (at === index ? change(person) : person)) }
}

function withCitations(replies: readonly Reply[], considered: readonly Considered[]): Reply[] {
  const citations = considered.flatMap(({ decision }) => decision.citations)
  const unique = citations.filter(
    (citation, at) =>
      citations.findIndex((c) => c.document === citation.document && c.clause === citation.clause) === at,
  )
  return replies.map((reply, at) => (at === 0 ? { ...reply, citations: unique } : reply))
}
