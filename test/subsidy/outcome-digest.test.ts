import { describe, expect, it } from 'vitest'
import { comesTo, isLikely, likelyDigest, outcomeDigest } from '../../src/subsidy/outcome-digest.ts'
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

describe('the digest of a likely result', () => {
  const told = { age: 67, pension: false, relation: 'mother' }

  it('is that of the settled result that confirms it', () => {
    const digest = 'likely|hai-phong/elderly-60-74|0,100,0,0,0'
    expect(likelyDigest(sayFor(told))).toBe(digest)
    expect(likelyDigest(decideFor({ ...nobody, age: 67 }))).toBe(digest)
    expect(likelyDigest(decideFor({ ...nobody, age: 67, household: 'poor' }))).not.toBe(digest)
  })

  it('is none where nothing is promised', () => {
    expect(likelyDigest(sayFor({}))).toBeNull()
    expect(likelyDigest(decideFor({ ...nobody, age: 66, survivorAllowance: true }))).toBeNull()
  })

  it('is told from that of a settled one, and each is found again', () => {
    const [settled, open] = [decideFor({ ...nobody, age: 67 }), sayFor(told)]
    const likely = 'likely|hai-phong/elderly-60-74|0,100,0,0,0'
    expect([likely, outcomeDigest(settled), outcomeDigest(open)].map(isLikely)).toEqual([true, false, false])
    expect(comesTo(open, likely)).toBe(true)
    expect(comesTo(settled, outcomeDigest(settled))).toBe(true)
    expect(comesTo(open, outcomeDigest(settled))).toBe(false)
    expect(comesTo(decideFor(nobody), likely)).toBe(false)
  })
})
