import { type Random, shuffledIndices } from './random.ts'
import type { SparseVector } from './vocabulary.ts'

export interface LinearOptions {
  /** How much a wrong example costs against large weights (C of a support vector machine). */
  readonly cost: number
  /** Examples of the class itself count so many times: each class is rare among all others. */
  readonly positiveWeight: number
  readonly epochs: number
}

/** Changes smaller than this are not worth writing back. */
const SMALLEST_STEP = 1e-4

/**
 * One-vs-rest linear support vector machines with squared hinge loss, trained together by dual coordinate descent
 * (Hsieh et al., ICML 2008). Weights are kept feature by feature, all classes of a feature side by side, so that
 * one pass over a text scores every class.
 */
export function trainLinear(
  vectors: readonly SparseVector[],
  labels: ArrayLike<number>,
  size: { readonly features: number; readonly classes: number },
  options: LinearOptions,
  random: Random,
): Float32Array {
  const { classes } = size
  const weights = new Float32Array(size.features * classes)
  const duals = new Float32Array(vectors.length * classes)
  const scores = new Float32Array(classes)
  const steps = new Float32Array(classes)
  const stepped = new Int32Array(classes)
  const slackOfPositive = 1 / (2 * options.cost * options.positiveWeight)
  const slackOfNegative = 1 / (2 * options.cost)

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const example of shuffledIndices(vectors.length, random)) {
      const vector = vectors[example]
      if (vector === undefined) continue
      const squares = scoreClasses(weights, vector, scores)
      const label = labels[example] ?? -1
      let count = 0
      for (let c = 0; c < classes; c++) {
        const sign = c === label ? 1 : -1
        const slack = c === label ? slackOfPositive : slackOfNegative
        const dual = duals[example * classes + c] ?? 0
        const gradient = sign * (scores[c] ?? 0) - 1 + dual * slack
        const moved = Math.max(0, dual - gradient / (squares + slack))
        if (Math.abs(moved - dual) < SMALLEST_STEP) continue
        duals[example * classes + c] = moved
        steps[count] = (moved - dual) * sign
        stepped[count++] = c
      }
      if (count > 0) move(weights, vector, classes, steps, stepped, count)
    }
  }
  return weights
}

/**
 * Fills `scores` with one score a class; gives the squared length of the vector.
 * Here and in `move` every index lies within its array and `as number` says so: asking each time whether there is
 * an element makes training half as slow again.
 */
export function scoreClasses(
  weights: Float32Array | Int8Array,
  vector: SparseVector,
  scores: Float32Array,
): number {
  const { indices, values } = vector
  const classes = scores.length
  scores.fill(0)
  let squares = 0
  for (let k = 0; k < indices.length; k++) {
    const row = (indices[k] as number) * classes
    const value = values[k] as number
    squares += value * value
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + (weights[row + c] as number) * value
  }
  return squares
}

function move(
  weights: Float32Array,
  vector: SparseVector,
  classes: number,
  steps: Float32Array,
  stepped: Int32Array,
  count: number,
): void {
  const { indices, values } = vector
  for (let k = 0; k < indices.length; k++) {
    const row = (indices[k] as number) * classes
    const value = values[k] as number
    for (let s = 0; s < count; s++) {
      const at = row + (stepped[s] as number)
      weights[at] = (weights[at] as number) + (steps[s] as number) * value
    }
  }
}
