import { describe, expect, it } from 'vitest'
import { addLogRatios } from '../../../src/understanding/classifier/log-ratios.ts'

const CARD = 0
const BIRTH = 1
const ANY = 2
const UNSEEN = 3
const FEATURES = 4

const text = (...features: number[]) => ({
  indices: Uint32Array.from(features),
  values: new Float32Array(features.length).fill(features.length ** -0.5),
})
/** Both classes have as many texts of the same length, and one word in each text that all have. */
const vectors = [text(CARD, ANY), text(BIRTH, ANY), text(CARD, ANY), text(BIRTH, ANY)]
const labels = [0, 1, 0, 1]

/** For each feature what is added for each of the classes. */
function added(classes: number, weights = new Float32Array(FEATURES * classes)) {
  const sums = addLogRatios(weights, vectors, labels, { features: FEATURES, classes })
  const at = (feature: number, c: number) =>
    (sums[feature * classes + c] ?? Number.NaN) - (weights[feature * classes + c] ?? 0)
  return { sums, at }
}

describe('what naive Bayes knows', () => {
  it('speaks for the class that a feature is found in, and as much against the other', () => {
    const { at } = added(2)
    expect(at(CARD, 0)).toBeGreaterThan(0.1)
    expect(at(BIRTH, 1)).toBeCloseTo(at(CARD, 0), 6)
    for (let feature = 0; feature < FEATURES; feature++)
      expect(at(feature, 1)).toBeCloseTo(-at(feature, 0), 6)
  })

  it('is nothing of a feature that both have as often, or none', () => {
    const { at } = added(2)
    expect(at(ANY, 0)).toBeCloseTo(0, 6)
    expect(at(UNSEEN, 0)).toBeCloseTo(0, 6)
  })

  it('goes by how much of a class a feature is, however many texts the class has', () => {
    const size = { features: FEATURES, classes: 2 }
    // The same again and again: the other class has as much of its own as before.
    const more = [...vectors, ...Array.from({ length: 40 }, () => text(CARD, ANY))]
    const sums = addLogRatios(
      new Float32Array(8),
      more,
      [...labels, ...Array.from({ length: 40 }, () => 0)],
      size,
    )
    expect(Math.abs(sums[ANY * 2] ?? 1)).toBeLessThan(0.02)
  })

  it('is added to the weights, which stay as they are', () => {
    const weights = Float32Array.from({ length: FEATURES * 2 }, (_, i) => i - 3)
    const before = weights.slice()
    const plain = added(2)
    const { at } = added(2, weights)
    expect(weights).toEqual(before)
    for (let feature = 0; feature < FEATURES; feature++) {
      for (const c of [0, 1]) expect(at(feature, c)).toBeCloseTo(plain.at(feature, c), 5)
    }
  })

  it('is a number also for a class without texts', () => {
    const { sums, at } = added(3)
    expect(sums.every((sum) => Number.isFinite(sum))).toBe(true)
    expect(at(CARD, 2)).toBeLessThan(at(UNSEEN, 2))
  })
})
