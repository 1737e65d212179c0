import { describe, expect, it } from 'vitest'
import { indexNeighbours } from '../../../src/understanding/classifier/neighbours.ts'

const vector = (entries: Record<number, number>) => ({
  indices: Uint32Array.from(Object.keys(entries), Number),
  values: Float32Array.from(Object.values(entries)),
})

const index = (vectors: readonly ReturnType<typeof vector>[], features: number) => {
  const counts = new Uint32Array(features)
  for (const feature of vectors.flatMap(({ indices }) => [...indices])) {
    counts[feature] = (counts[feature] ?? 0) + 1
  }
  return indexNeighbours(vectors.length, (i) => vectors[i] ?? vector({}), counts)
}

describe('indexNeighbours', () => {
  it('gives the cosine to every utterance', () => {
    const neighbours = index([vector({ 0: 3, 1: 4 }), vector({ 2: 1 }), vector({ 1: 2 })], 4)
    const [first, second, third] = neighbours.similarities(vector({ 1: 1 }))
    expect(first).toBeCloseTo(0.8)
    expect(second).toBe(0)
    expect(third).toBeCloseTo(1)
  })

  it('passes over features that many utterances share', () => {
    const common = Array.from({ length: 11 }, (_, i) => vector({ 0: 1, [i + 1]: 1 }))
    const similarities = index(common, 12).similarities(vector({ 0: 5, 3: 1 }))
    expect([...similarities].map((s) => Math.round(s * 100))).toEqual([0, 0, 100, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('finds nothing for a text of unknown or common features only', () => {
    expect([...index([vector({ 0: 1 })], 2).similarities(vector({}))]).toEqual([0])
  })
})
