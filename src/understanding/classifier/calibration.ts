/** Probabilities from scores: softmax at a temperature. */
export function softmax(scores: ArrayLike<number>, temperature: number): Float64Array {
  const probabilities = Float64Array.from(scores, (s) => s / temperature)
  const largest = probabilities.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  let sum = 0
  for (let c = 0; c < probabilities.length; c++) {
    const weight = Math.exp((probabilities[c] ?? 0) - largest)
    probabilities[c] = weight
    sum += weight
  }
  return probabilities.map((p) => p / sum)
}

/** Scores of a text that the model was not trained on, and its true class. */
export interface HeldOut {
  readonly scores: Float32Array
  readonly label: number
}

const COLDEST = 0.02
const WARMEST = 5
const GOLDEN = (Math.sqrt(5) - 1) / 2
const ROUNDS = 24

/**
 * The temperature at which the probabilities of held-out texts are most believable (least negative log-likelihood),
 * by golden-section search on a logarithmic scale.
 */
export function fitTemperature(heldOut: readonly HeldOut[]): number {
  const loss = (logTemperature: number) => {
    const temperature = Math.exp(logTemperature)
    return heldOut.reduce(
      (sum, { scores, label }) => sum - Math.log(Math.max(softmax(scores, temperature)[label] ?? 0, 1e-12)),
      0,
    )
  }
  let low = Math.log(COLDEST)
  let high = Math.log(WARMEST)
  let left = high - GOLDEN * (high - low)
  let right = low + GOLDEN * (high - low)
  let lossLeft = loss(left)
  let lossRight = loss(right)
  for (let round = 0; round < ROUNDS; round++) {
    if (lossLeft <= lossRight) {
      high = right
      right = left
      lossRight = lossLeft
      left = high - GOLDEN * (high - low)
      lossLeft = loss(left)
    } else {
      low = left
      left = right
      lossLeft = lossRight
      right = low + GOLDEN * (high - low)
      lossRight = loss(right)
    }
  }
  return Math.exp((low + high) / 2)
}
