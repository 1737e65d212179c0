import type { Answer, Pack, Place } from './pack.ts'

export interface DayAndPlace {
  /** YYYY-MM-DD */
  readonly date: string
  readonly place: Place
}

/** Whether an answer holds on that day in that place; one for a province holds in each of its wards. */
export function answerOn(answer: Answer, { date, place }: DayAndPlace): boolean {
  const { home } = answer
  const here = home === null || home === place.id || home === place.parent
  return here && answer.validFrom <= date && (answer.validTo === null || date <= answer.validTo)
}

/** Id that an answer has which stands in for a topic's default one in a place (a city's own support). */
export function localAnswer(topicId: string, placeId: string): string {
  return `${topicId}/${placeId}`
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
    localAnswer(topicId, id),
    parent === null ? null : localAnswer(topicId, parent),
    topic.defaultAnswer,
  ]
  return (
    ids
      .map((answerId) => (answerId == null ? undefined : pack.answers.get(answerId)))
      .find((answer) => answer !== undefined && answerOn(answer, where)) ?? null
  )
}
