import { describe, expect, it } from 'vitest'
import { zoneOf } from '../../../src/understanding/classifier/zones.ts'

const ranking = (...entries: [string, number][]) =>
  entries.map(([topic, probability]) => ({ topic, probability, answer: null }))

describe('zoneOf', () => {
  it('answers when one topic is probable enough', () => {
    expect(zoneOf(ranking(['a', 0.56], ['b', 0.3]))).toBe('answer')
    expect(zoneOf(ranking(['a', 0.54], ['b', 0.3]))).toBe('choices')
  })

  it('asks back while much speaks for another matter than health insurance', () => {
    expect(zoneOf(ranking(['a', 0.6], ['b', 0.2], ['out-of-scope/near', 0.1]))).toBe('answer')
    expect(zoneOf(ranking(['a', 0.6], ['out-of-scope/near', 0.1], ['out-of-scope/far', 0.1]))).toBe('choices')
  })

  it('offers choices as long as three topics together are worth it', () => {
    expect(zoneOf(ranking(['a', 0.16], ['b', 0.15], ['c', 0.15], ['d', 0.15]))).toBe('choices')
    expect(zoneOf(ranking(['a', 0.15], ['b', 0.14], ['c', 0.14], ['d', 0.14]))).toBe('unclear')
  })

  it('declines when the kinds of out-of-scope questions are sure together, not one by one', () => {
    const torn = ranking(['out-of-scope/chitchat', 0.3], ['out-of-scope/far', 0.2], ['a', 0.1])
    expect(zoneOf(torn)).toBe('answer')
    expect(zoneOf(ranking(['out-of-scope/far', 0.4], ['a', 0.3]))).toBe('choices')
    expect(zoneOf(ranking(['a', 0.4], ['out-of-scope/chitchat', 0.35], ['out-of-scope/far', 0.2]))).toBe(
      'choices',
    )
  })

  it('is unclear without any topic', () => {
    expect(zoneOf([])).toBe('unclear')
  })
})
