import { describe, expect, it } from 'vitest'
import { nearestPeriod, quantityOn } from '../../../src/knowledge/policy/quantity.ts'
import { policy } from '../../subsidy/policy-in-use.ts'

const on = (id: string, date: string) => quantityOn(policy, id, date)?.value

describe('quantities on a day', () => {
  it('changes the base salary on 1 July 2026, not a day earlier', () => {
    expect(on('vietnam/base-salary', '2026-06-30')).toBe(2_340_000)
    expect(quantityOn(policy, 'vietnam/base-salary', '2026-07-01')).toEqual({
      value: 2_530_000,
      unit: 'dong-per-month',
      from: '2026-07-01',
      citation: { document: 'nd-161-2026', clause: 'Điều 3 khoản 2', status: 'original' },
    })
  })

  it.each([
    [1, 113_850, 341_550, 683_100, 1_366_200],
    [2, 79_695, 239_085, 478_170, 956_340],
    [3, 68_310, 204_930, 409_860, 819_720],
    [4, 56_925, 170_775, 341_550, 683_100],
    [5, 45_540, 136_620, 273_240, 546_480],
  ])('computes the ladder for person %i', (person, month, quarter, half, year) => {
    const terms = ['monthly', 'quarterly', 'half-yearly', 'yearly'].map((term) =>
      on(`vietnam/${term}-premium-${person}`, '2026-11-21'),
    )
    expect(terms).toEqual([month, quarter, half, year])
  })

  it.each([
    ['vietnam/yearly-premium-1', 1_263_600],
    ['vietnam/yearly-premium-5', 505_440],
    ['vietnam/student-self-pay-year', 631_800],
    ['vietnam/average-living-farm-self-pay-year', 884_520],
    ['vietnam/near-poor-self-pay-year', 379_080],
    ['vietnam/full-cover-threshold', 351_000],
    ['vietnam/copay-ceiling', 14_040_000],
  ])('computes %s on the old base', (id, dong) => {
    expect(on(id, '2026-06-30')).toBe(dong)
  })

  it.each([
    ['vietnam/student-self-pay-year', 683_100],
    ['vietnam/average-living-farm-self-pay-month', 79_695],
    ['hai-phong/average-living-farm-self-pay-year', 683_100],
    ['hai-phong/waste-collector-self-pay-month', 34_155],
    ['vietnam/near-poor-self-pay-quarter', 102_465],
    ['vietnam/full-cover-threshold', 379_500],
    ['vietnam/copay-ceiling', 15_180_000],
  ])('computes %s on the base of today, dated by its newest part', (id, dong) => {
    expect(quantityOn(policy, id, '2026-11-21')).toMatchObject({
      value: dong,
      unit: 'dong',
      from: '2026-07-01',
    })
  })

  it('has no value outside every period, and names the nearest one', () => {
    expect(quantityOn(policy, 'hai-phong/elderly-60-74-support', '2025-12-31')).toBeNull()
    expect(quantityOn(policy, 'hai-phong/elderly-60-74-support', '2031-01-01')).toBeNull()
    expect(nearestPeriod(policy, 'hai-phong/elderly-60-74-support', '2031-01-01')).toMatchObject({
      from: '2026-01-01',
      to: '2030-12-31',
    })
    expect(quantityOn(policy, 'hai-phong/waste-collector-self-pay-month', '2031-01-01')).toBeNull()
    expect(nearestPeriod(policy, 'hai-phong/waste-collector-self-pay-month', '2031-01-01')?.to).toBe(
      '2030-12-31',
    )
    expect(nearestPeriod(policy, 'vietnam/base-salary', '2020-01-01')?.from).toBe('2024-07-01')
  })

  it('names an id that nobody knows', () => {
    expect(() => quantityOn(policy, 'vietnam/nothing', '2026-11-21')).toThrow(/vietnam\/nothing/)
    expect(() => nearestPeriod(policy, 'vietnam/nothing', '2026-11-21')).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_QUANTITY' }),
    )
  })
})
