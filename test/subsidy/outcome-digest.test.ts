import { describe, expect, it } from 'vitest'
import { outcomeDigest } from '../../src/subsidy/outcome-digest.ts'
import { decideFor, nobody, sayFor } from './policy-in-use.ts'

describe('the digest of an outcome', () => {
  it.each([
    [{ age: 67 }, 'entitled|hai-phong/elderly-60-74|0,100,0,0,0'],
    [{ pension: true }, 'entitled|vietnam/pensioner|0,0,100,0,0'],
    [
      { household: 'average-living-farm', work: 'farmer' },
      'entitled|hai-phong/average-living-farm|30,20,0,0,50',
    ],
    [{}, 'not-entitled|vietnam/household|0,0,0,0,100'],
    [{ age: 66, survivorAllowance: true }, 'unsettled|hai-phong/elderly-60-74|-'],
  ])('of %j tells outcome, group and shares', (facts, digest) => {
    expect(outcomeDigest(decideFor({ ...nobody, ...facts }))).toBe(digest)
  })

  it('of an open case tells that it is open', () => {
    expect(outcomeDigest(sayFor({}))).toBe('needs-facts|-|-')
  })

  it('does not follow the amount', () => {
    const may = outcomeDigest(decideFor(nobody, '2026-05-01'))
    expect(may).toBe(outcomeDigest(decideFor(nobody, '2026-08-01')))
  })
})
