import { beforeEach, describe, expect, it } from 'vitest'
import type { Facts } from '../../src/knowledge/facts.ts'
import type { Condition, Impossible } from '../../src/knowledge/policy/policy.ts'
import type { Law } from '../../src/subsidy/law/law.ts'
import { knowing, type Person, personOn } from '../../src/subsidy/person.ts'
import { anyone } from '../../src/subsidy/space/locate.ts'
import { type Value, type Variable, valuesIn } from '../../src/subsidy/space/variable.ts'
import { DAY, everybody, found, impossible, lawGroup, tinyLaw, tinyPolicy } from './tiny-policy.ts'

const child: Condition = { age: { under: 6 } }
const elderly: Condition = { age: { atLeast: 60 } }
const pension: Condition = { fact: 'pension', is: true }
const student: Condition = { fact: 'student', is: true }
const poor: Condition = { fact: 'household', is: 'poor' }

function lawWith(...never: Impossible[]): Law {
  return tinyLaw(
    tinyPolicy({ groups: [lawGroup('one', 1, [child, elderly]), everybody()], impossible: never }),
  )
}

const variable = (law: Law, name: string) => found(law.space.byName.get(name))

function left(law: Law, { masks }: Person, name: string): string[] {
  const one = variable(law, name)
  return valuesIn(one, masks[one.index] ?? 0).map(shownAs)
}

function shownAs(value: Value): string {
  if (value.kind === 'between') return `${value.from}–${value.to}`
  return value.kind === 'is' ? String(value.value) : 'other'
}

describe('a person', () => {
  let law: Law
  beforeEach(() => {
    law = lawWith()
  })
  const told = (facts: Facts) =>
    law.space.variables
      .filter(({ index }) => (personOn(facts, DAY, law).told & (1 << index)) !== 0)
      .map(({ name }) => name)

  it('is what was told of them', () => {
    const facts: Facts = { pension: true, birthDate: '1966-06-16' }
    const person = personOn(facts, DAY, law)
    expect(person.facts).toBe(facts)
    expect(left(law, person, 'pension')).toEqual(['true'])
    expect(left(law, person, 'age')).toEqual(['6–59'])
    expect(left(law, person, 'student')).toEqual(['false', 'true'])
    expect(left(law, personOn(facts, '2026-06-16', law), 'age')).toEqual(['60–130'])
    expect([...personOn({}, DAY, law).masks]).toEqual([...anyone(law.space)])
  })

  it('keeps in mind of what something was said', () => {
    expect(told({})).toEqual([])
    expect(told({ pension: false, household: 'none' })).toEqual(['pension', 'household'])
    expect(told({ residence: { area: 'none' }, age: 3 })).toEqual(['age', 'residence.area'])
    expect(told({ ageRange: { from: 0, to: 130 } })).toEqual([])
  })

  it.each<[string, Facts, boolean]>([
    ['an age', { age: 3 }, true],
    ['a range', { ageRange: { from: 0, to: 130 } }, true],
    ['a year', { birthYear: 1966 }, true],
    ['a date', { birthDate: '1966-06-16' }, true],
    ['nothing of it', { pension: true }, false],
  ])('has told their age by %s', (_name, facts, expected) => {
    expect(personOn(facts, DAY, law).ageTold).toBe(expected)
  })
})

describe('what is never so of one person', () => {
  it('is ruled out by the other, either way', () => {
    const law = lawWith(impossible('x', child, pension))
    expect(left(law, personOn({ age: 3 }, DAY, law), 'pension')).toEqual(['false'])
    expect(left(law, personOn({ pension: true }, DAY, law), 'age')).toEqual(['6–59', '60–130'])
    expect(left(law, personOn({ pension: false }, DAY, law), 'age')).toEqual(['0–5', '6–59', '60–130'])
    expect(left(law, personOn({ age: 30 }, DAY, law), 'pension')).toEqual(['false', 'true'])
    expect(left(law, personOn({}, DAY, law), 'pension')).toEqual(['false', 'true'])
  })

  it('leads from one to the next, in order', () => {
    const law = lawWith(impossible('x', child, pension), impossible('y', { not: pension }, student))
    const chained = lawWith(
      impossible('x', child, pension),
      impossible('y', { fact: 'pension', is: false }, student),
    )
    expect(left(chained, personOn({ age: 3 }, DAY, chained), 'student')).toEqual(['false'])
    // What has parts is seen, but rules nothing out.
    expect(left(law, personOn({ age: 3 }, DAY, law), 'student')).toEqual(['false'])
    expect(left(law, personOn({ student: true }, DAY, law), 'pension')).toEqual(['false', 'true'])
  })

  it('takes nothing away from facts that contradict each other', () => {
    const law = lawWith(impossible('x', child, pension))
    const person = personOn({ age: 3, pension: true }, DAY, law)
    expect(left(law, person, 'age')).toEqual(['0–5'])
    expect(left(law, person, 'pension')).toEqual(['true'])
  })

  it('counts as nothing that was said', () => {
    const law = lawWith(impossible('x', child, pension))
    expect(personOn({ age: 3 }, DAY, law).told).toBe(1 << variable(law, 'age').index)
  })
})

describe('somebody of whom more is known', () => {
  let law: Law
  let age: Variable
  let having: Variable
  let household: Variable
  beforeEach(() => {
    law = lawWith(impossible('x', child, pension), impossible('y', poor, student))
    age = variable(law, 'age')
    having = variable(law, 'pension')
    household = variable(law, 'household')
  })

  it('is of fewer values', () => {
    const before = personOn({ ageRange: { from: 3, to: 30 } }, DAY, law)
    const after = knowing(before, [{ variable: age.index, mask: 0b110 }], law)
    expect(left(law, before, 'age')).toEqual(['0–5', '6–59'])
    expect(left(law, after, 'age')).toEqual(['6–59'])
    expect(after.facts).toBe(before.facts)
  })

  it('has told it', () => {
    const before = personOn({ student: true }, DAY, law)
    const after = knowing(before, [{ variable: having.index, mask: 0b01 }], law)
    expect(after.told).toBe(before.told | (1 << having.index))
    expect(after.ageTold).toBe(false)
    expect(knowing(before, [{ variable: age.index, mask: 0b010 }], law).ageTold).toBe(true)
    expect(knowing(personOn({ age: 30 }, DAY, law), [], law).ageTold).toBe(true)
  })

  it('cannot be what that rules out', () => {
    const after = knowing(
      personOn({}, DAY, law),
      [
        { variable: age.index, mask: 0b001 },
        { variable: household.index, mask: household.bits.get('poor') ?? 0 },
      ],
      law,
    )
    expect(left(law, after, 'pension')).toEqual(['false'])
    expect(left(law, after, 'student')).toEqual(['false'])
  })
})
