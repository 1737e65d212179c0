import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Facts } from '../../../src/knowledge/facts.ts'
import { ANY_AGE, ageOn } from '../../../src/subsidy/age-range.ts'
import { apart, combinations, someone, variablesIn } from '../../../src/subsidy/completeness/someone.ts'
import { anyone, locate } from '../../../src/subsidy/space/locate.ts'
import { type Space, spaceOf } from '../../../src/subsidy/space/space.ts'
import { someFacts } from '../any-facts.ts'
import { DAY, found, lawGroup, tinyPolicy } from '../tiny-policy.ts'

const makeSpace = () =>
  spaceOf(
    [
      tinyPolicy({
        groups: [
          lawGroup('one', 1, [
            { age: { atLeast: 60, under: 75 } },
            { fact: 'partyBadgeYears', atLeast: 40 },
            { residence: { province: 'upland' } },
            { fact: 'schoolProvince', is: 'upland' },
            { fact: 'relation', is: 'self' },
          ]),
        ],
      }),
    ],
    [],
  )
let space: Space
beforeEach(() => {
  space = makeSpace()
})
const usual: Facts = {
  age: 40,
  residence: { status: 'permanent', province: 'upland', area: 'none' },
  household: 'none',
  pension: false,
  socialAllowance: false,
  socialPension: false,
  survivorAllowance: false,
  insuranceAllowance: false,
  unemploymentBenefit: false,
  work: 'none',
  wasteTeam: { employer: 'residential-group', wardConfirmed: false },
  student: false,
  schoolProvince: 'upland',
  blindAssociation: false,
  freeCard: false,
  hiv: false,
  partyBadgeYears: 0,
  partyCell: 'other',
  merit: 'none',
  armedForces: 'none',
  ethnicMinority: false,
  otherGroup: 'none',
}
const described = (facts: Facts) => someone(space, locate(space, facts, ageOn(facts, DAY)), usual)

describe('somebody whom a description fits', () => {
  it('is the usual person where it fits them', () => {
    expect(someone(space, anyone(space), usual)).toEqual(usual)
    expect(described({ ageRange: { from: 0, to: 59 } })).toEqual(usual)
  })

  it('is as the description asks, and else as usual', () => {
    expect(described({ pension: true, household: 'poor' })).toEqual({
      ...usual,
      pension: true,
      household: 'poor',
    })
    expect(described({ residence: { status: 'temporary' }, wasteTeam: { wardConfirmed: true } })).toEqual({
      ...usual,
      residence: { ...usual.residence, status: 'temporary' },
      wasteTeam: { ...usual.wasteTeam, wardConfirmed: true },
    })
  })

  it('has the least number that it asks for', () => {
    expect(described({ age: 80 })).toEqual({ ...usual, age: 75 })
    expect(described({ ageRange: { from: 70, to: 80 } })).toEqual({ ...usual, age: 60 })
    expect(described({ partyBadgeYears: 55 })).toEqual({ ...usual, partyBadgeYears: 40 })
  })

  it('is of a place that no rule names where it asks for another one', () => {
    expect(described({ residence: { province: 'far away' }, schoolProvince: 'far away' })).toEqual({
      ...usual,
      residence: { ...usual.residence, province: 'other' },
      schoolProvince: 'other',
    })
  })

  it('is nobody’s relation', () => {
    expect(described({ relation: 'self' })).toEqual(usual)
  })

  it('has no value of what cannot be', () => {
    const { otherGroup: _none, ...rest } = usual
    expect(described({ otherGroup: 'vietnam/unheard-of' })).toEqual(rest)
  })

  it('is one of those whom the description stands for', () => {
    fc.assert(
      fc.property(someFacts, ({ told: { otherGroup: _rare, ...told } }) => {
        const masks = locate(space, told, ageOn(told, DAY))
        const person = someone(space, masks, usual)
        const located = locate(space, person, ageOn(person, DAY))
        for (const { index, name, all } of space.variables) {
          if (name === 'relation') continue
          const [is = 0, may = 0] = [located[index], masks[index]]
          expect(is & ~may).toBe(0)
          expect(is).not.toBe(0)
          // One value, and the usual one where that is allowed.
          if (all !== 1) expect(is & (is - 1)).toBe(0)
          const ordinary = locate(space, usual, ageOn(usual, DAY))[index] ?? 0
          if ((may & ordinary) !== 0) expect(is).toBe(ordinary)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('what sets somebody apart', () => {
  it('are the facts in which they differ', () => {
    expect(apart(usual, usual)).toEqual({})
    expect(apart({ ...usual, age: 3, pension: true }, usual)).toEqual({ age: 3, pension: true })
    expect(apart({ ...usual, residence: { ...usual.residence, status: 'temporary' } }, usual)).toEqual({
      residence: { status: 'temporary', province: 'upland', area: 'none' },
    })
    expect(apart({ pension: false }, {})).toEqual({ pension: false })
  })
})

describe('combinations', () => {
  const bit = (name: string) => 1 << found(space.byName.get(name)).index

  it('are counted of the variables that are asked for', () => {
    const all = anyone(space)
    expect(combinations(space, all, 0)).toBe(1)
    expect(combinations(space, all, bit('pension'))).toBe(2)
    expect(combinations(space, all, bit('age') | bit('pension') | bit('household'))).toBe(3 * 2 * 4)
    const masks = locate(space, { pension: true, household: 'none' }, { from: 0, to: 60 })
    expect(combinations(space, masks, bit('age') | bit('pension') | bit('household'))).toBe(2)
    expect(combinations(space, locate(space, { otherGroup: 'x' }, ANY_AGE), bit('otherGroup'))).toBe(0)
    expect(combinations(space, new Int32Array(0), bit('age'))).toBe(3)
  })

  it('are of the variables behind bits', () => {
    const bits = bit('age') | bit('hiv') | bit('relation')
    expect(variablesIn(space, bits).map(({ name }) => name)).toEqual(['age', 'hiv', 'relation'])
    expect(variablesIn(space, 0)).toEqual([])
  })
})
