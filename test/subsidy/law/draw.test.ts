import { beforeEach, describe, expect, it } from 'vitest'
import type { Facts } from '../../../src/knowledge/facts.ts'
import type { FactQuestion } from '../../../src/knowledge/pack.ts'
import type { Condition, Group, Interpretation } from '../../../src/knowledge/policy/policy.ts'
import { names } from '../../../src/subsidy/law/draw.ts'
import { type Law, lawOn, makeLaw } from '../../../src/subsidy/law/law.ts'
import { rulesOn } from '../../../src/subsidy/law/rule.ts'
import { GAP } from '../../../src/subsidy/law/verdict.ts'
import { personOn } from '../../../src/subsidy/person.ts'
import { anyone } from '../../../src/subsidy/space/locate.ts'
import { spaceOf } from '../../../src/subsidy/space/space.ts'
import {
  advice,
  DAY,
  everybody,
  found,
  impossible,
  lawGroup,
  otherwise,
  payerFor,
  percent,
  presumption,
  question,
  reading,
  requirement,
  shares,
  support,
  tinyLaw,
  tinyPolicy,
  valued,
  verdictFor,
} from '../tiny-policy.ts'

const pension: Condition = { fact: 'pension', is: true }
const student: Condition = { fact: 'student', is: true }
const poor: Condition = { fact: 'household', is: 'poor' }

const half: Partial<Group> = { shares: { state: percent(50) } }

/** Whether another reading would put them elsewhere; null while that is open. */
function mattersFor(law: Law, id: string, facts: Facts): boolean | null {
  const open = found(law.readings.find((one) => one.reading.id === id))
  const end = open.matters.endFor(personOn(facts, DAY, law).masks)
  return end === null ? null : end === 1
}

describe('a reading with other readings that change the rules', () => {
  // Read otherwise, only pensioners among the students are supported.
  const narrower = otherwise({ group: 'students', add: [requirement('more', pension)] })
  const lawWith = (given: Partial<Interpretation>, others: readonly Group[] = []) =>
    tinyLaw(
      tinyPolicy({
        groups: [
          support('students', 1, [student], { ...half, interpretations: ['open'] }),
          ...others,
          everybody(),
        ],
        readings: [reading('open', { alternatives: [narrower], ...given })],
      }),
    )

  it('to be noted leaves the result as it is, and knows for whom it matters', () => {
    const law = lawWith({ effect: 'note' })
    expect(law.readings).toMatchObject([{ reading: { id: 'open' }, declared: false }])
    expect(verdictFor(law, { student: true })).toMatchObject({ outcome: 'entitled', contested: [] })
    expect(mattersFor(law, 'open', { student: true, pension: false })).toBe(true)
    expect(mattersFor(law, 'open', { student: true, pension: true })).toBe(false)
    expect(mattersFor(law, 'open', { student: false })).toBe(false)
    expect(mattersFor(law, 'open', { student: true })).toBeNull()
  })

  it('that leaves it unsettled promises nothing to those for whom it matters', () => {
    const law = lawWith({ effect: 'unsettled' })
    expect(verdictFor(law, { student: true, pension: false })).toMatchObject({
      outcome: 'unsettled',
      rule: { group: { id: 'students' } },
      shares: shares({ state: 50, resident: 50 }),
      contested: [{ id: 'open' }],
      support: { least: 0, most: 50 },
    })
    expect(verdictFor(law, { student: true, pension: true })).toMatchObject({
      outcome: 'entitled',
      contested: [],
      support: { least: 50, most: 50 },
    })
    expect(verdictFor(law, { student: false })).toMatchObject({ outcome: 'not-entitled', contested: [] })
  })

  it('does not matter where the payment is the same, and then the group is named that pays under both', () => {
    const other = support('poor', 2, [poor], { shares: { state: percent(50) } })
    const facts: Facts = { student: true, pension: false, household: 'poor' }
    for (const effect of ['note', 'unsettled'] as const) {
      const law = lawWith({ effect }, [other])
      expect(mattersFor(law, 'open', facts)).toBe(false)
      expect(verdictFor(law, facts)).toMatchObject({ outcome: 'entitled', support: { least: 50, most: 50 } })
      expect(payerFor(law, facts)).toBe(effect === 'note' ? 'students' : 'poor')
      expect(mattersFor(law, 'open', { ...facts, household: 'none' })).toBe(true)
    }
  })

  it('matters where one of several alternatives would put somebody elsewhere', () => {
    const another = otherwise({ group: 'students', add: [requirement('another', poor)] })
    const law = lawWith({ alternatives: [narrower, another, { text: 'and another', changes: [] }] })
    expect(law.readings[0]?.declared).toBe(false)
    const facts: Facts = { student: true }
    expect(mattersFor(law, 'open', { ...facts, pension: false, household: 'poor' })).toBe(true)
    expect(mattersFor(law, 'open', { ...facts, pension: true, household: 'none' })).toBe(true)
    expect(mattersFor(law, 'open', { ...facts, pension: true, household: 'poor' })).toBe(false)
  })

  it('may put a group into another place', () => {
    const law = tinyLaw(
      tinyPolicy({
        groups: [
          lawGroup('first', 1, [pension], { shares: { state: percent(20) } }),
          lawGroup('second', 2, [student], { ...half, interpretations: ['open'] }),
          everybody(),
        ],
        readings: [
          reading('open', { effect: 'unsettled', alternatives: [otherwise({ group: 'second', order: 0 })] }),
        ],
      }),
    )
    expect(verdictFor(law, { pension: true, student: true })).toMatchObject({
      outcome: 'unsettled',
      rule: { group: { id: 'first' } },
      support: { least: 20, most: 50 },
    })
    expect(payerFor(law, { pension: false, student: true })).toBe('second')
    expect(verdictFor(law, { pension: true, student: false })?.outcome).toBe('entitled')
  })

  it('matters where it makes the difference between being in force and not', () => {
    const law = tinyLaw(
      tinyPolicy({
        groups: [
          support('gone', 1, [student], { ...half, validTo: '2025-12-31', interpretations: ['open'] }),
          support('there', 2, [poor], half),
          everybody(),
        ],
        readings: [
          reading('open', {
            effect: 'unsettled',
            alternatives: [otherwise({ group: 'gone', add: [requirement('more', pension)] })],
          }),
        ],
      }),
    )
    const facts: Facts = { student: true, household: 'poor', pension: false }
    expect(mattersFor(law, 'open', facts)).toBe(true)
    // Nothing is promised of a group out of its period as it is.
    expect(verdictFor(law, facts)?.outcome).toBe('not-in-force')
  })

  it('is no matter once it is confirmed, or on another day', () => {
    const confirmed = lawWith({ confirmedBy: 'the ward', confirmedOn: '2026-01-01', effect: 'unsettled' })
    expect(confirmed.readings).toEqual([])
    expect(verdictFor(confirmed, { student: true, pension: false })?.outcome).toBe('entitled')
    const later = lawWith({ validFrom: '2027-01-01', effect: 'unsettled' })
    expect(later.readings).toEqual([])
  })
})

