import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Area, Facts } from '../../../src/knowledge/facts.ts'
import type { FactQuestion } from '../../../src/knowledge/pack.ts'
import type { Condition, Policy } from '../../../src/knowledge/policy/policy.ts'
import { ageOn } from '../../../src/subsidy/age-range.ts'
import { locate } from '../../../src/subsidy/space/locate.ts'
import { type Space, spaceOf } from '../../../src/subsidy/space/space.ts'
import { TooManyValuesError, type Value, valuesIn } from '../../../src/subsidy/space/variable.ts'
import { everyFactKnown } from '../any-facts.ts'
import { DAY, found, lawGroup, question, support, tinyPolicy } from '../tiny-policy.ts'

const spaceFor = (whens: readonly Condition[], questions: readonly FactQuestion[] = []): Space =>
  spaceOf([tinyPolicy({ groups: [lawGroup('one', 1, whens)] })], questions)

const valuesOf = (space: Space, name: string): string[] => found(space.byName.get(name)).values.map(shownAs)

function shownAs(value: Value): string {
  if (value.kind === 'between') return `${value.from}–${value.to}`
  return value.kind === 'is' ? String(value.value) : 'other'
}

describe('numbers', () => {
  it('are one range while nothing tells them apart', () => {
    const space = spaceFor([])
    expect(valuesOf(space, 'age')).toEqual(['0–130'])
    expect(valuesOf(space, 'partyBadgeYears')).toEqual(['0–90'])
  })

  it('are cut before every edge, each once, in order', () => {
    const space = spaceFor([
      { age: { atLeast: 60, under: 75 } },
      { age: { under: 6 } },
      { any: [{ age: { atLeast: 75 } }, { not: { age: { under: 18 } } }] },
    ])
    expect(valuesOf(space, 'age')).toEqual(['0–5', '6–17', '18–59', '60–74', '75–130'])
  })

  it('are cut around a single value', () => {
    const badge = (value: number) =>
      valuesOf(spaceFor([{ fact: 'partyBadgeYears', is: value }]), 'partyBadgeYears')
    expect(badge(30)).toEqual(['0–29', '30–30', '31–90'])
    expect(badge(0)).toEqual(['0–0', '1–90'])
    expect(badge(90)).toEqual(['0–89', '90–90'])
    const several = spaceFor([{ fact: 'partyBadgeYears', in: [40, 41, 60] }])
    expect(valuesOf(several, 'partyBadgeYears')).toEqual([
      '0–39',
      '40–40',
      '41–41',
      '42–59',
      '60–60',
      '61–90',
    ])
  })

  it('are not cut outside what there is', () => {
    expect(valuesOf(spaceFor([{ age: { atLeast: 0, under: 131 } }]), 'age')).toEqual(['0–130'])
    expect(valuesOf(spaceFor([{ age: { atLeast: -5, under: 200 } }]), 'age')).toEqual(['0–130'])
    expect(valuesOf(spaceFor([{ age: { atLeast: 1, under: 130 } }]), 'age')).toEqual([
      '0–0',
      '1–129',
      '130–130',
    ])
  })

  it('may be told apart into 31 ranges and no more', () => {
    const badges = (count: number): Condition[] =>
      Array.from({ length: count }, (_, at) => ({ fact: 'partyBadgeYears', atLeast: at + 1 }))
    expect(valuesOf(spaceFor(badges(30)), 'partyBadgeYears')).toHaveLength(31)
    expect(() => spaceFor(badges(31))).toThrow(TooManyValuesError)
  })

  it('cover every age once, whatever the edges', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 140 }), { maxLength: 10 }), (edges) => {
        const space = spaceFor(edges.map((atLeast) => ({ age: { atLeast } })))
        const { values } = found(space.byName.get('age'))
        for (let age = 0; age <= 130; age++) {
          const holding = values.filter((one) => one.kind === 'between' && one.from <= age && age <= one.to)
          expect(holding).toHaveLength(1)
          // A range begins where an edge is, and nowhere else.
          const begins = values.some((one) => one.kind === 'between' && one.from === age)
          expect(begins).toBe(age === 0 || edges.includes(age))
        }
      }),
    )
  })
})

