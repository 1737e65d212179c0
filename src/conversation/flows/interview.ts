import type { Reply } from '../../messages/reply.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { NOTHING } from '../outcome.ts'
import { newPerson } from '../people.ts'
import { type PhraseKey, say } from '../phrases.ts'
import { isAge } from '../questions.ts'
import { type ConversationState, withInterview, withPerson } from '../state.ts'
import { skipQuestion } from './answer-question.ts'
import { consider } from './consider.ts'
import { questionReply } from './question.ts'
import { menuChoices } from './start.ts'

/** The check for these relations (null = nobody named), with nothing known yet. */
export function beginFor(
  state: ConversationState,
  relations: readonly (string | null)[],
  context: TurnContext,
): Step {
  return consider(withInterview(state, relations.map(newPerson)), context, null)
}

/** From the beginning: for those spoken of, or those whom the interview was about that was forgotten meanwhile. */
export function beginAnew(state: ConversationState, context: TurnContext): Step {
  const { people, unfinished } = state
  const relations = people.length > 0 ? people.map(({ relation }) => relation) : (unfinished ?? [null])
  return beginFor(state, relations, context)
}

export function stopInterview(state: ConversationState, context: TurnContext): Step {
  return {
    state: {
      ...state,
      people: [],
      asking: null,
      awaiting: null,
      back: [],
      last: null,
      told: [],
      unfinished: null,
      failures: 0,
    },
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

/** A sentence in between, and then what was open. */
export function sayBetween(state: ConversationState, phrase: PhraseKey, context: TurnContext): Step {
  const sentence = say(context.pack, phrase)
  const replies =
    state.asking === null
      ? [plain(sentence, menuChoices(context.pack))]
      : repeatQuestion(state, context, sentence)
  return { state, replies, outcome: { ...NOTHING, question: state.asking } }
}

/** The question before: what was known then, asked again. */
export function takeBack(state: ConversationState, context: TurnContext): Step {
  const before = state.back.at(-1)
  if (before === undefined) {
    const step = sayBetween(state, 'interview.nothing-before', context)
    return { ...step, outcome: { ...step.outcome, status: 'question' } }
  }
  const then = {
    ...state,
    people: before.people,
    asking: before.asking,
    awaiting: null,
    back: state.back.slice(0, -1),
    failures: 0,
  }
  return {
    state: then,
    replies: repeatQuestion(then, context, null),
    outcome: { ...NOTHING, status: 'question', question: then.asking },
  }
}

/** "Không phải, bà nội cơ": what was told is of another one. */
export function ratherOf(state: ConversationState, relation: string, context: TurnContext): Step {
  const index = state.asking?.person ?? state.people.length - 1
  const next = withPerson(state, index, (person) => ({
    ...person,
    relation,
    facts: { ...person.facts, relation },
  }))
  return consider({ ...next, failures: 0 }, context, null)
}

/** Words that answer nothing during an interview: the same question again; the second time, a way out. */
export function askAgain(state: ConversationState, context: TurnContext): Step {
  if (state.failures > 0) return skipQuestion({ ...state, failures: 0 }, context)
  const help: PhraseKey = isAge(state.asking?.fact ?? '') ? 'interview.age-help' : 'interview.not-understood'
  return {
    state: { ...state, failures: state.failures + 1 },
    replies: repeatQuestion(state, context, say(context.pack, help)),
    outcome: { ...NOTHING, status: 'question', question: state.asking },
  }
}
