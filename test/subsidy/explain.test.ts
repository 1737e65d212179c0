import { beforeEach, describe, expect, it } from 'vitest'
import type { Facts } from '../../src/knowledge/facts.ts'
import type { Condition, Policy } from '../../src/knowledge/policy/policy.ts'
import type { Citation } from '../../src/messages/reply.ts'
import {
  outOfForceReason,
  presumedReasons,
  readingsOf,
  reasonsAgainst,
  reasonsFor,
  uniqueCitations,
  uniqueReasons,
} from '../../src/subsidy/explain.ts'
import type { Law } from '../../src/subsidy/law/law.ts'
import type { Rule } from '../../src/subsidy/law/rule.ts'
import { personOn } from '../../src/subsidy/person.ts'
import type { AskedPlace } from '../../src/subsidy/presume.ts'
import {
  DAY,
  everybody,
  found,
  lawGroup,
  otherwise,
  percent,
  presumption,
  reading,
  requirement,
  support,
  tinyCase,
  tinyLaw,
  tinyPolicy,
} from './tiny-policy.ts'

const pension: Condition = { fact: 'pension', is: true }
const student: Condition = { fact: 'student', is: true }
const poor: Condition = { fact: 'household', is: 'poor' }

const rule = (law: Law, id: string): Rule => found(law.rules.find(({ group }) => group.id === id))
const masksOf = (law: Law, facts: Facts) => personOn(facts, DAY, law).masks

const reason = (name: string, met: boolean | null) => ({
  clause: `clause of ${name}`,
  text: `text of ${name}`,
  met,
})

describe('why a group pays', () => {
  let law: Law
  beforeEach(() => {
    law = tinyLaw(
      tinyPolicy({
        groups: [
          support('top', 1, [poor], { addsTo: 'below' }),
          support('below', 2, [pension, student]),
          everybody(),
        ],
      }),
    )
  })

  it('are its requirements, with whether each is met', () => {
    expect(reasonsFor(rule(law, 'below'), masksOf(law, { pension: true, student: false }))).toEqual([
      reason('below 1', true),
      reason('below 2', false),
    ])
    expect(reasonsFor(rule(law, 'below'), masksOf(law, { pension: true }))[1]?.met).toBeNull()
    expect(reasonsFor(rule(law, 'everybody'), masksOf(law, {}))).toEqual([])
  })

  it('of a top-up are those of the group below, then its own', () => {
    expect(
      reasonsFor(rule(law, 'top'), masksOf(law, { pension: true, student: true, household: 'poor' })),
    ).toEqual([reason('below 1', true), reason('below 2', true), reason('top 1', true)])
  })
})

describe('why groups do not pay that one would think of', () => {
  const policy: Policy = tinyPolicy({
    groups: [
      lawGroup('here', 1, [pension, student], { closeTo: poor, jurisdiction: 'upland' }),
      lawGroup('there', 2, [student], { closeTo: poor, jurisdiction: 'lowland' }),
      support('national', 3, [pension], { closeTo: poor }),
      lawGroup('far', 4, [pension]),
      everybody(),
    ],
  })
  const UPLAND: AskedPlace = { province: 'upland', jurisdictions: ['upland', 'vietnam'] }
  const against = (facts: Facts, place: AskedPlace | null = null, payer: string | null = null) => {
    const one = tinyCase(policy, new Map(), facts, { place })
    return reasonsAgainst(one, payer === null ? null : rule(one.law, payer), one.person.masks)
  }
  const facts: Facts = { household: 'poor', pension: false, student: false }

  it('are their requirements that are not met', () => {
    expect(against(facts)).toEqual([reason('national 1', false)])
    expect(against({ ...facts, pension: true, student: true })).toEqual([])
    expect(against({ household: 'poor', student: false }, UPLAND)).toEqual([reason('here 2', false)])
  })

  it('are told to those who are close to the group, and known to be', () => {
    expect(against({ ...facts, household: 'none' })).toEqual([])
    expect(against({ pension: false })).toEqual([])
  })

  it('are told of groups of the asked place, of the residence and of the whole country', () => {
    expect(against(facts, UPLAND)).toEqual([
      reason('here 1', false),
      reason('here 2', false),
      reason('national 1', false),
    ])
    expect(against({ ...facts, residence: { province: 'lowland' } }, UPLAND)).toEqual([
      reason('here 1', false),
      reason('here 2', false),
      reason('there 1', false),
      reason('national 1', false),
    ])
    expect(against({ ...facts, residence: { province: 'lowland' } })).toEqual([
      reason('there 1', false),
      reason('national 1', false),
    ])
  })

  it('are not told of the group that pays', () => {
    expect(against(facts, null, 'national')).toEqual([])
    expect(against(facts, UPLAND, 'everybody')).toHaveLength(3)
  })

  it('are told of groups that one is known not to belong to', () => {
    // Of the one that is open, nothing has failed yet.
    expect(against({ household: 'poor' }, UPLAND)).toEqual([])
    expect(against({ household: 'poor', student: false }, UPLAND)).toEqual([reason('here 2', false)])
  })
})

