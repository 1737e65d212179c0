import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAYS_OF_GRACE, daysPast, freshnessOn, recheckDay } from '../../src/knowledge/freshness.ts'
import { answerWith, parameter, policyOf } from './samples.ts'

describe('freshness', () => {
  it('lasts through the recheck day, and 90 days on with a warning', () => {
    const on = (day: string) => freshnessOn('2027-01-31', day)
    expect([on('2026-11-28'), on('2027-01-31')]).toEqual(['fresh', 'fresh'])
    expect([on('2027-02-01'), on('2027-05-01')]).toEqual(['due', 'due'])
    expect([on('2027-05-02'), on('2028-01-01')]).toEqual(['expired', 'expired'])
  })

  it('only ever gets worse', () => {
    const order = ['fresh', 'due', 'expired']
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 400 }), (start, later) => {
        const day = (offset: number) =>
          new Date(Date.UTC(2027, 0, 31) + offset * 86_400_000).toISOString().slice(0, 10)
        const rank = (offset: number) => order.indexOf(freshnessOn('2027-01-31', day(offset)))
        expect(rank(start + later)).toBeGreaterThanOrEqual(rank(start))
        expect(daysPast('2027-01-31', day(start))).toBe(start)
        expect(rank(start)).toBe(start <= 0 ? 0 : start <= DAYS_OF_GRACE ? 1 : 2)
      }),
    )
  })
})

describe('the recheck day of an answer', () => {
  const rate = parameter('vietnam/rate', 'percent', [
    [4, '2025-01-01', '2026-06-30'],
    [5, '2026-07-01', null],
  ])
  const [former, present] = rate.values
  if (former === undefined || present === undefined) throw new Error('two values')
  const policy = policyOf(
    [
      {
        ...rate,
        values: [
          { ...former, recheckBy: '2026-07-01' },
          { ...present, recheckBy: '2027-01-31' },
        ],
      },
    ],
    [{ id: 'vietnam/sum', label: '', product: ['vietnam/rate'], less: [], times: 1 }],
  )
  const answer = answerWith({ short: 'Không số.', recheckBy: '2027-03-31' })

  it('is its own where it shows no figure', () => {
    expect(recheckDay(answer, policy, '2026-11-28')).toBe('2027-03-31')
  })

  it('is the one of a figure that is due earlier, also within an amount', () => {
    const shown = answerWith({ ...answer, short: '{{vietnam/rate | %}}' })
    const inAmount = answerWith({ ...answer, details: '{{vietnam/sum | đồng}}' })
    expect(recheckDay(shown, policy, '2026-11-28')).toBe('2027-01-31')
    expect(recheckDay(inAmount, policy, '2026-11-28')).toBe('2027-01-31')
  })

  it('is that of the value of the day', () => {
    const shown = answerWith({ ...answer, short: '{{vietnam/rate | %}}' })
    expect(recheckDay(shown, policy, '2026-01-01')).toBe('2026-07-01')
  })
})
