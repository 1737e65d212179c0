import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/knowledge/facts.ts'
import type { Questions } from '../../src/knowledge/pack.ts'
import type { Condition, Group, Policy } from '../../src/knowledge/policy/policy.ts'
import { type DecisionInput, decide } from '../../src/subsidy/decide.ts'
import type { Decision } from '../../src/subsidy/decision.ts'
import {
  advice,
  DAY,
  everybody,
  impossible,
  lawGroup,
  otherwise,
  percent,
  presumption,
  question,
  questionsOf,
  reading,
  requirement,
  shares,
  support,
  type TinyParts,
  tinyPolicy,
  typedQuestion,
  yesOrNo,
} from './tiny-policy.ts'

const pension: Condition = { fact: 'pension', is: true }
const student: Condition = { fact: 'student', is: true }
const poor: Condition = { fact: 'household', is: 'poor' }

const pensioners = lawGroup('pensioner', 1, [pension], {
  shares: { socialInsurance: percent(100) },
  benefit: percent(95),
})
const poorPeople = support('poor', 2, [poor], {
  shares: { state: percent(70) },
  benefit: percent(100),
  closeTo: { fact: 'household', is: 'near-poor' },
})
const topUp = support('topped', 3, [student], { addsTo: 'poor', shares: { city: percent(20) } })
const people: readonly Group[] = [pensioners, poorPeople, topUp, everybody()]

const questions: Questions = questionsOf(
  yesOrNo('pension', 20, { ask: '{{who}} at {{province}}?', cost: 3 }),
  yesOrNo('student', 20, { ask: 'Is {{Who}}?', sensitive: true }),
  question('household', [
    ['poor', { household: 'poor' }, 10],
    ['none', { household: 'none' }, 90],
  ]),
)

const NOTHING: Omit<Decision, 'outcome'> = {
  group: null,
  shares: null,
  payable: null,
  benefit: null,
  benefitBounds: null,
  bounds: null,
  likely: null,
  needs: [],
  interpretations: [],
  reasons: [],
  unasked: [],
  citations: [],
  advice: [],
}

function decided(
  parts: Partial<TinyParts>,
  facts: Facts,
  input: Partial<DecisionInput> = {},
  asking: Questions = questions,
): Decision {
  return decide({ facts, asOf: DAY, place: null, ...input }, tinyPolicy(parts), asking)
}

const met = (name: string, so: boolean | null) => ({
  clause: `clause of ${name}`,
  text: `text of ${name}`,
  met: so,
})
const law = (name: string) => ({ document: `law of ${name}`, clause: '1', status: 'original' })

const nobody: Facts = { pension: false, household: 'none', student: false }

describe('a settled decision', () => {
  it('says who pays how much, why, and by which law', () => {
    expect(decided({ groups: people }, { ...nobody, household: 'poor', student: true })).toEqual({
      ...NOTHING,
      outcome: 'entitled',
      group: 'topped',
      shares: shares({ state: 70, city: 20, resident: 10 }),
      payable: {
        month: 4500,
        quarter: 13_500,
        halfYear: 27_000,
        year: 54_000,
        base: 1_000_000,
        baseFrom: '2000-01-01',
      },
      benefit: 100,
      reasons: [met('poor 1', true), met('topped 1', true)],
      citations: [law('poor'), law('topped'), law('vietnam/base-salary')],
    })
  })

  it('cites no base salary where nothing is paid, or out of one’s pay', () => {
    const free = decided({ groups: people }, { ...nobody, pension: true })
    expect(free).toMatchObject({ outcome: 'entitled', payable: { month: 0 }, benefit: 95 })
    expect(free.citations).toEqual([law('pensioner')])
    const pay = decided({ groups: [everybody({ basis: 'pay' })] }, {})
    expect(pay).toMatchObject({ outcome: 'not-entitled', payable: null, citations: [law('everybody')] })
    expect(decided({ groups: people }, nobody).citations).toEqual([
      law('everybody'),
      law('vietnam/base-salary'),
    ])
  })

  it('shows shares with two decimals', () => {
    const third: Partial<TinyParts> = {
      groups: [everybody({ shares: { employer: percent(5), state: percent(25) } })],
    }
    expect(decided(third, {}).shares).toEqual(shares({ employer: 5, state: 25, resident: 70 }))
  })

  it('says why groups that come to mind do not pay', () => {
    const { reasons, group } = decided({ groups: people }, { ...nobody, household: 'near-poor' })
    expect(group).toBe('everybody')
    expect(reasons).toEqual([met('poor 1', false)])
  })

  it('gives the advice of the group and what concerns the person', () => {
    const { advice: given } = decided(
      { groups: [everybody({ advice: ['of group'] })], advice: [advice('hint', student)] },
      { student: true },
    )
    expect(given).toEqual(['of group', 'text of hint'])
  })

  it('names the readings that it rests on', () => {
    const { interpretations } = decided(
      {
        groups: [everybody({ interpretations: ['open', 'closed'] })],
        readings: [
          reading('open'),
          reading('closed', { confirmedBy: 'x', confirmedOn: DAY }),
          reading('other'),
        ],
      },
      {},
    )
    expect(interpretations).toEqual(['open'])
  })
})

