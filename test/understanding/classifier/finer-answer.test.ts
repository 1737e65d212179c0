import { describe, expect, it } from 'vitest'
import { finerAnswer } from '../../../src/understanding/classifier/finer-answer.ts'

const utterances = ['t/a', 't/a', 't/b', 't/b', null, null].map((answer) => ({
  text: '',
  normalized: '',
  topic: 't',
  answer,
}))
const pick = (...similarities: number[]) => finerAnswer([0, 1, 2, 3, 4, 5], utterances, similarities)

describe('finerAnswer', () => {
  it('takes the answer whose utterances are clearly nearest', () => {
    expect(pick(0.4, 0.5, 0.2, 0.1, 0.2, 0.3)).toBe('t/a')
    expect(pick(0.1, 0.1, 0.3, 0.3, 0.2, 0.2)).toBe('t/b')
  })

  it('takes none when utterances without a finer answer are nearer', () => {
    expect(pick(0.2, 0.3, 0, 0, 0.5, 0.6)).toBeNull()
  })

  it('takes none when two answers are about equally near, or nothing is near', () => {
    expect(pick(0.4, 0.4, 0.4, 0.38, 0, 0)).toBeNull()
    expect(pick(0.12, 0.12, 0, 0, 0, 0)).toBeNull()
  })

  it('does not trust a single likeness', () => {
    expect(pick(0.6, 0, 0, 0, 0.4, 0.4)).toBeNull()
  })

  it('gives the only answer that a topic has utterances for', () => {
    expect(finerAnswer([0, 1], utterances, [0, 0])).toBe('t/a')
  })
})
