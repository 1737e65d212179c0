import { BLOCKS, frame, visitFeatures } from './features.ts'
import { ownRoom, type Room, type Slots } from './room.ts'

/** A text as unit vector over the vocabulary: positions and their values. */
export type SparseVector = Slots

/** The features known to the classifier, with how telling each is (inverse document frequency). */
export interface Vocabulary {
  readonly hashes: Int32Array
  readonly idf: Float32Array
  /** Position of a feature, or −1 when it was never learnt. */
  indexOf(hash: number): number
  /** @param room where the numbers are kept; by default room of their own */
  vectorize(normalized: string, room?: Room): SparseVector
}

/** In how many of the learnt texts a feature stands, by how telling that made it. */
export function textsWith(idf: number, texts: number): number {
  return Math.round((1 + texts) / Math.exp(idf - 1)) - 1
}

/** A feature of too few texts teaches nothing general and makes the model large; small collections keep more. */
const fewestTexts = (texts: number) => Math.max(2, Math.floor(texts / 4500))

/** Collects the features of the texts that the classifier learns from. */
export function collectVocabulary(normalizedTexts: readonly string[]): Vocabulary {
  const seen = new Map<number, { texts: number; last: number }>()
  normalizedTexts.forEach((text, i) => {
    visitFeatures(frame(text), (hash) => {
      const entry = seen.get(hash)
      if (entry === undefined) seen.set(hash, { texts: 1, last: i })
      else if (entry.last !== i) {
        entry.texts++
        entry.last = i
      }
    })
  })
  const fewest = fewestTexts(normalizedTexts.length)
  const kept = [...seen].filter(([, { texts }]) => texts >= fewest)
  const hashes = Int32Array.from(kept, ([hash]) => hash)
  const idf = Float32Array.from(
    kept,
    ([, { texts }]) => Math.log((1 + normalizedTexts.length) / (1 + texts)) + 1,
  )
  return createVocabulary(hashes, idf)
}

/** A vocabulary from its stored parts. */
export function createVocabulary(hashes: Int32Array, idf: Float32Array): Vocabulary {
  const indexOf = createLookup(hashes)
  // Scratch space reused by every call: the count of each feature in the text at hand, per block.
  const counts = new Float32Array(hashes.length)
  const touched = Array.from({ length: BLOCKS }, () => new Uint32Array(hashes.length))

  function vectorize(normalized: string, room: Room = ownRoom): SparseVector {
    const found = [0, 0]
    visitFeatures(frame(normalized), (hash, block) => {
      const index = indexOf(hash)
      if (index < 0) return
      const count = counts[index] ?? 0
      if (count === 0) {
        const n = found[block] ?? 0
        const list = touched[block]
        if (list !== undefined) list[n] = index
        found[block] = n + 1
      }
      counts[index] = count + 1
    })

    const total = found.reduce((sum, n) => sum + n, 0)
    const blocks = found.filter((n) => n > 0).length
    const { indices, values } = room(total)
    let at = 0
    touched.forEach((list, block) => {
      const begin = at
      let squares = 0
      for (let k = 0; k < (found[block] ?? 0); k++) {
        const index = list[k] ?? 0
        const value = (1 + Math.log(counts[index] ?? 1)) * (idf[index] ?? 0)
        counts[index] = 0
        indices[at] = index
        values[at++] = value
        squares += value * value
      }
      const scale = squares > 0 ? 1 / Math.sqrt(squares * blocks) : 0
      for (let k = begin; k < at; k++) values[k] = (values[k] ?? 0) * scale
    })
    return { indices, values }
  }

  return { hashes, idf, indexOf, vectorize }
}

/** Open addressing over typed arrays: several times quicker than a Map of numbers. */
function createLookup(hashes: Int32Array): (hash: number) => number {
  let size = 1024
  while (size < hashes.length * 2) size *= 2
  const mask = size - 1
  const slots = new Int32Array(size).fill(-1)
  const slotOf = (hash: number) => (Math.imul(hash, 0x9e3779b1) >>> 7) & mask
  hashes.forEach((hash, index) => {
    let slot = slotOf(hash)
    while (slots[slot] !== -1) slot = (slot + 1) & mask
    slots[slot] = index
  })
  return (hash) => {
    let slot = slotOf(hash)
    for (;;) {
      const index = slots[slot] ?? -1
      if (index === -1 || hashes[index] === hash) return index
      slot = (slot + 1) & mask
    }
  }
}
