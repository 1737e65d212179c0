import { describe, expect, it } from 'vitest'
import { fitCalibration, probabilitiesOf } from '../../../src/understanding/classifier/calibration.ts'
import { seededRandom } from '../../../src/understanding/classifier/random.ts'

describe('probabilitiesOf', () => {
  it('adds up to one, keeps the order, and is more decided when colder', () => {
    const warm = probabilitiesOf([0.5, -0.5, -1], { offset: 0, temperature: 0.5 })
    const cold = probabilitiesOf([0.5, -0.5, -1], { offset: 0, temperature: 0.1 })
    expect(warm.reduce((a, b) => a + b)).toBeCloseTo(1)
    expect([...warm]).toEqual([...warm].sort((a, b) => b - a))
    expect(cold[0]).toBeGreaterThan(warm[0] ?? 1)
  })

  it('believes a middling score more when scores near the offset count for little', () => {
    const [plain] = probabilitiesOf([0.2, -0.1, -0.1], { offset: 0, temperature: 0.2 })
    const [strict] = probabilitiesOf([0.2, -0.1, -0.1], { offset: 0.3, temperature: 0.2 })
    expect(strict).toBeGreaterThan(plain ?? 1)
  })
})

describe('fitCalibration', () => {
  it.each([
    { offset: 0, temperature: 0.15 },
    { offset: 0.3, temperature: 0.2 },
    { offset: -0.2, temperature: 0.4 },
  ])('finds probabilities as believable as those that the labels were drawn at: %o', (truth) => {
    const random = seededRandom(5)
    const heldOut = Array.from({ length: 4000 }, () => {
      const scores = Float32Array.from({ length: 5 }, () => random() * 2 - 1.2)
      let rest = random()
      const label = probabilitiesOf(scores, truth).findIndex((p) => {
        rest -= p
        return rest < 0
      })
      return { scores, label: Math.max(label, 0) }
    })
    const fitted = fitCalibration(heldOut)
    const furthest = Math.max(
      ...heldOut.flatMap(({ scores }) => {
        const drawn = probabilitiesOf(scores, truth)
        return [...probabilitiesOf(scores, fitted)].map((p, c) => Math.abs(p - (drawn[c] ?? 0)))
      }),
    )
    expect(furthest).toBeLessThan(0.06)
  })
})
