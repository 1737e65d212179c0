import { describe, expect, it } from 'vitest'
import { fitTemperature, probabilitiesOf } from '../../../src/understanding/classifier/calibration.ts'
import { seededRandom } from '../../../src/understanding/classifier/random.ts'

describe('probabilitiesOf', () => {
  it('adds up to one, keeps the order, and is more decided when colder', () => {
    const warm = probabilitiesOf([0.5, -0.5, -1], 0.5)
    const cold = probabilitiesOf([0.5, -0.5, -1], 0.1)
    expect(warm.reduce((a, b) => a + b)).toBeCloseTo(1)
    expect([...warm]).toEqual([...warm].sort((a, b) => b - a))
    expect(cold[0]).toBeGreaterThan(warm[0] ?? 1)
  })
})

describe('fitTemperature', () => {
  it('finds the temperature that the labels were drawn at', () => {
    const random = seededRandom(5)
    for (const truth of [0.15, 0.6]) {
      const heldOut = Array.from({ length: 4000 }, () => {
        const scores = Float32Array.from({ length: 5 }, () => random() * 2 - 1.5)
        let rest = random()
        const label = probabilitiesOf(scores, truth).findIndex((p) => {
          rest -= p
          return rest < 0
        })
        return { scores, label: Math.max(label, 0) }
      })
      const fitted = fitTemperature(heldOut)
      expect(fitted / truth, `at ${truth}`).toBeGreaterThan(0.9)
      expect(fitted / truth, `at ${truth}`).toBeLessThan(1.1)
    }
  })
})
