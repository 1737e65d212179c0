import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrationError, coverageAt, type Guess } from '../../src/eval/certainty.ts'

const guesses = (probability: number, right: number, wrong: number): Guess[] => [
  ...Array.from({ length: right }, () => ({ probability, right: true })),
  ...Array.from({ length: wrong }, () => ({ probability, right: false })),
]
const anyGuesses = fc.array(
  fc.record({ probability: fc.integer({ min: 0, max: 20 }).map((n) => n / 20), right: fc.boolean() }),
  { minLength: 1, maxLength: 60 },
)

describe('the calibration error', () => {
  it('is none where as many are right as was promised', () => {
    expect(calibrationError(guesses(1, 20, 0))).toBe(0)
    expect(calibrationError([...guesses(0, 0, 4), ...guesses(1, 4, 0)])).toBe(0)
  })

  it('is how far promise and truth lie apart, whichever way', () => {
    expect(calibrationError(guesses(0.9, 0, 10))).toBeCloseTo(0.9)
    expect(calibrationError(guesses(0.4, 10, 0))).toBeCloseTo(0.6)
    // Too sure in one half, not sure enough in the other: they do not make up for each other.
    expect(calibrationError([...guesses(0.5, 10, 0), ...guesses(1, 0, 10)])).toBeCloseTo(0.75)
  })

  it('weighs every guess the same, also where ten do not divide them', () => {
    expect(calibrationError([...guesses(0.2, 0, 11), ...guesses(0.8, 12, 0)])).toBeCloseTo(0.2)
    expect(calibrationError(guesses(0.7, 1, 0))).toBeCloseTo(0.3)
  })

  it('is not known without guesses', () => {
    expect(calibrationError([])).toBeNull()
  })

  it('lies between the whole excess and one', () => {
    fc.assert(
      fc.property(anyGuesses, (some) => {
        const excess = some.reduce((sum, { probability, right }) => sum + probability - (right ? 1 : 0), 0)
        const error = calibrationError(some)
        expect(error).toBeGreaterThanOrEqual(Math.abs(excess) / some.length - 1e-9)
        expect(error).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('coverage at a precision', () => {
  it('is the largest share above a threshold, though a smaller one is less precise', () => {
    const some = [...guesses(0.99, 0, 1), ...guesses(0.9, 99, 0), ...guesses(0.5, 0, 100)]
    expect(coverageAt(some, 200, 0.98)).toBe(0.5)
    expect(coverageAt(some, 200, 0.995)).toBe(0)
  })

  it('counts questions that have no guess to answer', () => {
    expect(coverageAt(guesses(0.9, 5, 0), 20, 0.98)).toBe(0.25)
    expect(coverageAt([], 0, 0.98)).toBeNull()
  })

  it('takes equally sure guesses together', () => {
    expect(coverageAt(guesses(0.9, 5, 5), 10, 0.98)).toBe(0)
  })

  it('is that of the best of all thresholds', () => {
    fc.assert(
      fc.property(anyGuesses, fc.constantFrom(0.5, 0.8, 0.98), (some, precision) => {
        const sizes = some.flatMap(({ probability: threshold }) => {
          const answered = some.filter(({ probability }) => probability >= threshold)
          const right = answered.filter((guess) => guess.right).length
          return right >= precision * answered.length ? [answered.length] : []
        })
        expect(coverageAt(some, some.length, precision)).toBe(Math.max(0, ...sizes) / some.length)
      }),
    )
  })
})
