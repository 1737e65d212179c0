import type { SparseVector } from './vocabulary.ts'

/** Stands for what was not seen (features of unit vectors: small). */
const SMOOTHING = 0.02

/**
 * How much what naive Bayes knows counts beside the trained weights. Of letters in a style that the model had not seen 74.1%
 * find their topic with it, 72.3% without; held out at random it makes no difference (77.6% and 77.5%).
 */
const SHARE = 0.1

/**
 * The weights with the logarithm added of how much more of each feature lies in a class than in all others. A machine that
 * looks for what tells classes apart leans on few features; this spreads the evidence over all, and costs nothing later.
 */
export function addLogRatios(
  weights: Float32Array,
  vectors: readonly SparseVector[],
  labels: ArrayLike<number>,
  size: { readonly features: number; readonly classes: number },
): Float32Array {
  const { features, classes } = size
  const inClass = new Float32Array(features * classes)
  const ofFeature = new Float64Array(features)
  const ofClass = new Float64Array(classes)
  let total = 0
  for (let i = 0; i < vectors.length; i++) {
    const { indices, values } = vectors[i] as SparseVector
    const label = labels[i] as number
    for (let k = 0; k < indices.length; k++) {
      const [feature, value] = [indices[k] as number, values[k] as number]
      const at = feature * classes + label
      inClass[at] = (inClass[at] as number) + value
      ofFeature[feature] = (ofFeature[feature] as number) + value
      ofClass[label] = (ofClass[label] as number) + value
      total += value
    }
  }
  const unseen = SMOOTHING * features
  const base = Array.from(ofClass, (sum) => Math.log(total - sum + unseen) - Math.log(sum + unseen))
  return weights.map((weight, at) => {
    const c = at % classes
    const own = inClass[at] as number
    const others = (ofFeature[(at - c) / classes] as number) - own
    // Rounding may leave a little less than nothing.
    const ratio = Math.log((own + SMOOTHING) / (Math.max(others, 0) + SMOOTHING)) + (base[c] as number)
    return weight + SHARE * ratio
  })
}
