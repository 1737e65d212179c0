import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/knowledge/facts.ts'
import type { FactQuestion } from '../../src/knowledge/pack.ts'
import type { Condition, Group, Impossible, Policy } from '../../src/knowledge/policy/policy.ts'
import { type Answer, answersTo, type Open, openQuestions } from '../../src/subsidy/next-question.ts'
import { personOn } from '../../src/subsidy/person.ts'
import {
  DAY,
  everybody,
  found,
  impossible,
  lawGroup,
  percent,
  question,
  questionsOf,
  support,
  tinyLaw,
  tinyPolicy,
  typedQuestion,
  yesOrNo,
} from './tiny-policy.ts'

const pension: Condition = { fact: 'pension', is: true }
const student: Condition = { fact: 'student', is: true }
const poor: Condition = { fact: 'household', is: 'poor' }

const pensioners = lawGroup('pensioner', 1, [pension], { shares: { state: percent(100) } })
const students = lawGroup('student', 2, [student], { shares: { state: percent(50) } })
const poorPeople = lawGroup('poor', 3, [poor], { shares: { state: percent(20) } })
const oldPeople = (atLeast: number) =>
  lawGroup('old', 4, [{ age: { atLeast } }], { shares: { city: percent(100) } })

/** What is open of somebody under a tiny policy, and what may be asked of them. */
function openOf(
  policy: Policy,
  list: readonly FactQuestion[],
  facts: Facts = {},
  province: string | null = null,
) {
  const questions = questionsOf(...list)
  const law = tinyLaw(policy, questions)
  const { masks, ageTold } = personOn(facts, DAY, law)
  const open: Open = { masks, reach: law.payer.reach(masks), ageTold, province }
  return {
    law,
    asked: openQuestions(law, questions, open).map(({ id }) => id),
    /** The answers to a question that tell something: what is left of which variable. */
    answers: (id: string): { weight: number; leaves: Record<string, number> }[] =>
      answersTo(law, questions, found(list.find((one) => one.id === id)), open).map(({ weight, leaves }) => ({
        weight,
        leaves: Object.fromEntries(
          leaves.map(({ variable, mask }) => [law.space.variables[variable]?.name ?? '', mask]),
        ),
      })),
  }
}

const asked = (
  groups: readonly Group[],
  list: readonly FactQuestion[],
  facts: Facts = {},
  never: readonly Impossible[] = [],
) => openOf(tinyPolicy({ groups: [...groups, everybody()], impossible: never }), list, facts).asked

/** Bits of doubt. */
function doubt(...parts: readonly number[]): number {
  const total = parts.reduce((sum, part) => sum + part, 0)
  return parts.reduce(
    (bits, part) => (part === 0 ? bits : bits - (part / total) * Math.log2(part / total)),
    0,
  )
}

/**
 * Two questions that make so many bits clear: each is asked first as soon as it costs a thousandth less than what would
 * make them worth the same.
 */
function expectWorth(
  groups: readonly Group[],
  questions: readonly [FactQuestion, FactQuestion],
  [one, other]: readonly [number, number],
  facts: Facts = {},
  never: readonly Impossible[] = [],
): void {
  const [first, second] = questions
  const costing = (times: number) => {
    const list = [
      { ...first, cost: 5 * one },
      { ...second, cost: 5 * other * times },
    ]
    return asked(groups, list, facts, never)
  }
  expect(costing(1.001)).toEqual([first.id, second.id])
  expect(costing(0.999)).toEqual([second.id, first.id])
}

