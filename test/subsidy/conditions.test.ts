import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/knowledge/facts.ts'
import type { Condition } from '../../src/knowledge/policy/condition.ts'
import { evaluate, openFacts } from '../../src/subsidy/conditions/evaluate.ts'
import { personOn } from '../../src/subsidy/person.ts'

const yes: Condition = { fact: 'pension', is: true }
const no: Condition = { fact: 'student', is: true }
const open: Condition = { fact: 'household', is: 'poor' }
const known: Facts = { pension: true, student: false }

const truth = (condition: Condition, facts: Facts = known) =>
  evaluate(condition, personOn(facts, '2026-11-21'))
const asks = (condition: Condition, facts: Facts = known) =>
  openFacts(condition, personOn(facts, '2026-11-21'))

describe('conditions', () => {
  it.each<[string, Condition, boolean | null]>([
    ['all true', { all: [yes, yes] }, true],
    ['all with one open', { all: [yes, open] }, null],
    ['all with one false after an open one', { all: [open, no] }, false],
    ['any with one true after an open one', { any: [open, yes] }, true],
    ['any with one open', { any: [no, open] }, null],
    ['any all false', { any: [no, no] }, false],
    ['not of open', { not: open }, null],
    ['not of false', { not: no }, true],
    ['one of several values', { fact: 'pension', in: [true] }, true],
  ])('%s', (_name, condition, expected) => {
    expect(truth(condition)).toBe(expected)
  })

  it('compares numbers from the least one on', () => {
    const badge: Condition = { fact: 'partyBadgeYears', atLeast: 40 }
    expect([39, 40].map((partyBadgeYears) => truth(badge, { partyBadgeYears }))).toEqual([false, true])
    expect(truth(badge, {})).toBeNull()
  })

  it('decides an age only where every possible one agrees', () => {
    const elderly: Condition = { age: { atLeast: 60, under: 75 } }
    const born = (birthYear: number) => truth(elderly, { birthYear })
    expect([1950, 1951, 1952, 1965, 1966, 1967].map(born)).toEqual([false, null, true, true, null, false])
  })

  it('rejects a residence by the part that is known', () => {
    const local: Condition = { residence: { status: 'permanent', province: 'hai-phong' } }
    expect(truth(local, {})).toBeNull()
    expect(truth(local, { residence: { province: 'khanh-hoa' } })).toBe(false)
    expect(truth(local, { residence: { status: 'temporary' } })).toBe(false)
    expect(truth(local, { residence: { province: 'hai-phong' } })).toBeNull()
    expect(truth(local, { residence: { province: 'hai-phong', status: 'permanent' } })).toBe(true)
  })

  it('knows whose waste team it is', () => {
    const team: Condition = { wasteTeam: { employer: ['enterprise', 'cooperative'] } }
    expect(truth(team, { wasteTeam: { wardConfirmed: true } })).toBeNull()
    expect(truth(team, { wasteTeam: { employer: 'cooperative' } })).toBe(true)
    expect(truth(team, { wasteTeam: { employer: 'residential-group' } })).toBe(false)
  })

  it('names what is missing, of parts that must all hold the first open one only', () => {
    expect(asks({ all: [yes, open, { age: { under: 6 } }] })).toEqual(['household'])
    expect(asks({ any: [no, open, { age: { under: 6 } }] })).toEqual(['household', 'age'])
    expect(asks({ age: { atLeast: 60 } }, { birthYear: 1966 })).toEqual(['birthDate'])
    expect(asks({ all: [no, open] })).toEqual([])
  })
})
