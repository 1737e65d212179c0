import { describe, expect, it } from 'vitest'
import type { Figures } from '../../../bench/nlu/figures.ts'
import { shortfalls } from '../../../bench/nlu/limits.ts'

const figures: Figures = {
  first: { clean: 50, chat: 50 },
  firstThree: 75,
  latency: { p50: 3, p99: 4, max: 4 },
  questions: 8,
}

describe('limits', () => {
  const none = { mostP99: 4, leastClean: null, leastChat: null }

  it('are kept up to their very value', () => {
    expect(shortfalls(figures, none)).toEqual([])
    expect(shortfalls(figures, { mostP99: 4, leastClean: 50, leastChat: 50 })).toEqual([])
  })

  it('say what falls short, and by how much', () => {
    expect(shortfalls(figures, { mostP99: 3.5, leastClean: 50.1, leastChat: 80 })).toEqual([
      'latency p99 is 4.00 ms, over 3.5 ms',
      'accuracy clean is 50.00%, under 50.1%',
      'accuracy chat is 50.00%, under 80%',
    ])
  })

  it('are not kept by what was not measured', () => {
    const nothing = { ...figures, first: {}, latency: { p50: Number.NaN, p99: Number.NaN, max: Number.NaN } }
    expect(shortfalls(nothing, { mostP99: 5, leastClean: 1, leastChat: 1 })).toHaveLength(3)
  })
})
