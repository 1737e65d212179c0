import { type Random, shuffledIndices } from './random.ts'
import type { SparseVector } from './vocabulary.ts'

export interface LinearOptions {
  /** How much a wrong example costs against large weights (C of a support vector machine). */
  readonly cost: number
  /**
   * Examples of the class itself count so many times: each class is rare among all others. One number for all classes,
   * or one for each.
   */
  readonly positiveWeight: number | ArrayLike<number>
  readonly epochs: number
}

/** A step moves the score of its example by so much at most: smaller ones change no result and cost most of the time. */
const SMALLEST_STEP = 0.02

/**
 * A class that an example is clearly none of, by so much beyond the margin, is left alone from then on: that is so of
 * most, they would not move, and scoring them takes most of the time.
 */
const CLEARLY_NOT = 0.3

/** Learns pass by pass: what comes in later passes is added to what was learnt. */
export interface LinearTrainer {
  /** features × classes, feature by feature; changes with each pass. */
  readonly weights: Float32Array
  /** Goes once over these examples, in this order. */
  pass(examples: Iterable<number>): void
}

/**
 * One-vs-rest linear support vector machines with squared hinge loss, trained together by dual coordinate descent
 * (Hsieh et al., ICML 2008). Weights are kept feature by feature, all classes of a feature side by side, so that
 * one pass over a text scores every class.
 */
export function linearTrainer(
  vectors: readonly SparseVector[],
  labels: ArrayLike<number>,
  size: { readonly features: number; readonly classes: number },
  { cost, positiveWeight }: Pick<LinearOptions, 'cost' | 'positiveWeight'>,
): LinearTrainer {
  const { classes } = size
  const weights = new Float32Array(size.features * classes)
  const duals = new Float32Array(vectors.length * classes)
  const scores = new Float32Array(classes)
  const steps = new Float32Array(classes)
  const stepped = new Int32Array(classes)
  /** The classes still to be looked at for each example, and how many they are. */
  const open = new Uint16Array(vectors.length * classes)
  const openCounts = new Uint16Array(vectors.length).fill(classes)
  for (let i = 0; i < open.length; i++) open[i] = i % classes
  const slackOfNegative = 1 / (2 * cost)
  const slackOfPositive = Float64Array.from({ length: classes }, (_, c) => {
    return slackOfNegative / (typeof positiveWeight === 'number' ? positiveWeight : (positiveWeight[c] ?? 1))
  })

  function pass(examples: Iterable<number>): void {
    for (const example of examples) {
      const vector = vectors[example]
      if (vector === undefined) continue
      const mine = open.subarray(example * classes, example * classes + (openCounts[example] ?? 0))
      const squares =
        mine.length === classes
          ? scoreClasses(weights, vector, scores)
          : scoreSome(weights, vector, classes, mine, scores)
      const label = labels[example] ?? -1
      let count = 0
      let kept = 0
      for (let m = 0; m < mine.length; m++) {
        const c = mine[m] as number
        const sign = c === label ? 1 : -1
        const slack = c === label ? (slackOfPositive[c] as number) : slackOfNegative
        const dual = duals[example * classes + c] ?? 0
        const gradient = sign * (scores[c] ?? 0) - 1 + dual * slack
        if (dual === 0 && gradient > CLEARLY_NOT) continue
        mine[kept++] = c
        const moved = Math.max(0, dual - gradient / (squares + slack))
        if (Math.abs(moved - dual) < SMALLEST_STEP) continue
        duals[example * classes + c] = moved
        steps[count] = (moved - dual) * sign
        stepped[count++] = c
      }
      openCounts[example] = kept
      if (count > 0) move(weights, vector, classes, steps, stepped, count)
    }
  }

  return { weights, pass }
}

/** As many passes over all examples as there are epochs. */
export function trainLinear(
  vectors: readonly SparseVector[],
  labels: ArrayLike<number>,
  size: { readonly features: number; readonly classes: number },
  options: LinearOptions,
  random: Random,
): Float32Array {
  const trainer = linearTrainer(vectors, labels, size, options)
  for (let epoch = 0; epoch < options.epochs; epoch++) trainer.pass(shuffledIndices(vectors.length, random))
  return trainer.weights
}

/**
 * Fills `scores` with one score a class; gives the squared length of the vector. Four features at a time, because
 * that halves the time. Here and in `move` every index lies within its array and `as number` says so: asking each
 * time whether there is an element makes training half as slow again.
 */
export function scoreClasses(
  weights: Float32Array | Int8Array,
  vector: SparseVector,
  scores: Float32Array,
): number {
  const { indices, values } = vector
  const classes = scores.length
  const whole = indices.length - (indices.length % 4)
  scores.fill(0)
  for (let k = 0; k < whole; k += 4) {
    const [row0, row1, row2, row3] = [row(k), row(k + 1), row(k + 2), row(k + 3)]
    const [value0, value1, value2, value3] = [value(k), value(k + 1), value(k + 2), value(k + 3)]
    for (let c = 0; c < classes; c++) {
      scores[c] =
        (scores[c] as number) +
        (weights[row0 + c] as number) * value0 +
        (weights[row1 + c] as number) * value1 +
        (weights[row2 + c] as number) * value2 +
        (weights[row3 + c] as number) * value3
    }
  }
  for (let k = whole; k < indices.length; k++) {
    const [start, share] = [row(k), value(k)]
    for (let c = 0; c < classes; c++) {
      scores[c] = (scores[c] as number) + (weights[start + c] as number) * share
    }
  }
  return values.reduce((squares, v) => squares + v * v, 0)

  function row(k: number): number {
    return (indices[k] as number) * classes
  }
  function value(k: number): number {
    return values[k] as number
  }
}

/** As `scoreClasses`, for some classes only; the scores of the others are left as they were. */
function scoreSome(
  weights: Float32Array,
  { indices, values }: SparseVector,
  classes: number,
  some: Uint16Array,
  scores: Float32Array,
): number {
  for (let s = 0; s < some.length; s++) scores[some[s] as number] = 0
  let squares = 0
  for (let k = 0; k < indices.length; k++) {
    const row = (indices[k] as number) * classes
    const value = values[k] as number
    squares += value * value
    for (let s = 0; s < some.length; s++) {
      const c = some[s] as number
      scores[c] = (scores[c] as number) + (weights[row + c] as number) * value
    }
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
