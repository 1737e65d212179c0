import { describe, expect, it } from 'vitest'
import {
  daysLater,
  middleOfMonth,
  monthsLater,
  nearestMonth,
  sameDayIn,
  yearsLater,
} from '../../src/vietnamese/calendar.ts'

describe('days reckoned from another', () => {
  it('keeps day and month in another year, and takes 28 February for a 29th that is missing', () => {
    expect(sameDayIn(2025, '2026-11-28')).toBe('2025-11-28')
    expect(sameDayIn(2027, '2028-02-29')).toBe('2027-02-28')
    expect(yearsLater('2026-11-28', -1)).toBe('2025-11-28')
    expect(yearsLater('2024-02-29', 4)).toBe('2028-02-29')
  })

  it('keeps the date in another month as far as that month has it', () => {
    expect(monthsLater('2026-11-28', 2)).toBe('2027-01-28')
    expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28')
    expect(monthsLater('2026-01-31', -2)).toBe('2025-11-30')
  })

  it('counts days over the ends of months and years', () => {
    expect(daysLater('2026-12-31', 1)).toBe('2027-01-01')
    expect(daysLater('2026-07-01', -1)).toBe('2026-06-30')
  })

  it('takes the middle of a month', () => {
    expect(middleOfMonth('2026-12-28', 1)).toBe('2027-01-15')
    expect(middleOfMonth('2026-01-02', -1)).toBe('2025-12-15')
  })

  it.each([
    [12, null, '2026-12-15'],
    [1, null, '2027-01-15'],
    [6, null, '2026-06-15'],
    [11, null, '2026-11-15'],
    [12, 'past', '2025-12-15'],
    [6, 'past', '2026-06-15'],
    [6, 'coming', '2027-06-15'],
  ] as const)('finds month %s, looking %s', (month, only, day) => {
    expect(nearestMonth(month, '2026-11-28', only)).toBe(day)
  })
})
