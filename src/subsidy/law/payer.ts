import type { Test } from '../conditions/test.ts'
import { end, type Forest, NO, type Point, YES } from '../diagram/forest.ts'
import type { Offer, Rule } from './rule.ts'
import { GAP, type Verdicts } from './verdict.ts'

/** A test as a diagram of YES and NO. */
export function diagramOf(test: Test, forest: Forest): Point {
  switch (test.kind) {
    case 'one':
      return forest.test(test.variable.index, test.passes)
    case 'all':
      return test.parts.reduce((all, part) => forest.and(all, diagramOf(part, forest)), YES)
    case 'any':
      return test.parts.reduce((any, part) => forest.or(any, diagramOf(part, forest)), NO)
    case 'not':
      return forest.not(diagramOf(test.part, forest))
  }
}

/** Who belongs to the group; for a top-up, also to the group below it. */
export function membersOf({ base, requirements }: Rule, forest: Forest): Point {
  const own = requirements.reduce((all, { test }) => forest.and(all, diagramOf(test, forest)), YES)
  return base === null ? own : forest.and(membersOf(base, forest), own)
}

/**
 * Who pays the premium, as a diagram whose ends are numbers of verdicts (Luật BHYT Điều 13 khoản 5). The first 'law' group
 * that a person belongs to closes the list; among the 'support' groups before it the one with the highest support pays,
 * on a tie the one with the better benefit, then the earlier one; without any, the closing group itself.
 */
export function payerDiagram(rules: readonly Rule[], forest: Forest, verdicts: Verdicts): Point {
  const pays = ({ rule, offer, holders }: Claim, otherwise: Point) =>
    forest.choose(holders, end(verdicts.of(rule, offer)), otherwise)
  const nobody = end(GAP)
  const ranked = rules
    .filter(({ group }) => group.kind === 'support')
    .flatMap((rule) => claimsOf(rule, forest))
    .toSorted(byWorth)
  const closing = rules.filter(({ group }) => group.kind === 'law')
  return closing.reduceRight((otherwise, rule) => {
    const own = claimsOf(rule, forest).reduceRight((rest, claim) => pays(claim, rest), nobody)
    const best = ranked
      .filter((claim) => claim.rule.group.order < rule.group.order)
      .reduceRight((rest, claim) => pays(claim, rest), own)
    return forest.choose(membersOf(rule, forest), best, otherwise)
  }, nobody)
}

/** The best benefit level (%) of all groups that somebody belongs to (Luật BHYT Điều 22 khoản 2); its ends are the levels. */
export function benefitDiagram(rules: readonly Rule[], forest: Forest): Point {
  const holders = new Map<number, Point>()
  for (const rule of rules.filter(({ inForce }) => inForce)) {
    for (const { offer, holders: people } of claimsOf(rule, forest)) {
      holders.set(offer.benefit, forest.or(holders.get(offer.benefit) ?? NO, people))
    }
  }
  return [...holders]
    .toSorted(([a], [b]) => a - b)
    .reduce((lower, [level, people]) => forest.choose(people, end(level), lower), end(0))
}

/** One offer of a group with the people whom it is made to. */
export interface Claim {
  readonly rule: Rule
  readonly offer: Offer
  readonly holders: Point
}

export function claimsOf(rule: Rule, forest: Forest): Claim[] {
  let left = membersOf(rule, forest)
  return rule.offers.map((offer) => {
    const when = diagramOf(offer.when, forest)
    const holders = forest.and(left, when)
    left = forest.and(left, forest.not(when))
    return { rule, offer, holders }
  })
}

/** Highest support first, then the better benefit, then the order of the law. */
function byWorth(a: Claim, b: Claim): number {
  return (
    a.offer.shares.resident - b.offer.shares.resident ||
    b.offer.benefit - a.offer.benefit ||
    a.rule.group.order - b.rule.group.order
  )
}
