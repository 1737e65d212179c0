import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../../bench/nlu/figures.ts'

const figures = figuresOf({
  trainMs: 1,
  memory: { before: 1, trained: 1, peak: 1 },
  conditions: [
    { name: 'clean', places: [0, 0, 0, 1, 3, -1, 2, 0], ms: [9, 9, 9, 9, 9, 9, 9, 9] },
    { name: 'chat', places: [0, 0, -1, -1], ms: [1, 2, 3, 4] },
  ],
})

describe('figures', () => {
  it('count the first place, the first three, and the time of chat questions', () => {
    expect(figures.first).toEqual({ clean: 50, chat: 50 })
    expect(figures.firstThree).toBe(75)
    expect(figures.latency).toEqual({ p50: 3, p99: 4, max: 4 })
    expect(figures.questions).toBe(8)
  })

  it('do not make a good time of none', () => {
    const { latency } = figuresOf({ trainMs: 1, memory: { before: 1, trained: 1, peak: 1 }, conditions: [] })
    expect(latency.p99).toBeNaN()
  })
})
