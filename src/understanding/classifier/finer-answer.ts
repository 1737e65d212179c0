import type { Utterance } from '../intents.ts'

/** The nearest utterance must be so like the text … */
const LEAST_SIMILARITY = 0.3
/** … and nearer by so much than any utterance of the topic with another answer, or with none. */
const LEAST_LEAD = 0.03

/**
 * The finer answer within a topic whose utterances lie clearly nearest to the text, or null.
 * `members` are the positions of the topic's utterances.
 */
export function finerAnswer(
  members: readonly number[],
  utterances: readonly Utterance[],
  similarities: ArrayLike<number>,
): string | null {
  const nearest = new Map<string | null, number>()
  for (const i of members) {
    const answer = utterances[i]?.answer ?? null
    nearest.set(answer, Math.max(nearest.get(answer) ?? 0, similarities[i] ?? 0))
  }
  const [first, second] = [...nearest].sort(([, a], [, b]) => b - a)
  if (first === undefined) return null
  const [answer, similarity] = first
  const lead = similarity - (second?.[1] ?? 0)
  return similarity >= LEAST_SIMILARITY && lead >= LEAST_LEAD ? answer : null
}
