import { describe, expect, it } from 'vitest'
import { crossValidate } from '../../src/eval/cross-validation.ts'
import { ask, utterance } from './intents.ts'

const CLEAR = [
  ...ask('mất thẻ bảo hiểm', 'mat-the-cap-lai'),
  ...ask('làm lại thẻ rách', 'mat-the-cap-lai', 'mat-the-cap-lai/rach'),
  ...ask('đổi nơi khám', 'doi-noi-kcb'),
  ...ask('trời mưa gió', 'out-of-scope/chitchat'),
  ...ask('đăng ký kết hôn', 'out-of-scope/far'),
]

describe('cross-validation', () => {
  it('finds again what it has learnt of others, and knows that it does', () => {
    const held = crossValidate(CLEAR)
    expect(held).toMatchObject({ total: 150, first: 1, firstThree: 1, coverage: 1 })
    expect(held.inScope.map(({ topic, total, counts }) => [topic, total, counts.right])).toEqual([
      ['doi-noi-kcb', 30, 30],
      ['mat-the-cap-lai', 60, 60],
    ])
    expect(held.outOfScope.map(({ topic, counts }) => [topic, counts])).toEqual([
      ['out-of-scope/chitchat', { declined: 30 }],
      ['out-of-scope/far', { declined: 30 }],
    ])
    expect(held.answers).toEqual({ total: 30, counts: { wanted: 30 } })
    expect(held.calibrationError).toBeLessThan(0.3)
  })

  it('gives the same figures again', () => {
    expect(crossValidate(CLEAR)).toEqual(crossValidate(CLEAR))
  })

  it('counts what is taken for something else as wrong, never as right', () => {
    // Said as others ask about the card, meant otherwise: no model can know.
    const misled = Array.from({ length: 10 }, (_, i) =>
      utterance(`mất thẻ bảo hiểm thế nào ạ ${'nhé '.repeat(i)}`, i < 5 ? 'tam-tru' : 'out-of-scope/near'),
    )
    const held = crossValidate([...CLEAR, ...misled.filter(({ topic }) => topic !== 'tam-tru').slice(0, 1)])
    const near = held.outOfScope.find(({ topic }) => topic === 'out-of-scope/near')
    expect(near).toMatchObject({ total: 1, counts: { answered: 1 } })
    const other = crossValidate([...CLEAR, ...misled.slice(0, 1)])
    expect(other.inScope.find(({ topic }) => topic === 'tam-tru')).toMatchObject({
      total: 1,
      counts: { wrong: 1 },
    })
    expect(other.first).toBeCloseTo(150 / 151)
  })
})
