import { describe, expect, it } from 'vitest'
import { dayAfter, firstDayWithout } from '../../../src/knowledge/policy/periods.ts'
import { parameter } from '../samples.ts'

describe('the day after', () => {
  it.each([
    ['2026-02-28', '2026-03-01'],
    ['2028-02-28', '2028-02-29'],
    ['2025-12-31', '2026-01-01'],
  ])('%s is %s', (day, next) => {
    expect(dayAfter(day)).toBe(next)
  })
})

describe('the first day without a value', () => {
  const times = (...periods: [string, string | null][]) =>
    parameter(
      'p',
      'percent',
      periods.map(([from, to]) => [1, from, to]),
    )

  it.each([
    ['none where one value covers the period', times(['2025-01-01', '2026-12-31']), '2026-12-31', null],
    [
      'none where values follow each other',
      times(['2026-06-01', null], ['2025-07-01', '2026-05-31']),
      null,
      null,
    ],
    ['the first day before any value', times(['2025-07-02', null]), null, '2025-07-01'],
    [
      'the day between two values',
      times(['2025-01-01', '2025-12-31'], ['2026-01-02', null]),
      null,
      '2026-01-01',
    ],
    ['the day after the last value', times(['2025-01-01', '2026-02-28']), null, '2026-03-01'],
    ['the last day of the period', times(['2025-01-01', '2026-12-30']), '2026-12-31', '2026-12-31'],
    ['the first day after values of the past', times(['2020-01-01', '2020-12-31']), null, '2025-07-01'],
    ['none in a period that ended before it began', times(['2026-01-01', null]), '2025-06-30', null],
    ['none when the hole lies after the period', times(['2025-01-01', '2025-12-31']), '2025-12-31', null],
  ])('is %s', (_what, one, to, day) => {
    expect(firstDayWithout(one, { from: '2025-07-01', to })).toBe(day)
  })
})
