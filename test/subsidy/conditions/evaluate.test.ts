import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../src/knowledge/facts.ts'
import type { Condition } from '../../../src/knowledge/policy/condition.ts'
import { evaluate } from '../../../src/subsidy/conditions/evaluate.ts'
import { testOf } from '../../../src/subsidy/conditions/test.ts'
import { lawOn } from '../../../src/subsidy/law/law.ts'
import { personOn } from '../../../src/subsidy/person.ts'
import { policy, questions, TODAY } from '../policy-in-use.ts'

const yes: Condition = { fact: 'pension', is: true }
const no: Condition = { fact: 'student', is: true }
const open: Condition = { fact: 'household', is: 'poor' }
const known: Facts = { pension: true, student: false }

const law = lawOn(policy, questions, TODAY)
const truth = (condition: Condition, facts: Facts = known) =>
  evaluate(testOf(condition, law.space), personOn(facts, TODAY, law).masks)

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

  it('decides a vague age where the whole range agrees', () => {
    const elderly: Condition = { age: { atLeast: 60, under: 75 } }
    const vaguely = (from: number, to: number) => truth(elderly, { ageRange: { from, to } })
    expect(vaguely(56, 59)).toBe(false)
    expect(vaguely(60, 69)).toBe(true)
    expect(vaguely(70, 79)).toBeNull()
  })

  it('names a variable that the space does not have', () => {
    const empty = { variables: [], byName: new Map() }
    expect(() => testOf(yes, empty)).toThrow(expect.objectContaining({ code: 'UNKNOWN_VARIABLE' }))
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
})
