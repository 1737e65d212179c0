import { seededRandom, shuffledIndices } from '../../classifier/random.ts'
import { zoneOf } from '../../classifier/zones.ts'
import type { Utterance } from '../../intents.ts'
import type { RankedTopic } from '../../understanding.ts'
import { rerank } from '../rerank.ts'

/** The same every time, so that two models are measured by the same questions. */
export const SEED = 20261128

/** An utterance that nothing was learnt from: what the classifier ranks, and how near it lies to the first topics. */
export interface HeldOutCase {
  /** The topic it belongs to. */
  readonly truth: string
  /** By the classifier alone, best first. */
  readonly topics: readonly RankedTopic[]
  readonly similarities: ReadonlyMap<string, number>
}

/** Of all cases, from 0 to 1. */
export interface WeightScore {
  readonly weight: number
  /** Right topic first. */
  readonly first: number
  /** Right topic among the first three. */
  readonly firstThree: number
  /** Sure enough to answer, and right. */
  readonly answeredRight: number
  /** Sure enough to answer, and wrong. */
  readonly answeredWrong: number
}

/** What re-ranking with each of these weights would do; a weight of 0 is the classifier alone. */
export function scoreWeights(cases: readonly HeldOutCase[], weights: readonly number[]): WeightScore[] {
  return weights.map((weight) => {
    const ranked = cases.map(({ truth, topics, similarities }) => {
      const anew = rerank(topics, similarities, weight)
      const place = anew.findIndex(({ topic }) => topic === truth)
      return { place, isAnswered: zoneOf(anew) === 'answer' }
    })
    const share = (of: (one: (typeof ranked)[number]) => boolean) =>
      cases.length === 0 ? 0 : ranked.filter(of).length / cases.length
    return {
      weight,
      first: share(({ place }) => place === 0),
      firstThree: share(({ place }) => place >= 0 && place < 3),
      answeredRight: share(({ place, isAnswered }) => isAnswered && place === 0),
      answeredWrong: share(({ place, isAnswered }) => isAnswered && place !== 0),
    }
  })
}

export interface Split {
  readonly heldOut: readonly Utterance[]
  readonly kept: readonly Utterance[]
  /** At most so many of each topic from `kept`. */
  readonly sample: readonly Utterance[]
}

/** Takes utterances out at random, always the same ones of the same utterances. */
export function split(utterances: readonly Utterance[], heldOut: number, perTopic: number): Split {
  const shuffled = [...shuffledIndices(utterances.length, seededRandom(SEED))].flatMap(
    (i) => utterances[i] ?? [],
  )
  const kept = shuffled.slice(heldOut)
  const sample = [...Map.groupBy(kept, ({ topic }) => topic).values()].flatMap((own) =>
    own.slice(0, perTopic),
  )
  return { heldOut: shuffled.slice(0, heldOut), kept, sample }
}
