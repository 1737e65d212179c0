import { chooseAnswer } from '../../knowledge/choose.ts'
import type { Answer } from '../../knowledge/pack.ts'
import { relatedTo } from '../../knowledge/related.ts'
import type { Choice, Reply } from '../../messages/reply.ts'
import type { RankedTopic } from '../../understanding/understanding.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { MAX_ANSWERS } from '../limits.ts'
import { NOTHING } from '../outcome.ts'
import { encodePayload } from '../payload.ts'
import { say } from '../phrases.ts'
import { sayAnswer, sayDetails } from '../say/answer-text.ts'
import type { ConversationState } from '../state.ts'
import { today } from '../today.ts'
import { admitUnclear } from './clarify.ts'
import { feedbackChoices } from './feedback.ts'
import { type Option, optionFor } from './option.ts'

const MOST_RELATED = 2

/** A less certain answer comes with what else may have been meant, if that is at least so probable. */
const SURE_ALONE = 0.75
const LIKELY_OTHER = 0.08

/** The vetted answer of that id, with its source and what may be asked next. */
export function giveAnswer(
  state: ConversationState,
  id: string,
  confidence: number | null,
  context: TurnContext,
  others: readonly Option[] = [],
): Step {
  const answer = context.pack.answers.get(id)
  if (answer === undefined) return admitUnclear(state, context)
  const said = sayAnswer(answer, context)
  return {
    state: { ...state, failures: 0, last: { kind: 'answer', id } },
    replies: [
      {
        text: said.text,
        choices: [
          ...(said.held ? followUps(answer, others, context) : related(answer, others, context)),
          ...feedbackChoices(context.pack, id),
        ],
        citations: [...said.citations],
      },
    ],
    outcome: {
      ...NOTHING,
      status: said.held ? 'answered' : 'handoff',
      topic: answer.topic,
      answer: answer.id,
      confidence,
      citations: said.citations,
    },
  }
}

/** The answer of a topic that holds where the ward lies; the topic's default otherwise. */
export function giveTopic(
  state: ConversationState,
  topicId: string,
  finer: string | null,
  confidence: number | null,
  context: TurnContext,
  others: readonly Option[] = [],
): Step {
  const { pack, place, now } = context
  const topic = pack.topics.get(topicId)
  if (topic === undefined) return admitUnclear(state, context)
  const answer = chooseAnswer(pack, topicId, finer, { place, date: today(now) })
  return giveAnswer(state, answer?.id ?? topic.defaultAnswer, confidence, context, others)
}

/**
 * Answers what the ranking (best first) puts first, and in their order the other questions of the message that are sure.
 * Where the first is not quite certain the second topic may be tapped.
 */
export function answerRanked(
  state: ConversationState,
  [first, second]: readonly RankedTopic[],
  context: TurnContext,
  asked: readonly RankedTopic[] = [],
): Step {
  if (first === undefined) return admitUnclear(state, context)
  const { topics } = context.pack
  const questions = inTurn(
    first,
    asked.filter(({ topic }) => topics.has(topic)),
  )
  const doubtful =
    first.probability < SURE_ALONE && second !== undefined && second.probability >= LIKELY_OTHER
  const besides = [...asked.filter(({ topic }) => !topics.has(topic)), ...(doubtful ? [second] : [])]
  const others = besides
    .filter(({ topic }) => !questions.some((one) => one.topic === topic))
    .flatMap((one) => optionFor(one, context))
  const steps = questions.map((one) =>
    giveTopic(state, one.topic, one.answer, one.probability, context, one === first ? others : []),
  )
  const main = steps[questions.indexOf(first)] ?? admitUnclear(state, context)
  return { ...main, replies: repliesOf(steps) }
}

/** The questions to answer, as they were asked; the surest stands for the one of its topic. */
function inTurn(first: RankedTopic, asked: readonly RankedTopic[]): RankedTopic[] {
  const seen = asked.map((one) => (one.topic === first.topic ? first : one))
  const all = seen.includes(first) ? seen : [first, ...seen]
  return all
    .filter((one, at) => all.findIndex(({ topic }) => topic === one.topic) === at)
    .slice(0, MAX_ANSWERS)
}

/** The answers one after the other, no answer twice; what may be tapped comes under the last one. */
export function repliesOf(steps: readonly Step[]): Reply[] {
  const replies = steps.flatMap((step) => step.replies)
  const unlike = replies.filter(({ text }, at) => replies.findIndex((one) => one.text === text) === at)
  return unlike.map((reply, at) => (at === unlike.length - 1 ? reply : { ...reply, choices: [] }))
}

/** What stands behind "xem thêm". */
export function giveDetails(state: ConversationState, id: string, context: TurnContext): Step {
  const answer = context.pack.answers.get(id)
  if (answer === undefined) return admitUnclear(state, context)
  const said = sayDetails(answer, context)
  return {
    state: { ...state, failures: 0, last: { kind: 'answer', id } },
    replies: [
      {
        ...plain(said.text, [...related(answer, [], context), ...feedbackChoices(context.pack, id)]),
        citations: [...said.citations],
      },
    ],
    outcome: {
      ...NOTHING,
      status: said.held ? 'answered' : 'handoff',
      topic: answer.topic,
      answer: id,
      citations: said.citations,
    },
  }
}

function followUps(answer: Answer, others: readonly Option[], context: TurnContext): Choice[] {
  const payload = encodePayload({ kind: 'details', id: answer.id })
  return [{ label: say(context.pack, 'answer.more'), payload }, ...related(answer, others, context)]
}

/** What may be asked next: what else may have been meant, then what goes with the answer. */
function related(answer: Answer, others: readonly Option[], context: TurnContext): Choice[] {
  const { pack, place, now } = context
  const fresh = relatedTo(answer, pack, { place, date: today(now) }).filter(
    ({ id }) => !others.some((other) => other.answer === id),
  )
  return [
    ...others.map(({ label, payload }) => ({ label, payload })),
    ...fresh.map(({ id, title }) => ({ label: title, payload: encodePayload({ kind: 'answer', id }) })),
  ].slice(0, MOST_RELATED)
}
