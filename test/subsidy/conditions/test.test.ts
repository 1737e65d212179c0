import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../src/knowledge/facts.ts'
import type { Condition } from '../../../src/knowledge/policy/condition.ts'
import { ageOn } from '../../../src/subsidy/age-range.ts'
import { evaluate } from '../../../src/subsidy/conditions/evaluate.ts'
import { concerns, scopeOf } from '../../../src/subsidy/conditions/scope.ts'
import { testOf } from '../../../src/subsidy/conditions/test.ts'
import { every, opposite, type Truth } from '../../../src/subsidy/conditions/truth.ts'
import { anyone, locate } from '../../../src/subsidy/space/locate.ts'
import { spaceOf } from '../../../src/subsidy/space/space.ts'
import { everyFactKnown, someFacts } from '../any-facts.ts'
import { DAY, lawGroup, tinyPolicy } from '../tiny-policy.ts'

const spaceFor = (...whens: readonly Condition[]) =>
  spaceOf([tinyPolicy({ groups: [lawGroup('one', 1, whens)] })], [])

/** Whether it holds of somebody of whom so much is known. */
function truth(condition: Condition, facts: Facts): Truth {
  const space = spaceFor(condition)
  return evaluate(testOf(condition, space), locate(space, facts, ageOn(facts, DAY)))
}

const plainConditions: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    age: fc.record({ atLeast: fc.integer({ min: 0, max: 80 }), under: fc.integer({ min: 0, max: 131 }) }),
  }),
  fc.record({ age: fc.record({ under: fc.integer({ min: 0, max: 100 }) }) }),
  fc.constantFrom<Condition>(
    { fact: 'pension', is: true },
    { fact: 'student', is: false },
    { fact: 'household', is: 'poor' },
    { fact: 'household', in: ['poor', 'near-poor'] },
    { fact: 'work', in: ['employee', 'none', 'farmer'] },
    { fact: 'partyBadgeYears', atLeast: 40 },
    { fact: 'partyBadgeYears', is: 0 },
    { fact: 'partyBadgeYears', in: [30, 55] },
    { fact: 'schoolProvince', is: 'hai-phong' },
    { residence: { status: 'permanent', province: 'hai-phong' } },
    { residence: { area: 'none' } },
    { wasteTeam: { employer: ['enterprise', 'cooperative'] } },
    { wasteTeam: { wardConfirmed: true } },
  ),
)

const anyCondition = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    plainConditions,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
})).condition

/** The condition read plainly, of somebody of whom everything is known. */
function holds(condition: Condition, facts: Facts): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, facts))
  if ('any' in condition) return condition.any.some((part) => holds(part, facts))
  if ('not' in condition) return !holds(condition.not, facts)
  if ('age' in condition) {
    const { atLeast, under } = condition.age
    const age = facts.age ?? -1
    return (atLeast === undefined || age >= atLeast) && (under === undefined || age < under)
  }
  if ('fact' in condition) {
    const value = facts[condition.fact]
    if (value === undefined) return false
    if (condition.atLeast !== undefined) return Number(value) >= condition.atLeast
    return condition.is === value || condition.in?.includes(value) === true
  }
  if ('residence' in condition) {
    const { status, province, area } = condition.residence
    const home = facts.residence
    return (
      (status === undefined || home?.status === status) &&
      (province === undefined || home?.province === province) &&
      (area === undefined || home?.area === area)
    )
  }
  const { employer, wardConfirmed } = condition.wasteTeam
  const team = facts.wasteTeam
  return (
    (employer === undefined || employer.some((one) => one === team?.employer)) &&
    (wardConfirmed === undefined || team?.wardConfirmed === wardConfirmed)
  )
}