describe('what was presumed', () => {
  it('is told to those whom it concerns, in the words of the policy', () => {
    const law = tinyLaw(
      tinyPolicy({
        groups: [everybody()],
        presumptions: [
          presumption({ pension: false }, { text: 'Pensioners' }),
          presumption({ hiv: false }),
          presumption({ student: false }, { text: 'Students' }),
        ],
      }),
    )
    expect(presumedReasons(law.policy, law.presumptions)).toEqual([
      { clause: '', text: 'Pensioners: speak up, Pensioners', met: null },
      { clause: '', text: 'Students: speak up, Students', met: null },
    ])
  })
})

describe('a day outside the period of a group', () => {
  let law: Law
  beforeEach(() => {
    law = tinyLaw(
      tinyPolicy({
        groups: [
          lawGroup('ended', 1, [pension], { validFrom: '2025-01-01', validTo: '2025-12-31' }),
          lawGroup('later', 2, [], { validFrom: '2027-01-01' }),
          support('top', 3, [], { addsTo: 'ended' }),
          support('plain', 4, [], { addsTo: 'later' }),
        ],
      }),
    )
  })

  it('is told with the period', () => {
    expect(outOfForceReason(law.policy, rule(law, 'ended'), DAY)).toEqual({
      clause: 'clause of ended 1',
      text: 'label of ended from 01/01/2025 to 31/12/2025, not on 15/06/2026',
      met: false,
    })
  })

  it('is told of a period without an end', () => {
    expect(outOfForceReason(law.policy, rule(law, 'later'), DAY)).toEqual({
      clause: '',
      text: 'label of later from 01/01/2027 to the end of days, not on 15/06/2026',
      met: false,
    })
  })

  it('is told with the clause of the group below where the group has none', () => {
    expect(outOfForceReason(law.policy, rule(law, 'top'), DAY).clause).toBe('clause of ended 1')
    expect(outOfForceReason(law.policy, rule(law, 'plain'), DAY).clause).toBe('')
  })
})

describe('the open readings of a result', () => {
  const narrower = otherwise({ group: 'students', add: [requirement('more', pension)] })
  let law: Law
  beforeEach(() => {
    law = tinyLaw(
      tinyPolicy({
        groups: [
          support('students', 1, [student], {
            shares: { state: percent(50) },
            interpretations: ['changing', 'declared'],
          }),
          everybody(),
        ],
        readings: [
          reading('changing', { alternatives: [narrower] }),
          reading('declared', { mattersWhen: poor }),
          reading('elsewhere'),
        ],
      }),
    )
  })
  const readings = (payer: string, facts: Facts) =>
    readingsOf(law, rule(law, payer), masksOf(law, facts)).map(({ id }) => id)

  it('are those that would put the person elsewhere, whoever pays', () => {
    expect(readings('students', { student: true, pension: false, household: 'none' })).toEqual(['changing'])
    expect(readings('everybody', { student: true, pension: false, household: 'none' })).toEqual(['changing'])
    expect(readings('students', { student: true, pension: true, household: 'none' })).toEqual([])
  })

  it('are those that the group names and that matter for the person', () => {
    expect(readings('students', { student: true, pension: true, household: 'poor' })).toEqual(['declared'])
    expect(readings('everybody', { student: true, pension: true, household: 'poor' })).toEqual([])
  })

  it('are those that may matter, too', () => {
    expect(readings('students', { student: true })).toEqual(['changing', 'declared'])
  })
})

describe('what is told twice', () => {
  it('is cited once, in order', () => {
    const of = (document: string, clause: string): Citation => ({ document, clause, status: 'original' })
    expect(uniqueCitations([of('a', '1'), of('b', '1'), of('a', '1'), of('a', '2'), of('b', '1')])).toEqual([
      of('a', '1'),
      of('b', '1'),
      of('a', '2'),
    ])
    expect(uniqueCitations([])).toEqual([])
  })

  it('is a reason once, unless it is met once and not another time', () => {
    const [met, not, open] = [reason('x', true), reason('x', false), reason('x', null)]
    const other = reason('y', true)
    expect(uniqueReasons([met, other, met, not, open, not])).toEqual([met, other, not, open])
    expect(uniqueReasons([met, { ...met, clause: 'another' }])).toHaveLength(1)
  })
})
