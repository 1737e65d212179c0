import { createClassifier } from '../understanding/classifier/classifier.ts'
import { train } from '../understanding/classifier/train.ts'
import type { Utterance } from '../understanding/intents.ts'
import { isOutOfScope } from '../understanding/out-of-scope.ts'
import type { RankedTopic } from '../understanding/understanding.ts'
import { calibrationError, coverageAt, type Guess, PRECISION } from './certainty.ts'
import { type Counts, countBy } from './count.ts'
import { type Deed, deedOf, UNANSWERED } from './deed.ts'
import { partOf } from './parts.ts'

/**
 * right: the topic at once. offered, missed: choices with the topic among them, or without. wrong: another topic was
 * answered. declined: as out of scope. unclear: nothing was understood.
 */
export const HELD_IN_SCOPE = ['right', 'offered', 'missed', 'wrong', 'declined', 'unclear'] as const
export type HeldInScope = (typeof HELD_IN_SCOPE)[number]

/** declined: as any kind of out of scope. offered: choices about BHYT. answered: BHYT content. unclear: not understood. */
export const HELD_OUT_OF_SCOPE = ['declined', 'offered', 'answered', 'unclear'] as const
export type HeldOutOfScope = (typeof HELD_OUT_OF_SCOPE)[number]

/** Which answer of the right topic: the one wanted, the topic's general one instead, or another finer one. */
export const HELD_ANSWERS = ['wanted', 'general', 'sibling'] as const
export type HeldAnswer = (typeof HELD_ANSWERS)[number]

/** How the classifier takes utterances that it did not learn from. Shares from 0 to 1. */
export interface CrossValidation {
  readonly total: number
  /** The right class is the most probable one; one of the three most probable. */
  readonly first: number
  readonly firstThree: number
  /** Of the most probable class. */
  readonly calibrationError: number | null
  /** Of the utterances in scope, at 98% precision. */
  readonly coverage: number | null
  /** What the bot would do by it, by topic in the order of their ids. */
  readonly inScope: readonly (Counts<HeldInScope> & { readonly topic: string })[]
  readonly outOfScope: readonly (Counts<HeldOutOfScope> & { readonly topic: string })[]
  /** The utterances of finer answers whose topic was answered at once. */
  readonly answers: Counts<HeldAnswer>
}

const FOLDS = 5

/**
 * Five-fold: each utterance is put to a classifier that learnt from the four fifths without it, all of learning included.
 * The same utterances give the same figures. An utterance has near relatives among those that were learnt; how questions
 * fare that nobody thought of, the near misses tell.
 */
export function crossValidate(utterances: readonly Utterance[]): CrossValidation {
  const folds = Map.groupBy(utterances, ({ normalized }) => partOf(normalized, FOLDS))
  const judged = [...folds.values()].flatMap((held) => {
    const left = new Set(held)
    const { classify } = createClassifier(train(utterances.filter((one) => !left.has(one))))
    return held.map((utterance) => judge(utterance, classify(utterance.normalized).topics))
  })
  const inScope = judged.filter(({ utterance }) => !isOutOfScope(utterance.topic))
  const outOfScope = judged.filter(({ utterance }) => isOutOfScope(utterance.topic))
  return {
    total: judged.length,
    first: share(judged, ({ rank }) => rank === 0),
    firstThree: share(judged, ({ rank }) => rank >= 0 && rank < 3),
    calibrationError: calibrationError(judged.map(({ guess }) => guess)),
    coverage: coverageAt(
      inScope.filter(({ first }) => !isOutOfScope(first)).map(({ guess }) => guess),
      inScope.length,
      PRECISION,
    ),
    inScope: byTopic(inScope).map(([topic, members]) => ({
      topic,
      ...countBy(members, ({ deed }) => deedInScope(topic, deed)),
    })),
    outOfScope: byTopic(outOfScope).map(([topic, members]) => ({
      topic,
      ...countBy(members, ({ deed }) => deedOutOfScope(deed)),
    })),
    answers: countBy(
      inScope.flatMap(({ utterance: { topic, answer }, deed }) =>
        answer === null || deed.kind !== 'answer' || deed.topic !== topic ? [] : [{ answer, deed }],
      ),
      ({ answer, deed }): HeldAnswer =>
        deed.answer === null ? 'general' : deed.answer === answer ? 'wanted' : 'sibling',
    ),
  }
}

interface Judged {
  readonly utterance: Utterance
  /** The most probable class. */
  readonly first: string
  /** Place of the right class, from 0. */
  readonly rank: number
  readonly guess: Guess
  readonly deed: Deed
}

function judge(utterance: Utterance, ranked: readonly RankedTopic[]): Judged {
  const first = ranked[0]?.topic ?? ''
  return {
    utterance,
    first,
    rank: ranked.findIndex(({ topic }) => topic === utterance.topic),
    guess: { probability: ranked[0]?.probability ?? 0, right: first === utterance.topic },
    deed: deedOf(ranked),
  }
}

function byTopic(judged: readonly Judged[]): [string, Judged[]][] {
  return [...Map.groupBy(judged, ({ utterance }) => utterance.topic)].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function deedInScope(topic: string, deed: Deed): HeldInScope {
  if (deed.kind === 'answer') return deed.topic === topic ? 'right' : 'wrong'
  if (deed.kind === 'offer' && !deed.topics.includes(topic)) return 'missed'
  return UNANSWERED[deed.kind]
}

/** What was done with something that is out of scope. */
export function deedOutOfScope(deed: Deed): HeldOutOfScope {
  return deed.kind === 'answer' ? 'answered' : UNANSWERED[deed.kind]
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / Math.max(items.length, 1)
}
