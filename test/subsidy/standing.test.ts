import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/knowledge/facts.ts'
import type { Condition, Group, Presumption } from '../../src/knowledge/policy/policy.ts'
import type { DecisionInput } from '../../src/subsidy/case.ts'
import { LIKELY, NOTHING, SAID } from '../../src/subsidy/presume.ts'
import { type Standing, standingOf } from '../../src/subsidy/standing.ts'
import {
  everybody,
  lawGroup,
  percent,
  presumption,
  questionsOf,
  reading,
  tinyCase,
  tinyPolicy,
  yesOrNo,
} from './tiny-policy.ts'

const pension: Condition = { fact: 'pension', is: true }
const student: Condition = { fact: 'student', is: true }
const poor: Condition = { fact: 'household', is: 'poor' }

const groups: readonly Group[] = [
  lawGroup('pensioner', 1, [pension], { shares: { state: percent(100) } }),
  lawGroup('student', 2, [student], { shares: { state: percent(50) } }),
  lawGroup('poor', 3, [poor], { shares: { city: percent(100) } }),
  everybody(),
]
const NO_PENSION = presumption({ pension: false })
const NO_STUDENT = presumption({ student: false }, { tier: 'if-free' })
const NOT_POOR = presumption({ household: 'none' }, { tier: 'likely' })
const questions = questionsOf(yesOrNo('pension', 20), yesOrNo('student', 20))

function standing(
  facts: Facts,
  presuming: boolean,
  presumptions: readonly Presumption[] = [NO_PENSION, NO_STUDENT, NOT_POOR],
  more: readonly Group[] = [],
  input: Partial<DecisionInput> = {},
): Standing {
  const policy = tinyPolicy({
    groups: [...more, ...groups],
    presumptions,
    readings: [reading('open', { effect: 'unsettled' })],
  })
  return standingOf(tinyCase(policy, questions, facts, { presuming, ...input }))
}

/** Who pays, if that is settled. */
function payer(one: Standing): string | null {
  return one.settled ? (one.verdict.rule?.group.id ?? '') : null
}

function settledAt(one: Standing) {
  return one.settled ? one.settlement.extent : null
}

function opened(one: Standing) {
  if (one.settled) throw new Error('settled already')
  return one
}

describe('without presuming', () => {
  it('a case is settled by the facts alone', () => {
    const settled = standing({ pension: true }, false)
    expect(payer(settled)).toBe('pensioner')
    expect(settledAt(settled)).toEqual(NOTHING)
    expect(standing({ student: true }, false).settled).toBe(false)
  })

  it('an open case is pending on the facts alone, with what would hold if all common is so', () => {
    const { pending, supposed, possible } = opened(standing({ household: 'poor' }, false))
    expect(pending).toMatchObject({ extent: NOTHING, verdict: null, used: [] })
    expect(supposed).toMatchObject({ extent: LIKELY, verdict: { rule: { group: { id: 'poor' } } } })
    expect(possible.map(({ rule }) => rule?.group.id)).toEqual(['poor', 'student', 'pensioner'])
  })

  it('nobody is spared a question for paying nothing', () => {
    expect(standing({ household: 'poor', pension: false }, false).settled).toBe(false)
  })
})

describe('while presuming', () => {
  it('a case is settled by what goes without saying', () => {
    const settled = standing({ student: true }, true)
    expect(payer(settled)).toBe('student')
    expect(settledAt(settled)).toEqual(SAID)
  })

  it('somebody who pays nothing is not asked what could not make it less', () => {
    const settled = standing({ household: 'poor' }, true)
    expect(payer(settled)).toBe('poor')
    expect(settledAt(settled)).toEqual(['unless-said', 'if-free'])
  })

  it('somebody who pays something is', () => {
    const one = opened(standing({ household: 'none' }, true))
    expect(one.pending).toMatchObject({ extent: SAID, verdict: null })
    expect(one.supposed).toMatchObject({ verdict: { rule: { group: { id: 'everybody' } } } })
    expect(one.questions.map(({ id }) => id)).toEqual(['student'])
  })

  it('somebody who is supported but pays a share is, too', () => {
    const student = presumption({ student: true }, { tier: 'if-free' })
    const one = opened(standing({}, true, [NO_PENSION, student]))
    expect(one.supposed.verdict).toMatchObject({ outcome: 'entitled', shares: { resident: 50 } })
    expect(one.pending.extent).toEqual(SAID)
  })

  it('a likely result that is free is pending on what is not asked of those who pay nothing', () => {
    const poorLikely = presumption({ household: 'poor' }, { tier: 'likely' })
    const one = opened(standing({}, true, [NO_PENSION, NO_STUDENT, poorLikely]))
    expect(one.supposed.verdict?.rule?.group.id).toBe('poor')
    expect(one.pending.extent).toEqual(['unless-said', 'if-free'])
    expect(one.pending.used.map(({ assume }) => assume)).toEqual([{ pension: false }, { student: false }])
    expect(one.possible.map(({ rule }) => rule?.group.id)).toEqual(['everybody', 'poor'])
  })

  it('a likely result that costs something is not', () => {
    const one = opened(standing({}, true))
    expect(one.supposed.verdict?.rule?.group.id).toBe('everybody')
    expect(one.pending.extent).toEqual(SAID)
  })

  it('a likely result that is open is not, either', () => {
    const one = opened(standing({}, true, [NO_PENSION]))
    expect(one.supposed.verdict).toBeNull()
    expect(one.pending.extent).toEqual(SAID)
  })

  it.each<[string, Partial<Group>]>([
    ['out of its period', { validTo: '2025-12-31' }],
    ['contested', { interpretations: ['open'] }],
  ])('a group that pays all but is %s settles nothing early', (_name, given) => {
    const all = lawGroup('all', 0, [poor, { fact: 'student', is: false }], {
      shares: { state: percent(100) },
      ...given,
    })
    const one = standing({ household: 'poor' }, true, [NO_PENSION, NO_STUDENT], [all])
    expect(opened(one).pending.extent).toEqual(SAID)
  })
})

describe('an open case', () => {
  it('knows what may be asked of whom, and where', () => {
    const place = { province: 'upland', jurisdictions: [] }
    const one = opened(standing({ age: 30 }, false, [], [], { place }))
    expect(one.open).toMatchObject({ ageTold: true, province: 'upland' })
    expect(one.open.masks).toBe(one.pending.masks)
    expect(one.open.reach.ends).toHaveLength(one.possible.length)
    const stranger = opened(standing({}, false, []))
    expect(stranger.open).toMatchObject({ ageTold: false, province: null })
    expect(stranger.possible).toHaveLength(4)
    expect(stranger.questions.map(({ id }) => id).sort()).toEqual(['pension', 'student'])
  })
})
