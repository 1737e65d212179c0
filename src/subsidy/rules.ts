import {
  type Condition,
  type Group,
  type Payer,
  type Policy,
  type ShareParameters,
  shareIds,
} from '../knowledge/policy/policy.ts'
import { covers, nearestValue, valueOn } from '../knowledge/policy/quantity.ts'
import { evaluate } from './conditions/evaluate.ts'
import type { Truth } from './conditions/truth.ts'
import type { Shares } from './decision.ts'
import type { Person } from './person.ts'

/** A group as it stands on one day. */
export interface Rule {
  readonly group: Group
  /** The rule of the group that this one tops up. */
  readonly base: Rule | null
  /** The group and all its percentages are in force on that day. */
  readonly inForce: boolean
  /** Shares and benefit of whoever no variant concerns. */
  readonly usual: Terms
  readonly variants: readonly { readonly when: Condition; readonly terms: Terms }[]
}

/** What belonging to a group gives: who pays how many percent, and the benefit level (%). */
export interface Terms {
  readonly shares: Shares
  readonly benefit: number
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
  const rules = allRulesOn(policy, date)
  return jurisdictions === null
    ? rules
    : rules.filter(({ group }) => jurisdictions.includes(group.jurisdiction))
}

/** Most questions are about the same few days; the policy is immutable. */
const remembered = new WeakMap<Policy, Map<string, readonly Rule[]>>()
const MOST_DAYS = 32

function allRulesOn(policy: Policy, date: string): readonly Rule[] {
  const days = remembered.get(policy) ?? new Map<string, readonly Rule[]>()
  const known = days.get(date)
  if (known !== undefined) return known
  const rules = new Map<string, Rule>()
  for (const group of policy.groups.values()) buildRule(policy, group, date, rules)
  if (days.size >= MOST_DAYS) days.clear()
  const ordered = [...policy.groups.keys()].map((id) => rules.get(id)).filter((rule) => rule !== undefined)
  days.set(date, ordered)
  remembered.set(policy, days)
  return ordered
}

function buildRule(policy: Policy, group: Group, date: string, rules: Map<string, Rule>): Rule {
  const built = rules.get(group.id)
  if (built !== undefined) return built
  const below = group.addsTo === null ? undefined : policy.groups.get(group.addsTo)
  const base = below === undefined ? null : buildRule(policy, below, date, rules)
  const percent = (id: string) => percentOn(policy, id, date)
  const rule: Rule = {
    group,
    base,
    inForce: isInForce(policy, group, date),
    usual: { shares: ownShares(group.shares, percent), benefit: percent(group.benefit) },
    variants: group.variants.map(({ when, shares, benefit }) => ({
      when,
      terms: {
        shares: ownShares(shares ?? group.shares, percent),
        benefit: percent(benefit ?? group.benefit),
      },
    })),
  }
  rules.set(group.id, rule)
  return rule
}

/** Whether the person belongs to the group; for a top-up, also to the group below it. */
export function belongs({ group, base }: Rule, person: Person): Truth {
  const below = base === null || belongs(base, person)
  if (below === false) return false
  let truth: Truth = below
  for (const { when } of group.requirements) {
    const holds = evaluate(when, person)
    if (holds === false) return false
    if (holds === null) truth = null
  }
  return truth
}

/** Who pays how many percent for this person; the resident's part is what is left. Top-ups stop at 100. */
export function sharesOf(rule: Rule, person: Person): Shares {
  const { shares } = termsFor(rule, person)
  if (rule.base === null) return shares
  const below = sharesOf(rule.base, person)
  let left = below.resident
  const add = (payer: Payer): number => {
    const added = Math.min(left, shares[payer])
    left -= added
    return below[payer] + added
  }
  return {
    state: add('state'),
    city: add('city'),
    socialInsurance: add('socialInsurance'),
    employer: add('employer'),
    resident: left,
  }
}

/** Mức hưởng (%) that membership of the group alone gives. */
export function benefitOf(rule: Rule, person: Person): number {
  return termsFor(rule, person).benefit
}

/** Percent of the premium that somebody else pays. */
export function supported(rule: Rule, person: Person): number {
  return 100 - sharesOf(rule, person).resident
}

function termsFor({ usual, variants }: Rule, person: Person): Terms {
  return variants.find(({ when }) => evaluate(when, person) === true)?.terms ?? usual
}

function ownShares(shares: ShareParameters, percent: (id: string) => number): Shares {
  const of = (id: string | undefined) => (id === undefined ? 0 : percent(id))
  const paid = {
    state: of(shares.state),
    city: of(shares.city),
    socialInsurance: of(shares.socialInsurance),
    employer: of(shares.employer),
  }
  return { ...paid, resident: 100 - paid.state - paid.city - paid.socialInsurance - paid.employer }
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