describe('a reading that no rule can tell', () => {
  const lawWith = (given: Partial<Interpretation>) =>
    tinyLaw(
      tinyPolicy({
        groups: [
          support('top', 1, [student], { addsTo: 'below', shares: { city: percent(20) } }),
          support('below', 2, [poor], { ...half, interpretations: ['open'] }),
          support('other', 3, [student], { shares: { state: percent(20) } }),
          everybody(),
        ],
        readings: [reading('open', given)],
      }),
    )

  it('concerns the members of the groups that name it, and of those on top of them', () => {
    const law = lawWith({})
    expect(law.readings).toMatchObject([{ declared: true }])
    expect(mattersFor(law, 'open', { household: 'poor' })).toBe(true)
    expect(mattersFor(law, 'open', { household: 'none' })).toBe(false)
    expect(verdictFor(law, { household: 'poor', student: false })).toMatchObject({ outcome: 'entitled' })
  })

  it('concerns those of them for whom it is said to matter', () => {
    const law = lawWith({ mattersWhen: pension })
    expect(mattersFor(law, 'open', { household: 'poor', pension: true })).toBe(true)
    expect(mattersFor(law, 'open', { household: 'poor', pension: false })).toBe(false)
    expect(mattersFor(law, 'open', { household: 'none', pension: true })).toBe(false)
  })

  it('that leaves it unsettled promises nothing where such a group pays', () => {
    const law = lawWith({ effect: 'unsettled', mattersWhen: pension })
    const poorPensioner: Facts = { household: 'poor', pension: true }
    expect(verdictFor(law, { ...poorPensioner, student: false })).toMatchObject({
      outcome: 'unsettled',
      rule: { group: { id: 'below' } },
      contested: [{ id: 'open' }],
      support: { least: 0, most: 50 },
    })
    expect(verdictFor(law, { ...poorPensioner, student: true })).toMatchObject({
      outcome: 'unsettled',
      rule: { group: { id: 'top' } },
      support: { least: 0, most: 70 },
    })
    expect(verdictFor(law, { household: 'poor', pension: false, student: true })?.outcome).toBe('entitled')
    expect(verdictFor(law, { household: 'none', pension: true, student: true })).toMatchObject({
      outcome: 'entitled',
      rule: { group: { id: 'other' } },
    })
  })

  it('does not touch those whom another group pays for', () => {
    const law = tinyLaw(
      tinyPolicy({
        groups: [
          lawGroup('first', 1, [pension], half),
          lawGroup('second', 2, [student], { interpretations: ['open'] }),
          everybody(),
        ],
        readings: [reading('open', { effect: 'unsettled' })],
      }),
    )
    expect(verdictFor(law, { pension: true, student: true })?.outcome).toBe('entitled')
    expect(verdictFor(law, { pension: false, student: true })?.outcome).toBe('unsettled')
    expect(mattersFor(law, 'open', { pension: true, student: true })).toBe(true)
  })
})

