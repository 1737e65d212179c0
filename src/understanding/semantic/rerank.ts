import type { RankedTopic } from '../understanding.ts'

/** So many topics from the first may change places: of held-out utterances the right one is among them in 98 of 100. */
export const HEAD = 8

/**
 * So probable a first topic is not asked about again: hardly any similarity would take its place, and what a rule has found
 * (the words of a title, the mere subject) none shall.
 */
const BEYOND_DOUBT = 0.9

/** Whether a ranking (best first) is worth a second look. */
export function leavesDoubt(topics: readonly RankedTopic[]): boolean {
  const [first] = topics
  return first !== undefined && first.probability < BEYOND_DOUBT
}

/**
 * How much a similarity counts, in natural-log odds for a cosine of one: at 10 a lead of 0.1 multiplies the odds by e. A
 * cautious beginning, not a measured one: models spread their cosines differently. `hoi model check` measures several
 * weights with the model that is installed; the best goes into its embedding.json.
 */
export const DEFAULT_WEIGHT = 10

/**
 * The ranking (best first) after the similarities of the message to its first topics had their say:
 * p′ ∝ p · exp(weight · similarity). What these topics had together they keep together, and all others keep theirs; so do
 * topics of which no similarity is known. A weight of 0 changes nothing.
 * @param similarities cosine (−1 to 1) of the message to each topic, see `similarityTo`
 */
export function rerank(
  topics: readonly RankedTopic[],
  similarities: ReadonlyMap<string, number>,
  weight: number,
): readonly RankedTopic[] {
  const moving = topics.slice(0, HEAD).flatMap((ranked) => {
    const similarity = similarities.get(ranked.topic)
    return similarity === undefined ? [] : [{ ranked, similarity }]
  })
  // Counted from the highest, so that no power overflows.
  const highest = Math.max(...moving.map(({ similarity }) => similarity))
  const shares = moving.map(
    ({ ranked, similarity }) => ranked.probability * Math.exp(weight * (similarity - highest)),
  )
  const together = sum(moving.map(({ ranked }) => ranked.probability))
  const total = sum(shares)
  if (!(total > 0)) return topics
  const anew = new Map(moving.map(({ ranked }, i) => [ranked, (together * (shares[i] ?? 0)) / total]))
  return topics
    .map((ranked) => ({ ...ranked, probability: anew.get(ranked) ?? ranked.probability }))
    .sort((a, b) => b.probability - a.probability)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
