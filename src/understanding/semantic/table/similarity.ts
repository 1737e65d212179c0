/** A class is as near as its nearest utterances are on average: its middle says little, for people ask one thing in many ways. */
const NEAREST = 5

/**
 * How near a message is to a class: the mean cosine to the nearest of its utterances.
 * @param message of length one
 * @param utterances of one class, of any length
 * @returns −1 to 1; null for a class without utterances
 */
export function similarityTo(message: Float32Array, utterances: Iterable<Int8Array>): number | null {
  const nearest: number[] = []
  for (const utterance of utterances) {
    const cosine = cosineOf(message, utterance)
    if (nearest.length === NEAREST && cosine <= (nearest[0] ?? 0)) continue
    nearest.push(cosine)
    nearest.sort((a, b) => a - b)
    if (nearest.length > NEAREST) nearest.shift()
  }
  if (nearest.length === 0) return null
  return nearest.reduce((sum, cosine) => sum + cosine, 0) / nearest.length
}

function cosineOf(message: Float32Array, utterance: Int8Array): number {
  let product = 0
  let squares = 0
  for (let d = 0; d < message.length; d++) {
    const value = utterance[d] ?? 0
    product += value * (message[d] ?? 0)
    squares += value * value
  }
  return squares > 0 ? product / Math.sqrt(squares) : 0
}