describe('a condition', () => {
  it('of somebody of whom everything is known holds or does not, as it reads', () => {
    fc.assert(
      fc.property(anyCondition, everyFactKnown, (condition, facts) => {
        expect(truth(condition, facts)).toBe(holds(condition, facts))
      }),
      { numRuns: 150 },
    )
  })

  it('is known only where it stays so whatever else becomes known', () => {
    fc.assert(
      fc.property(anyCondition, someFacts, (condition, { told, all }) => {
        const known = truth(condition, told)
        if (known !== null) expect(known).toBe(holds(condition, all))
      }),
      { numRuns: 150 },
    )
  })

  it('of one fact is not known exactly while both may be', () => {
    const elderly: Condition = { age: { atLeast: 60 } }
    expect(truth(elderly, { ageRange: { from: 59, to: 60 } })).toBeNull()
    expect(truth(elderly, { ageRange: { from: 60, to: 99 } })).toBe(true)
    expect(truth(elderly, { ageRange: { from: 1, to: 59 } })).toBe(false)
    expect(truth({ fact: 'pension', is: true }, {})).toBeNull()
  })

  it.each<[string, Condition, Facts, boolean]>([
    [
      'a text that no rule names is none of those it names',
      { fact: 'schoolProvince', is: 'upland' },
      { schoolProvince: 'far' },
      false,
    ],
    ['nor one of several', { fact: 'schoolProvince', in: ['upland'] }, { schoolProvince: 'far' }, false],
    ['another province', { residence: { province: 'upland' } }, { residence: { province: 'far' } }, false],
    ['one of several values', { fact: 'household', in: ['poor', 'none'] }, { household: 'none' }, true],
    [
      'none of several values',
      { fact: 'household', in: ['poor', 'none'] },
      { household: 'near-poor' },
      false,
    ],
    ['a number is another one', { fact: 'partyBadgeYears', is: 30 }, { partyBadgeYears: 31 }, false],
    ['a number is that one', { fact: 'partyBadgeYears', is: 30 }, { partyBadgeYears: 30 }, true],
    ['one of several numbers', { fact: 'partyBadgeYears', in: [30, 40] }, { partyBadgeYears: 40 }, true],
    ['between several numbers', { fact: 'partyBadgeYears', in: [30, 40] }, { partyBadgeYears: 35 }, false],
    ['at least a number', { fact: 'partyBadgeYears', atLeast: 30 }, { partyBadgeYears: 30 }, true],
    ['less than a number', { fact: 'partyBadgeYears', atLeast: 30 }, { partyBadgeYears: 29 }, false],
    ['an age on its first day', { age: { atLeast: 60, under: 75 } }, { age: 60 }, true],
    ['an age on its last day', { age: { atLeast: 60, under: 75 } }, { age: 74 }, true],
    ['an age after it', { age: { atLeast: 60, under: 75 } }, { age: 75 }, false],
    ['an age before it', { age: { atLeast: 60, under: 75 } }, { age: 59 }, false],
    [
      'parts that are not named',
      { residence: { status: 'permanent', province: undefined } },
      { residence: { status: 'permanent' } },
      true,
    ],
    ['no parts at all', { residence: {} }, {}, true],
  ])('%s', (_name, condition, facts, expected) => {
    expect(truth(condition, facts)).toBe(expected)
  })

  it('may be tested in a space that is cut more finely, or less', () => {
    const space = spaceFor(
      { fact: 'partyBadgeYears', is: 30 },
      { fact: 'partyBadgeYears', is: 40 },
      { fact: 'partyBadgeYears', atLeast: 50 },
      { age: { under: 60 } },
      { age: { under: 61 } },
    )
    const holdsOf = (condition: Condition, facts: Facts) =>
      evaluate(testOf(condition, space), locate(space, facts, ageOn(facts, DAY)))
    expect(holdsOf({ fact: 'partyBadgeYears', is: 30 }, { partyBadgeYears: 40 })).toBe(false)
    expect(holdsOf({ fact: 'partyBadgeYears', is: 40 }, { partyBadgeYears: 40 })).toBe(true)
    expect(holdsOf({ age: { under: 60 } }, { age: 60 })).toBe(false)
    expect(holdsOf({ age: { under: 61 } }, { age: 60 })).toBe(true)
    expect(holdsOf({ age: { atLeast: 61 } }, { age: 60 })).toBe(false)
    // Nothing says of the years from 50 on which of them they are.
    expect(holdsOf({ fact: 'partyBadgeYears', is: 50 }, { partyBadgeYears: 50 })).toBe(false)
    expect(holdsOf({ fact: 'partyBadgeYears', in: [50, 90] }, { partyBadgeYears: 50 })).toBe(false)
  })

  it('is not for a space that lacks what it names', () => {
    const empty = { variables: [], byName: new Map() }
    for (const [condition, name] of [
      [{ fact: 'pension', is: true }, 'pension'],
      [{ age: { under: 6 } }, 'age'],
      [{ residence: { area: 'none' } }, 'residence.area'],
      [{ wasteTeam: { wardConfirmed: true } }, 'wasteTeam.wardConfirmed'],
    ] satisfies [Condition, string][]) {
      expect(() => testOf(condition, empty)).toThrow(
        expect.objectContaining({ code: 'UNKNOWN_VARIABLE', message: expect.stringContaining(`"${name}"`) }),
      )
    }
  })

  it('fails where nothing is possible', () => {
    const space = spaceFor()
    const masks = anyone(space).fill(0)
    expect(evaluate(testOf({ fact: 'pension', is: true }, space), masks)).toBe(false)
    expect(evaluate(testOf({ fact: 'pension', is: true }, space), new Int32Array(0))).toBe(false)
  })
})