describe('the best next question', () => {
  // How common each value counts as: what the answers say, and a half more for each value.
  const P = 20.5 / 101
  const S = 40.5 / 101

  it('makes clear by most who pays, for what it costs', () => {
    const before = doubt(P, (1 - P) * S, (1 - P) * (1 - S))
    expectWorth(
      [pensioners, students],
      [yesOrNo('pension', 20), yesOrNo('student', 40)],
      [before - 0.8 * doubt(S, 1 - S), before - doubt(P, 1 - P)],
    )
  })

  it('counts groups that pay the same as alike', () => {
    // Students and pensioners are paid the same: whoever is one of them is out of doubt.
    const before = doubt(P + (1 - P) * S, (1 - P) * (1 - S))
    expectWorth(
      [pensioners, { ...students, shares: { state: percent(100) } }],
      [yesOrNo('pension', 20), yesOrNo('student', 40)],
      [before - 0.8 * doubt(S, 1 - S), before - 0.6 * doubt(P, 1 - P)],
    )
  })

  it('does not count as alike a group that is out of its period', () => {
    const before = doubt(P, (1 - P) * S, (1 - P) * (1 - S))
    expectWorth(
      [pensioners, { ...students, shares: { state: percent(100) }, validTo: '2025-12-31' }],
      [yesOrNo('pension', 20), yesOrNo('student', 40)],
      [before - 0.8 * doubt(S, 1 - S), before - doubt(P, 1 - P)],
    )
  })

  it('weighs an answer that tells several things', () => {
    const several = question('several', [
      ['pensioner', { pension: true }, 3],
      ['student', { student: true }, 5],
      ['neither', { pension: false, student: false }, 92],
      ['not known', {}, 0],
    ])
    const household = question('household', [
      ['poor', { household: 'poor' }, 10],
      ['none', { household: 'none' }, 90],
    ])
    const [p, s] = [3.5 / 96, 5.5 / 98]
    // The household has two more values that no answer tells of.
    const q = 10.5 / 102
    const before = doubt(p, (1 - p) * s, (1 - p) * (1 - s) * q, (1 - p) * (1 - s) * (1 - q))
    expectWorth(
      [pensioners, students, poorPeople],
      [several, household],
      [
        before - (5 * doubt(p, 1 - p) + 92 * doubt(q, 1 - q)) / 100,
        before - doubt(p, (1 - p) * s, (1 - p) * (1 - s)),
      ],
    )
  })

  it('takes how common a value is from the first question that tells of it', () => {
    const again = question('again', [
      ['yes', { pension: true }, 50],
      ['no', { pension: false }, 50],
    ])
    const before = doubt(P, (1 - P) * S, (1 - P) * (1 - S))
    const worth = before - doubt(P, 1 - P)
    const list = (cost: number) => [
      yesOrNo('pension', 20, { cost: 1000 }),
      { ...yesOrNo('student', 40), cost: 5 * worth },
      { ...again, cost },
    ]
    const groups = [pensioners, students]
    const half = before - 0.5 * doubt(S, 1 - S)
    expect(asked(groups, list(5 * half * 1.001))).toEqual(['student', 'again', 'pension'])
    expect(asked(groups, list(5 * half * 0.999))).toEqual(['again', 'student', 'pension'])
  })

  it('counts every year of age alike, up to 85', () => {
    const old = 26.5 / 87
    const before = doubt(P, (1 - P) * old, (1 - P) * (1 - old))
    expectWorth(
      [pensioners, oldPeople(60)],
      [yesOrNo('pension', 20), typedQuestion('age')],
      [before - 0.8 * doubt(old, 1 - old), before - doubt(P, 1 - P)],
    )
  })

  it('counts all who are older than that as one year', () => {
    const old = 1.5 / 88
    const before = doubt(P, (1 - P) * old, (1 - P) * (1 - old))
    expectWorth(
      [pensioners, oldPeople(110)],
      [yesOrNo('pension', 20), typedQuestion('age')],
      [before - 0.8 * doubt(old, 1 - old), before - doubt(P, 1 - P)],
    )
  })

  it('weighs the answers on ages by their years', () => {
    // Of the old, pensions matter not at all: 60 years of 86 are left in doubt.
    const old = 26.5 / 87
    const before = doubt(old, (1 - old) * P, (1 - old) * (1 - P))
    expectWorth(
      [{ ...oldPeople(60), order: 0 }, pensioners],
      [yesOrNo('pension', 20), typedQuestion('age')],
      [before - doubt(old, 1 - old), before - (60 / 86) * doubt(P, 1 - P)],
    )
  })

  it('starts from what is known', () => {
    const before = doubt(P, (1 - P) * S, (1 - P) * (1 - S))
    expectWorth(
      [{ ...oldPeople(60), order: 0 }, pensioners, students],
      [yesOrNo('pension', 20), yesOrNo('student', 40)],
      [before - 0.8 * doubt(S, 1 - S), before - doubt(P, 1 - P)],
      { age: 30 },
    )
  })

  it('leaves out what is never so of one person', () => {
    const household = question('household', [
      ['poor', { household: 'poor' }, 10],
      ['near-poor', { household: 'near-poor' }, 20],
      ['none', { household: 'none' }, 70],
    ])
    const nearPoor: Condition = { fact: 'household', is: 'near-poor' }
    // Somebody with a pension is not poor: near-poor they are more often.
    const near = 20.5 / 91.5
    const q = 10.5 / 102
    // Half of the poor are students, as no question tells otherwise.
    const before = doubt(P * near, P * (1 - near), ((1 - P) * q) / 2, (1 - P) * (1 - q / 2))
    expectWorth(
      [
        lawGroup('both', 1, [pension, nearPoor], { shares: { state: percent(100) } }),
        lawGroup('poor student', 2, [poor, student], { shares: { state: percent(50) } }),
        lawGroup('pensioner', 3, [pension], { shares: { state: percent(20) } }),
      ],
      [household, yesOrNo('pension', 20)],
      [
        before - 0.1 - 0.9 * doubt(P, 1 - P),
        before - 0.2 * doubt(near, 1 - near) - 0.8 * doubt(q / 2, 1 - q / 2),
      ],
      {},
      [impossible('x', poor, pension)],
    )
  })

  it('that is worth the same is the cheaper one', () => {
    // Both groups pay the same as everybody: nothing is in doubt but the group.
    const same = [
      { ...pensioners, shares: {} },
      { ...students, shares: {} },
    ]
    const priced = (first: number, second: number) =>
      asked(same, [yesOrNo('pension', 20, { cost: first }), yesOrNo('student', 20, { cost: second })])
    expect(priced(1, 2)).toEqual(['pension', 'student'])
    expect(priced(2, 1)).toEqual(['student', 'pension'])
    expect(priced(1, 1)).toEqual(['pension', 'student'])
  })

  it('is nothing sensitive before anything else', () => {
    const list = (sensitive: boolean) => [
      yesOrNo('pension', 20, { cost: 0.001, sensitive }),
      yesOrNo('student', 20, { cost: 1000 }),
    ]
    expect(asked([pensioners, students], list(false))).toEqual(['pension', 'student'])
    expect(asked([pensioners, students], list(true))).toEqual(['student', 'pension'])
    const both = list(true).map((one) => ({ ...one, sensitive: true }))
    expect(asked([pensioners, students], both)).toEqual(['pension', 'student'])
  })
})

