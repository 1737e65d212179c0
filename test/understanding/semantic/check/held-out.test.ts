import { describe, expect, it } from 'vitest'
import {
  type HeldOutCase,
  scoreWeights,
  split,
} from '../../../../src/understanding/semantic/check/held-out.ts'
import { heardAs, UTTERANCES } from '../fixture.ts'

describe('holding utterances out', () => {
  it('takes the same ones every time, and leaves all others', () => {
    const once = split(UTTERANCES, 2, 1)
    expect(split(UTTERANCES, 2, 1)).toEqual(once)
    expect(once.heldOut).toHaveLength(2)
    expect([...once.heldOut, ...once.kept].map(({ text }) => text).toSorted()).toEqual(
      UTTERANCES.map(({ text }) => text).toSorted(),
    )
  })

  it('takes a sample of each topic from what is left', () => {
    const { kept, sample } = split(UTTERANCES, 1, 1)
    expect(sample.map(({ topic }) => topic).toSorted()).toEqual(
      [...new Set(kept.map(({ topic }) => topic))].toSorted(),
    )
    for (const one of sample) expect(kept).toContain(one)
  })
})

describe('what re-ranking would change', () => {
  const near = (topic: string): HeldOutCase['similarities'] =>
    new Map(['a', 'b', 'c', 'd'].map((one) => [one, one === topic ? 0.9 : 0.1]))
  const cases: HeldOutCase[] = [
    { truth: 'a', topics: heardAs('', { a: 0.9, b: 0.1 }).topics, similarities: near('a') },
    { truth: 'b', topics: heardAs('', { a: 0.38, b: 0.32, c: 0.3 }).topics, similarities: near('b') },
    { truth: 'd', topics: heardAs('', { a: 0.38, b: 0.3, c: 0.2, d: 0.12 }).topics, similarities: near('d') },
    { truth: 'x', topics: heardAs('', { a: 0.9, b: 0.1 }).topics, similarities: near('a') },
  ]

  it('is counted for each weight', () => {
    const [alone, together] = scoreWeights(cases, [0, 20])
    expect(alone).toEqual({
      weight: 0,
      first: 1 / 4,
      firstThree: 2 / 4,
      answeredRight: 1 / 4,
      answeredWrong: 1 / 4,
    })
    expect(together).toEqual({
      weight: 20,
      first: 3 / 4,
      firstThree: 3 / 4,
      answeredRight: 3 / 4,
      answeredWrong: 1 / 4,
    })
  })

  it('is nothing where nothing was held out', () => {
    expect(scoreWeights([], [10])).toEqual([
      { weight: 10, first: 0, firstThree: 0, answeredRight: 0, answeredWrong: 0 },
    ])
  })
})
