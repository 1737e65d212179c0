import type { Utterance } from '../intents.ts'
import { fitTemperature, type HeldOut } from './calibration.ts'
import { trainFiner } from './finer-answer.ts'
import { type LinearOptions, scoreClasses, trainLinear } from './linear.ts'
import type { Model } from './model.ts'
import { quantize } from './quantize.ts'
import { seededRandom, shuffledIndices } from './random.ts'
import { sharedRoom } from './room.ts'
import { collectVocabulary, type SparseVector, type Vocabulary } from './vocabulary.ts'

const SEED = 20261121

/**
 * Chosen by five-fold cross-validation on the intents. A larger cost gains nothing in the first place and loses the
 * right topic from the first three; more than three epochs change nothing. Noisy copies of the utterances (slips, dropped
 * words) were tried and left out: pieces of words and the normaliser already bear the noise, and copies cost a point.
 */
const OPTIONS: LinearOptions = { cost: 0.3, positiveWeight: 3, epochs: 3 }

/** One utterance in so many is held out to find the temperature. */
const CALIBRATION_FOLDS = 4

/** Learns the classes from the utterances. The same utterances give the same model, bit by bit. */
export function train(utterances: readonly Utterance[]): Model {
  const examples = prepareExamples(utterances)
  const { topics, vocabulary } = examples
  const finer = trainFiner(utterances, examples.vectors, vocabulary.hashes.length)
  const temperature = fitTemperature(scoreHeldOut(examples, 0, CALIBRATION_FOLDS))
  return { topics, vocabulary, ...quantize(learn(examples), topics.length), temperature, finer, utterances }
}

/** Utterances as the trainer takes them. */
export interface Examples {
  /** The classes, in alphabetical order. */
  readonly topics: readonly string[]
  readonly vocabulary: Vocabulary
  readonly vectors: readonly SparseVector[]
  /** For each vector the position of its class among the topics. */
  readonly labels: readonly number[]
}

export function prepareExamples(utterances: readonly Utterance[]): Examples {
  const topics = [...new Set(utterances.map((u) => u.topic))].sort()
  const position = new Map(topics.map((topic, i) => [topic, i]))
  const vocabulary = collectVocabulary(utterances.map((u) => u.normalized))
  const room = sharedRoom()
  return {
    topics,
    vocabulary,
    vectors: utterances.map((u) => vocabulary.vectorize(u.normalized, room)),
    labels: utterances.map((u) => position.get(u.topic) ?? -1),
  }
}

/**
 * Scores of every example of one part (fold 0 … folds − 1) by a model that learnt from the others: what calibration
 * and measurements rest on.
 */
export function scoreHeldOut(examples: Examples, fold: number, folds: number): HeldOut[] {
  const { vectors, labels, topics } = examples
  const order = [...shuffledIndices(vectors.length, seededRandom(SEED))]
  const kept = order.filter((_, i) => i % folds !== fold)
  const weights = learn({
    ...examples,
    vectors: kept.flatMap((i) => vectors[i] ?? []),
    labels: kept.flatMap((i) => labels[i] ?? []),
  })
  return order
    .filter((_, i) => i % folds === fold)
    .flatMap((i) => {
      const vector = vectors[i]
      if (vector === undefined) return []
      const scores = new Float32Array(topics.length)
      scoreClasses(weights, vector, scores)
      return { scores, label: labels[i] ?? -1 }
    })
}

function learn({ vectors, labels, vocabulary, topics }: Examples): Float32Array {
  const size = { features: vocabulary.hashes.length, classes: topics.length }
  return trainLinear(vectors, labels, size, OPTIONS, seededRandom(SEED))
}
