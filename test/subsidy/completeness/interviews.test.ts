import { describe, expect, it } from 'vitest'
import { interviewsOf } from '../../../src/subsidy/completeness/interviews.ts'
import { NHA_TRANG, policy, questions, TODAY } from '../policy-in-use.ts'

describe('interviews', () => {
  it('are far shorter than a form, and ask every question that they may', { timeout: 60_000 }, () => {
    const { mean, most, form, longest, asked } = interviewsOf(policy, questions, {
      asOf: TODAY,
      place: NHA_TRANG,
      presuming: true,
    })
    expect(form).toBe(21)
    expect(most).toBeLessThan(form)
    expect(mean).toBeLessThan(6)
    expect(longest).toHaveLength(most)
    expect(new Set(longest).size).toBe(most)
    expect(asked).toEqual(expect.arrayContaining([...longest]))
    expect(asked).not.toContain('cityGroups')
  })
})