describe('a group names a reading', () => {
  const policy = tinyPolicy({
    groups: [
      support('top', 1, [], { addsTo: 'middle' }),
      support('middle', 2, [], { addsTo: 'below', interpretations: ['of-middle'] }),
      support('below', 3, [], { interpretations: ['of-below'] }),
    ],
  })

  it('that is its own or that of one below it', () => {
    const [top, middle, below] = rulesOn(policy, DAY, spaceOf([policy], []))
    const naming = (id: string) => [top, middle, below].map((rule) => names(found(rule), reading(id)))
    expect(naming('of-below')).toEqual([true, true, true])
    expect(naming('of-middle')).toEqual([true, true, false])
    expect(naming('of-none')).toEqual([false, false, false])
    expect(names(null, reading('of-below'))).toBe(false)
  })
})

describe('a policy with a gap', () => {
  let law: Law
  beforeEach(() => {
    law = tinyLaw(tinyPolicy({ groups: [lawGroup('only', 1, [pension], half)] }))
  })

  it('settles nothing for those whom no group takes in', () => {
    expect(law.payer.endFor(personOn({ pension: false }, DAY, law).masks)).toBe(GAP)
    expect(verdictFor(law, { pension: false })).toMatchObject({ outcome: 'unsettled', rule: null })
    expect(verdictFor(law, { pension: true })).toMatchObject({ outcome: 'entitled' })
    expect(law.benefit.endFor(personOn({ pension: false }, DAY, law).masks)).toBe(0)
  })

  it('is all gap without any group', () => {
    const empty = tinyLaw(tinyPolicy())
    expect(verdictFor(empty, {})).toMatchObject({ outcome: 'unsettled', rule: null })
    expect(empty.rules).toEqual([])
  })
})

describe('what is never so', () => {
  const child: Condition = { age: { under: 6 } }
  const groups = [lawGroup('child', 1, [child], half), lawGroup('pensioner', 2, [pension]), everybody()]
  const never = [impossible('child-with-pension', child, pension), impossible('poor-student', poor, student)]

  it('is not gone by: a pension settles it without the age', () => {
    expect(payerFor(tinyLaw(tinyPolicy({ groups })), { pension: true })).toBeNull()
    const law = tinyLaw(tinyPolicy({ groups, impossible: never }))
    expect(law.payer.endFor(personOn({ pension: true }, DAY, law).masks)).not.toBeNull()
    expect(payerFor(law, { pension: true })).toBe('pensioner')
    expect(payerFor(law, { age: 3 })).toBe('child')
  })

  it('is in none of the ways through the law', () => {
    const law = tinyLaw(tinyPolicy({ groups, impossible: never, readings: [] }))
    const [age, having] = ['age', 'pension'].map((name) => found(law.space.byName.get(name)))
    for (const diagram of [law.payer, law.benefit]) {
      for (const { masks } of diagram.ways(anyone(law.space))) {
        const toddler = masks[found(age).index] === 1
        const pensioner = masks[found(having).index] === 2
        expect(toddler && pensioner).toBe(false)
      }
    }
  })

  it('does not raise the level of those whom it cannot concern, nor make a reading matter', () => {
    const law = tinyLaw(
      tinyPolicy({
        groups: [
          support('both', 1, [child, pension], { shares: { state: percent(100) }, benefit: percent(100) }),
          support('child', 2, [child], { ...half, benefit: percent(95), interpretations: ['open'] }),
          everybody(),
        ],
        impossible: never,
        readings: [
          reading('open', {
            alternatives: [otherwise({ group: 'child', add: [requirement('no pension', { not: pension })] })],
          }),
        ],
      }),
    )
    expect(law.benefit.reach(anyone(law.space)).ends).toEqual([80, 95])
    expect(law.readings[0]?.matters.reach(anyone(law.space)).ends).toEqual([0])
    expect(law.payer.reach(anyone(law.space)).ends.map((end) => law.verdicts[end]?.rule?.group.id)).toEqual(
      expect.not.arrayContaining(['both']),
    )
  })

  it('may be several things', () => {
    const law = tinyLaw(
      tinyPolicy({
        groups: [lawGroup('poor', 1, [poor]), lawGroup('student', 2, [student]), everybody()],
        impossible: never,
      }),
    )
    expect(payerFor(law, { student: true })).toBe('student')
    expect(payerFor(law, { pension: true })).toBeNull()
  })

  it('is nothing while nothing is declared', () => {
    const law = tinyLaw(tinyPolicy({ groups }))
    expect(law.impossible).toEqual([])
    expect(law.payer.reach(anyone(law.space)).ends).toHaveLength(3)
  })
})

