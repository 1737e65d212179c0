import { describe, expect, it } from 'vitest'
import { interviewsOf } from '../../../src/subsidy/completeness/interviews.ts'
import { NHA_TRANG, policy, questions, TODAY } from '../policy-in-use.ts'
import {
  DAY,
  everybody,
  lawGroup,
  percent,
  presumption,
  question,
  questionsOf,
  tinyPolicy,
  typedQuestion,
  yesOrNo,
} from '../tiny-policy.ts'

describe('interviews', () => {
  it('are far shorter than a form, and ask every question that they may', { timeout: 60_000 }, () => {
    const { mean, most, form, longest, asked } = interviewsOf(policy, questions, {
      asOf: TODAY,
      place: NHA_TRANG,
      presuming: true,
    })
    expect(form).toBe(21)
    expect(most).toBeLessThan(form)
    expect(mean).toBeLessThan(6)
    expect(longest).toHaveLength(most)
    expect(new Set(longest).size).toBe(most)
    expect(asked).toEqual(expect.arrayContaining([...longest]))
    expect(asked).not.toContain('cityGroups')
  })
})

describe('the interviews of a tiny policy', () => {
  const groups = [
    lawGroup('pensioner', 1, [{ fact: 'pension', is: true }], { shares: { state: percent(100) } }),
    lawGroup('student', 2, [{ fact: 'student', is: true }], { shares: { state: percent(50) } }),
    everybody(),
  ]
  const none = { asOf: DAY, place: null }

  it('end as soon as nothing could change, each answer as common as it is', () => {
    const asking = questionsOf(yesOrNo('pension', 20), yesOrNo('student', 40, { cost: 9 }), yesOrNo('hiv', 1))
    expect(interviewsOf(tinyPolicy({ groups }), asking, none)).toEqual({
      mean: 1 + 0.8,
      most: 2,
      longest: ['pension', 'student'],
      form: 3,
      asked: ['pension', 'student'],
    })
  })

  it('are over at once where nothing may be asked', () => {
    expect(interviewsOf(tinyPolicy({ groups: [everybody()] }), questionsOf(yesOrNo('hiv', 1)), none)).toEqual(
      {
        mean: 0,
        most: 0,
        longest: [],
        form: 1,
        asked: [],
      },
    )
    expect(interviewsOf(tinyPolicy({ groups }), questionsOf(), none)).toMatchObject({ mean: 0, most: 0 })
  })

  it('of a conversation leave out what is presumed', () => {
    const policyOf = tinyPolicy({ groups, presumptions: [presumption({ pension: false })] })
    const asking = questionsOf(yesOrNo('pension', 20), yesOrNo('student', 40))
    expect(interviewsOf(policyOf, asking, { ...none, presuming: true })).toMatchObject({
      mean: 1,
      longest: ['student'],
      asked: ['student'],
    })
    expect(interviewsOf(policyOf, asking, none)).toMatchObject({ most: 2 })
  })

  it('are as long as the longest of their courses', () => {
    // First the pension; whoever has one is asked two more things, everybody else one.
    const pension = { fact: 'pension', is: true } as const
    const more = [
      lawGroup('blind', 1, [pension, { fact: 'blindAssociation', is: true }], {
        shares: { state: percent(20) },
      }),
      lawGroup('carded', 2, [pension, { fact: 'freeCard', is: true }], { shares: { state: percent(40) } }),
      lawGroup('pensioner', 3, [pension], { shares: { state: percent(100) } }),
      lawGroup('student', 4, [{ fact: 'student', is: true }], { shares: { state: percent(50) } }),
      everybody(),
    ]
    const asking = questionsOf(
      yesOrNo('pension', 25, { cost: 0.001 }),
      yesOrNo('blindAssociation', 50, { cost: 1 }),
      yesOrNo('freeCard', 50, { cost: 100 }),
      yesOrNo('student', 50, { cost: 50 }),
    )
    expect(interviewsOf(tinyPolicy({ groups: more }), asking, none)).toMatchObject({
      mean: 1 + 0.25 * (1 + 0.5) + 0.75,
      most: 3,
      longest: ['pension', 'blindAssociation', 'freeCard'],
      asked: ['pension', 'blindAssociation', 'freeCard', 'student'],
    })
  })

  it('ask for the date of birth only where an age was told', () => {
    const old = [
      lawGroup('old', 1, [{ age: { atLeast: 60 } }], { shares: { state: percent(100) } }),
      everybody(),
    ]
    const asking = questionsOf(typedQuestion('age'), typedQuestion('birthDate'))
    expect(interviewsOf(tinyPolicy({ groups: old }), asking, none)).toEqual({
      mean: 1,
      most: 1,
      longest: ['age'],
      form: 1,
      asked: ['age'],
    })
  })

  it('are measured against a form that asks for each fact by itself', () => {
    const several = question('several', [
      ['a pensioner', { pension: true }, 1],
      ['neither', { pension: false, student: false }, 1],
    ])
    const asking = questionsOf(
      several,
      yesOrNo('pension', 20),
      typedQuestion('age'),
      typedQuestion('birthDate'),
    )
    expect(interviewsOf(tinyPolicy({ groups: [everybody()] }), asking, none).form).toBe(2)
  })
})
