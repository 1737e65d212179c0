import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { think } from '../../src/answering/brain.ts'
import type { Status } from '../../src/conversation/outcome.ts'
import { freshState } from '../../src/conversation/state.ts'
import { type Deed, deedOf } from '../../src/eval/deed.ts'
import { rankedAnew } from '../../src/understanding/understand.ts'
import type { RankedTopic } from '../../src/understanding/understanding.ts'
import { realBrain } from '../support/brain.ts'
import { at } from '../support/moment.ts'

const ranked = (...pairs: readonly (readonly [string, number, string?])[]): RankedTopic[] =>
  pairs.map(([topic, probability, answer]) => ({ topic, probability, answer: answer ?? null }))

describe('what the bot does with a ranking', () => {
  it('a sure topic is answered', () => {
    expect(deedOf(ranked(['hssv', 0.9, 'hssv/lop-1'], ['hiv', 0.1]))).toEqual({
      kind: 'answer',
      topic: 'hssv',
      answer: 'hssv/lop-1',
    })
  })

  it('less sure ones are offered: three at most, none out of scope', () => {
    const some = ranked(
      ['hssv', 0.4],
      ['out-of-scope/far', 0.2],
      ['hiv', 0.15],
      ['tam-tru', 0.1],
      ['tai-nan', 0.05],
    )
    expect(deedOf(some)).toEqual({ kind: 'offer', topics: ['hssv', 'hiv', 'tam-tru'] })
  })

  it('a first topic out of scope is declined when that is sure; else the others are offered', () => {
    expect(deedOf(ranked(['out-of-scope/near', 0.5], ['hssv', 0.2]))).toEqual({ kind: 'decline' })
    expect(deedOf(ranked(['out-of-scope/near', 0.3], ['hssv', 0.2]))).toEqual({
      kind: 'offer',
      topics: ['hssv'],
    })
  })

  it('what nothing speaks for is unclear', () => {
    expect(deedOf([])).toEqual({ kind: 'unclear' })
    expect(deedOf(ranked(['out-of-scope/far', 0.1], ['hssv', 0.1]))).toEqual({ kind: 'unclear' })
  })
})

describe('it is what a conversation does', () => {
  const brain = realBrain()
  const now = new Date('2026-11-28T05:00:00Z')
  const STATUS: Readonly<Record<Deed['kind'], readonly Status[]>> = {
    answer: ['answered', 'handoff'],
    decline: ['out-of-scope', 'greeting'],
    offer: ['choices'],
    unclear: ['refused'],
  }
  const topics = [
    ...brain.pack.topics.keys(),
    'out-of-scope/near',
    'out-of-scope/far',
    'out-of-scope/chitchat',
    'out-of-scope/abuse',
  ]
  const anyRanking = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...topics), fc.integer({ min: 1, max: 1000 })), {
      minLength: 4,
      maxLength: 12,
      selector: ([topic]) => topic,
    })
    .chain((weights) => fc.integer({ min: 1, max: 6 }).map((sharpness) => ({ weights, sharpness })))
    .map(({ weights, sharpness }): RankedTopic[] => {
      const powers = weights.map(([topic, weight]) => [topic, weight ** sharpness] as const)
      const sum = powers.reduce((all, [, weight]) => all + weight, 0)
      return powers
        .map(([topic, weight]) => ({ topic, probability: weight / sum, answer: null }))
        .sort((a, b) => b.probability - a.probability)
    })

  it('with any ranking of a first message', () => {
    const heard = brain.understand('câu hỏi', '2026-11-28')
    fc.assert(
      fc.property(anyRanking, (ranking) => {
        const event = { kind: 'text', heard: rankedAnew(heard, ranking), early: false } as const
        const { outcome } = think(brain, freshState(now), event, at(now))
        const deed = deedOf(ranking)
        expect(STATUS[deed.kind]).toContain(outcome.status)
        if (deed.kind === 'offer') expect(outcome.choices.map(({ topic }) => topic)).toEqual(deed.topics)
        if (deed.kind === 'answer') expect(outcome.topic).toBe(deed.topic)
      }),
      { numRuns: 200 },
    )
  })
})