describe('a law', () => {
  const policy = tinyPolicy({
    groups: [
      lawGroup('old', 1, [pension], { validTo: '2025-12-31' }),
      lawGroup('new', 2, [student], { validFrom: '2026-01-01', validTo: '2026-12-31' }),
    ],
    parameters: [valued('tiny/odd', [{ value: 1, from: '2010-01-01', to: null }])],
    presumptions: [presumption({ hiv: false }, { when: pension, unless: student })],
    advice: [advice('hint', student)],
    impossible: [impossible('never', pension, student)],
  })

  it('holds everything of its policy, with tests', () => {
    const law = tinyLaw(policy)
    expect(law.policy).toBe(policy)
    expect(law.rules.map(({ group }) => group.id)).toEqual(['old', 'new'])
    expect(law.impossible).toMatchObject([{ id: 'never', text: 'text of never' }])
    expect(law.impossible[0]?.tests.map((test) => test.kind === 'one' && test.variable.name)).toEqual([
      'pension',
      'student',
    ])
    expect(law.presumptions).toMatchObject([
      {
        assume: { hiv: false },
        tests: { when: { variable: { name: 'pension' } }, unless: { variable: { name: 'student' } } },
      },
    ])
    expect(law.advice).toMatchObject([
      { id: 'hint', tests: { when: { variable: { name: 'student' } }, unless: null } },
    ])
    expect(law.verdicts[GAP]?.rule).toBeNull()
  })

  const UNASKED: ReadonlyMap<string, FactQuestion> = new Map()

  it('is made once for each stretch of days on which nothing changes', () => {
    const on = (date: string) => lawOn(policy, UNASKED, date)
    expect(on('2026-01-01')).toBe(on('2026-12-31'))
    expect(on('2026-01-01')).not.toBe(on('2025-12-31'))
    expect(on('2026-12-31')).not.toBe(on('2027-01-01'))
    expect(on('2005-06-01')).toBe(on('2009-12-31'))
    expect(on('1999-01-01')).toBe(on('1950-01-01'))
    expect(on('1999-01-01')).not.toBe(on('2000-01-01'))
  })

  it('is that of the day', () => {
    const inForce = (date: string) => lawOn(policy, UNASKED, date).rules.map((rule) => rule.inForce)
    expect(inForce('2025-12-31')).toEqual([true, false])
    expect(inForce('2026-01-01')).toEqual([false, true])
    expect(inForce('2026-12-31')).toEqual([false, true])
    expect(inForce('2027-01-01')).toEqual([false, false])
    expect(inForce('1999-12-31')).toEqual([false, false])
  })

  it('of another policy is another one', () => {
    expect(lawOn({ ...policy }, UNASKED, DAY)).not.toBe(lawOn(policy, UNASKED, DAY))
  })

  it('for other questions is another one', () => {
    const others: ReadonlyMap<string, FactQuestion> = new Map()
    expect(lawOn(policy, others, DAY)).not.toBe(lawOn(policy, UNASKED, DAY))
    expect(lawOn(policy, others, DAY)).toBe(lawOn(policy, others, DAY))
    expect(lawOn(policy, UNASKED, DAY)).toBe(lawOn(policy, UNASKED, DAY))
  })

  it('tells apart what the questions do', () => {
    const asking = question('school', [['there', { schoolProvince: 'upland' }, 1]])
    const law = lawOn(tinyPolicy({ groups: [everybody()] }), new Map([[asking.id, asking]]), DAY)
    expect(law.space.byName.get('schoolProvince')?.bits.has('upland')).toBe(true)
    expect(makeLaw(policy, law.space, DAY).space).toBe(law.space)
  })
})
