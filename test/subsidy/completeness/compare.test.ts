import { describe, expect, it } from 'vitest'
import type { Policy } from '../../../src/knowledge/policy/policy.ts'
import { comparePolicies } from '../../../src/subsidy/completeness/compare.ts'
import { decide } from '../../../src/subsidy/decide.ts'
import { policy, questions, TODAY } from '../policy-in-use.ts'

function withPercent(id: string, value: number): Policy {
  const parameter = policy.parameters.get(id)
  if (parameter === undefined) throw new Error(`no parameter ${id}`)
  const values = parameter.values.map((one) => ({ ...one, value }))
  return { ...policy, parameters: new Map(policy.parameters).set(id, { ...parameter, values }) }
}

const decided = (rules: Policy, facts: object, day: string) =>
  decide({ facts, asOf: day, place: null }, rules, questions)

describe('what a change of the policy does', () => {
  it('is nothing for the same policy', () => {
    const { stretches, examples, parameters } = comparePolicies(policy, policy, questions, TODAY)
    expect(stretches.map(({ from }) => from)).toEqual([TODAY, '2031-01-01'])
    expect(stretches.every(({ changes, combinations }) => changes.length === 0 && combinations > 0)).toBe(
      true,
    )
    expect(examples).toEqual([])
    expect(parameters).toEqual([])
  })

  it('shows who pays what before and after, with a person of each kind', () => {
    const generous = withPercent('hai-phong/waste-collector-support', 80)
    const { stretches, examples, parameters } = comparePolicies(policy, generous, questions, TODAY)
    expect(parameters).toEqual([
      {
        id: 'hai-phong/waste-collector-support',
        before: '70 (2026-01-01 – 2030-12-31)',
        after: '80 (2026-01-01 – 2030-12-31)',
      },
    ])
    const [first] = stretches
    expect(first?.changes[0]).toMatchObject({
      before: { group: 'hai-phong/waste-collector', shares: { city: 70, resident: 30 } },
      after: { group: 'hai-phong/waste-collector', shares: { city: 80, resident: 20 } },
    })
    for (const { before, after, example, combinations } of first?.changes ?? []) {
      expect(combinations).toBeGreaterThan(0)
      expect(decided(policy, example, TODAY)).toMatchObject({
        outcome: before.outcome,
        shares: before.shares,
      })
      expect(decided(generous, example, TODAY)).toMatchObject({
        outcome: after.outcome,
        shares: after.shares,
      })
    }
    expect(examples.map(({ name }) => name)).toContain('40 tuổi, tổ dân phố, phường đã xác nhận')
    expect(examples.every(({ before, after }) => before !== after)).toBe(true)
  })

  it('sees a change of the benefit alone', () => {
    const worse = withPercent('vietnam/benefit-high', 80)
    const [first] = comparePolicies(policy, worse, questions, TODAY).stretches
    const change = first?.changes.find(({ before }) => before.group === 'vietnam/pensioner')
    expect(change).toMatchObject({ before: { benefit: 95 }, after: { benefit: 80 } })
  })

  it('sees a change that begins later', () => {
    const ended: Policy = {
      ...policy,
      groups: new Map(
        [...policy.groups].map(([id, group]) => [
          id,
          id === 'vietnam/student' ? { ...group, validTo: '2027-12-31' } : group,
        ]),
      ),
    }
    const { stretches } = comparePolicies(policy, ended, questions, TODAY)
    expect(stretches.map(({ from, changes }) => [from, changes.length > 0])).toEqual([
      [TODAY, false],
      ['2028-01-01', true],
      ['2031-01-01', true],
    ])
  })

  it('names parameters that come and go', () => {
    const parameters = new Map(policy.parameters)
    parameters.delete('vietnam/ladder-5')
    const { parameters: changed } = comparePolicies(
      policy,
      { ...policy, parameters },
      questions,
      '2031-01-01',
    )
    expect(changed).toEqual([{ id: 'vietnam/ladder-5', before: expect.stringContaining('40'), after: null }])
  })
})
