import type { Note } from '../../vietnamese/change.ts'
import type { Evidence, RankedTopic, Understanding } from '../understanding.ts'
import { probabilitiesOf } from './calibration.ts'
import { wordsInFavour } from './explain.ts'
import { frame, shorten, visitWords } from './features.ts'
import { finerAnswer } from './finer-answer.ts'
import { scoreClasses } from './linear.ts'
import type { Model } from './model.ts'
import { indexNeighbours, type NeighbourIndex } from './neighbours.ts'
import { learnSpelling } from './spelling.ts'
import { type SparseVector, textsWith } from './vocabulary.ts'
import { zoneOf } from './zones.ts'

export type Classification = Pick<Understanding, 'topics' | 'zone'>

/** Tells what a question is about. */
export interface Classifier {
  /** Ids of all classes. */
  readonly topics: readonly string[]
  /** As much of a normalised text as is looked at, misspelt words mended; tells what it changed, if it is asked. */
  read(normalized: string, note?: Note): string
  /**
   * Ranks the topics of a normalised text (see `normalize`). Never throws; one of which nothing is known has no topics and
   * is 'unclear'.
   */
  classify(normalized: string): Classification
  /** Why the first topic is first, for officials; a message is answered without it. */
  explain(normalized: string): Evidence
}

/** Finer answers are looked for in as many topics as may be shown. */
const SHOWN = 3
const NEAREST = 3

const UNKNOWN: Classification = { topics: [], zone: 'unclear' }

/** Makes a model ready to classify. */
export function createClassifier(model: Model): Classifier {
  const { topics, vocabulary, weights, scales, calibration, utterances } = model
  const finer = new Map(model.finer.map((one) => [one.topic, one]))
  // Only officials ask why: nobody else waits for the index.
  let neighbours: NeighbourIndex | null = null
  const mend = learnSpelling(utterances.map((u) => u.normalized))
  const scores = new Float32Array(topics.length)

  function read(normalized: string, note?: Note): string {
    return mend(shorten(normalized, note), note)
  }

  function classify(normalized: string): Classification {
    const text = read(normalized)
    if (!knowsAnyWord(text)) return UNKNOWN
    const vector = vocabulary.vectorize(text)
    scoreClasses(weights, vector, scores)
    const probabilities = probabilitiesOf(
      scores.map((score, c) => score * (scales[c] ?? 0)),
      calibration,
    )
    const ranking = [...probabilities.keys()].sort(
      (a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0),
    )
    const ranked = ranking.map((c, rank): RankedTopic => {
      const topic = topics[c] ?? ''
      const answers = rank < SHOWN ? finer.get(topic) : undefined
      const answer = answers === undefined ? null : finerAnswer(answers, vector)
      return { topic, probability: probabilities[c] ?? 0, answer }
    })
    return { topics: ranked, zone: zoneOf(ranked) }
  }

  /** Pieces of words alone make something of anything: "qwx zzkt" is not worth a guess. */
  function knowsAnyWord(text: string): boolean {
    let known = false
    visitWords(frame(text), (hash) => {
      known ||= vocabulary.indexOf(hash) >= 0
    })
    return known
  }

  function explain(normalized: string): Evidence {
    const text = read(normalized)
    const vector = vocabulary.vectorize(text)
    const first = topics.indexOf(classify(normalized).topics[0]?.topic ?? '')
    if (first < 0) return { features: [], nearest: [] }
    return {
      features: wordsInFavour(model, text, vector, first),
      nearest: nearest(similaritiesTo(vector)),
    }
  }

  function similaritiesTo(vector: SparseVector): Float32Array {
    neighbours ??= indexNeighbours(
      utterances.length,
      (i) => vocabulary.vectorize(utterances[i]?.normalized ?? ''),
      Uint32Array.from(vocabulary.idf, (idf) => textsWith(idf, utterances.length)),
    )
    return neighbours.similarities(vector)
  }

  function nearest(similarities: Float32Array): Evidence['nearest'] {
    const best: number[] = []
    similarities.forEach((similarity, i) => {
      if (best.length === NEAREST && similarity <= (similarities[best[NEAREST - 1] ?? 0] ?? 0)) return
      best.push(i)
      best.sort((a, b) => (similarities[b] ?? 0) - (similarities[a] ?? 0))
      best.length = Math.min(best.length, NEAREST)
    })
    return best.flatMap((i) => {
      const utterance = utterances[i]
      if (utterance === undefined) return []
      return { utterance: utterance.text, topic: utterance.topic, similarity: similarities[i] ?? 0 }
    })
  }

  return { topics, read, classify, explain }
}
