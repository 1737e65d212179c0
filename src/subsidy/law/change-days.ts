import { dayAfter } from '../../knowledge/policy/periods.ts'
import type { Policy } from '../../knowledge/policy/policy.ts'

/** The days (YYYY-MM-DD, ascending) on which something of a policy begins or has ended: between two nothing changes. */
export function changeDays(policy: Policy): readonly string[] {
  const known = remembered.get(policy)
  if (known !== undefined) return known
  const periods = [
    ...[...policy.groups.values(), ...policy.interpretations.values()].map(({ validFrom, validTo }) => ({
      from: validFrom,
      to: validTo,
    })),
    ...[...policy.parameters.values()].flatMap(({ values }) => values),
  ]
  const days = periods.flatMap(({ from, to }) => (to === null ? [from] : [from, dayAfter(to)]))
  const sorted = [...new Set(days)].sort()
  remembered.set(policy, sorted)
  return sorted
}

const remembered = new WeakMap<Policy, readonly string[]>()
