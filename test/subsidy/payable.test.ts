import { describe, expect, it } from 'vitest'
import type { Group, Parameter } from '../../src/knowledge/policy/policy.ts'
import { BASE_SALARY, PREMIUM_RATE } from '../../src/knowledge/policy/policy.ts'
import { rulesOn } from '../../src/subsidy/law/rule.ts'
import { payableOn, premiumOn, terms } from '../../src/subsidy/payable.ts'
import { spaceOf } from '../../src/subsidy/space/space.ts'
import { DAY, found, lawGroup, number, percent, tinyPolicy, valued } from './tiny-policy.ts'

const salary = (...values: { value: number; from: string; to: string | null }[]): Parameter =>
  valued(BASE_SALARY, values, 'dong-per-month')
const rate = (...values: { value: number; from: string; to: string | null }[]): Parameter =>
  valued(PREMIUM_RATE, values)

function payable(
  resident: number,
  date = DAY,
  parameters: readonly Parameter[] = [],
  given: Partial<Group> = {},
) {
  const policy = tinyPolicy({ groups: [lawGroup('one', 1, [], given)], parameters })
  return payableOn(policy, date, found(rulesOn(policy, date, spaceOf([policy], []))[0]), resident)
}

describe('what the resident pays', () => {
  it('is their percentage of the rate of the base salary, for each term', () => {
    expect(payable(100)).toEqual({
      month: 45_000,
      quarter: 135_000,
      halfYear: 270_000,
      year: 540_000,
      base: 1_000_000,
      baseFrom: '2000-01-01',
    })
    expect(payable(30)?.month).toBe(13_500)
    expect(payable(0)).toMatchObject({ month: 0, year: 0 })
  })

  it('is in whole đồng', () => {
    const odd = [number(BASE_SALARY, 1_234_567, 'dong-per-month')]
    // 55 555.515, a third of it 18 518.505
    expect(payable(100, DAY, odd)?.month).toBe(55_556)
    expect(payable(100 / 3, DAY, odd)?.month).toBe(18_519)
    expect(payable(100, DAY, odd)?.year).toBe(55_556 * 12)
  })

  it('follows the base salary and the rate of the day', () => {
    const parameters = [
      salary(
        { value: 2_000_000, from: '2024-07-01', to: '2026-06-30' },
        { value: 3_000_000, from: '2026-07-01', to: null },
      ),
      rate({ value: 4.5, from: '2020-01-01', to: '2026-12-31' }, { value: 6, from: '2027-01-01', to: null }),
    ]
    const on = (date: string) => payable(100, date, parameters)
    expect(on('2026-06-30')).toMatchObject({ month: 90_000, base: 2_000_000, baseFrom: '2024-07-01' })
    expect(on('2026-07-01')).toMatchObject({ month: 135_000, base: 3_000_000, baseFrom: '2026-07-01' })
    expect(on('2027-01-01')).toMatchObject({ month: 180_000, base: 3_000_000 })
  })

  it('is not known on days without a base salary or a rate', () => {
    const past = { value: 1, from: '2020-01-01', to: '2025-12-31' }
    expect(payable(100, DAY, [salary(past)])).toBeNull()
    expect(payable(100, DAY, [rate(past)])).toBeNull()
    expect(payable(100, '2025-12-31', [salary(past), rate(past)])).not.toBeNull()
  })

  it('is not known of a premium out of their pay', () => {
    expect(payable(50, DAY, [], { basis: 'pay' })).toBeNull()
  })
})

describe('a percentage of the full premium', () => {
  const passing = valued('tiny/passing', [{ value: 70, from: '2025-01-01', to: '2025-12-31' }])
  const policy = tinyPolicy({ parameters: [passing] })

  it('is in đồng a month', () => {
    expect(premiumOn(policy, DAY, percent(60))).toBe(27_000)
    expect(premiumOn(policy, '2025-12-31', 'tiny/passing')).toBe(31_500)
  })

  it('is not known on days without it', () => {
    expect(premiumOn(policy, DAY, 'tiny/passing')).toBeNull()
    const poor = tinyPolicy({ parameters: [salary({ value: 1, from: '2020-01-01', to: '2020-12-31' })] })
    expect(premiumOn(poor, DAY, percent(60))).toBeNull()
  })
})

describe('terms', () => {
  it('are three, six and twelve months', () => {
    expect(terms(7)).toEqual({ month: 7, quarter: 21, halfYear: 42, year: 84 })
  })
})