describe('the benefit level', () => {
  const groups: readonly Group[] = [
    pensioners,
    lawGroup('student', 2, [student], { benefit: percent(100) }),
    everybody(),
  ]

  it('is open while a membership that would raise it is', () => {
    expect(decided({ groups }, { pension: true })).toMatchObject({
      outcome: 'entitled',
      group: 'pensioner',
      benefit: null,
      benefitBounds: { atLeast: 95, atMost: 100 },
    })
    expect(decided({ groups }, { pension: true, student: false })).toMatchObject({
      benefit: 95,
      benefitBounds: null,
    })
    expect(decided({ groups }, { pension: true, student: true })).toMatchObject({
      benefit: 100,
      benefitBounds: null,
    })
  })

  it('is the least one while presuming', () => {
    expect(decided({ groups }, { pension: true }, { presuming: true })).toMatchObject({
      benefit: 95,
      benefitBounds: null,
    })
  })
})

describe('an unsettled decision', () => {
  it('promises nothing, but says what is likely and between which bounds', () => {
    const unsettled = decided(
      {
        groups: [
          support('students', 1, [student], { shares: { state: percent(50) }, interpretations: ['open'] }),
          everybody(),
        ],
        readings: [
          reading('open', {
            effect: 'unsettled',
            alternatives: [otherwise({ group: 'students', add: [requirement('more', pension)] })],
          }),
        ],
        advice: [advice('hint', student)],
      },
      { ...nobody, student: true },
    )
    expect(unsettled).toEqual({
      ...NOTHING,
      outcome: 'unsettled',
      group: 'students',
      bounds: { atLeast: 0, atMost: 50 },
      likely: {
        group: 'students',
        shares: shares({ state: 50, resident: 50 }),
        payable: null,
        conditions: ['text of open'],
      },
      interpretations: ['open'],
      reasons: [met('students 1', true)],
      citations: [law('students')],
      advice: ['text of hint'],
    })
  })
})

describe('a day out of the period of a group', () => {
  const groups: readonly Group[] = [
    support('gone', 1, [student], {
      shares: { state: percent(100) },
      validFrom: '2025-01-01',
      validTo: '2025-12-31',
    }),
    everybody(),
  ]
  const gone = {
    ...NOTHING,
    outcome: 'not-in-force',
    reasons: [
      {
        clause: 'clause of gone 1',
        text: 'label of gone from 01/01/2025 to 31/12/2025, not on 15/06/2026',
        met: false,
      },
    ],
    citations: [law('gone')],
  }

  it('is told with the period, and nothing is promised', () => {
    expect(decided({ groups }, { student: true })).toEqual(gone)
    expect(decided({ groups }, { student: true }, { asOf: '2025-12-31' }).outcome).toBe('entitled')
  })

  it('leaves no bounds while it may be their group', () => {
    const open = decided({ groups }, {})
    expect(open).toMatchObject({ outcome: 'needs-facts', bounds: null, likely: null })
    expect(decided({ groups: [students(50), everybody()] }, {}).bounds).toEqual({ atLeast: 0, atMost: 50 })
  })

  it('on which nothing that may be theirs holds is told by a group out of its period', () => {
    const gone = groups.slice(0, 1)
    const none = decided({ groups: [...gone, everybody({ validFrom: '2027-01-01' })] }, {})
    expect(none.outcome).toBe('not-in-force')
    expect(none.needs).toEqual([])
    expect([gone[0]?.label, 'label of everybody']).toContain(none.reasons[0]?.text.split(' from ')[0])
    expect(decided({ groups: [...gone, everybody()] }, {}).outcome).toBe('needs-facts')
  })
})

