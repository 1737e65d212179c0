import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONDITION_NAMES as NAMES, sampled, underConditions } from '../../../bench/nlu/conditions.ts'

const questions = Array.from({ length: 50 }, (_, i) => ({
  text: `thẻ bảo hiểm số ${i} bao giờ được cấp lại`,
  label: `l${i}`,
}))

describe('conditions', () => {
  it('are the same again for the same seed, each with all the questions and their labels', () => {
    const conditions = underConditions(NAMES, questions, 7)
    expect(underConditions(NAMES, questions, 7)).toEqual(conditions)
    expect(underConditions(NAMES, questions, 8)).not.toEqual(conditions)
    expect(conditions.map(({ name }) => name)).toEqual(NAMES)
    for (const condition of conditions) {
      expect(condition.questions.map(({ label }) => label)).toEqual(questions.map(({ label }) => label))
    }
  })

  it('do not hang on which others are asked for', () => {
    const chat = underConditions(NAMES, questions, 7).find(({ name }) => name === 'chat')
    expect(underConditions(['chat'], questions, 7)).toEqual([chat])
  })

  it('leave clean questions as they are, and take diacritics from folded ones', () => {
    const [clean, folded] = underConditions(['clean', 'folded'], questions, 1)
    expect(clean?.questions).toEqual(questions)
    expect(folded?.questions[3]?.text).toBe('the bao hiem so 3 bao gio duoc cap lai')
  })

  it('are sampled evenly, the same questions of each', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), (size) => {
        const [clean, chat] = sampled(underConditions(['clean', 'chat'], questions, 1), size)
        const labels = clean?.questions.map(({ label }) => label) ?? []
        expect(labels).toHaveLength(Math.min(size, questions.length))
        expect(chat?.questions.map(({ label }) => label)).toEqual(labels)
        const places = labels.map((label) => Number(label.slice(1)))
        const gaps = places.slice(1).map((place, i) => place - (places[i] ?? 0))
        if (gaps.length > 0) expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
