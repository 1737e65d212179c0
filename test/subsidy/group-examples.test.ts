import { describe, expect, it } from 'vitest'
import { decideFor, policy } from './policy-in-use.ts'

describe.each([...policy.groups.values()])('examples of $id', ({ examples }) => {
  it.each(examples)('$name', ({ asOf, facts, expect: expected }) => {
    const decision = decideFor(facts, asOf, null)
    const seen = {
      outcome: decision.outcome,
      ...(expected.group === undefined ? {} : { group: decision.group }),
      ...(expected.resident === undefined ? {} : { resident: decision.shares?.resident }),
      ...(expected.benefit === undefined ? {} : { benefit: decision.benefit }),
    }
    expect(seen).toEqual(expected)
  })
})
