import { describe, expect, it } from 'vitest'
import type { Condition, Group } from '../../../src/knowledge/policy/policy.ts'
import { overlapsOf } from '../../../src/subsidy/completeness/overlaps.ts'
import { variablesIn } from '../../../src/subsidy/completeness/someone.ts'
import { drawLaw } from '../../../src/subsidy/law/draw.ts'
import { spaceOf } from '../../../src/subsidy/space/space.ts'
import { DAY, everybody, lawGroup, percent, support, tinyPolicy } from '../tiny-policy.ts'

const pension: Condition = { fact: 'pension', is: true }
const student: Condition = { fact: 'student', is: true }
const poor: Condition = { fact: 'household', is: 'poor' }

const byState: Partial<Group> = { shares: { state: percent(50) } }
const byCity: Partial<Group> = { shares: { city: percent(50) } }

/** The overlaps of some groups, counted over pension, student and household. */
function overlaps(...groups: readonly Group[]) {
  const policy = tinyPolicy({
    groups: [...groups, everybody()],
    examplePerson: { age: 40, pension: false, student: false, household: 'none' },
  })
  const space = spaceOf([policy], [])
  const names = ['pension', 'student', 'household']
  const counted = space.variables.reduce(
    (bits, { name, index }) => (names.includes(name) ? bits | (1 << index) : bits),
    0,
  )
  expect(variablesIn(space, counted)).toHaveLength(3)
  return overlapsOf(policy, space, drawLaw(policy, space, DAY), counted)
}

const pairsOf = (...groups: readonly Group[]) => overlaps(...groups).map((one) => one.groups)

describe('two groups that nothing puts in order', () => {
  const one = support('one', 1, [student], byState)
  const other = support('other', 2, [poor], byCity)

  it('are named with how many they concern, and somebody whom they do', () => {
    expect(overlaps(one, other)).toEqual([
      {
        groups: ['one', 'other'],
        namedBy: [],
        combinations: 2,
        example: expect.objectContaining({ age: 40, student: true, household: 'poor', pension: false }),
      },
    ])
  })

  it('are named with the readings that name both', () => {
    const named = overlaps(
      { ...one, interpretations: ['a', 'b', 'c'] },
      { ...other, interpretations: ['c', 'x', 'a'] },
    )
    expect(named.map(({ namedBy }) => namedBy)).toEqual([['c', 'a']])
  })

  it('may be law groups of one place', () => {
    const first = lawGroup('one', 5, [student], byState)
    expect(pairsOf(first, lawGroup('other', 5, [poor], byCity))).toEqual([['one', 'other']])
    expect(pairsOf(first, lawGroup('other', 6, [poor], byCity))).toEqual([])
  })

  it('are not a law group and a support', () => {
    expect(pairsOf(one, lawGroup('other', 1, [poor], byCity))).toEqual([])
    expect(pairsOf(lawGroup('one', 1, [student], byState), support('other', 1, [poor], byCity))).toEqual([])
  })

  it('may be several pairs', () => {
    const third = support('third', 3, [pension], { shares: { employer: percent(50) } })
    expect(pairsOf(one, other, third)).toEqual([
      ['one', 'other'],
      ['one', 'third'],
      ['other', 'third'],
    ])
  })

  it('are not those of which the same pay', () => {
    expect(pairsOf(one, { ...other, ...byState })).toEqual([])
  })

  it('are not those of another rank', () => {
    expect(pairsOf(one, { ...other, shares: { city: percent(60) } })).toEqual([])
    expect(pairsOf(one, { ...other, benefit: percent(95) })).toEqual([])
  })

  it('are not those of which one is out of its period', () => {
    expect(pairsOf(one, { ...other, validTo: '2025-12-31' })).toEqual([])
    expect(pairsOf({ ...one, validTo: '2025-12-31' }, other)).toEqual([])
  })

  it('are not those that nobody belongs to at once', () => {
    expect(pairsOf(one, support('other', 2, [{ not: student }], byCity))).toEqual([])
  })

  it('are not those of which neither pays', () => {
    const better = support('better', 9, [student], { shares: { state: percent(100) } })
    expect(pairsOf(one, other, better)).toEqual([])
    const earlier = lawGroup('earlier', 0, [poor])
    expect(pairsOf(one, other, earlier)).toEqual([])
  })

  it('are not two offers of one group, nor a group and the one that it tops up', () => {
    expect(
      pairsOf({ ...one, variants: [{ when: poor, shares: { city: percent(50) }, benefit: null }] }),
    ).toEqual([])
    const below = support('below', 3, [student], { shares: { state: percent(50) } })
    const top = support('top', 4, [poor], { addsTo: 'below', shares: { city: percent(50) } })
    const full = {
      ...below,
      variants: [{ when: pension, shares: { employer: percent(100) }, benefit: null }],
    }
    expect(pairsOf(full, top)).toEqual([])
    expect(pairsOf({ ...full, order: 5 }, top)).toEqual([])
  })
})
