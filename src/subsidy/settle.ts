import type { Truth } from './conditions/truth.ts'
import type { Person } from './person.ts'
import { belongs, benefitOf, type Rule, supported } from './rules.ts'

export interface Standing {
  readonly rule: Rule
  readonly holds: Exclude<Truth, false>
}

export interface Settlement {
  readonly person: Person
  /** The groups that may turn out to pay; exactly one when it is settled whatever is still unknown. */
  readonly payers: readonly Rule[]
  /** The groups the person belongs to or may belong to, in the order in which they pay. */
  readonly standings: readonly Standing[]
}

/**
 * Who pays the premium (Luật BHYT Điều 13 khoản 5). The first 'law' group that a person belongs to closes the list;
 * among the 'support' groups before it the one with the highest support pays, on a tie the one with the better benefit,
 * then the earlier one; without any, the closing group itself. What is unknown leaves several possible payers.
 */
export function settle(person: Person, rules: readonly Rule[]): Settlement {
  const standings: Standing[] = []
  for (const rule of rules) {
    const holds = belongs(rule, person)
    if (holds !== false) standings.push({ rule, holds })
  }
  const payers = new Set<Rule>()
  for (const closing of closingGroups(standings)) {
    const before = standings.filter(
      ({ rule }) => rule.group.kind === 'support' && rule.group.order < closing.rule.group.order,
    )
    const sure = best(
      before.filter(({ holds }) => holds).map(({ rule }) => rule),
      person,
    )
    for (const { rule, holds } of before) {
      if (holds === null && (sure === null || isBetter(rule, sure, person))) payers.add(rule)
    }
    payers.add(sure ?? closing.rule)
  }
  return { person, payers: [...payers], standings }
}

/** The one group that pays, or null while it is open. */
export function settledPayer({ payers }: Settlement): Rule | null {
  return payers.length === 1 ? (payers[0] ?? null) : null
}

/** The best benefit level (%) of all groups the person surely belongs to (Luật BHYT Điều 22 khoản 2). */
export function bestBenefit({ person, standings }: Settlement): number {
  return standings
    .filter(({ rule, holds }) => holds && rule.inForce)
    .reduce((most, { rule }) => Math.max(most, benefitOf(rule, person)), 0)
}

/** The law groups that may be the first one to hold: the open ones up to the first sure one. */
function closingGroups(standings: readonly Standing[]): Standing[] {
  const law = standings.filter(({ rule }) => rule.group.kind === 'law')
  const sure = law.findIndex(({ holds }) => holds)
  return sure < 0 ? law : law.slice(0, sure + 1)
}

function best(rules: readonly Rule[], person: Person): Rule | null {
  return rules.reduce<Rule | null>(
    (leader, rule) => (leader === null || isBetter(rule, leader, person) ? rule : leader),
    null,
  )
}

function isBetter(rule: Rule, than: Rule, person: Person): boolean {
  const more = supported(rule, person) - supported(than, person)
  if (more !== 0) return more > 0
  const benefit = benefitOf(rule, person) - benefitOf(than, person)
  if (benefit !== 0) return benefit > 0
  return rule.group.order < than.group.order
}
