import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Shares } from '../../../src/subsidy/decision.ts'
import { ownShares, PAYERS, percent, sameShares, shown, toppedUp } from '../../../src/subsidy/law/shares.ts'
import { shares } from '../tiny-policy.ts'

const sum = (of: Shares) => Object.values(of).reduce((total, share) => total + share, 0)

/** Whole percentages of which the resident pays the rest. */
const anyShares = fc.tuple(...PAYERS.map(() => fc.nat(25))).map(
  ([state = 0, city = 0, socialInsurance = 0, employer = 0]): Shares => ({
    state,
    city,
    socialInsurance,
    employer,
    resident: 100 - state - city - socialInsurance - employer,
  }),
)

describe('the shares of a group', () => {
  const values = new Map([
    ['a', 10],
    ['b', 20],
    ['c', 30],
    ['d', 15],
  ])
  const percentOf = (id: string) => values.get(id) ?? Number.NaN

  it('are those that it names; the resident pays the rest', () => {
    const named = { state: 'a', city: 'b', socialInsurance: 'c', employer: 'd' }
    expect(ownShares(named, percentOf)).toEqual({
      state: 10,
      city: 20,
      socialInsurance: 30,
      employer: 15,
      resident: 25,
    })
  })

  it('are nothing of whom it does not name', () => {
    expect(ownShares({}, percentOf)).toEqual(shares({ resident: 100 }))
    expect(ownShares({ city: 'b' }, percentOf)).toEqual(shares({ city: 20, resident: 80 }))
    expect(ownShares({ state: undefined, employer: 'd' }, percentOf)).toEqual(
      shares({ employer: 15, resident: 85 }),
    )
  })
})

describe('a top-up', () => {
  it('is added to what is paid already', () => {
    expect(toppedUp(shares({ state: 30, resident: 70 }), shares({ city: 20, resident: 80 }))).toEqual(
      shares({ state: 30, city: 20, resident: 50 }),
    )
    expect(toppedUp(shares({ state: 30, resident: 70 }), shares({ state: 20, resident: 80 }))).toEqual(
      shares({ state: 50, resident: 50 }),
    )
  })

  it('adds nothing beyond the whole', () => {
    expect(toppedUp(shares({ state: 70, resident: 30 }), shares({ city: 50, resident: 50 }))).toEqual(
      shares({ state: 70, city: 30 }),
    )
    expect(toppedUp(shares({ state: 100 }), shares({ city: 50, resident: 50 }))).toEqual(
      shares({ state: 100 }),
    )
  })

  it('of several payers fills up in order: the state, the city, social insurance, the employer', () => {
    const below = shares({ resident: 100 })
    expect(toppedUp(below, shares({ state: 40, city: 30, socialInsurance: 20, employer: 10 }))).toEqual(
      shares({ state: 40, city: 30, socialInsurance: 20, employer: 10 }),
    )
    expect(
      toppedUp(
        shares({ employer: 55, resident: 45 }),
        shares({ state: 20, city: 20, socialInsurance: 20, employer: 20 }),
      ),
    ).toEqual(shares({ state: 20, city: 20, socialInsurance: 5, employer: 55 }))
  })

  it('takes from nobody and leaves the resident what is left', () => {
    fc.assert(
      fc.property(anyShares, anyShares, (below, added) => {
        const both = toppedUp(below, added)
        expect(sum(both)).toBe(100)
        for (const payer of PAYERS) {
          expect(both[payer]).toBeGreaterThanOrEqual(below[payer])
          expect(both[payer]).toBeLessThanOrEqual(below[payer] + added[payer])
        }
        expect(both.resident).toBe(Math.max(0, below.resident - (100 - added.resident)))
      }),
    )
  })
})

describe('shares as they are shown', () => {
  it('have two decimals and add up to 100', () => {
    expect(shown(shares({ employer: 200 / 3, resident: 100 / 3 }))).toEqual(
      shares({ employer: 66.67, resident: 33.33 }),
    )
    expect(
      shown({
        state: 12.344,
        city: 12.346,
        socialInsurance: 1.111,
        employer: 2.229,
        resident: 100 - 12.344 - 12.346 - 1.111 - 2.229,
      }),
    ).toEqual({ state: 12.34, city: 12.35, socialInsurance: 1.11, employer: 2.23, resident: 71.97 })
  })

  it('stay as they are where they are whole', () => {
    fc.assert(
      fc.property(anyShares, (exact) => {
        expect(shown(exact)).toEqual(exact)
      }),
    )
  })

  it('are rounded to the hundredth', () => {
    expect([0.004, 0.005, 0.006, 33.333, 100].map(percent)).toEqual([0, 0.01, 0.01, 33.33, 100])
  })
})

describe('the same shares', () => {
  const one = { state: 1, city: 2, socialInsurance: 3, employer: 4, resident: 90 }

  it('are the same for everybody', () => {
    expect(sameShares(one, { ...one })).toBe(true)
    for (const payer of PAYERS) expect(sameShares(one, { ...one, [payer]: 9 })).toBe(false)
  })

  it('name everybody who may pay for a resident', () => {
    expect(PAYERS).toEqual(['state', 'city', 'socialInsurance', 'employer'])
  })
})
