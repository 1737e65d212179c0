import type { RankedTopic, Understanding } from '../understanding.ts'

/** At least so probable, a topic is answered without asking back. */
const SURE = 0.6
/** At least so probable, the first three topics together are worth offering. */
const WORTH_OFFERING = 0.4

/** What to do with the ranking: answer, offer up to three choices, or say that it was not understood. */
export function zoneOf(topics: readonly RankedTopic[]): Understanding['zone'] {
  const [first, second, third] = topics.map((t) => t.probability)
  if ((first ?? 0) >= SURE) return 'answer'
  return (first ?? 0) + (second ?? 0) + (third ?? 0) >= WORTH_OFFERING ? 'choices' : 'unclear'
}
