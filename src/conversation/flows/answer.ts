import { answerOn, chooseAnswer } from '../../knowledge/choose.ts'
import type { Answer } from '../../knowledge/pack.ts'
import type { Choice } from '../../messages/reply.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { NOTHING } from '../outcome.ts'
import { encodePayload } from '../payload.ts'
import { say } from '../phrases.ts'
import { sayAnswer, sayDetails } from '../say/answer-text.ts'
import type { ConversationState } from '../state.ts'
import { today } from '../today.ts'
import { admitUnclear } from './clarify.ts'

const MOST_RELATED = 2

/** The vetted answer of that id, with its source and what may be asked next. */
export function giveAnswer(
  state: ConversationState,
  id: string,
  confidence: number | null,
  context: TurnContext,
): Step {
  const answer = context.pack.answers.get(id)
  if (answer === undefined) return admitUnclear(state, context)
  const said = sayAnswer(answer, context)
  return {
    state: { ...state, failures: 0 },
    replies: [
      {
        text: said.text,
        choices: said.held ? followUps(answer, context) : related(answer, context),
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
): Step {
  const { pack, place, now } = context
  const topic = pack.topics.get(topicId)
  if (topic === undefined) return admitUnclear(state, context)
  const answer = chooseAnswer(pack, topicId, finer, { place, date: today(now) })
  return giveAnswer(state, answer?.id ?? topic.defaultAnswer, confidence, context)
}

/** What stands behind "xem thêm". */
export function giveDetails(state: ConversationState, id: string, context: TurnContext): Step {
  const answer = context.pack.answers.get(id)
  if (answer === undefined) return admitUnclear(state, context)
  const said = sayDetails(answer, context)
  return {
    state: { ...state, failures: 0 },
    replies: [{ ...plain(said.text, related(answer, context)), citations: [...said.citations] }],
    outcome: {
      ...NOTHING,
      status: said.held ? 'answered' : 'handoff',
      topic: answer.topic,
      answer: id,
      citations: said.citations,
    },
  }
}

function followUps(answer: Answer, context: TurnContext): Choice[] {
  const payload = encodePayload({ kind: 'details', id: answer.id })
  return [{ label: say(context.pack, 'answer.more'), payload }, ...related(answer, context)]
}

/** What may be asked next; a topic's general answer gives way to the one that holds here. */
function related(answer: Answer, { pack, place, now }: TurnContext): Choice[] {
  const where = { place, date: today(now) }
  const others = answer.related.flatMap((id) => {
    const topic = [...pack.topics.values()].find(({ defaultAnswer }) => defaultAnswer === id)
    const other = topic === undefined ? pack.answers.get(id) : chooseAnswer(pack, topic.id, null, where)
    return other == null || other.id === answer.id || !answerOn(other, where) ? [] : [other]
  })
  return [...new Set(others)]
    .slice(0, MOST_RELATED)
    .map(({ id, title }) => ({ label: title, payload: encodePayload({ kind: 'answer', id }) }))
}
