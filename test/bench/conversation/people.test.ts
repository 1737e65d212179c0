import { describe, expect, it } from 'vitest'
import { truthOf } from '../../../bench/conversation/judge.ts'
import { drawResident } from '../../../bench/conversation/resident.ts'
import { completedYears } from '../../../src/subsidy/age-range.ts'
import { where } from './setting.ts'

const residents = Array.from({ length: 300 }, (_, number) => drawResident(3, number, where).resident)
const people = residents.flatMap((resident) => resident.people)

describe('drawn people', () => {
  it('are known well enough for a result', () => {
    for (const { facts } of people) expect(truthOf(facts, where).outcome).not.toBe('needs-facts')
  })

  it('are of the age that their birth gives', () => {
    for (const { age, birthDate } of people) expect(completedYears(birthDate, where.day)).toBe(age)
  })

  it('are often elders, and often at the ages where a rule begins or ends', () => {
    const share = (isOne: (age: number) => boolean) =>
      people.filter(({ age }) => isOne(age)).length / people.length
    expect(share((age) => age >= 60)).toBeGreaterThan(0.35)
    expect(share((age) => [59, 60, 74, 75].includes(age))).toBeGreaterThan(0.08)
    expect(share((age) => age < 18)).toBeGreaterThan(0.05)
  })

  it('are a family in a quarter of the conversations, of one home', () => {
    const families = residents.filter((resident) => resident.people.length > 1)
    expect(families.length / residents.length).toBeGreaterThan(0.15)
    expect(families.length / residents.length).toBeLessThan(0.35)
    for (const { people: family, names } of families) {
      expect(new Set(family.map(({ facts }) => JSON.stringify(facts.residence))).size).toBe(1)
      expect(new Set(names).size).toBe(names.length)
    }
  })
})
