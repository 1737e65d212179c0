import { describe, expect, it } from 'vitest'
import { impactOf } from '../../src/knowledge/impact.ts'
import { loadPack } from '../../src/knowledge/load.ts'
import type { Policy } from '../../src/knowledge/policy/policy.ts'
import { renderAnswer } from '../../src/knowledge/render.ts'

const loaded = loadPack(new URL('../../knowledge', import.meta.url).pathname)

function pack() {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults, null, 2))
  return loaded.pack
}

function impact(id: string) {
  const found = impactOf(pack(), id)
  if (found === null) throw new Error(`nothing is called ${id}`)
  return found
}

describe('the impact of a change', () => {
  it('of the near-poor support of Hải Phòng: its group and its answer', () => {
    const { answers, groups, examples } = impact('hai-phong/near-poor-support')
    expect(groups.map(({ id }) => id)).toEqual(['hai-phong/near-poor'])
    expect(answers.map(({ id }) => id)).toContain('ho-tro-can-ngheo/hai-phong')
    expect(examples).toContainEqual({ group: 'hai-phong/near-poor', name: 'Hộ cận nghèo, 40 tuổi' })
  })

  it('of the base salary: every amount, the answers that show one, and every group paid on it', () => {
    const { amounts, answers, groups } = impact('vietnam/base-salary')
    expect(amounts).toContain('vietnam/monthly-premium-1')
    expect(answers.map(({ id }) => id)).toContain('muc-dong-ho-gia-dinh/chung')
    expect(groups.map(({ id }) => id)).toContain('vietnam/household')
    expect(groups.every(({ basis }) => basis === 'base-salary')).toBe(true)
  })

  it('of an amount: the answers that show it', () => {
    expect(impact('vietnam/copay-ceiling').answers.map(({ id }) => id)).toContain('5-nam-lien-tuc/chung')
  })

  it('is none for an id that nothing has', () => {
    expect(impactOf(pack(), 'vietnam/khong-co')).toBeNull()
  })

  it('names every answer whose words would change', () => {
    const where = pack().places.get('ai-quoc')
    if (where === undefined) throw new Error('no place')
    const date = '2026-11-28'
    for (const parameter of pack().policy.parameters.values()) {
      const changed = {
        ...pack().policy,
        parameters: new Map(pack().policy.parameters).set(parameter.id, {
          ...parameter,
          values: parameter.values.map((value) => ({ ...value, value: value.value + 1 })),
        }),
      }
      const words = (policy: Policy) => (answer: Parameters<typeof renderAnswer>[0]) =>
        JSON.stringify(renderAnswer(answer, { policy, date, place: where }))
      const different = [...pack().answers.values()]
        .filter((answer) => words(pack().policy)(answer) !== words(changed)(answer))
        .map(({ id }) => id)
      const { answers, corrections } = impact(parameter.id)
      const named = new Set([...answers, ...corrections].map(({ id }) => id))
      expect(
        different.filter((id) => !named.has(id)),
        parameter.id,
      ).toEqual([])
    }
  })
})
