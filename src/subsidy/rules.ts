import { type Group, type Policy, type ShareParameters, shareIds } from '../knowledge/policy/policy.ts'
import { covers, nearestValue, valueOn } from '../knowledge/policy/quantity.ts'
import { evaluate } from './conditions/evaluate.ts'
import { every, type Truth } from './conditions/truth.ts'
import type { Shares } from './decision.ts'
import type { Person } from './person.ts'

/** A group as it stands on one day. */
export interface Rule {
  readonly group: Group
  /** The rule of the group that this one tops up. */
  readonly base: Rule | null
  /** The group and all its percentages are in force on that day. */
  readonly inForce: boolean
  /** Value of a percent parameter that the group names. */
  readonly percent: (id: string) => number
}

/**
 * The groups of the jurisdictions, in the order in which they pay, with their percentages on a day. A group out of its
 * period stays in the list, marked: whoever would belong to it is told so instead of being put into a lesser group.
 */
export function rulesOn(
  policy: Policy,
  date: string,
  jurisdictions: readonly string[] | null,
): readonly Rule[] {
  const rules = new Map<string, Rule>()
  const build = (group: Group): Rule => {
    const built = rules.get(group.id)
    if (built !== undefined) return built
    const base = group.addsTo === null ? undefined : policy.groups.get(group.addsTo)
    const rule: Rule = {
      group,
      base: base === undefined ? null : build(base),
      inForce: isInForce(policy, group, date),
      percent: (id) => percentOn(policy, id, date),
    }
    rules.set(group.id, rule)
    return rule
  }
  return [...policy.groups.values()]
    .filter((group) => jurisdictions === null || jurisdictions.includes(group.jurisdiction))
    .map(build)
}

/** Whether the person belongs to the group; for a top-up, also to the group below it. */
export function belongs({ group, base }: Rule, person: Person): Truth {
  return every([base === null || belongs(base, person), requirementsHold(group, person)], (part) => part)
}

/** Who pays how many percent for this person; the resident's part is what is left. Top-ups stop at 100. */
export function sharesOf(rule: Rule, person: Person): Shares {
  const below = rule.base === null ? NOBODY : sharesOf(rule.base, person)
  let left = below.resident
  const take = (payer: keyof ShareParameters): number => {
    const id = shareParameters(rule.group, person)[payer]
    const taken = id === undefined ? 0 : Math.min(left, rule.percent(id))
    left -= taken
    return below[payer] + taken
  }
  return {
    state: take('state'),
    city: take('city'),
    socialInsurance: take('socialInsurance'),
    employer: take('employer'),
    resident: left,
  }
}

/** Mức hưởng (%) that membership of the group alone gives. */
export function benefitOf({ group, percent }: Rule, person: Person): number {
  const variant = group.variants.find(
    ({ when, benefit }) => benefit !== null && evaluate(when, person) === true,
  )
  return percent(variant?.benefit ?? group.benefit)
}

/** Percent of the premium that somebody else pays. */
export function supported(rule: Rule, person: Person): number {
  return 100 - sharesOf(rule, person).resident
}

const NOBODY: Shares = { state: 0, city: 0, socialInsurance: 0, employer: 0, resident: 100 }

function requirementsHold({ requirements }: Group, person: Person): Truth {
  return every(requirements, ({ when }) => evaluate(when, person))
}

function shareParameters(group: Group, person: Person): ShareParameters {
  const variant = group.variants.find(
    ({ when, shares }) => shares !== null && evaluate(when, person) === true,
  )
  return variant?.shares ?? group.shares
}

function isInForce(policy: Policy, group: Group, date: string): boolean {
  if (!covers({ from: group.validFrom, to: group.validTo }, date)) return false
  return parametersOf(group).every((id) => {
    const parameter = policy.parameters.get(id)
    return parameter !== undefined && valueOn(parameter, date) !== null
  })
}

function parametersOf({ shares, benefit, variants }: Group): string[] {
  return [
    ...shareIds(shares),
    benefit,
    ...variants.flatMap((variant) => [
      ...shareIds(variant.shares ?? {}),
      ...(variant.benefit === null ? [] : [variant.benefit]),
    ]),
  ]
}

/** Out of its period the nearest value, which only ranks the group and is never shown. */
function percentOn(policy: Policy, id: string, date: string): number {
  const parameter = policy.parameters.get(id)
  return parameter === undefined ? 0 : (nearestValue(parameter, date)?.value ?? 0)
}
