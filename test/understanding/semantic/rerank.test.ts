import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HEAD, leavesDoubt, rerank } from '../../../src/understanding/semantic/rerank.ts'
import { rankedAnew } from '../../../src/understanding/understand.ts'
import type { RankedTopic } from '../../../src/understanding/understanding.ts'
import { realBrain } from '../../support/brain.ts'
import { heardAs } from './fixture.ts'

const ranking = (probabilities: Readonly<Record<string, number>>) => heardAs('', probabilities).topics
const order = (topics: readonly RankedTopic[]) => topics.map(({ topic }) => topic)
const total = (topics: readonly RankedTopic[]) => topics.reduce((sum, t) => sum + t.probability, 0)

const anyRanking = fc
  .array(fc.double({ min: 1e-9, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 })
  .map((weights): RankedTopic[] => {
    const sum = weights.reduce((a, b) => a + b, 0)
    return weights
      .map((weight, i) => ({ topic: `t${i}`, probability: weight / sum, answer: null }))
      .sort((a, b) => b.probability - a.probability)
  })
const anySimilarities = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 25 }), fc.double({ min: -1, max: 1, noNaN: true })))
  .map((pairs) => new Map(pairs.map(([i, similarity]) => [`t${i}`, similarity])))
const anyWeight = fc.double({ min: 0, max: 1000, noNaN: true })

describe('re-ranking', () => {
  it('puts the topic first that the message lies nearest to', () => {
    const topics = ranking({ 'gia-han': 0.5, 'mat-the': 0.4, other: 0.1 })
    const similarities = new Map([
      ['gia-han', 0.5],
      ['mat-the', 0.8],
    ])
    expect(order(rerank(topics, similarities, 10))).toEqual(['mat-the', 'other', 'gia-han'])
  })

  it('multiplies the odds as the weight says', () => {
    const topics = ranking({ a: 0.5, b: 0.5 })
    const [first, second] = rerank(topics, new Map([['a', 0.1]]).set('b', 0.2), 10)
    expect((first?.probability ?? 0) / (second?.probability ?? 1)).toBeCloseTo(Math.E)
  })

  it('treats out of scope like any other topic', () => {
    const topics = ranking({ 'thoi-han-the': 0.5, 'out-of-scope/far': 0.4, other: 0.1 })
    const similarities = new Map([
      ['thoi-han-the', 0.2],
      ['out-of-scope/far', 0.7],
    ])
    expect(order(rerank(topics, similarities, 10))[0]).toBe('out-of-scope/far')
  })

  it('keeps the sum, whatever the similarities and the weight', () => {
    fc.assert(
      fc.property(anyRanking, anySimilarities, anyWeight, (topics, similarities, weight) => {
        expect(total(rerank(topics, similarities, weight))).toBeCloseTo(total(topics), 9)
      }),
    )
  })

  it('gives the same topics, best first', () => {
    fc.assert(
      fc.property(anyRanking, anySimilarities, anyWeight, (topics, similarities, weight) => {
        const anew = rerank(topics, similarities, weight)
        expect(order(anew).toSorted()).toEqual(order(topics).toSorted())
        anew.forEach((t, i) => {
          expect(t.probability).toBeLessThanOrEqual(anew[i - 1]?.probability ?? 1)
        })
      }),
    )
  })

  it('moves nothing beyond the head, and nothing of which no similarity is known', () => {
    fc.assert(
      fc.property(anyRanking, anySimilarities, anyWeight, (topics, similarities, weight) => {
        const anew = new Map(rerank(topics, similarities, weight).map((t) => [t.topic, t.probability]))
        topics.forEach(({ topic, probability }, i) => {
          if (i >= HEAD || !similarities.has(topic)) expect(anew.get(topic)).toBe(probability)
        })
      }),
    )
  })

  it('changes nothing with a weight of 0, or where all lie equally near', () => {
    fc.assert(
      fc.property(anyRanking, anySimilarities, anyWeight, (topics, similarities, weight) => {
        const near = (to: readonly RankedTopic[]) =>
          to.map((t) => [t.topic, expect.closeTo(t.probability, 9)])
        const flat = new Map([...similarities.keys()].map((topic) => [topic, 0.3]))
        for (const anew of [rerank(topics, similarities, 0), rerank(topics, flat, weight)]) {
          expect(anew.map((t) => [t.topic, t.probability])).toEqual(near(topics))
        }
      }),
    )
  })
})

describe('a second look', () => {
  it('is worth it where the first topic leaves doubt', () => {
    expect(leavesDoubt(ranking({ a: 0.85, b: 0.15 }))).toBe(true)
    expect(leavesDoubt(ranking({ a: 0.95, b: 0.05 }))).toBe(false)
    expect(leavesDoubt([])).toBe(false)
  })

  it('is none of what a rule has found: the mere subject, the words of a title', () => {
    const { understand, pack } = realBrain()
    const titles = [...pack.answers.values()].slice(0, 5).map(({ title }) => title)
    for (const text of ['cho em hỏi về thẻ bảo hiểm y tế ạ', ...titles]) {
      expect({ text, doubt: leavesDoubt(understand(text, '2026-11-28').topics) }).toEqual({
        text,
        doubt: false,
      })
    }
  })
})

describe('what follows from a ranking', () => {
  it('is worked out anew: the zone', () => {
    const heard = heardAs('thẻ rớt', { 'gia-han': 0.35, 'mat-the': 0.3, other: 0.2, rest: 0.15 })
    expect(heard.zone).toBe('choices')
    expect(rankedAnew(heard, ranking({ 'mat-the': 0.95, 'gia-han': 0.05 })).zone).toBe('answer')
  })

  it('is worked out anew: whether somebody asks for their own share', () => {
    const heard = heardAs('phần của nhà này', { 'muc-dong': 0.7, 'personal-subsidy': 0.3 })
    expect(rankedAnew(heard, ranking({ 'personal-subsidy': 0.6, 'muc-dong': 0.4 })).asksOwnShare).toBe(true)
    expect(rankedAnew(heard, heard.topics).asksOwnShare).toBe(false)
  })
})
