import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Facts } from '../../../src/knowledge/facts.ts'
import type { Condition, Group, Payer } from '../../../src/knowledge/policy/policy.ts'
import type { Law } from '../../../src/subsidy/law/law.ts'
import { personOn } from '../../../src/subsidy/person.ts'
import {
  DAY,
  everybody,
  lawGroup,
  payerFor,
  percent,
  shares,
  support,
  tinyLaw,
  tinyPolicy,
  verdictFor,
} from '../tiny-policy.ts'

const pension: Condition = { fact: 'pension', is: true }
const student: Condition = { fact: 'student', is: true }
const poor: Condition = { fact: 'household', is: 'poor' }
const elderly: Condition = { age: { atLeast: 60, under: 75 } }

const lawOf = (...groups: Group[]): Law => tinyLaw(tinyPolicy({ groups }))
const benefitFor = (law: Law, facts: Facts): number | null =>
  law.benefit.endFor(personOn(facts, DAY, law).masks)

const pays = (value: number, benefit = 80): Partial<Group> => ({
  shares: { state: percent(value) },
  benefit: percent(benefit),
})

describe('law groups', () => {
  let law: Law
  beforeEach(() => {
    law = lawOf(
      lawGroup('second', 20, [student], pays(100)),
      lawGroup('first', 10, [pension], pays(50)),
      everybody(),
    )
  })

  it('pay in their order, whatever they give', () => {
    expect(payerFor(law, { pension: true, student: true })).toBe('first')
    expect(payerFor(law, { pension: false, student: true })).toBe('second')
    expect(payerFor(law, { pension: false, student: false })).toBe('everybody')
    expect(payerFor(law, { pension: true })).toBe('first')
    expect(payerFor(law, { student: true })).toBeNull()
  })
})

describe('support groups', () => {
  it('count before a law group that comes later, and not after one that comes before', () => {
    const law = lawOf(
      lawGroup('before', 10, [pension], pays(5)),
      support('support', 20, [student], pays(20)),
      lawGroup('after', 30, [poor], pays(100)),
      everybody(),
    )
    expect(payerFor(law, { pension: true, student: true, household: 'none' })).toBe('before')
    expect(payerFor(law, { pension: false, student: true, household: 'poor' })).toBe('support')
    expect(payerFor(law, { pension: false, student: false, household: 'poor' })).toBe('after')
    expect(payerFor(law, { pension: false, student: false, household: 'none' })).toBe('everybody')
  })

  it('do not count for somebody whom no law group takes in', () => {
    const law = lawOf(support('support', 1, [student], pays(100)), lawGroup('only', 2, [pension]))
    expect(verdictFor(law, { student: true, pension: false })).toMatchObject({
      outcome: 'unsettled',
      rule: null,
      support: { least: 0, most: 100 },
    })
    expect(payerFor(law, { student: true, pension: true })).toBe('support')
  })

  it('of the same place as the law group come too late', () => {
    const law = lawOf(lawGroup('law', 5, [pension]), support('support', 5, [pension], pays(100)), everybody())
    expect(payerFor(law, { pension: true })).toBe('law')
  })

  it('are ranked by their support first', () => {
    const law = lawOf(
      support('less', 1, [pension], pays(50, 100)),
      support('more', 2, [student], pays(60, 80)),
      everybody(),
    )
    expect(payerFor(law, { pension: true, student: true })).toBe('more')
  })

  it('are ranked by their benefit next', () => {
    const law = lawOf(
      support('worse', 1, [pension], pays(50, 80)),
      support('better', 2, [student], pays(50, 95)),
      everybody(),
    )
    expect(payerFor(law, { pension: true, student: true })).toBe('better')
  })

  it('are ranked by their order last', () => {
    const law = lawOf(
      support('later', 2, [student], pays(50, 95)),
      support('earlier', 1, [pension], pays(50, 95)),
      everybody(),
    )
    expect(payerFor(law, { pension: true, student: true })).toBe('earlier')
    expect(payerFor(law, { pension: true })).toBe('earlier')
  })
})

