/** A source of numbers in [0, 1). */
export type Random = () => number

/** A repeatable source of numbers (mulberry32): the same seed gives the same training. */
export function seededRandom(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The numbers 0 … length − 1 in random order. */
export function shuffledIndices(length: number, random: Random): Int32Array {
  const indices = Int32Array.from({ length }, (_, i) => i)
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const swapped = indices[i] ?? 0
    indices[i] = indices[j] ?? 0
    indices[j] = swapped
  }
  return indices
}
