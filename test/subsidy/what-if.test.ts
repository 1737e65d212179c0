import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/knowledge/facts.ts'
import type { Questions } from '../../src/knowledge/pack.ts'
import type { Condition, Group } from '../../src/knowledge/policy/policy.ts'
import { decide } from '../../src/subsidy/decide.ts'
import { changed, counterfactuals } from '../../src/subsidy/what-if.ts'
import { AI_QUOC, nobody, policy as realPolicy, questions as realQuestions, TODAY } from './policy-in-use.ts'
import {
  DAY,
  everybody,
  lawGroup,
  percent,
  question,
  questionsOf,
  shares,
  support,
  tinyPolicy,
  typedQuestion,
  yesOrNo,
} from './tiny-policy.ts'

const pension: Condition = { fact: 'pension', is: true }
const student: Condition = { fact: 'student', is: true }

describe('facts with something changed', () => {
  it('are the others as they were', () => {
    expect(changed({ pension: true, student: false }, { student: true })).toEqual({
      pension: true,
      student: true,
    })
    expect(changed({}, {})).toEqual({})
  })

  it('have one age: a new one replaces those that were told', () => {
    const told: Facts = {
      age: 60,
      ageRange: { from: 59, to: 61 },
      birthYear: 1966,
      birthDate: '1966-06-01',
      pension: true,
    }
    expect(changed(told, { age: 3 })).toEqual({ age: 3, pension: true })
    expect(changed(told, { ageRange: { from: 1, to: 2 } })).toEqual({
      ageRange: { from: 1, to: 2 },
      pension: true,
    })
    expect(changed(told, { birthYear: 2000 })).toEqual({ birthYear: 2000, pension: true })
    expect(changed(told, { birthDate: '2000-01-01' })).toEqual({ birthDate: '2000-01-01', pension: true })
    expect(changed(told, { pension: false })).toEqual({ ...told, pension: false })
  })

  it('have the parts of a residence and of a team that were not changed', () => {
    const told: Facts = {
      residence: { status: 'permanent', province: 'upland', area: 'island' },
      wasteTeam: { employer: 'enterprise', wardConfirmed: true },
    }
    expect(changed(told, { residence: { status: 'temporary' } })).toEqual({
      ...told,
      residence: { status: 'temporary', province: 'upland', area: 'island' },
    })
    expect(changed(told, { wasteTeam: { wardConfirmed: false } })).toEqual({
      ...told,
      wasteTeam: { employer: 'enterprise', wardConfirmed: false },
    })
    expect(changed({}, { residence: { area: 'none' }, wasteTeam: { employer: 'cooperative' } })).toEqual({
      residence: { area: 'none' },
      wasteTeam: { employer: 'cooperative' },
    })
  })

  it('are facts: what is null is not known', () => {
    expect(changed({ residence: { area: 'island' } }, { residence: { area: null } })).toEqual({
      residence: {},
    })
  })
})

