import type { SparseVector } from './vocabulary.ts'

/** Finds the learnt utterances most like a text. */
export interface NeighbourIndex {
  /** Cosine (0 to 1) of the text to every utterance; the array is overwritten by the next call. */
  similarities(vector: SparseVector): Float32Array
}

/** What more than one utterance in so many has says little about likeness and costs most of the time. */
const COMMON = 25
const FEWEST_TO_BE_COMMON = 10

/**
 * An inverted index: for each telling feature the utterances that have it, and its value there. Vectors are asked for one
 * by one and never held together: all of them at a time would be most of the process's memory.
 * @param counts how many utterances have each feature
 */
export function indexNeighbours(
  size: number,
  vectorOf: (utterance: number) => SparseVector,
  counts: Uint32Array,
): NeighbourIndex {
  const features = counts.length
  const most = Math.max(size / COMMON, FEWEST_TO_BE_COMMON)
  const telling = Uint8Array.from(counts, (count) => (count <= most ? 1 : 0))

  const starts = new Uint32Array(features + 1)
  for (let f = 0; f < features; f++) {
    starts[f + 1] = (starts[f] ?? 0) + (telling[f] === 1 ? (counts[f] ?? 0) : 0)
  }
  const owners = new Uint32Array(starts[features] ?? 0)
  const shares = new Float32Array(owners.length)
  const next = starts.slice()
  for (let utterance = 0; utterance < size; utterance++) {
    const { indices, values } = keepTelling(vectorOf(utterance), telling)
    for (let k = 0; k < indices.length; k++) {
      const index = indices[k] ?? 0
      const at = next[index] ?? 0
      next[index] = at + 1
      owners[at] = utterance
      shares[at] = values[k] ?? 0
    }
  }

  const similarities = new Float32Array(size)
  return {
    similarities(vector) {
      similarities.fill(0)
      const { indices, values } = keepTelling(vector, telling)
      for (let k = 0; k < indices.length; k++) {
        const index = indices[k] ?? 0
        const value = values[k] ?? 0
        const end = starts[index + 1] ?? 0
        for (let at = starts[index] ?? 0; at < end; at++) {
          const owner = owners[at] ?? 0
          similarities[owner] = (similarities[owner] ?? 0) + value * (shares[at] ?? 0)
        }
      }
      return similarities
    },
  }
}

/** The vector without its common features, of length one again. */
function keepTelling({ indices, values }: SparseVector, telling: Uint8Array): SparseVector {
  const kept = new Uint32Array(indices.length)
  const shares = new Float32Array(indices.length)
  let count = 0
  let squares = 0
  for (let k = 0; k < indices.length; k++) {
    const index = indices[k] ?? 0
    if (telling[index] !== 1) continue
    const value = values[k] ?? 0
    squares += value * value
    kept[count] = index
    shares[count++] = value
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0
  for (let k = 0; k < count; k++) shares[k] = (shares[k] ?? 0) * scale
  return { indices: kept.subarray(0, count), values: shares.subarray(0, count) }
}
