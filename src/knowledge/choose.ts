import type { Answer, Pack, Place } from './pack.ts'

export interface DayAndPlace {
  /** YYYY-MM-DD */
  readonly date: string
  readonly place: Place
}

/** Whether an answer holds on that day in that place; one for a province holds in each of its wards. */
export function answerOn(answer: Answer, { date, place }: DayAndPlace): boolean {
  const here =
    answer.places.length === 0 || answer.places.some((id) => id === place.id || id === place.parent)
  return here && answer.validFrom <= date && (answer.validTo === null || date <= answer.validTo)
}

/**
 * The answer to give on a topic: the wanted finer one if it holds there and then, else the place's own, else the
 * province's, else the topic's default; null when none of them holds (or the topic does not exist).
 */
export function chooseAnswer(
  pack: Pack,
  topicId: string,
  wanted: string | null,
  where: DayAndPlace,
): Answer | null {
  const topic = pack.topics.get(topicId)
  if (topic === undefined) return null
  const { id, parent } = where.place
  const ids = [
    wanted,
    topic.localAnswers.get(id),
    parent === null ? undefined : topic.localAnswers.get(parent),
    topic.defaultAnswer,
  ]
  return (
    ids
      .map((answerId) => (answerId == null ? undefined : pack.answers.get(answerId)))
      .find((answer) => answer !== undefined && answerOn(answer, where)) ?? null
  )
}
