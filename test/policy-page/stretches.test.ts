import { describe, expect, it } from 'vitest'
import { stretchesOf } from '../../src/policy-page/stretches.ts'

const year2026 = { from: '2026-01-01', to: '2026-12-31' }

describe('stretches of days in which nothing changes', () => {
  it('cuts a period where a series begins or has ended, inside the period only', () => {
    const series = [
      { from: '2025-07-01', to: '2026-06-30' },
      { from: '2026-07-01', to: '2026-09-30' },
      { from: '2027-07-01', to: null },
    ]
    expect(stretchesOf(year2026, series, (day) => day)).toEqual([
      { from: '2026-01-01', to: '2026-06-30', value: '2026-01-01' },
      { from: '2026-07-01', to: '2026-09-30', value: '2026-07-01' },
      { from: '2026-10-01', to: '2026-12-31', value: '2026-10-01' },
    ])
  })

  it('puts together neighbours of the same value', () => {
    const series = [{ from: '2026-03-01', to: '2026-03-31' }]
    expect(stretchesOf(year2026, series, () => 'same')).toEqual([{ ...year2026, value: 'same' }])
  })

  it('leaves the end open where the period has none', () => {
    const series = [{ from: '2026-03-01', to: null }]
    expect(stretchesOf({ from: '2026-01-01', to: null }, series, (day) => day)).toEqual([
      { from: '2026-01-01', to: '2026-02-28', value: '2026-01-01' },
      { from: '2026-03-01', to: null, value: '2026-03-01' },
    ])
  })
})