describe('a question', () => {
  const both = [yesOrNo('pension', 20), yesOrNo('student', 20)]

  it('is not asked once it is answered, nor where it changes nothing', () => {
    expect(asked([pensioners, students], both, { pension: false })).toEqual(['student'])
    expect(asked([pensioners, students], both, { student: false })).toEqual(['pension'])
    expect(asked([pensioners, students], both, { pension: true })).toEqual([])
    expect(asked([pensioners], both)).toEqual(['pension'])
    expect(asked([], both)).toEqual([])
    expect(asked([pensioners, students], [])).toEqual([])
  })

  it('is asked where two answers at least are possible', () => {
    const one = question('one', [
      ['yes', { pension: true }, 1],
      ['not known', {}, 1],
    ])
    expect(asked([pensioners], [one])).toEqual([])
    const two = question('two', [
      ...one.choices.map(({ label, facts, weight }) => [label, facts, weight] as const),
      ['no', { pension: false }, 1],
    ])
    expect(asked([pensioners], [two])).toEqual(['two'])
  })

  it('is asked of those alone of whom its condition is known to hold', () => {
    const list = [yesOrNo('pension', 20, { when: student }), yesOrNo('student', 20)]
    const first: Group = { ...students, order: 2 }
    expect(asked([pensioners, first], list, { student: true })).toEqual(['pension'])
    expect(asked([pensioners, first], list)).toEqual(['student'])
    expect(asked([pensioners, first], list, { student: false })).toEqual([])
  })

  it('of the age is one of the date of birth once something was said of it', () => {
    const list = [typedQuestion('age'), typedQuestion('birthDate'), yesOrNo('pension', 20)]
    const groups = [oldPeople(60)]
    expect(asked(groups, list)).toEqual(['age'])
    expect(asked(groups, list, { ageRange: { from: 59, to: 60 } })).toEqual(['birthDate'])
    expect(asked(groups, list, { ageRange: { from: 60, to: 70 } })).toEqual([])
    expect(asked([pensioners], list, { age: 3 })).toEqual(['pension'])
    expect(asked([pensioners], list)).toEqual(['pension'])
  })

  it('names what remains after each answer, as common as it is', () => {
    const { answers, law } = openOf(tinyPolicy({ groups: [pensioners, students, everybody()] }), [
      yesOrNo('pension', 20),
      question('several', [
        ['rarely', { pension: true, student: true }, 0],
        ['hardly', { pension: false, student: false }, 0.2],
        ['often', { student: true, hiv: true }, 7],
        ['not known', {}, 50],
      ]),
    ])
    expect(answers('pension')).toEqual([
      { weight: 20, leaves: { pension: 0b10 } },
      { weight: 80, leaves: { pension: 0b01 } },
    ])
    expect(answers('several')).toEqual([
      { weight: 0.5, leaves: { pension: 0b10, student: 0b10 } },
      { weight: 0.5, leaves: { pension: 0b01, student: 0b01 } },
      { weight: 7, leaves: { student: 0b10, hiv: 0b10 } },
    ])
    const stranger = question('stranger', [['x', { pension: true }, 1]])
    const masks = personOn({}, DAY, law).masks
    const open: Open = { masks, reach: law.payer.reach(masks), ageTold: false, province: null }
    expect(answersTo(law, questionsOf(), stranger, open)).toEqual([])
  })

  it('of the age has an answer for each range that makes a difference', () => {
    const policy = tinyPolicy({ groups: [oldPeople(60), everybody()] })
    const stranger = openOf(policy, [typedQuestion('age')])
    expect(stranger.answers('age')).toEqual([
      { weight: 60, leaves: { age: 0b01 } },
      { weight: 26, leaves: { age: 0b10 } },
    ])
    const old = tinyPolicy({ groups: [oldPeople(101), everybody()] })
    expect(openOf(old, [typedQuestion('age')]).answers('age')).toEqual([
      { weight: 86, leaves: { age: 0b01 } },
      { weight: 1, leaves: { age: 0b10 } },
    ])
  })

  it('may stand for the place that was asked', () => {
    const home = question('home', [
      ['here', { residence: { province: '{{province}}' } }, 60],
      ['elsewhere', { residence: { province: 'far away' } }, 40],
    ])
    const policy = tinyPolicy({
      groups: [
        support('upland', 1, [{ residence: { province: 'upland' } }], { shares: { city: percent(50) } }),
        support('lowland', 2, [{ residence: { province: 'lowland' } }], { shares: { city: percent(50) } }),
        everybody(),
      ],
    })
    const of = (province: string | null) => openOf(policy, [home], {}, province)
    // far away, lowland, upland, others
    expect(
      of('upland')
        .answers('home')
        .map(({ leaves }) => leaves),
    ).toEqual([{ 'residence.province': 0b0100 }, { 'residence.province': 0b0001 }])
    expect(of('lowland').answers('home')[0]?.leaves).toEqual({ 'residence.province': 0b0010 })
    expect(
      of(null)
        .answers('home')
        .map(({ leaves }) => leaves),
    ).toEqual([{ 'residence.province': 0b0001 }])
    expect(of('upland').asked).toEqual(['home'])
    expect(of(null).asked).toEqual([])
  })

  it('has no answer of which one part is not possible', () => {
    const home = question('home', [
      ['here', { residence: { status: 'permanent', province: 'upland' } }, 60],
      ['stays', { residence: { status: 'temporary', province: 'upland' } }, 20],
      ['elsewhere', { residence: { province: 'far away' } }, 20],
    ])
    const policy = tinyPolicy({
      groups: [
        lawGroup('upland', 1, [{ residence: { province: 'upland' } }], { shares: { city: percent(50) } }),
        everybody(),
      ],
    })
    const { answers, asked: list } = openOf(policy, [home], { residence: { status: 'temporary' } })
    // far away, upland, others; permanent, temporary
    expect(answers('home').map(({ leaves }) => leaves)).toEqual([
      { 'residence.province': 0b010, 'residence.status': 0b10 },
      { 'residence.province': 0b001 },
    ])
    expect(list).toEqual(['home'])
  })

  it('is worked out for each place of a law', () => {
    const home = question('home', [
      ['here', { residence: { province: '{{province}}' } }, 60],
      ['elsewhere', { residence: { province: 'far away' } }, 40],
    ])
    const questions = questionsOf(home, yesOrNo('pension', 20))
    const law = tinyLaw(
      tinyPolicy({
        groups: [
          lawGroup('upland', 1, [{ residence: { province: 'upland' } }], { shares: { city: percent(50) } }),
          pensioners,
          everybody(),
        ],
      }),
      questions,
    )
    const { masks } = personOn({}, DAY, law)
    const answers = (id: string, province: string | null): Answer[] =>
      answersTo(law, questions, found(questions.get(id)), {
        masks,
        reach: law.payer.reach(masks),
        ageTold: false,
        province,
      })
    expect(answers('home', 'upland').map(({ leaves }) => leaves[0]?.mask)).toEqual([0b010, 0b001])
    expect(answers('home', 'lowland').map(({ leaves }) => leaves[0]?.mask)).toEqual([0b100, 0b001])
    expect(answers('pension', 'upland')[0]).toBe(answers('pension', 'upland')[0])
    expect(answers('pension', 'upland')[0]).not.toBe(answers('pension', 'lowland')[0])
  })
})

