import { dayAfter } from '../../knowledge/policy/periods.ts'
import { numbersOf, type Policy } from '../../knowledge/policy/policy.ts'

/**
 * The days (YYYY-MM-DD, ascending) on which a group, a reading or a number that decides begins or has ended: between two no
 * result changes. Numbers that only answers mention split nothing.
 */
export function changeDays(policy: Policy): readonly string[] {
  const known = remembered.get(policy)
  if (known !== undefined) return known
  const numbers = new Set([...policy.groups.values()].flatMap(numbersOf))
  const periods = [
    ...[...policy.groups.values(), ...policy.interpretations.values()].map(({ validFrom, validTo }) => ({
      from: validFrom,
      to: validTo,
    })),
    ...[...policy.parameters.values()].filter(({ id }) => numbers.has(id)).flatMap(({ values }) => values),
  ]
  const days = periods.flatMap(({ from, to }) => (to === null ? [from] : [from, dayAfter(to)]))
  const sorted = [...new Set(days)].sort()
  remembered.set(policy, sorted)
  return sorted
}

const remembered = new WeakMap<Policy, readonly string[]>()
