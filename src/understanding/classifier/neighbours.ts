import type { SparseVector } from './vocabulary.ts'

/** Finds the learnt utterances most like a text. */
export interface NeighbourIndex {
  /** Cosine (0 to 1) of the text to every utterance; the array is overwritten by the next call. */
  similarities(vector: SparseVector): Float32Array
}

/** What more than one utterance in so many has says little about likeness and costs most of the time. */
const COMMON = 25

/** An inverted index: for each telling feature the utterances that have it, and its value there. */
export function indexNeighbours(vectors: readonly SparseVector[], features: number): NeighbourIndex {
  const counts = new Uint32Array(features)
  for (const { indices } of vectors) for (const index of indices) counts[index] = (counts[index] ?? 0) + 1
  const most = Math.max(vectors.length / COMMON, 10)
  const isTelling = (index: number) => (counts[index] ?? 0) <= most

  const starts = new Uint32Array(features + 1)
  for (let f = 0; f < features; f++) {
    starts[f + 1] = (starts[f] ?? 0) + (isTelling(f) ? (counts[f] ?? 0) : 0)
  }
  const owners = new Uint32Array(starts[features] ?? 0)
  const shares = new Float32Array(owners.length)
  const next = starts.slice()
  vectors.forEach((vector, utterance) => {
    const scale = 1 / lengthOf(vector, isTelling)
    vector.indices.forEach((index, k) => {
      if (!isTelling(index)) return
      const at = next[index] ?? 0
      next[index] = at + 1
      owners[at] = utterance
      shares[at] = (vector.values[k] ?? 0) * scale
    })
  })

  const similarities = new Float32Array(vectors.length)
  return {
    similarities(vector) {
      similarities.fill(0)
      const scale = 1 / lengthOf(vector, isTelling)
      vector.indices.forEach((index, k) => {
        if (!isTelling(index)) return
        const value = (vector.values[k] ?? 0) * scale
        const end = starts[index + 1] ?? 0
        for (let at = starts[index] ?? 0; at < end; at++) {
          const owner = owners[at] ?? 0
          similarities[owner] = (similarities[owner] ?? 0) + value * (shares[at] ?? 0)
        }
      })
      return similarities
    },
  }
}

/** Length of the vector without its common features; 1 when nothing is left, so that it can divide. */
function lengthOf({ indices, values }: SparseVector, isTelling: (index: number) => boolean): number {
  let squares = 0
  indices.forEach((index, k) => {
    if (isTelling(index)) squares += (values[k] ?? 0) ** 2
  })
  return Math.sqrt(squares) || 1
}
