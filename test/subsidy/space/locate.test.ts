import { beforeEach, describe, expect, it } from 'vitest'
import type { Facts } from '../../../src/knowledge/facts.ts'
import { type AgeRange, ANY_AGE } from '../../../src/subsidy/age-range.ts'
import { anyone, locate } from '../../../src/subsidy/space/locate.ts'
import { type Space, spaceOf } from '../../../src/subsidy/space/space.ts'
import { type Value, valuesIn } from '../../../src/subsidy/space/variable.ts'
import { lawGroup, tinyPolicy } from '../tiny-policy.ts'

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
            { fact: 'otherGroup', is: 'vietnam/artisan' },
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

/** The values that remain of one variable. */
function left(name: string, facts: Facts, age: AgeRange = ANY_AGE): string[] {
  const masks = locate(space, facts, age)
  const variable = space.byName.get(name)
  if (variable === undefined) throw new Error(name)
  return valuesIn(variable, masks[variable.index] ?? 0).map(shownAs)
}

function shownAs(value: Value): string {
  if (value.kind === 'between') return `${value.from}–${value.to}`
  return value.kind === 'is' ? String(value.value) : 'other'
}

describe('somebody', () => {
  it('of whom nothing is known may be anybody', () => {
    const masks = anyone(space)
    expect([...masks]).toEqual(space.variables.map(({ all }) => all))
    expect(locate(space, {}, ANY_AGE)).toEqual(masks)
    expect(masks).toHaveLength(space.variables.length)
  })

  it('is of one value where it was told, and of any one else', () => {
    const masks = locate(space, { pension: false, household: 'near-poor' }, ANY_AGE)
    for (const { name, index, all } of space.variables) {
      if (name !== 'pension' && name !== 'household') expect(masks[index]).toBe(all)
    }
    expect(left('pension', { pension: false })).toEqual(['false'])
    expect(left('pension', { pension: true })).toEqual(['true'])
    expect(left('household', { household: 'near-poor' })).toEqual(['near-poor'])
  })

  it('is of an age in the ranges that theirs meets', () => {
    const of = (from: number, to: number) => left('age', {}, { from, to })
    expect(of(59, 59)).toEqual(['0–59'])
    expect(of(60, 60)).toEqual(['60–74'])
    expect(of(74, 75)).toEqual(['60–74', '75–130'])
    expect(of(59, 75)).toEqual(['0–59', '60–74', '75–130'])
    expect(of(59, 60)).toEqual(['0–59', '60–74'])
    expect(of(131, Number.POSITIVE_INFINITY)).toEqual([])
  })

  it('is of the age that is given, whatever the facts say', () => {
    expect(left('age', { age: 3 }, { from: 80, to: 80 })).toEqual(['75–130'])
  })

  it('has a number in the one range that holds it', () => {
    const badge = (partyBadgeYears: number) => left('partyBadgeYears', { partyBadgeYears })
    expect(badge(39)).toEqual(['0–39'])
    expect(badge(40)).toEqual(['40–90'])
    expect(badge(0)).toEqual(['0–39'])
  })

  it('has a text that no rule names among the others', () => {
    expect(left('schoolProvince', { schoolProvince: 'upland' })).toEqual(['upland'])
    expect(left('schoolProvince', { schoolProvince: 'far away' })).toEqual(['other'])
    expect(left('relation', { relation: 'self' })).toEqual(['other'])
  })

  it('has no value where a closed list does not hold theirs', () => {
    expect(left('otherGroup', { otherGroup: 'vietnam/artisan' })).toEqual(['vietnam/artisan'])
    expect(left('otherGroup', { otherGroup: 'vietnam/unheard-of' })).toEqual([])
    expect(left('otherGroup', {})).toEqual(['none', 'vietnam/artisan'])
  })

  it('has the parts of a residence that were told, and of the others any', () => {
    const facts: Facts = { residence: { province: 'upland', status: null } }
    expect(left('residence.province', facts)).toEqual(['upland'])
    expect(left('residence.status', facts)).toEqual(['permanent', 'temporary'])
    expect(left('residence.area', facts)).toHaveLength(7)
    expect(left('residence.area', { residence: { area: 'island' } })).toEqual(['island'])
    expect(left('residence.province', { residence: { area: 'island' } })).toEqual(['upland', 'other'])
    expect(left('residence.province', { residence: { province: 'far away' } })).toEqual(['other'])
    expect(left('wasteTeam.wardConfirmed', { wasteTeam: { wardConfirmed: false } })).toEqual(['false'])
    expect(left('wasteTeam.employer', { wasteTeam: { wardConfirmed: false } })).toHaveLength(3)
  })
})