describe('variants', () => {
  const group = support('varied', 1, [student], {
    ...pays(20),
    variants: [
      { when: poor, shares: { state: percent(100) }, benefit: percent(95) },
      { when: elderly, shares: { state: percent(50) }, benefit: percent(100) },
    ],
  })
  let law: Law
  beforeEach(() => {
    law = lawOf(group, everybody())
  })
  const stateFor = (facts: Facts) => verdictFor(law, { student: true, ...facts })?.shares.state

  it('are taken as the first one that holds', () => {
    expect(stateFor({ household: 'poor', age: 65 })).toBe(100)
    expect(stateFor({ household: 'none', age: 65 })).toBe(50)
    expect(stateFor({ household: 'none', age: 40 })).toBe(20)
    expect(benefitFor(law, { student: true, household: 'poor', age: 65 })).toBe(95)
    expect(benefitFor(law, { student: true, household: 'none', age: 65 })).toBe(100)
  })

  it('rank their group each by its own worth', () => {
    const rival = support('rival', 2, [pension], pays(40))
    const both = lawOf(group, rival, everybody())
    const facts: Facts = { student: true, pension: true }
    expect(payerFor(both, { ...facts, household: 'poor', age: 40 })).toBe('varied')
    expect(payerFor(both, { ...facts, household: 'none', age: 65 })).toBe('varied')
    expect(payerFor(both, { ...facts, household: 'none', age: 40 })).toBe('rival')
  })

  it('make out the payer where a law group closes by itself', () => {
    const closing = lawOf({ ...group, kind: 'law' }, everybody())
    const varied = (facts: Facts) => verdictFor(closing, { student: true, ...facts })
    expect(varied({ household: 'poor', age: 65 })).toMatchObject({ shares: { state: 100 }, benefit: 95 })
    expect(varied({ household: 'none', age: 40 })).toMatchObject({ shares: { state: 20 }, benefit: 80 })
  })
})

describe('top-ups', () => {
  const below = support('below', 2, [poor], pays(70, 95))
  const top = support('top', 1, [student], {
    addsTo: 'below',
    shares: { city: percent(50) },
    benefit: percent(80),
  })
  let law: Law
  beforeEach(() => {
    law = lawOf(top, below, everybody())
  })

  it('pay up to the whole, for those of the group below alone', () => {
    expect(verdictFor(law, { student: true, household: 'poor' })).toMatchObject({
      rule: { group: { id: 'top' } },
      shares: shares({ state: 70, city: 30 }),
      benefit: 80,
    })
    expect(payerFor(law, { student: true, household: 'none' })).toBe('everybody')
    expect(payerFor(law, { student: false, household: 'poor' })).toBe('below')
  })

  it('take nothing from the benefit of the group below', () => {
    expect(benefitFor(law, { student: true, household: 'poor' })).toBe(95)
  })

  it('that can add nothing pay nothing', () => {
    const full = lawOf({ ...top, order: 3 }, { ...below, ...pays(100, 80) }, everybody())
    expect(payerFor(full, { student: true, household: 'poor' })).toBe('below')
  })
})