describe('what is not known', () => {
  it.each<[readonly Truth[], Truth]>([
    [[], true],
    [[true, true], true],
    [[true, null], null],
    [[null, true], null],
    [[null, false], false],
    [[false, null], false],
    [[true, false], false],
  ])('in %j makes the whole %j', (parts, whole) => {
    expect(every(parts, (part) => part)).toBe(whole)
  })

  it('stays so when turned round', () => {
    expect([true, false, null].map(opposite)).toEqual([false, true, null])
  })

  it('does not keep from looking at the rest, but a false part does', () => {
    const looked: Truth[] = []
    const look = (part: Truth) => {
      looked.push(part)
      return part
    }
    expect(every([null, true, false, true], look)).toBe(false)
    expect(looked).toEqual([null, true, false])
  })
})

describe('whom something concerns', () => {
  const when: Condition = { fact: 'pension', is: true }
  const unless: Condition = { fact: 'student', is: true }
  const concerned = (scope: { when: Condition | null; unless: Condition | null }, facts: Facts) => {
    const space = spaceFor(when, unless)
    return concerns(scopeOf(scope, space), locate(space, facts, ageOn(facts, DAY)))
  }

  it.each<[string, Facts, boolean]>([
    ['known to hold', { pension: true }, true],
    ['not known', {}, false],
    ['known not to hold', { pension: false }, false],
  ])('with a condition that is %s', (_name, facts, expected) => {
    expect(concerned({ when, unless: null }, facts)).toBe(expected)
  })

  it.each<[string, Facts, boolean]>([
    ['known to hold', { student: true }, false],
    ['not known', {}, true],
    ['known not to hold', { student: false }, true],
  ])('with an exception that is %s', (_name, facts, expected) => {
    expect(concerned({ when: null, unless }, facts)).toBe(expected)
  })

  it('is everybody without either, and nobody where only one allows it', () => {
    expect(concerned({ when: null, unless: null }, {})).toBe(true)
    expect(concerned({ when, unless }, { pension: true, student: true })).toBe(false)
    expect(concerned({ when, unless }, { pension: true })).toBe(true)
    expect(concerned({ when, unless }, { student: false })).toBe(false)
  })
})
