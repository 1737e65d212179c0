import { describe, expect, it } from 'vitest'
import { MOST_MESSAGES } from '../../../bench/conversation/play.ts'
import { simulate } from '../../../bench/conversation/simulate.ts'
import { brain } from './setting.ts'

/** All but the time that it took. */
function told(seed: number, number: number) {
  const { played, verdict } = simulate(brain, seed, number)
  const steps = played.moves.map(({ turn: { ms: _ms, ...turn }, ...move }) => ({ ...move, turn }))
  return JSON.stringify({ people: played.resident.people, steps, verdict })
}

describe('simulated residents', () => {
  it('say and are told the same again for the same seed and number, whoever was played before', () => {
    const all = Array.from({ length: 20 }, (_, number) => told(7, number))
    expect(told(7, 13)).toBe(all[13])
    expect(told(7, 4)).toBe(all[4])
    expect(new Set(all).size).toBe(20)
    expect(told(8, 4)).not.toBe(all[4])
  })

  it('come to an end', () => {
    for (let number = 0; number < 20; number++) {
      const { played, verdict } = simulate(brain, 7, number)
      expect(played.moves.length).toBeLessThanOrEqual(MOST_MESSAGES + 2)
      expect(played.finished || verdict.result === 'unfinished' || verdict.result === 'wrong').toBe(true)
    }
  })
})
