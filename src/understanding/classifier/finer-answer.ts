import type { Utterance } from '../intents.ts'
import { type LinearOptions, scoreClasses, trainLinear } from './linear.ts'
import { quantize } from './quantize.ts'
import { seededRandom } from './random.ts'
import { ownRoom, type Room, sharedRoom } from './room.ts'
import type { SparseVector } from './vocabulary.ts'

/** What tells the answers of one topic apart: a machine of its own over the features that recur in the topic. */
export interface FinerModel {
  readonly topic: string
  /** null stands for the topic's general answer. */
  readonly answers: readonly (string | null)[]
  /** Positions in the vocabulary, ascending. */
  readonly features: Uint32Array
  /** features × answers, feature by feature, rounded to 8 bits. */
  readonly weights: Int8Array
  /** What one step of an answer's weights is worth. */
  readonly scales: Float32Array
}

const SEED = 20261128
/** Within a topic the texts are few and near each other: more weight on each example than between topics. */
const OPTIONS: LinearOptions = { cost: 1, positiveWeight: 3, epochs: 3 }
/** A feature of one text alone teaches nothing about others. */
const FEWEST_TEXTS = 2

/**
 * By so much the first answer must lead the second, or the topic's general answer is given. Held out, 88 in 100 finer
 * answers that are given are right, and two in three are given.
 */
const LEAST_LEAD = 0.2

/** One for each topic that has more than one answer to choose from, in the order of the topics. */
export function trainFiner(
  utterances: readonly Pick<Utterance, 'topic' | 'answer'>[],
  vectors: readonly SparseVector[],
  vocabularySize: number,
): FinerModel[] {
  const members = Map.groupBy(utterances.keys(), (i) => utterances[i]?.topic ?? '')
  return [...members]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([topic, own]) => {
      const answers = [...new Set(own.map((i) => utterances[i]?.answer ?? null))]
      const examples = own.flatMap((i) => {
        const vector = vectors[i]
        return vector === undefined ? [] : [{ vector, label: answers.indexOf(utterances[i]?.answer ?? null) }]
      })
      return answers.every((answer) => answer === null)
        ? []
        : [learn(topic, answers, examples, vocabularySize)]
    })
}

function learn(
  topic: string,
  answers: FinerModel['answers'],
  examples: readonly { readonly vector: SparseVector; readonly label: number }[],
  vocabularySize: number,
): FinerModel {
  const features = recurring(
    examples.map(({ vector }) => vector),
    vocabularySize,
  )
  const room = sharedRoom()
  const weights = trainLinear(
    examples.map(({ vector }) => restrict(vector, features, room)),
    examples.map(({ label }) => label),
    { features: features.length, classes: answers.length },
    OPTIONS,
    seededRandom(SEED),
  )
  return { topic, answers, features, ...quantize(weights, answers.length) }
}

/** The finer answer that a text of the topic asks for, or null where none clearly leads. */
export function finerAnswer(model: FinerModel, vector: SparseVector): string | null {
  const { answers, features, weights, scales } = model
  const [only] = answers
  if (answers.length === 1) return only ?? null
  const scores = new Float32Array(answers.length)
  scoreClasses(weights, restrict(vector, features), scores)
  const [first, second] = answers
    .map((answer, i) => ({ answer, score: (scores[i] ?? 0) * (scales[i] ?? 0) }))
    .sort((a, b) => b.score - a.score)
  if (first === undefined || second === undefined) return null
  return first.score - second.score >= LEAST_LEAD ? first.answer : null
}

/** The features that several of the vectors have, ascending. */
function recurring(vectors: readonly SparseVector[], vocabularySize: number): Uint32Array {
  const texts = new Uint32Array(vocabularySize)
  for (const { indices } of vectors) {
    for (let k = 0; k < indices.length; k++) {
      const index = indices[k] ?? 0
      texts[index] = (texts[index] ?? 0) + 1
    }
  }
  return Uint32Array.from(texts.keys().filter((index) => (texts[index] ?? 0) >= FEWEST_TEXTS))
}

/** The vector over some features only: their places among them. */
function restrict(
  { indices, values }: SparseVector,
  features: Uint32Array,
  room: Room = ownRoom,
): SparseVector {
  const places: number[] = []
  const shares: number[] = []
  for (let k = 0; k < indices.length; k++) {
    const place = placeAmong(indices[k] ?? 0, features)
    if (place < 0) continue
    places.push(place)
    shares.push(values[k] ?? 0)
  }
  const kept = room(places.length)
  kept.indices.set(places)
  kept.values.set(shares)
  return kept
}

/** By halving; −1 where it is not among them. */
function placeAmong(feature: number, features: Uint32Array): number {
  let low = 0
  let high = features.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = features[middle] ?? 0
    if (found === feature) return middle
    if (found < feature) low = middle + 1
    else high = middle - 1
  }
  return -1
}