describe('what would change a result', () => {
  const groups: readonly Group[] = [
    lawGroup('pensioner', 1, [pension], { shares: { state: percent(100) }, benefit: percent(95) }),
    support('old', 2, [{ age: { atLeast: 60, under: 75 } }], { shares: { city: percent(50) } }),
    support('home', 3, [{ residence: { status: 'permanent', province: 'upland' } }], {
      shares: { city: percent(20) },
    }),
    lawGroup('gone', 4, [{ fact: 'work', is: 'farmer' }], { validTo: '2025-12-31' }),
    lawGroup('better', 5, [student], { benefit: percent(100) }),
    everybody(),
  ]
  const policy = tinyPolicy({ groups })
  const questions: Questions = questionsOf(
    typedQuestion('age'),
    yesOrNo('pension', 20),
    yesOrNo('hiv', 20),
    question('home', [
      ['here', { residence: { status: 'permanent', province: '{{province}}' } }, 1],
      ['stays', { residence: { status: 'temporary' } }, 1],
      ['elsewhere', { residence: { province: 'far away' } }, 1],
    ]),
    question('work', [
      ['farmer', { work: 'farmer' }, 1],
      ['none', { work: 'none' }, 1],
    ]),
    question('several', [
      ['student', { student: true }, 1],
      ['a student with a pension', { student: true, pension: true }, 1],
    ]),
  )
  const facts: Facts = {
    age: 40,
    pension: false,
    student: false,
    work: 'none',
    residence: { status: 'temporary', province: 'upland' },
  }
  const place = { province: 'upland', jurisdictions: ['upland'] }
  const changes = (told: Facts, given: object = { place }) =>
    counterfactuals({ facts: told, asOf: DAY, place: null, ...given }, policy, questions)

  it('is every single fact that, otherwise, would make it another one', () => {
    const city = (city: number) => shares({ city, resident: 100 - city })
    expect(changes(facts)).toEqual([
      {
        fact: 'age',
        answer: '60',
        change: { age: 60 },
        outcome: 'entitled',
        group: 'old',
        shares: city(50),
        benefit: 80,
      },
      {
        fact: 'pension',
        answer: 'yes',
        change: { pension: true },
        outcome: 'entitled',
        group: 'pensioner',
        shares: shares({ state: 100 }),
        benefit: 95,
      },
      {
        fact: 'home',
        answer: 'here',
        change: { residence: { status: 'permanent', province: 'upland' } },
        outcome: 'entitled',
        group: 'home',
        shares: city(20),
        benefit: 80,
      },
      {
        fact: 'work',
        answer: 'farmer',
        change: { work: 'farmer' },
        outcome: 'not-in-force',
        group: null,
        shares: null,
        benefit: null,
      },
      {
        fact: 'several',
        answer: 'student',
        change: { student: true },
        outcome: 'not-entitled',
        group: 'better',
        shares: shares({ resident: 100 }),
        benefit: 100,
      },
    ])
  })

  it('is told of ages as they are cut, whatever way the age was told', () => {
    const { age: _age, ...rest } = facts
    const ages = (told: Facts) =>
      changes(told)
        .filter(({ fact }) => fact === 'age')
        .map(({ answer, group }) => [answer, group])
    expect(ages({ ...rest, birthDate: '1960-01-01' })).toEqual([
      ['0', 'everybody'],
      ['75', 'everybody'],
    ])
    expect(ages({ ...rest, birthYear: 1946, ageRange: { from: 75, to: 80 } })).toEqual([['60', 'old']])
  })

  it('leaves out what would not settle it', () => {
    const { pension: _pension, ...rest } = facts
    expect(changes(rest).map(({ fact, answer }) => [fact, answer])).toEqual([
      ['pension', 'yes'],
      ['pension', 'no'],
    ])
  })

  it('is exactly what deciding once more tells', () => {
    const told = changes(facts)
    for (const { id, choices } of questions.values()) {
      for (const { label, facts: change } of choices) {
        if (Object.keys(change).length !== 1 || label === 'here') continue
        const after = decide({ facts: changed(facts, change), asOf: DAY, place }, policy, questions)
        const before = decide({ facts, asOf: DAY, place }, policy, questions)
        const differs = after.outcome !== 'needs-facts' && after.group !== before.group
        const listed = told.some(({ fact, answer }) => fact === id && answer === label)
        expect([id, label, listed]).toEqual([id, label, differs || after.outcome === 'not-in-force'])
      }
    }
  })

  it('counts with what is presumed where that is wanted', () => {
    const presuming = counterfactuals(
      { facts: { age: 40 }, asOf: DAY, place: null, presuming: true },
      tinyPolicy({
        groups: [lawGroup('pensioner', 1, [pension], { shares: { state: percent(100) } }), everybody()],
        presumptions: [
          {
            tier: 'unless-said',
            assume: { pension: false },
            ageAtLeast: null,
            ageUnder: null,
            when: null,
            unless: null,
            reason: 'why',
            text: null,
            condition: null,
          },
        ],
      }),
      questionsOf(yesOrNo('pension', 20)),
    )
    expect(presuming.map(({ answer, group }) => [answer, group])).toEqual([['yes', 'pensioner']])
  })

  it('never speaks of HIV in the policy in use', () => {
    const told = counterfactuals(
      { facts: { ...nobody, hiv: false }, asOf: TODAY, place: AI_QUOC },
      realPolicy,
      realQuestions,
    )
    expect(told.length).toBeGreaterThan(10)
    expect(JSON.stringify(told)).not.toMatch(/hiv/i)
    expect(told.map(({ group }) => group)).toContain('vietnam/pensioner')
    for (const { outcome } of told) expect(outcome).not.toBe('needs-facts')
  })
})
