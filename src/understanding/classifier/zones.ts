import type { RankedTopic, Understanding } from '../understanding.ts'

/**
 * At least so probable, a topic is answered without asking back. Of held-out utterances three in four reach it and
 * 83 in 100 of these are right; of the others the right topic is among the first three in 86 of 100.
 */
const SURE = 0.6

/**
 * At least so probable, the first three topics together are worth offering: below it the right one is among them
 * in fewer than half of held-out utterances.
 */
const WORTH_OFFERING = 0.45

/**
 * Declining asks for less certainty: it names the right office and harms nobody, while an answer about BHYT to
 * another matter misleads. Of held-out questions out of scope 75 in 100 reach it, of those in scope 2 in 100.
 */
const SURE_TO_DECLINE = 0.45

const OUT_OF_SCOPE = 'out-of-scope/'

/** What to do with the ranking (best first): answer, offer up to three choices, or say that it was not understood. */
export function zoneOf(topics: readonly RankedTopic[]): Understanding['zone'] {
  const [first] = topics
  if (first === undefined) return 'unclear'
  // The kinds of out-of-scope questions border on each other: which one it is matters less than that it is one.
  const isSure = first.topic.startsWith(OUT_OF_SCOPE)
    ? sum(topics.filter((t) => t.topic.startsWith(OUT_OF_SCOPE))) >= SURE_TO_DECLINE
    : first.probability >= SURE
  if (isSure) return 'answer'
  return sum(topics.slice(0, 3)) >= WORTH_OFFERING ? 'choices' : 'unclear'
}

function sum(topics: readonly RankedTopic[]): number {
  return topics.reduce((total, t) => total + t.probability, 0)
}
