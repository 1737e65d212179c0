import type { Group, Policy, Requirement } from '../../knowledge/policy/policy.ts'
import { covers, nearestValue, valueOn } from '../../knowledge/policy/quantity.ts'
import { evaluate } from '../conditions/evaluate.ts'
import { type Test, testOf } from '../conditions/test.ts'
import type { Truth } from '../conditions/truth.ts'
import type { Shares } from '../decision.ts'
import type { Masks } from '../space/locate.ts'
import type { Space } from '../space/space.ts'
import { ownShares, toppedUp } from './shares.ts'

/** A group as it stands on one day. */
export interface Rule {
  readonly group: Group
  /** The rule of the group that this one tops up. */
  readonly base: Rule | null
  /** The group, the one below it and all their percentages are in force on that day. */
  readonly inForce: boolean
  readonly requirements: readonly (Requirement & { readonly test: Test })[]
  readonly closeTo: Test | null
  /** What belonging to the group gives: the first one whose `when` holds; the last one is open to all. */
  readonly offers: readonly Offer[]
}

export interface Offer {
  readonly when: Test
  /** Who pays how many percent; a top-up's hold those of the group below. */
  readonly shares: Shares
  /** Benefit level (%) that the membership alone gives. */
  readonly benefit: number
}

const ALWAYS: Test = { kind: 'all', parts: [] }

/**
 * All groups in the order in which they pay, with their percentages on a day. A group out of its period stays in the
 * list, marked: whoever would belong to it is told so instead of being put into a lesser group.
 */
export function rulesOn(policy: Policy, date: string, space: Space): readonly Rule[] {
  const rules = new Map<string, Rule>()
  const build = (group: Group): Rule => {
    const built = rules.get(group.id)
    if (built !== undefined) return built
    const below = group.addsTo === null ? undefined : policy.groups.get(group.addsTo)
    const rule = ruleOn(policy, date, space, group, below === undefined ? null : build(below))
    rules.set(group.id, rule)
    return rule
  }
  return [...policy.groups.values()].toSorted((a, b) => a.order - b.order).map(build)
}

/** Whether somebody belongs to the group; for a top-up, also to the group below it. */
export function belongs({ requirements, base }: Rule, masks: Masks): Truth {
  let truth: Truth = base === null || belongs(base, masks)
  for (const { test } of requirements) {
    if (truth === false) return false
    const holds = evaluate(test, masks)
    if (holds !== true) truth = holds
  }
  return truth
}

function ruleOn(policy: Policy, date: string, space: Space, group: Group, base: Rule | null): Rule {
  const percent = (id: string) => percentOn(policy, id, date)
  const own = [
    ...group.variants.map(({ when, shares, benefit }) => ({
      when: testOf(when, space),
      shares: ownShares(shares ?? group.shares, percent),
      benefit: percent(benefit ?? group.benefit),
    })),
    { when: ALWAYS, shares: ownShares(group.shares, percent), benefit: percent(group.benefit) },
  ]
  return {
    group,
    base,
    inForce: isInForce(policy, group, date) && (base === null || base.inForce),
    requirements: group.requirements.map((one) => ({ ...one, test: testOf(one.when, space) })),
    closeTo: group.closeTo === null ? null : testOf(group.closeTo, space),
    offers: base === null ? own : own.flatMap((offer) => base.offers.map((below) => onTop(below, offer))),
  }
}

function onTop(below: Offer, offer: Offer): Offer {
  return {
    when: { kind: 'all', parts: [offer.when, below.when] },
    shares: toppedUp(below.shares, offer.shares),
    benefit: offer.benefit,
  }
}

function isInForce(policy: Policy, group: Group, date: string): boolean {
  if (!covers({ from: group.validFrom, to: group.validTo }, date)) return false
  return parametersOf(group).every((id) => {
    const parameter = policy.parameters.get(id)
    return parameter !== undefined && valueOn(parameter, date) !== null
  })
}

function parametersOf({ shares, benefit, variants }: Group): string[] {
  const named = [{ shares, benefit }, ...variants]
  return named.flatMap((one) => [...Object.values(one.shares ?? {}), one.benefit]).filter((id) => id != null)
}

/** Out of its period the nearest value, which only ranks the group and is never shown. */
function percentOn(policy: Policy, id: string, date: string): number {
  const parameter = policy.parameters.get(id)
  return parameter === undefined ? 0 : (nearestValue(parameter, date)?.value ?? 0)
}
