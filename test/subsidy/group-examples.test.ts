import { describe, expect, it } from 'vitest'
import { exampleFacts } from '../../src/knowledge/policy/example.ts'
import { decideFor, policy } from './policy-in-use.ts'

describe.each([...policy.groups.values()])('examples of $id', ({ examples }) => {
  it.each(examples)('$name', ({ asOf, facts, expect: expected }) => {
    const decision = decideFor(exampleFacts(policy, { facts }), asOf, null)
    const seen = {
      outcome: decision.outcome,
      ...(expected.group === undefined ? {} : { group: decision.group }),
      ...(expected.resident === undefined ? {} : { resident: decision.shares?.resident }),
      ...(expected.benefit === undefined ? {} : { benefit: decision.benefit }),
    }
    expect(seen).toEqual(expected)
  })
})
