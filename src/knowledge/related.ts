import { answerOn, chooseAnswer, type DayAndPlace } from './choose.ts'
import type { Answer, Pack } from './pack.ts'

/** What goes with an answer and holds there and then, in its order; a topic's general answer gives way to the one that holds here. */
export function relatedTo(answer: Answer, pack: Pack, where: DayAndPlace): Answer[] {
  const found = answer.related.flatMap((id) => {
    const topic = [...pack.topics.values()].find(({ defaultAnswer }) => defaultAnswer === id)
    const other = topic === undefined ? pack.answers.get(id) : chooseAnswer(pack, topic.id, null, where)
    return other == null || other.id === answer.id || !answerOn(other, where) ? [] : [other]
  })
  return [...new Set(found)]
}
