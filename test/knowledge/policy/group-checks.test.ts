import { describe, expect, it } from 'vitest'
import { Outcome } from '../../../src/knowledge/policy/schemas.ts'
import { Decision } from '../../../src/subsidy/decision.ts'
import { withChange, withChanges } from './changed-policy.ts'

describe('the percentages of a group', () => {
  const support = 'hai-phong/parameters.yaml'
  const elderly = 'hai-phong/groups/elderly-60-74.yaml'

  it('have a value on the first day on which it holds', () => {
    expect(withChange(support, 'from: "2026-01-01"', 'from: "2026-01-02"')).toEqual([
      {
        file: `policy/${elderly}`,
        field: 'hai-phong/elderly-60-74.shares',
        problem:
          'the parameter "hai-phong/elderly-60-74-support" has no value on 2026-01-01, a day on which the group holds',
        fix: 'give "hai-phong/elderly-60-74-support" a value for 2026-01-01, or end the group before it',
      },
    ])
  })

  it('have one until the last day, and without end for a group without end', () => {
    expect(withChange(support, 'to: "2030-12-31"', 'to: "2030-12-30"')).toMatchObject([
      { field: 'hai-phong/elderly-60-74.shares', problem: expect.stringContaining('2030-12-31') },
    ])
    expect(withChange(elderly, 'validTo: "2030-12-31"', 'validTo: null')).toMatchObject([
      { field: 'hai-phong/elderly-60-74.shares', problem: expect.stringContaining('2031-01-01') },
    ])
  })

  it('need none on days before answers are given, nor outside the period of the group', () => {
    expect(withChange(elderly, 'validFrom: "2026-01-01"', 'validFrom: "2026-02-01"')).toEqual([])
    const file = 'vietnam/parameters.yaml'
    const level = '    - value: 95\n      from: "2025-01-01"'
    expect(withChange(file, level, level.replace('2025-01-01', '2025-07-01'))).toEqual([])
    const holes = withChange(file, level, level.replace('2025-01-01', '2025-07-02'))
    expect(new Set(holes.map(({ problem }) => problem))).toEqual(
      new Set([
        'the parameter "vietnam/benefit-high" has no value on 2025-07-01, a day on which the group holds',
      ]),
    )
  })

  it('have one in between, wherever the group names them', () => {
    const file = 'vietnam/parameters.yaml'
    const used = (name: string, group: string) =>
      withChanges([
        file,
        `- id: ${name}\n`,
        `- id: ${name}\n  label: "a"\n  unit: percent\n  values:\n    - { value: 1, from: "2020-01-01", to: "2026-02-28", citation: { document: luat-bhyt, clause: "Điều 13", status: original }, confidence: a, verifiedOn: "2026-11-21", recheckBy: "2027-01-31" }\n- id: ${name}-since\n`,
      ]).filter(({ field }) => field.startsWith(group))
    expect(used('vietnam/benefit-social-pension-75', 'vietnam/social-pension.')).toMatchObject([
      { field: 'vietnam/social-pension.variants.0.benefit', problem: expect.stringContaining('2026-03-01') },
    ])
    expect(used('vietnam/near-poor-poor-commune-support', 'vietnam/near-poor.')).toMatchObject([
      { field: 'vietnam/near-poor.variants.0.shares', problem: expect.stringContaining('2026-03-01') },
    ])
    expect(used('vietnam/ladder-5', 'vietnam/household.')).toMatchObject([
      { field: 'vietnam/household.ladder', problem: expect.stringContaining('2026-03-01') },
    ])
  })
})

describe('what is expected of an example', () => {
  const file = 'hai-phong/groups/near-poor.yaml'

  it('is a group of the policy', () => {
    expect(
      withChange(
        file,
        'outcome: entitled, group: hai-phong/near-poor',
        'outcome: entitled, group: hai-phong/nearpoor',
      ),
    ).toEqual([
      {
        file: `policy/${file}`,
        field: 'hai-phong/near-poor.examples.0.expect.group',
        problem: 'there is no group "hai-phong/nearpoor"',
        fix: 'name the group that pays, or null',
      },
    ])
  })

  it('may be that no group pays', () => {
    expect(
      withChange(file, 'outcome: entitled, group: hai-phong/near-poor', 'outcome: needs-facts, group: null'),
    ).toEqual([])
  })

  it('is an outcome that a decision can have', () => {
    expect(withChange(file, 'outcome: entitled', 'outcome: entiteld')).toMatchObject([
      {
        file: `policy/${file}`,
        field: '0.examples.0.expect.outcome',
        fix: 'write one of: entitled, not-entitled, needs-facts, not-in-force, unsettled',
      },
    ])
    expect(Outcome.options).toEqual(Decision.shape.outcome.options)
  })
})
