import type { Alternative, Group, Interpretation, Policy } from '../../knowledge/policy/policy.ts'
import { covers } from '../../knowledge/policy/quantity.ts'

/** The readings that nobody with authority has confirmed, on a day. */
export function openReadings(policy: Policy, date: string): Interpretation[] {
  return [...policy.interpretations.values()].filter(
    ({ confirmedBy, validFrom, validTo }) =>
      confirmedBy === null && covers({ from: validFrom, to: validTo }, date),
  )
}

/** The policy as it would be if the text were read in another way. */
export function readAs(policy: Policy, { changes }: Alternative): Policy {
  const groups = new Map(policy.groups)
  for (const { group: id, add, order } of changes) {
    const group = groups.get(id)
    if (group !== undefined) groups.set(id, changed(group, add, order))
  }
  return { ...policy, groups }
}

function changed(group: Group, add: Group['requirements'], order: number | null): Group {
  return { ...group, requirements: [...group.requirements, ...add], order: order ?? group.order }
}