const students = (state: number) => support('students', 1, [student], { shares: { state: percent(state) } })

describe('somebody of no group of the policy', () => {
  it('is not guessed at', () => {
    const unknown = {
      ...NOTHING,
      outcome: 'unsettled',
      reasons: [{ clause: '', text: 'a group nobody knows', met: null }],
    }
    expect(decided({ groups: people }, { ...nobody, otherGroup: 'vietnam/unheard-of' })).toEqual(unknown)
    expect(decided({ groups: people }, { ...nobody, otherGroup: 'none' }).outcome).toBe('not-entitled')
    // A gap of the policy.
    expect(decided({ groups: [pensioners] }, { pension: false })).toEqual(unknown)
  })
})

describe('facts that contradict each other', () => {
  const never = [
    impossible('x', { age: { under: 6 } }, pension),
    impossible('y', { age: { under: 6 } }, student),
    impossible('z', poor, pension),
  ]

  it('settle nothing: which one is right is asked, once for each fact, nothing sensitive first', () => {
    const facts: Facts = { age: 3, pension: true, student: true, household: 'poor' }
    expect(decided({ groups: people, impossible: never }, facts)).toEqual({
      ...NOTHING,
      outcome: 'needs-facts',
      needs: [
        { fact: 'pension', ask: 'text of z Which?', sensitive: false },
        { fact: 'student', ask: 'text of y Which?', sensitive: true },
      ],
      reasons: [
        { clause: '', text: 'text of x', met: false },
        { clause: '', text: 'text of y', met: false },
        { clause: '', text: 'text of z', met: false },
      ],
    })
    const sensitiveFirst = never.filter(({ id }) => id !== 'x')
    const first = decided({ groups: people, impossible: sensitiveFirst }, facts)
    expect(first.needs.map(({ fact }) => fact)).toEqual(['pension', 'student'])
  })

  it('that no question asks for are not sensitive', () => {
    expect(decided({ groups: people }, { age: 3, birthYear: 1966 }).needs).toEqual([
      { fact: 'birthDate', ask: 'Aged 3 against born in 1966 (59–60) Which?', sensitive: false },
    ])
  })
})

describe('an open decision', () => {
  const groups: readonly Group[] = people
  const presumptions = [
    presumption({ student: false }, { text: 'Students', condition: 'no student at {{province}}' }),
    presumption({ pension: false }, { tier: 'likely', condition: '{{who}} has no pension' }),
    presumption({ hiv: false }, { tier: 'likely', condition: 'nothing else' }),
    presumption({ household: 'poor' }, { tier: 'likely', condition: null }),
  ]
  const provinces = ['upland']
  const UPLAND = { province: 'upland', jurisdictions: ['upland'] }

  it('names what to ask, what would hold and on which conditions', () => {
    expect(decided({ groups, presumptions, provinces }, {}, { place: UPLAND })).toEqual({
      ...NOTHING,
      outcome: 'needs-facts',
      bounds: { atLeast: 0, atMost: 100 },
      needs: [
        { fact: 'household', ask: 'ask household', sensitive: false },
        { fact: 'pension', ask: 'The person at province upland?', sensitive: false },
        { fact: 'student', ask: 'Is the person?', sensitive: true },
      ],
      likely: {
        group: 'poor',
        shares: shares({ state: 70, resident: 30 }),
        payable: {
          month: 13_500,
          quarter: 40_500,
          halfYear: 81_000,
          year: 162_000,
          base: 1_000_000,
          baseFrom: '2000-01-01',
        },
        conditions: ['no student at province upland', 'The person has no pension'],
      },
      reasons: [met('poor 1', null)],
      citations: [law('poor')],
    })
  })

  it('does not make a condition of what is presumed anyway', () => {
    const { likely, outcome } = decided({ groups, presumptions, provinces }, {}, { presuming: true })
    expect(outcome).toBe('needs-facts')
    expect(likely?.conditions).toEqual(['The person has no pension'])
  })

  it('without a place speaks of it by a word of the policy', () => {
    const open = decided({ groups, presumptions, provinces }, {})
    expect(open.needs.map(({ ask }) => ask)).toContain('The person at the place?')
    expect(open.likely?.conditions).toContain('no student at the place')
  })

  it('without anything likely says what is certain, and what is not', () => {
    const open = decided(
      { groups, advice: [advice('hint', { fact: 'household', is: 'near-poor' })] },
      { household: 'near-poor' },
    )
    expect(open).toEqual({
      ...NOTHING,
      outcome: 'needs-facts',
      bounds: { atLeast: 0, atMost: 100 },
      needs: [{ fact: 'pension', ask: 'The person at the place?', sensitive: false }],
      reasons: [met('poor 1', false)],
      advice: ['text of hint'],
    })
  })

  it('names no likely result out of its period, nor one of no group', () => {
    const gone = [{ ...pensioners, validTo: '2025-12-31' }, everybody()]
    const likely = [presumption({ pension: true }, { tier: 'likely' })]
    expect(decided({ groups: gone, presumptions: likely }, {}).likely).toBeNull()
    const gap = [presumption({ pension: false }, { tier: 'likely' })]
    expect(decided({ groups: [pensioners], presumptions: gap }, {}).likely).toBeNull()
  })

  it('of an unsettled result names the reading among the conditions', () => {
    const open = decided(
      {
        groups: [lawGroup('student', 1, [student], { interpretations: ['open'] }), pensioners, everybody()],
        readings: [reading('open', { effect: 'unsettled' })],
        presumptions: [presumption({ student: true }, { tier: 'likely', condition: 'a student' })],
      },
      {},
    )
    expect(open.likely).toMatchObject({ group: 'student', conditions: ['a student', 'text of open'] })
    expect(open.interpretations).toEqual(['open'])
  })

  it('names each condition once', () => {
    const twice = [
      presumption({ student: false }, { tier: 'likely', condition: 'nothing special' }),
      presumption({ pension: false }, { tier: 'likely', condition: 'nothing special' }),
    ]
    const same: readonly Group[] = [
      lawGroup('student', 1, [student], { shares: { state: percent(50) } }),
      pensioners,
      everybody(),
    ]
    expect(decided({ groups: same, presumptions: twice }, {}).likely?.conditions).toEqual(['nothing special'])
  })
})

