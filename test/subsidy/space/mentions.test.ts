import { describe, expect, it } from 'vitest'
import type { FactQuestion } from '../../../src/knowledge/pack.ts'
import type { Condition, Policy } from '../../../src/knowledge/policy/policy.ts'
import { mentionsOf } from '../../../src/subsidy/space/mentions.ts'
import {
  advice,
  impossible,
  lawGroup,
  otherwise,
  presumption,
  question,
  reading,
  requirement,
  tinyPolicy,
} from '../tiny-policy.ts'

const age = (atLeast: number): Condition => ({ age: { atLeast } })

/** Names and what is mentioned of them, for comparing. */
function mentioned(policy: Policy, questions: readonly FactQuestion[] = []) {
  const { edges, texts } = mentionsOf([policy], questions)
  const plain = (map: ReadonlyMap<string, ReadonlySet<unknown>>) =>
    Object.fromEntries([...map].map(([name, values]) => [name, [...values]]))
  return { edges: plain(edges), texts: plain(texts) }
}

const of = (...whens: Condition[]) => mentioned(tinyPolicy({ groups: [lawGroup('one', 1, whens)] }))

describe('what a condition mentions', () => {
  it('are the ages from which on it is otherwise', () => {
    expect(of({ age: { atLeast: 60 } }).edges).toEqual({ age: [60] })
    expect(of({ age: { under: 75 } }).edges).toEqual({ age: [75] })
    expect(of({ age: { atLeast: 60, under: 75 } }).edges).toEqual({ age: [60, 75] })
    expect(of({ age: { atLeast: 0 } }).edges).toEqual({ age: [0] })
  })

  it('are the numbers of a fact, a single one with the next', () => {
    expect(of({ fact: 'partyBadgeYears', atLeast: 40 }).edges).toEqual({ partyBadgeYears: [40] })
    expect(of({ fact: 'partyBadgeYears', is: 30 }).edges).toEqual({ partyBadgeYears: [30, 31] })
    expect(of({ fact: 'partyBadgeYears', in: [30, 50] }).edges).toEqual({ partyBadgeYears: [30, 31, 50, 51] })
  })

  it('are the texts of the facts that have no list of their own', () => {
    expect(of({ fact: 'relation', is: 'self' }).texts).toEqual({ otherGroup: ['none'], relation: ['self'] })
    expect(of({ fact: 'schoolProvince', in: ['a', 'b'] }).texts).toEqual({
      otherGroup: ['none'],
      schoolProvince: ['a', 'b'],
    })
    expect(of({ fact: 'otherGroup', is: 'vietnam/artisan' }).texts).toEqual({
      otherGroup: ['none', 'vietnam/artisan'],
    })
    expect(of({ residence: { province: 'upland', status: 'permanent' } }).texts).toEqual({
      otherGroup: ['none'],
      'residence.province': ['upland'],
    })
    expect(
      of({ residence: { area: 'island' } }, { fact: 'work', is: 'farmer' }, { fact: 'pension', is: true }),
    ).toEqual({
      edges: {},
      texts: { otherGroup: ['none'] },
    })
    expect(of({ wasteTeam: { wardConfirmed: true } })).toEqual({ edges: {}, texts: { otherGroup: ['none'] } })
  })

  it('are those of its parts, however deep', () => {
    expect(of({ all: [age(1), { any: [age(2), { not: age(3) }] }] }).edges).toEqual({ age: [1, 2, 3] })
  })

  it('is not the place that was asked', () => {
    const policy = tinyPolicy({
      presumptions: [
        presumption({ residence: { province: '{{province}}' }, schoolProvince: '{{province}}' }),
      ],
    })
    expect(mentioned(policy).texts).toEqual({ otherGroup: ['none'] })
    const asking = question('residence', [['here', { residence: { province: '{{province}}' } }, 1]])
    expect(mentioned(tinyPolicy(), [asking]).texts).toEqual({ otherGroup: ['none'] })
  })
})

describe('what a policy mentions', () => {
  it('is in the conditions of everything that it holds', () => {
    const policy = tinyPolicy({
      groups: [
        lawGroup('one', 1, [age(1), age(2)], {
          variants: [{ when: age(3), shares: {}, benefit: null }],
          closeTo: age(4),
        }),
        lawGroup('two', 2, []),
      ],
      readings: [
        reading('open', {
          mattersWhen: age(5),
          alternatives: [
            otherwise({ group: 'one', add: [requirement('more', age(6))] }, { group: 'two' }),
            { text: 'another', changes: [] },
          ],
        }),
        reading('plain'),
      ],
      presumptions: [presumption({}, { when: age(7) }), presumption({}, { unless: age(8) })],
      advice: [advice('hint', age(9), { unless: age(10) })],
      impossible: [impossible('never', age(11), age(12))],
    })
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    expect(mentioned(policy).edges).toEqual({ age: numbers })
  })

  it('is in what is presumed, in its jurisdictions and in the answers to its questions', () => {
    const policy = tinyPolicy({
      presumptions: [
        presumption({ relation: 'mother', residence: { province: 'upland' } }, { ageAtLeast: 6 }),
        presumption({}, { ageUnder: 30 }),
        presumption({}, { ageAtLeast: 0, ageUnder: 1 }),
      ],
      provinces: ['lowland'],
    })
    const asking = question('several', [
      ['one', { schoolProvince: 'upland', otherGroup: 'vietnam/artisan' }, 1],
      ['other', { residence: { province: 'island' }, relation: 'self' }, 1],
      ['not known', {}, 0],
    ])
    expect(mentioned(policy, [asking])).toEqual({
      edges: { age: [6, 30, 0, 1] },
      texts: {
        otherGroup: ['none', 'vietnam/artisan'],
        relation: ['mother', 'self'],
        'residence.province': ['upland', 'lowland', 'island'],
        schoolProvince: ['upland'],
      },
    })
  })

  it('refuses an answer that tells no fact', () => {
    expect(() => mentionsOf([], [question('odd', [['odd', { shoeSize: 40 }, 1]])])).toThrow()
  })
})
