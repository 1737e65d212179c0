import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../src/knowledge/facts.ts'
import type { Condition, Group, Parameter, Policy } from '../../../src/knowledge/policy/policy.ts'
import { ageOn } from '../../../src/subsidy/age-range.ts'
import { evaluate } from '../../../src/subsidy/conditions/evaluate.ts'
import { belongs, type Rule, rulesOn } from '../../../src/subsidy/law/rule.ts'
import { locate } from '../../../src/subsidy/space/locate.ts'
import { spaceOf } from '../../../src/subsidy/space/space.ts'
import { DAY, found, lawGroup, percent, shares, support, tinyPolicy, valued } from '../tiny-policy.ts'

const pension: Condition = { fact: 'pension', is: true }
const student: Condition = { fact: 'student', is: true }
const poor: Condition = { fact: 'household', is: 'poor' }

function rulesOf(groups: readonly Group[], date = DAY, parameters: readonly Parameter[] = []): Rule[] {
  const policy = tinyPolicy({ groups, parameters })
  return [...rulesOn(policy, date, spaceOf([policy], []))]
}

const ruleOf = (group: Group, date = DAY, parameters: readonly Parameter[] = []) =>
  found(rulesOf([group], date, parameters)[0])

describe('the rules of a day', () => {
  it('stand in the order in which they pay', () => {
    const rules = rulesOf([lawGroup('c', 30, []), lawGroup('a', 10, []), support('b', 20, [])])
    expect(rules.map(({ group }) => group.id)).toEqual(['a', 'b', 'c'])
  })

  it('hold the requirements of their groups, with tests', () => {
    const rule = ruleOf(lawGroup('a', 1, [pension, student], { closeTo: poor }))
    expect(rule.requirements.map(({ clause, text, when }) => [clause, text, when])).toEqual([
      ['clause of a 1', 'text of a 1', pension],
      ['clause of a 2', 'text of a 2', student],
    ])
    expect(rule.requirements.map(({ test }) => test.kind === 'one' && test.variable.name)).toEqual([
      'pension',
      'student',
    ])
    expect(rule.closeTo).toMatchObject({ kind: 'one', variable: { name: 'household' } })
    expect(ruleOf(lawGroup('a', 1, [])).closeTo).toBeNull()
  })
})

describe('being in force', () => {
  const during = (date: string, given: Partial<Group>) =>
    ruleOf(lawGroup('a', 1, [], given), date, [
      valued('tiny/passing', [{ value: 50, from: '2025-01-01', to: '2025-12-31' }]),
    ]).inForce

  it('is being in one’s period, its first and last day included', () => {
    const given = { validFrom: '2026-01-01', validTo: '2026-12-31' }
    const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01']
    expect(days.map((date) => during(date, given))).toEqual([false, true, true, false])
    expect(during('2099-01-01', { validTo: null })).toBe(true)
  })

  it('asks for all percentages to hold', () => {
    const days = ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01']
    const only2025 = [false, true, true, false]
    const on = (given: Partial<Group>) => days.map((date) => during(date, given))
    expect(on({ shares: { state: percent(50), city: 'tiny/passing' } })).toEqual(only2025)
    expect(on({ benefit: 'tiny/passing' })).toEqual(only2025)
    expect(on({ variants: [{ when: pension, shares: { city: 'tiny/passing' }, benefit: null }] })).toEqual(
      only2025,
    )
    expect(on({ variants: [{ when: pension, shares: null, benefit: 'tiny/passing' }] })).toEqual(only2025)
    expect(on({ variants: [{ when: pension, shares: null, benefit: null }] })).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(during(DAY, { shares: { state: 'tiny/unheard-of' } })).toBe(false)
  })

  it('asks for the group below to be in force', () => {
    const given = { validFrom: '2026-01-01', validTo: '2026-12-31' }
    const on = (date: string) =>
      rulesOf([support('top', 2, [], { addsTo: 'below' }), support('below', 1, [], given)], date).map(
        ({ inForce }) => inForce,
      )
    expect(on('2026-06-01')).toEqual([true, true])
    expect(on('2027-06-01')).toEqual([false, false])
    const above = rulesOf(
      [support('top', 2, [], { addsTo: 'below', ...given }), support('below', 1, [])],
      '2027-06-01',
    )
    expect(above.map(({ group, inForce }) => [group.id, inForce])).toEqual([
      ['below', true],
      ['top', false],
    ])
  })

  it('leaves a group in its place, ranked by its nearest percentages', () => {
    const given: Partial<Group> = { shares: { state: 'tiny/passing' }, benefit: 'tiny/level' }
    const parameters = [
      valued('tiny/passing', [
        { value: 30, from: '2024-01-01', to: '2024-12-31' },
        { value: 50, from: '2025-01-01', to: '2025-12-31' },
      ]),
      valued('tiny/level', [{ value: 95, from: '2025-01-01', to: '2025-12-31' }]),
    ]
    const offersOn = (date: string) =>
      ruleOf(support('a', 1, [], given), date, parameters).offers.map((offer) => [
        offer.shares.state,
        offer.benefit,
      ])
    expect(offersOn('2026-06-01')).toEqual([[50, 95]])
    expect(offersOn('2023-06-01')).toEqual([[30, 95]])
    expect(
      ruleOf(support('a', 1, [], { shares: { state: 'tiny/none' }, benefit: 'tiny/none' })).offers,
    ).toMatchObject([{ shares: shares({ resident: 100 }), benefit: 0 }])
  })
})

