import { chooseAnswer } from '../../knowledge/choose.ts'
import type { Choice } from '../../messages/reply.ts'
import type { RankedTopic } from '../../understanding/understanding.ts'
import type { TurnContext } from '../context.ts'
import type { Outcome } from '../outcome.ts'
import { encodePayload } from '../payload.ts'
import { say } from '../phrases.ts'
import { today } from '../today.ts'

export type Option = Choice & Outcome['choices'][number]

/**
 * A ranked topic as something to tap, in the words of its answer's title; none where there is nothing to open. A finer
 * answer that does not hold here and now is not offered: the topic is.
 */
export function optionFor({ topic: id, answer: wanted }: RankedTopic, context: TurnContext): Option[] {
  const { pack, place, now } = context
  if (id === 'personal-subsidy') {
    const payload = encodePayload({ kind: 'check' })
    return [{ topic: id, answer: null, label: say(pack, 'menu.check'), payload }]
  }
  const topic = pack.topics.get(id)
  if (topic === undefined) return []
  const answer = chooseAnswer(pack, id, wanted, { place, date: today(now) })
  if (answer !== null && answer.id === wanted) {
    const payload = encodePayload({ kind: 'answer', id: wanted })
    return [{ topic: id, answer: wanted, label: answer.title, payload }]
  }
  const payload = encodePayload({ kind: 'topic', id })
  return [{ topic: id, answer: answer?.id ?? topic.defaultAnswer, label: topic.title, payload }]
}
