import { Facts } from '../../knowledge/facts.ts'
import type { FactQuestion } from '../../knowledge/pack.ts'
import type { Understanding } from '../../understanding/understanding.ts'
import { fold } from '../../vietnamese/fold.ts'
import { normalize } from '../../vietnamese/normalize.ts'
import { readYesNo } from '../../vietnamese/yes-no.ts'
import type { Step, TurnContext } from '../context.ts'
import type { FactChosen } from '../payload.ts'
import { conflicts, mergeFacts, mergeMentions } from '../people.ts'
import { factsOf, isAge, questionFor, tells } from '../questions.ts'
import { readAnswer } from '../read-answer.ts'
import { saidOfAll } from '../said-of-all.ts'
import { saidOfEach } from '../said-of-each.ts'
import { type ConversationState, type Person, withPerson } from '../state.ts'
import { today } from '../today.ts'
import { consider } from './consider.ts'
import { asSelf } from './hear-personal.ts'

/**
 * A tapped answer; null when it belongs to no question that is open or was answered in this interview. The button of an
 * earlier question puts its answer right.
 */
export function answerTapped(
  state: ConversationState,
  tapped: FactChosen,
  context: TurnContext,
): Step | null {
  const { fact, choice: index, asked } = tapped
  const person = asked?.person ?? state.asking?.person ?? -1
  const isOpen = state.asking?.fact === fact && state.asking.person === person
  if (asked !== null && asked.interview !== state.interviews) return null
  const choice = questionFor(fact, context)?.choices[index]
  if (choice === undefined || state.people[person] === undefined) return null
  if (tapped.everybody) return answeredForAll(state, choice.facts, context)
  if (isOpen) return answered(state, fact, choice.facts, context)
  return asked === null ? null : putRight(state, person, factsOf(choice.facts, context), context)
}

/** An answer for all of the family of whom it is not known yet. */
function answeredForAll(
  state: ConversationState,
  told: Readonly<Record<string, unknown>>,
  context: TurnContext,
): Step {
  const facts = factsOf(told, context)
  const people = state.people.map((person) => ({
    ...person,
    facts: mergeFacts(person.facts, withoutKnown(person.facts, facts)),
  }))
  return consider({ ...state, people, failures: 0 }, context, null)
}

/** "Bố có, mẹ không": an answer for each whom it names. */
function answeredForEach(
  state: ConversationState,
  text: string,
  fact: string,
  context: TurnContext,
): Step | null {
  const question = questionFor(fact, context)
  const told = saidOfEach(text)?.map(({ relation, answer }) => ({
    index: state.people.findIndex((person) => person.relation === relation),
    facts: readAnswer(answer, fact, question, today(context.now)),
  }))
  if (told === undefined || told.some(({ index, facts }) => index < 0 || facts === null)) return null
  const next = told.reduce(
    (known, { index, facts }) =>
      withPerson(known, index, (person) => ({
        ...person,
        facts: mergeFacts(person.facts, factsOf(facts ?? {}, context)),
      })),
    state,
  )
  return consider({ ...next, failures: 0 }, context, null)
}

/** Another answer to an earlier question; the same once more (a double tap) changes nothing. */
function putRight(state: ConversationState, index: number, told: Facts, context: TurnContext): Step {
  const next = withPerson(state, index, (person) => ({
    ...person,
    facts: mergeFacts(person.facts, told),
    skipped: person.skipped.filter((fact) => !(fact in told) || (fact === 'residence' && !isWhere(told))),
  }))
  return consider({ ...next, failures: 0 }, context, null)
}

/** Whether it says where somebody is registered; "none of these groups" says of the residence only that it is on no list. */
function isWhere({ residence }: Facts): boolean {
  return residence?.status !== undefined || residence?.province !== undefined
}

/**
 * A typed answer to the open question, with whatever else it tells; null when the words say nothing to it. "Có lương hưu"
 * is no yes to another question: only what stands before it may be.
 */
