import type { SparseVector } from './vocabulary.ts'

export interface Neighbour {
  /** Position of the utterance among those the index was built from. */
  readonly utterance: number
  /** Cosine, 0 to 1. */
  readonly similarity: number
}

/** Finds the learnt utterances most like a text. */
export interface NeighbourIndex {
  /** Cosine of the text to every utterance; the array is overwritten by the next call. */
  similarities(vector: SparseVector): Float32Array
}

/** An inverted index: for each feature the utterances that have it, and its value there. */
export function indexNeighbours(vectors: readonly SparseVector[], features: number): NeighbourIndex {
  const starts = new Uint32Array(features + 1)
  for (const { indices } of vectors)
    for (const index of indices) starts[index + 1] = (starts[index + 1] ?? 0) + 1
  for (let f = 0; f < features; f++) starts[f + 1] = (starts[f + 1] ?? 0) + (starts[f] ?? 0)

  const total = starts[features] ?? 0
  const owners = new Uint32Array(total)
  const shares = new Float32Array(total)
  const next = starts.slice()
  vectors.forEach(({ indices, values }, utterance) => {
    for (let k = 0; k < indices.length; k++) {
      const index = indices[k] ?? 0
      const at = next[index] ?? 0
      next[index] = at + 1
      owners[at] = utterance
      shares[at] = values[k] ?? 0
    }
  })

  const similarities = new Float32Array(vectors.length)
  return {
    similarities({ indices, values }) {
      similarities.fill(0)
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