describe('a group out of its period', () => {
  const gone = { validTo: '2025-12-31' }

  it('keeps its place, and is marked', () => {
    const law = lawOf(
      support('gone', 1, [student], { ...pays(100), ...gone }),
      support('there', 2, [pension], pays(50)),
      everybody(),
    )
    expect(verdictFor(law, { student: true, pension: true })).toMatchObject({
      outcome: 'not-in-force',
      rule: { group: { id: 'gone' } },
    })
    expect(payerFor(law, { student: false, pension: true })).toBe('there')
  })

  it('that is worth less than another one does not stand in its way', () => {
    const law = lawOf(
      support('gone', 1, [student], { ...pays(20), ...gone }),
      support('there', 2, [pension], pays(50)),
      everybody(),
    )
    expect(verdictFor(law, { student: true, pension: true })).toMatchObject({
      outcome: 'entitled',
      rule: { group: { id: 'there' } },
    })
  })

  it('closes the list as a law group does', () => {
    const law = lawOf(lawGroup('gone', 1, [student], { ...pays(50), ...gone }), everybody())
    expect(verdictFor(law, { student: true })?.outcome).toBe('not-in-force')
    expect(verdictFor(law, { student: false })?.outcome).toBe('not-entitled')
  })

  it('gives no benefit', () => {
    const law = lawOf(support('gone', 1, [student], { ...pays(100, 100), ...gone }), everybody())
    expect(benefitFor(law, { student: true })).toBe(80)
  })
})

describe('the benefit level', () => {
  it('is the best of all groups of a person, whoever pays', () => {
    const law = lawOf(
      lawGroup('first', 1, [pension], { benefit: percent(95) }),
      lawGroup('second', 2, [student], { benefit: percent(100) }),
      lawGroup('third', 3, [poor], { benefit: percent(80) }),
    )
    expect(benefitFor(law, { pension: true, student: true, household: 'poor' })).toBe(100)
    expect(benefitFor(law, { pension: true, student: false, household: 'poor' })).toBe(95)
    expect(benefitFor(law, { pension: false, student: false, household: 'poor' })).toBe(80)
    expect(benefitFor(law, { pension: false, student: false, household: 'none' })).toBe(0)
    expect(benefitFor(law, { pension: true })).toBeNull()
    expect(benefitFor(law, { student: true })).toBe(100)
  })

  it('of several groups of the same level is that of either', () => {
    const law = lawOf(
      lawGroup('one', 1, [pension], pays(50, 95)),
      lawGroup('two', 2, [student], pays(50, 95)),
    )
    expect(benefitFor(law, { pension: true, student: false })).toBe(95)
    expect(benefitFor(law, { pension: false, student: true })).toBe(95)
    expect(benefitFor(law, { pension: false, student: false })).toBe(0)
  })
})

