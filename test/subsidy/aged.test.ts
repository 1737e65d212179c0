import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completedYears } from '../../src/subsidy/age-range.ts'
import { aged } from '../../src/subsidy/aged.ts'

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('somebody on another day', () => {
  it.each([
    ['the same day', { age: 67 }, '2026-11-28', { age: 67 }],
    ['a year later', { age: 67 }, '2027-11-28', { age: 68 }],
    ['a little more than a year later', { age: 67 }, '2027-12-01', { ageRange: { from: 68, to: 69 } }],
    ['a year before', { age: 67 }, '2025-11-28', { age: 66 }],
    ['within the year', { age: 74 }, '2027-03-01', { ageRange: { from: 74, to: 75 } }],
    ['of vague age', { ageRange: { from: 70, to: 79 } }, '2027-11-28', { ageRange: { from: 71, to: 80 } }],
    ['a baby before', { age: 0 }, '2024-11-28', { age: 0 }],
    ['of known birth', { birthYear: 1950 }, '2030-01-01', { birthYear: 1950 }],
  ])('%s', (_what, facts, to, then) => {
    expect(aged({ pension: false, ...facts }, '2026-11-28', to)).toEqual({ pension: false, ...then })
  })

  it('has the age that their birth gives, whatever the days', () => {
    fc.assert(
      fc.property(day, day, day, (one, other, third) => {
        const [birth = '', from = '', to = ''] = [one, other, third].toSorted()
        const then = aged({ age: completedYears(birth, from) }, from, to)
        const age = completedYears(birth, to)
        const range = then.ageRange ?? { from: then.age ?? -1, to: then.age ?? -1 }
        expect(range.from <= age && age <= range.to).toBe(true)
        expect(range.to - range.from).toBeLessThanOrEqual(1)
      }),
    )
  })
})
