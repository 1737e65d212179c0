import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backoffMs, maxAttempts, resultOf } from '../../src/delivery/outcome.ts'
import { noon } from '../store/fixtures.ts'

describe('what follows from a send', () => {
  it('backs off between half and all of a time that doubles up to five minutes', () => {
    expect([1, 2, 3, 4, 5].map((attempt) => backoffMs(attempt, () => 1))).toEqual([1e3, 2e3, 4e3, 8e3, 16e3])
    expect(backoffMs(3, () => 0)).toBe(2000)
    expect(backoffMs(50, () => 1)).toBe(300_000)
  })

  it('never tries again before the platform allows, nor for ever', () => {
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.nat(1),
        fc.nat(1e6),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, unknowns, afterMs, random) => {
          const outcome = { kind: 'retry', reason: 'busy', afterMs } as const
          const result = resultOf(outcome, { attempts, unknowns }, noon, () => random)
          if (attempts + 1 >= maxAttempts) {
            expect(result).toMatchObject({ kind: 'park', outcome: 'retry', unknown: false })
          } else {
            expect(result).toMatchObject({ kind: 'again', unknown: false })
            const wait = result.kind === 'again' ? result.at.getTime() - noon.getTime() : 0
            expect(wait).toBeGreaterThanOrEqual(afterMs)
          }
        },
      ),
    )
  })

  it('counts an unknown end and allows one', () => {
    const outcome = { kind: 'unknown', reason: 'timeout' } as const
    expect(resultOf(outcome, { attempts: 0, unknowns: 0 }, noon, () => 1)).toEqual({
      kind: 'again',
      at: new Date(noon.getTime() + 1000),
      unknown: true,
    })
    expect(resultOf(outcome, { attempts: 1, unknowns: 1 }, noon, () => 1)).toEqual({
      kind: 'park',
      outcome: 'unknown',
      reason: 'timeout',
      unknown: true,
    })
  })
})