describe('while presuming', () => {
  const presumptions = [
    presumption({ student: false }, { text: 'Students' }),
    presumption({ pension: false }),
    presumption({ hiv: false }, { text: 'Others' }),
  ]

  it('a settled decision says what it took for granted and rests on', () => {
    const { outcome, reasons } = decided(
      { groups: people, presumptions },
      { household: 'poor' },
      { presuming: true },
    )
    expect(outcome).toBe('entitled')
    expect(reasons).toEqual([
      met('poor 1', true),
      { clause: '', text: 'Students: speak up, Students', met: null },
    ])
  })

  it('says nothing of what another one takes for granted as well', () => {
    const twice = [
      presumption({ student: false }),
      presumption({ student: false, hiv: false }, { text: 'Others' }),
      presumption({ pension: false }),
    ]
    const { reasons } = decided(
      { groups: people, presumptions: twice },
      { household: 'poor' },
      { presuming: true },
    )
    expect(reasons).toEqual([met('poor 1', true)])
  })

  it('nothing is taken for granted that was said', () => {
    const { reasons } = decided(
      { groups: people, presumptions },
      { household: 'poor', student: false },
      { presuming: true },
    )
    expect(reasons).toEqual([met('poor 1', true)])
  })
})

describe('the date of birth', () => {
  it('is asked where the age is not known well enough', () => {
    const groups = [
      lawGroup('old', 1, [{ age: { atLeast: 60 } }], { shares: { state: percent(100) } }),
      everybody(),
    ]
    const asking = questionsOf(typedQuestion('age'), typedQuestion('birthDate'))
    const needs = (facts: Facts) => decided({ groups }, facts, {}, asking).needs.map(({ fact }) => fact)
    expect(needs({})).toEqual(['age'])
    expect(needs({ birthYear: 1966 })).toEqual(['birthDate'])
    expect(needs({ birthYear: 1965 })).toEqual([])
  })
})

describe('a day that is none', () => {
  const policy: Policy = tinyPolicy({ groups: [everybody()] })

  it.each([
    '21/11/2026',
    '2026-11',
    '2026-11-210',
    'x2026-11-21',
    '2026-13-01',
    '2026-11-32',
    '',
    '2026-11-21T00:00:00Z',
    '+002026-11-21',
  ])('is refused: "%s"', (asOf) => {
    expect(() => decide({ facts: {}, asOf, place: null }, policy, new Map())).toThrow(
      expect.objectContaining({
        code: 'INVALID_DATE',
        message: `"${asOf}" is no date; write asOf as YYYY-MM-DD`,
      }),
    )
  })
})
