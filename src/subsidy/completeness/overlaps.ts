import type { Policy } from '../../knowledge/policy/policy.ts'
import { NO, numberOf, type Point, YES } from '../diagram/forest.ts'
import type { Drawn } from '../law/draw.ts'
import { type Claim, claimsOf, membersOf } from '../law/payer.ts'
import type { Rule } from '../law/rule.ts'
import { sameShares } from '../law/shares.ts'
import type { Space } from '../space/space.ts'
import { type Found, whoIsIn } from './people.ts'

/** Two groups of equal rank to which one person belongs, and of which others would pay. */
export interface Overlap extends Found {
  readonly groups: readonly [string, string]
  /** Ids of the interpretations that both groups name: with none of them nothing says which group counts. */
  readonly namedBy: readonly string[]
}

/**
 * Support groups of equal support and benefit, and law groups with the same place in the order, that pay for the same
 * person with other payers.
 */
export function overlapsOf(policy: Policy, space: Space, law: Drawn, counted: number): Overlap[] {
  return pairs(law.rules.filter(({ inForce }) => inForce).flatMap((rule) => claimsOf(rule, law.forest)))
    .filter(([a, b]) => a.rule !== b.rule && sameRank(a, b) && !sameShares(a.offer.shares, b.offer.shares))
    .flatMap(([a, b]) => {
      const either = law.forest.or(paidBy(a.rule, law), paidBy(b.rule, law))
      const people = law.forest.and(either, law.forest.and(a.holders, b.holders))
      const found = people === NO ? null : whoIsIn(policy, space, law, people, counted)
      return found === null
        ? []
        : [{ groups: [a.rule.group.id, b.rule.group.id] as const, namedBy: common(a.rule, b.rule), ...found }]
    })
}

function sameRank(a: Claim, b: Claim): boolean {
  const [one, other] = [a.rule.group, b.rule.group]
  if (one.kind !== other.kind || one.addsTo === other.id || other.addsTo === one.id) return false
  if (one.kind === 'law') return one.order === other.order
  return a.offer.shares.resident === b.offer.shares.resident && a.offer.benefit === b.offer.benefit
}

/** YES for the people whom the group pays for. */
function paidBy(rule: Rule, { forest, payer, verdicts }: Drawn): Point {
  const pays = forest.combine(payer, YES, (verdict) =>
    verdicts.get(numberOf(verdict)).rule === rule ? YES : NO,
  )
  return forest.and(pays, membersOf(rule, forest))
}

function common(a: Rule, b: Rule): string[] {
  const named = new Set(a.group.interpretations)
  return b.group.interpretations.filter((id) => named.has(id))
}

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, at) => all.slice(at + 1).map((other): [T, T] => [one, other]))
}