describe('any policy', () => {
  const AGES = [3, 30, 65]
  const everyone = [false, true].flatMap((pensioner) =>
    [false, true].flatMap((studying) =>
      (['poor', 'near-poor', 'none'] as const).flatMap((household) =>
        AGES.map((age): Facts => ({ pension: pensioner, student: studying, household, age })),
      ),
    ),
  )

  const anyCondition = fc.constantFrom<Condition>(
    pension,
    student,
    poor,
    { fact: 'household', in: ['poor', 'near-poor'] },
    { not: pension },
    { age: { atLeast: 60 } },
    { age: { under: 6 } },
    { any: [student, { age: { under: 6 } }] },
  )
  const anyPercent = fc.constantFrom(20, 50, 70, 100).map(percent)
  const anyBenefit = fc.constantFrom(80, 95, 100).map(percent)
  const oneShare = fc
    .tuple(fc.constantFrom<Payer>('state', 'city', 'employer'), anyPercent)
    .map(([payer, id]) => ({ [payer]: id }))
  const anyGroup = fc.record({
    kind: fc.constantFrom<Group['kind']>('law', 'support', 'support'),
    whens: fc.array(anyCondition, { maxLength: 2 }),
    shares: fc.oneof(oneShare, fc.constant({})),
    benefit: anyBenefit,
    variants: fc.array(
      fc.record({ when: anyCondition, shares: fc.option(oneShare), benefit: fc.option(anyBenefit) }),
      { maxLength: 2 },
    ),
    validTo: fc.constantFrom(null, null, null, '2025-12-31'),
    tops: fc.option(fc.nat(3)),
  })
  const anyGroups = fc
    .tuple(fc.array(anyGroup, { minLength: 1, maxLength: 5 }), fc.infiniteStream(fc.nat(60)))
    .map(([groups, places]) => {
      const used = new Set<number>()
      return groups.map(({ kind, whens, tops, ...given }, at): Group => {
        let [order = 0] = places.take(1)
        while (used.has(order)) order += 1
        used.add(order)
        const addsTo = tops !== null && tops < at ? `group-${tops}` : null
        const make = kind === 'law' ? lawGroup : support
        return make(`group-${at}`, order, whens, { ...given, addsTo })
      })
    })

  /** The law read once more, person by person. */
  const holds = (condition: Condition, facts: Facts): boolean => {
    if ('not' in condition) return !holds(condition.not, facts)
    if ('any' in condition) return condition.any.some((one) => holds(one, facts))
    if ('age' in condition) {
      const { atLeast = 0, under = 200 } = condition.age
      return atLeast <= (facts.age ?? -1) && (facts.age ?? -1) < under
    }
    if (!('fact' in condition)) throw new Error('no such condition here')
    const value = facts[condition.fact]
    return condition.is === value || condition.in?.some((one) => one === value) === true
  }
  const worth = (id: string) => Number(/\d+/.exec(id)?.[0])
  const read = (groups: readonly Group[], facts: Facts) => {
    const byId = new Map(groups.map((one) => [one.id, one]))
    const stateOf = (group: Group): { paid: Map<string, number>; benefit: number; lives: boolean } | null => {
      const below = group.addsTo === null ? undefined : byId.get(group.addsTo)
      const base = below === undefined ? null : stateOf(below)
      if (below !== undefined && base === null) return null
      if (!group.requirements.every(({ when }) => holds(when, facts))) return null
      const variant = group.variants.find(({ when }) => holds(when, facts))
      const paid = new Map(base?.paid ?? [])
      for (const [payer, id] of Object.entries(variant?.shares ?? group.shares)) {
        const left = 100 - [...paid.values()].reduce((sum, one) => sum + one, 0)
        paid.set(payer, (paid.get(payer) ?? 0) + Math.min(left, worth(id ?? '')))
      }
      return {
        paid,
        benefit: worth(variant?.benefit ?? group.benefit),
        lives: group.validTo === null && base?.lives !== false,
      }
    }
    const memberships = groups
      .flatMap((group) => {
        const state = stateOf(group)
        if (state === null) return []
        const all = [...state.paid.values()].reduce((sum, one) => sum + one, 0)
        return [{ group, ...state, all }]
      })
      .sort((a, b) => a.group.order - b.group.order)
    const closing = memberships.find(({ group }) => group.kind === 'law')
    const best = memberships
      .filter(({ group }) => group.kind === 'support' && group.order < (closing?.group.order ?? -1))
      .sort((a, b) => b.all - a.all || b.benefit - a.benefit || a.group.order - b.group.order)[0]
    const payer = best ?? closing
    return {
      payer: payer?.group.id ?? '',
      outcome: payer === undefined ? 'unsettled' : payer.lives ? 'in force' : 'not-in-force',
      paid: Object.fromEntries([...(payer?.paid ?? [])].filter(([, value]) => value > 0)),
      benefit: Math.max(0, ...memberships.filter(({ lives }) => lives).map(({ benefit }) => benefit)),
    }
  }

  it('comes to what its text says, for everybody', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const law = lawOf(...groups)
        for (const facts of everyone) {
          const verdict = verdictFor(law, facts)
          const { resident, ...paid } = verdict?.shares ?? shares({})
          const inForce = resident < 100 ? 'entitled' : 'not-entitled'
          const expected = read(groups, facts)
          expect({
            payer: verdict?.rule?.group.id ?? '',
            outcome: verdict?.outcome === inForce ? 'in force' : verdict?.outcome,
            paid: Object.fromEntries(Object.entries(paid).filter(([, value]) => value > 0)),
            benefit: benefitFor(law, facts),
          }).toEqual(expected)
        }
      }),
      { numRuns: 150 },
    )
  })
})
