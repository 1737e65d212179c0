import type { Utterance } from '../intents.ts'
import { fitTemperature, type HeldOut } from './calibration.ts'
import { type LinearOptions, scoreClasses, trainLinear } from './linear.ts'
import type { Model } from './model.ts'
import { quantize } from './quantize.ts'
import { seededRandom, shuffledIndices } from './random.ts'
import { collectVocabulary } from './vocabulary.ts'

const SEED = 20261121

/**
 * Chosen by five-fold cross-validation on the intents. A larger cost gains nothing in the first place and loses the
 * right topic from the first three; more epochs change nothing. Noisy copies of the utterances (slips, dropped
 * words) were tried and left out: pieces of words and the normaliser already bear the noise, and copies cost a point.
 */
const OPTIONS: LinearOptions = { cost: 0.3, positiveWeight: 3, epochs: 4 }

/** One utterance in so many is held out to find the temperature. */
const CALIBRATION_FOLDS = 4

/** Learns the classes from the utterances. The same utterances give the same model, bit by bit. */
export function train(utterances: readonly Utterance[]): Model {
  const topics = topicsOf(utterances)
  const texts = utterances.map((u) => u.normalized)
  const labels = utterances.map((u) => topics.indexOf(u.topic))
  const vocabulary = collectVocabulary(texts)
  const vectors = texts.map(vocabulary.vectorize)
  const size = { features: vocabulary.hashes.length, classes: topics.length }
  const weights = trainLinear(vectors, labels, size, OPTIONS, seededRandom(SEED))
  return {
    topics,
    vocabulary,
    ...quantize(weights, topics.length),
    temperature: fitTemperature(scoreHeldOut(utterances, 0, CALIBRATION_FOLDS).map(({ heldOut }) => heldOut)),
    utterances,
  }
}

/**
 * Scores of every utterance of one part (fold 0 … folds − 1) by a model that learnt from the others: what
 * calibration and measurements rest on. Classes in alphabetical order.
 */
export function scoreHeldOut(
  utterances: readonly Utterance[],
  fold: number,
  folds: number,
): { readonly utterance: Utterance; readonly heldOut: HeldOut }[] {
  const topics = topicsOf(utterances)
  const order = [...shuffledIndices(utterances.length, seededRandom(SEED))]
  const part = (held: boolean) =>
    order.flatMap((index, i) => ((i % folds === fold) === held ? (utterances[index] ?? []) : []))
  const kept = part(false)
  const vocabulary = collectVocabulary(kept.map((u) => u.normalized))
  const vectors = kept.map((u) => vocabulary.vectorize(u.normalized))
  const labels = kept.map((u) => topics.indexOf(u.topic))
  const size = { features: vocabulary.hashes.length, classes: topics.length }
  const weights = trainLinear(vectors, labels, size, OPTIONS, seededRandom(SEED))
  return part(true).map((utterance) => {
    const scores = new Float32Array(topics.length)
    scoreClasses(weights, vocabulary.vectorize(utterance.normalized), scores)
    return { utterance, heldOut: { scores, label: topics.indexOf(utterance.topic) } }
  })
}

function topicsOf(utterances: readonly Utterance[]): string[] {
  return [...new Set(utterances.map((u) => u.topic))].sort()
}
