import type { Utterance } from '../intents.ts'
import { normalize } from '../text.ts'
import { noisyCopy } from './augment.ts'
import { fitTemperature, type HeldOut } from './calibration.ts'
import { scoreClasses, trainLinear } from './linear.ts'
import type { LearntUtterance, Model } from './model.ts'
import { quantize } from './quantize.ts'
import { seededRandom, shuffledIndices } from './random.ts'
import { collectVocabulary, type SparseVector, type Vocabulary } from './vocabulary.ts'

/** Raise it whenever the same utterances would give another model: stored models of another version are retrained. */
export const TRAINER_VERSION = 1

const SEED = 20261121
const NOISY_COPIES = 1
const FOLDS = 3
const FINAL = { cost: 1, positiveWeight: 3, epochs: 8 }
/** The folds only serve the temperature, which a few epochs settle. */
const FOLD = { ...FINAL, epochs: 5 }

/** Learns the classes from the utterances. The same utterances give the same model, bit by bit. */
export function train(utterances: readonly Utterance[]): Model {
  const topics = [...new Set(utterances.map((u) => u.topic))].sort()
  const learnt: LearntUtterance[] = utterances.map((u) => ({ ...u, normalized: normalize(u.text) }))
  const texts = learnt.map((u) => u.normalized)
  const labels = learnt.map((u) => topics.indexOf(u.topic))
  const vocabulary = collectVocabulary(texts)
  const vectors = texts.map(vocabulary.vectorize)

  const random = seededRandom(SEED)
  const copies: SparseVector[] = []
  const copyLabels: number[] = []
  for (let copy = 0; copy < NOISY_COPIES; copy++) {
    texts.forEach((text, i) => {
      copies.push(vocabulary.vectorize(noisyCopy(text, random)))
      copyLabels.push(labels[i] ?? -1)
    })
  }

  const size = { features: vocabulary.hashes.length, classes: topics.length }
  const weights = trainLinear([...vectors, ...copies], [...labels, ...copyLabels], size, FINAL, random)
  const temperature = fitTemperature(scoreHeldOut(vectors, labels, vocabulary, topics.length))
  return {
    topics,
    vocabulary,
    ...quantize(weights, topics.length),
    temperature,
    utterances: learnt,
  }
}

/** Scores of every text by a model that has not seen it, by cross-validation. */
export function scoreHeldOut(
  vectors: readonly SparseVector[],
  labels: readonly number[],
  vocabulary: Vocabulary,
  classes: number,
): HeldOut[] {
  const random = seededRandom(SEED)
  const fold = new Int32Array(vectors.length)
  shuffledIndices(vectors.length, random).forEach((index, position) => {
    fold[index] = position % FOLDS
  })
  const size = { features: vocabulary.hashes.length, classes }
  const heldOut: HeldOut[] = []
  for (let held = 0; held < FOLDS; held++) {
    const kept = [...vectors.keys()].filter((i) => fold[i] !== held)
    const weights = trainLinear(
      kept.flatMap((i) => vectors[i] ?? []),
      kept.flatMap((i) => labels[i] ?? []),
      size,
      FOLD,
      random,
    )
    vectors.forEach((vector, i) => {
      if (fold[i] !== held) return
      const scores = new Float32Array(classes)
      scoreClasses(weights, vector, scores)
      heldOut.push({ scores, label: labels[i] ?? -1 })
    })
  }
  return heldOut
}