describe('texts', () => {
  it('of an open list are those that are named, sorted, and all the others', () => {
    const space = spaceFor([
      { residence: { province: 'upland' } },
      { not: { residence: { province: 'lowland' } } },
      { fact: 'schoolProvince', in: ['upland', 'island'] },
      { fact: 'relation', is: 'self' },
    ])
    expect(valuesOf(space, 'residence.province')).toEqual(['lowland', 'upland', 'other'])
    expect(valuesOf(space, 'schoolProvince')).toEqual(['island', 'upland', 'other'])
    expect(valuesOf(space, 'relation')).toEqual(['self', 'other'])
    expect(valuesOf(spaceFor([]), 'relation')).toEqual(['other'])
  })

  it('of rarer groups are a closed list that knows none', () => {
    expect(valuesOf(spaceFor([]), 'otherGroup')).toEqual(['none'])
    const space = spaceFor([{ fact: 'otherGroup', is: 'vietnam/artisan' }])
    expect(valuesOf(space, 'otherGroup')).toEqual(['none', 'vietnam/artisan'])
  })

  it('of the questions are told apart, too', () => {
    const asking = question('school', [['there', { schoolProvince: 'upland' }, 1]])
    expect(valuesOf(spaceFor([], [asking]), 'schoolProvince')).toEqual(['upland', 'other'])
    const questions = new Map([['school', asking]])
    expect(valuesOf(spaceOf([tinyPolicy()], questions.values()), 'schoolProvince')).toEqual([
      'upland',
      'other',
    ])
  })
})

describe('a space', () => {
  it('has every value of every fact that is a list', () => {
    const space = spaceFor([])
    const { shape } = Facts
    expect(valuesOf(space, 'household')).toEqual(shape.household.unwrap().options)
    expect(valuesOf(space, 'work')).toEqual(shape.work.unwrap().options)
    expect(valuesOf(space, 'merit')).toEqual(shape.merit.unwrap().options)
    expect(valuesOf(space, 'armedForces')).toEqual(shape.armedForces.unwrap().options)
    expect(valuesOf(space, 'partyCell')).toEqual(['ward', 'other'])
    expect(valuesOf(space, 'residence.area')).toEqual(Area.options)
    expect(valuesOf(space, 'residence.status')).toEqual(['permanent', 'temporary'])
    expect(valuesOf(space, 'wasteTeam.employer')).toEqual(['residential-group', 'enterprise', 'cooperative'])
    expect(valuesOf(space, 'wasteTeam.wardConfirmed')).toEqual(['false', 'true'])
  })

  it('has yes and no of every fact that is one of them', () => {
    const space = spaceFor([])
    const facts = Facts.keyof().options.filter((name) => Facts.safeParse({ [name]: true }).success)
    expect(facts).toContain('hiv')
    for (const name of facts) expect(valuesOf(space, name)).toEqual(['false', 'true'])
  })

  it('has a variable for every fact and every part that may matter, numbered in order, with age first', () => {
    const space = spaceFor([])
    const names = space.variables.map(({ name }) => name)
    expect(names[0]).toBe('age')
    expect(space.variables.map(({ index }) => index)).toEqual(names.map((_, at) => at))
    expect([...space.byName.keys()]).toEqual(names)
    expect([...space.byName.values()]).toEqual(space.variables)
    const plain = Facts.keyof().exclude([
      'residence',
      'wasteTeam',
      'ageRange',
      'birthDate',
      'birthYear',
    ]).options
    const parts = [
      'residence.status',
      'residence.province',
      'residence.area',
      'wasteTeam.employer',
      'wasteTeam.wardConfirmed',
    ]
    expect([...names].sort()).toEqual([...plain, ...parts].sort())
    // Bits of an Int32 name them.
    expect(names.length).toBeLessThanOrEqual(31)
  })

  it('puts everybody of whom everything is known into one value of each variable', () => {
    const space = spaceFor([
      { age: { atLeast: 6, under: 60 } },
      { fact: 'partyBadgeYears', atLeast: 40 },
      { residence: { province: 'hai-phong' } },
    ])
    fc.assert(
      fc.property(everyFactKnown, (all) => {
        const facts = { ...all, otherGroup: 'none' }
        const masks = locate(space, facts, ageOn(facts, DAY))
        for (const variable of space.variables) {
          const left = valuesIn(variable, masks[variable.index] ?? 0)
          expect(left).toHaveLength(variable.name === 'relation' ? variable.values.length : 1)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('of several policies is cut by all of them', () => {
    const policies: Policy[] = [
      tinyPolicy({ groups: [lawGroup('one', 1, [{ age: { atLeast: 60 } }])], provinces: ['upland'] }),
      tinyPolicy({ groups: [support('two', 1, [{ age: { under: 6 } }])], provinces: ['lowland'] }),
    ]
    const space = spaceOf(policies, [])
    expect(valuesOf(space, 'age')).toEqual(['0–5', '6–59', '60–130'])
    expect(valuesOf(space, 'residence.province')).toEqual(['lowland', 'upland', 'other'])
  })
})