export function answerTyped(
  state: ConversationState,
  heard: Understanding,
  context: TurnContext,
): Step | null {
  const { asking } = state
  if (asking === null) return null
  const question = questionFor(asking.fact, context)
  const ofAll = state.people.length > 1 ? saidOfAll(heard.text) : null
  const answerOfAll = ofAll === null ? null : readAnswer(ofAll, asking.fact, question, today(context.now))
  if (answerOfAll !== null) return answeredForAll(state, answerOfAll, context)
  const each = answeredForEach(state, heard.text, asking.fact, context)
  if (each !== null) return each
  // The very words of a choice mean no more than it, whatever else they may say in a sentence.
  const exact = question?.choices.find((choice) => isNamed(choice, heard.text))
  if (exact !== undefined) return answered(state, asking.fact, exact.facts, context)
  const named = { ...state, people: state.people.map((person) => asSelf(person, state.people, heard)) }
  const group = groupNamedFirst(heard.text, question)
  if (group !== null) {
    const people = mergeMentions(named.people, heard.people, asking.person)
    return answered({ ...state, people }, asking.fact, group.facts, context)
  }
  const isBesides = (fact: string) => (question === undefined ? !isAge(fact) : !tells(question, fact))
  const besides = heard.people.filter(({ mentions }) => mentions.some(({ fact }) => isBesides(fact)))
  const answer = besides.length === 0 ? heard.text : firstClause(heard.text)
  const isMixed = besides.some(({ mentions }) =>
    mentions.some(({ words }) => normalize(answer).includes(normalize(words))),
  )
  if (isMixed) return null
  const read = (words: string) => readAnswer(words, asking.fact, question, today(context.now))
  const facts = read(answer) ?? bareAnswer(answer, question, read)
  if (facts === null) return null
  // "Thường trú ở Thái Bình" is no "thường trú": the sentence is read as a whole where it tells otherwise.
  const told = factsOf(facts, context)
  if (heard.people.some((mention) => conflicts(mention.facts, told))) return null
  if (besides.length === 0) return answered(withResidence(named, heard), asking.fact, facts, context)
  const people = mergeMentions(named.people, heard.people, asking.person)
  return answered({ ...state, people }, asking.fact, facts, context)
}

/** "Không có, hộ khẩu Hải Phòng" to a question of a part of the residence: the other parts are told of the same person. */
function withResidence(state: ConversationState, heard: Understanding): ConversationState {
  const { asking } = state
  const asked = state.people[asking?.person ?? -1]
  const [mention, ...others] = heard.people
  const residence = mention?.facts.residence
  if (asking === null || asked === undefined || residence === undefined || others.length > 0) return state
  const isTheirs = mention?.relation === null || mention?.relation === asked.relation
  return isTheirs
    ? withPerson(state, asking.person, (person) => ({
        ...person,
        facts: mergeFacts(person.facts, { residence }),
      }))
    : state
}

/** Without marks and signs, and nothing else read into it: "ờ, có" is no "không có". */
function squeezed(text: string): string {
  return fold(text)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Whether the words are, to the letter, one of the answers to the open question. */
export function namesAnswer({ asking }: ConversationState, text: string, context: TurnContext): boolean {
  const choices = asking === null ? [] : (questionFor(asking.fact, context)?.choices ?? [])
  return choices.some((choice) => isNamed(choice, text))
}

function isNamed({ label, synonyms }: FactQuestion['choices'][number], text: string): boolean {
  const words = squeezed(text)
  return [label, ...synonyms].some((name) => squeezed(name) === words)
}

/**
 * "Huy hiệu 30 năm, không được hưởng lương hưu": the very name of what rules out several groups, before what tells other
 * things; null where the words begin otherwise.
 */
function groupNamedFirst(
  text: string,
  question: FactQuestion | undefined,
): FactQuestion['choices'][number] | null {
  const first = firstClause(text)
  if (first === text || readYesNo(first) !== null) return null
  const choice = question?.choices.find((one) => isNamed(one, first))
  return choice !== undefined && Object.keys(choice.facts).length > 1 ? choice : null
}

/** "Có, bà có hộ khẩu ở đây": a bare yes or no before what only says it again; "27 rồi, …" where an age was asked. */
function bareAnswer<Answer>(
  text: string,
  question: FactQuestion | undefined,
  read: (words: string) => Answer | null,
): Answer | null {
  const first = firstClause(text)
  if (first === text) return null
  const isAgeAlone = question !== undefined && question.typed !== null && !/\d/.test(text.slice(first.length))
  return isAgeAlone || readYesNo(first) !== null ? read(first) : null
}

/** "Không, hộ khẩu Ái Quốc": what comes before the first mark. */
function firstClause(text: string): string {
  return /^[^,.;!?\n]*/.exec(text)?.[0] ?? ''
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
  return Object.keys(told).length < 2 ? told : withoutKnown(known, told)
}

/** What is told of a fact that is known already is left out; of the residence each part is one. */
function withoutKnown(known: Facts, told: Facts): Facts {
  return Facts.parse(
    Object.fromEntries(Object.entries(told).filter(([name]) => name === 'residence' || !(name in known))),
  )
}
