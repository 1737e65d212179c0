import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../src/knowledge/facts.ts'
import { exampleFacts } from '../../../src/knowledge/policy/example.ts'
import { policyOf } from '../samples.ts'

const examplePerson: Facts = {
  age: 40,
  residence: { status: 'permanent', province: 'thanh-pho', area: 'none' },
  household: 'none',
  pension: false,
  wasteTeam: { employer: 'residential-group', wardConfirmed: false },
}
const factsOf = (facts: Record<string, unknown>, person = examplePerson) =>
  exampleFacts({ ...policyOf([], []), examplePerson: person }, { facts })

describe('what is known of the person of an example', () => {
  it('is as with the example person where the example says nothing', () => {
    expect(factsOf({})).toEqual(examplePerson)
    expect(factsOf({ pension: true, student: true })).toEqual({
      ...examplePerson,
      pension: true,
      student: true,
    })
  })

  it('leaves out what is null: that is not known', () => {
    const facts = factsOf({ pension: null, age: null, residence: null, wasteTeam: null, student: null })
    expect(facts).toEqual({ household: 'none' })
    expect(Object.keys(facts)).toEqual(['household'])
  })

  it.each([
    [
      { residence: { status: 'temporary' } },
      { residence: { status: 'temporary', province: 'thanh-pho', area: 'none' } },
    ],
    [
      { residence: { province: 'other', area: 'island' } },
      { residence: { status: 'permanent', province: 'other', area: 'island' } },
    ],
    [
      { residence: { province: null, area: null, commune: 'Cát Hải' } },
      { residence: { status: 'permanent', commune: 'Cát Hải' } },
    ],
    [
      { wasteTeam: { wardConfirmed: true } },
      { wasteTeam: { employer: 'residential-group', wardConfirmed: true } },
    ],
    [{ wasteTeam: { wardConfirmed: null } }, { wasteTeam: { employer: 'residential-group' } }],
  ])('lays the parts of %j over those of the example person', (facts, expected) => {
    expect(factsOf(facts)).toEqual({ ...examplePerson, ...expected })
  })

  it.each([
    { age: 67 },
    { birthDate: '1959-11-21' },
    { birthYear: 1959 },
    { ageRange: { from: 60, to: 130 } },
  ])('has the age of %j and no other', (facts) => {
    const { age: _age, ...ageless } = examplePerson
    expect(factsOf(facts)).toEqual({ ...ageless, ...facts })
    expect(factsOf({ age: null, ...facts })).toEqual({ ...ageless, ...facts })
  })

  it('takes what the example says where little is known of the example person', () => {
    const facts = factsOf({ residence: { area: 'island' } }, { household: 'none' })
    expect(facts).toEqual({ household: 'none', residence: { area: 'island' } })
    expect(Object.keys(factsOf({}, { household: 'none' }))).toEqual(['household'])
  })
})