describe('the offers of a group', () => {
  it('are its variants in order, then what everybody of it gets', () => {
    const rule = ruleOf(
      support('a', 1, [], {
        shares: { state: percent(30) },
        benefit: percent(80),
        variants: [
          { when: pension, shares: { city: percent(50) }, benefit: percent(95) },
          { when: student, shares: null, benefit: percent(100) },
          { when: poor, shares: { state: percent(100) }, benefit: null },
        ],
      }),
    )
    expect(rule.offers.map((offer) => [offer.shares, offer.benefit])).toEqual([
      [shares({ city: 50, resident: 50 }), 95],
      [shares({ state: 30, resident: 70 }), 100],
      [shares({ state: 100 }), 80],
      [shares({ state: 30, resident: 70 }), 80],
    ])
    const space = spaceOf([tinyPolicy()], [])
    const everyone = locate(space, {}, ageOn({}, DAY))
    expect(rule.offers.map(({ when }) => evaluate(when, everyone))).toEqual([null, null, null, true])
  })

  it('of a top-up are each of its own on top of each of the group below', () => {
    const below = support('below', 2, [], {
      shares: { state: percent(70) },
      benefit: percent(95),
      variants: [{ when: pension, shares: { state: percent(30) }, benefit: null }],
    })
    const top = support('top', 1, [], {
      addsTo: 'below',
      shares: { city: percent(50) },
      benefit: percent(100),
      variants: [{ when: student, shares: { city: percent(20) }, benefit: percent(80) }],
    })
    const [rule, base] = rulesOf([top, below])
    expect(rule?.base).toBe(base)
    expect(base?.base).toBeNull()
    expect(rule?.offers.map((offer) => [offer.shares, offer.benefit])).toEqual([
      [shares({ state: 30, city: 20, resident: 50 }), 80],
      [shares({ state: 70, city: 20, resident: 10 }), 80],
      [shares({ state: 30, city: 50, resident: 20 }), 100],
      [shares({ state: 70, city: 30 }), 100],
    ])
    const space = spaceOf([tinyPolicy()], [])
    const forWhom = (facts: Facts) => {
      const masks = locate(space, facts, ageOn(facts, DAY))
      return rule?.offers.map(({ when }) => evaluate(when, masks))
    }
    expect(forWhom({ pension: true, student: true })).toEqual([true, true, true, true])
    expect(forWhom({ pension: false, student: true })).toEqual([false, true, false, true])
    expect(forWhom({ pension: true, student: false })).toEqual([false, false, true, true])
    expect(forWhom({ pension: false, student: false })).toEqual([false, false, false, true])
  })

  it('of a group that tops up none are its own', () => {
    expect(ruleOf(support('top', 1, [], { addsTo: 'nowhere' })).base).toBeNull()
  })
})

describe('belonging to a group', () => {
  const top = support('top', 2, [student], { addsTo: 'below' })
  const below = support('below', 1, [pension])
  const policy: Policy = tinyPolicy({ groups: [top, below, lawGroup('both', 3, [pension, student])] })
  const belonging = (id: string, facts: Facts) => {
    const space = spaceOf([policy], [])
    const rule = rulesOn(policy, DAY, space).find(({ group }) => group.id === id)
    return belongs(found(rule), locate(space, facts, ageOn(facts, DAY)))
  }

  it('is meeting every requirement', () => {
    expect(belonging('both', { pension: true, student: true })).toBe(true)
    expect(belonging('both', { pension: true, student: false })).toBe(false)
    expect(belonging('both', { pension: false })).toBe(false)
    expect(belonging('both', { student: false })).toBe(false)
    expect(belonging('both', { pension: true })).toBeNull()
    expect(belonging('both', { student: true })).toBeNull()
    expect(belonging('both', {})).toBeNull()
  })

  it('of a top-up is belonging to the group below, too', () => {
    expect(belonging('top', { pension: true, student: true })).toBe(true)
    expect(belonging('top', { pension: false, student: true })).toBe(false)
    expect(belonging('top', { pension: true, student: false })).toBe(false)
    expect(belonging('top', { student: true })).toBeNull()
    expect(belonging('top', { pension: true })).toBeNull()
    expect(belonging('top', { student: false })).toBe(false)
    expect(belonging('below', { pension: true })).toBe(true)
  })
})