describe('a question about several facts', () => {
  const several = question('several', [
    ['pensioner', { pension: true }, 5],
    ['student', { student: true }, 5],
    ['poor', { household: 'poor' }, 5],
    ['none of these', { pension: false, student: false, household: 'none' }, 85],
    ['not known', {}, 0],
  ])
  const policy = tinyPolicy({ groups: [pensioners, students, poorPeople, everybody()] })
  const leaves = (facts: Facts) =>
    openOf(policy, [several], facts)
      .answers('several')
      .map((one) => one.leaves)

  it('says of "none of these" all of them, while none was told', () => {
    expect(leaves({})).toEqual([
      { pension: 0b10 },
      { student: 0b10 },
      { household: 0b0001 },
      { pension: 0b01, student: 0b01, household: 0b1000 },
    ])
  })

  it('says of "none of these" none of the others, once one was told', () => {
    expect(leaves({ pension: false })).toEqual([
      { student: 0b10 },
      { household: 0b0001 },
      { student: 0b01, household: 0b1000 },
    ])
    expect(leaves({ pension: false, household: 'near-poor' })).toEqual([{ student: 0b10 }, { student: 0b01 }])
  })

  it('has no answer that is not possible, or that tells nothing more', () => {
    expect(leaves({ pension: true })).toEqual([])
    expect(leaves({ pension: false, student: false, household: 'none' })).toEqual([])
    const poorFirst = tinyPolicy({
      groups: [pensioners, { ...poorPeople, order: 1.5 }, students, everybody()],
    })
    const { answers } = openOf(poorFirst, [several], { household: 'poor' })
    expect(answers('several').map((one) => one.leaves)).toEqual([
      { pension: 0b10 },
      { pension: 0b01, student: 0b01 },
    ])
  })

  it('is not asked once one of its answers was told', () => {
    const askedOf = (facts: Facts) => openOf(policy, [several], facts).asked
    expect(askedOf({})).toEqual(['several'])
    expect(askedOf({ pension: false })).toEqual(['several'])
    expect(askedOf({ student: true })).toEqual([])
    expect(askedOf({ household: 'poor' })).toEqual([])
    expect(askedOf({ pension: false, student: false, household: 'near-poor' })).toEqual([])
  })

  it('whose answers tell one fact each is asked for what is left', () => {
    const plain = question('plain', [
      ['permanent', { residence: { status: 'permanent' } }, 1],
      ['island', { residence: { area: 'island' } }, 1],
      ['mountain', { residence: { area: 'ethnic-mountain' } }, 1],
    ])
    const group = lawGroup('home', 1, [{ residence: { status: 'permanent', area: 'island' } }], {
      shares: { state: percent(50) },
    })
    const askedOf = (facts: Facts) =>
      openOf(tinyPolicy({ groups: [group, everybody()] }), [plain], facts).asked
    expect(askedOf({ residence: { status: 'permanent' } })).toEqual(['plain'])
    expect(askedOf({ residence: { area: 'island', status: 'permanent' } })).toEqual([])
  })

  it('is not asked for what is ruled out', () => {
    const never = [impossible('x', { age: { under: 6 } }, pension)]
    const list = [yesOrNo('pension', 20), typedQuestion('age')]
    expect(asked([pensioners, oldPeople(60)], list, { age: 3 }, never)).toEqual([])
    expect(asked([pensioners, oldPeople(60)], list, { age: 30 }, never)).toEqual(['pension'])
  })
})
