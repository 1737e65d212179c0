import type { Choice } from '../../messages/reply.ts'
import type { RankedTopic } from '../../understanding/understanding.ts'
import type { TurnContext } from '../context.ts'
import type { Outcome } from '../outcome.ts'
import { encodePayload } from '../payload.ts'
import { say } from '../phrases.ts'

export type Option = Choice & Outcome['choices'][number]

/** A ranked topic as something to tap, in the words of its answer's title; none where there is nothing to open. */
export function optionFor({ topic: id, answer: finer }: RankedTopic, { pack }: TurnContext): Option[] {
  if (id === 'personal-subsidy') {
    const payload = encodePayload({ kind: 'check' })
    return [{ topic: id, answer: null, label: say(pack, 'menu.check'), payload }]
  }
  const answer = finer === null ? undefined : pack.answers.get(finer)
  const topic = pack.topics.get(id)
  if (topic === undefined) return []
  return [
    {
      topic: id,
      answer: answer?.id ?? topic.defaultAnswer,
      label: answer?.title ?? topic.title,
      payload: encodePayload(
        answer === undefined ? { kind: 'topic', id } : { kind: 'answer', id: answer.id },
      ),
    },
  ]
}
