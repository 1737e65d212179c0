import { evaluate } from './conditions/evaluate.ts'
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
  const candidates = standings
    .filter(({ rule }) => rule.group.kind === 'support')
    .map((one) => weigh(one, person))
  const payers = new Set<Rule>()
  for (const closing of closingGroups(standings)) {
    const before = candidates.filter(({ rule }) => rule.group.order < closing.group.order)
    for (const payer of payersBefore(closing, before, person)) payers.add(payer)
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
function closingGroups(standings: readonly Standing[]): Rule[] {
  const law = standings.filter(({ rule }) => rule.group.kind === 'law')
  const sure = law.findIndex(({ holds }) => holds)
  return (sure < 0 ? law : law.slice(0, sure + 1)).map(({ rule }) => rule)
}

/** A support group with what it is worth to the person. */
interface Candidate extends Standing {
  readonly supported: number
  readonly benefit: number
}

function weigh({ rule, holds }: Standing, person: Person): Candidate {
  return { rule, holds, supported: supported(rule, person), benefit: benefitOf(rule, person) }
}

/** Who may pay when `closing` is the first law group that holds. */
function payersBefore(closing: Rule, candidates: readonly Candidate[], person: Person): Rule[] {
  const ranked = candidates.toSorted(byWorth)
  const sure = ranked.findIndex(({ holds }) => holds)
  const better = sure < 0 ? ranked : ranked.slice(0, sure)
  const open = better.filter(
    ({ rule }, at) => !better.slice(0, at).some((other) => follows(other.rule, rule, person)),
  )
  return [...open.map(({ rule }) => rule), ranked[sure]?.rule ?? closing]
}

function byWorth(a: Candidate, b: Candidate): number {
  return b.supported - a.supported || b.benefit - a.benefit || a.rule.group.order - b.rule.group.order
}

/** Whether belonging to one group follows from belonging to another: all that is open of it is required there too. */
function follows(rule: Rule, from: Rule, person: Person): boolean {
  const given = openRequirements(from, person)
  return openRequirements(rule, person).every((text) => given.includes(text))
}

/** Requirements that the same clause words alike are the same. */
function openRequirements({ base, group }: Rule, person: Person): string[] {
  const own = group.requirements.filter(({ when }) => evaluate(when, person) === null).map(({ text }) => text)
  return base === null ? own : [...openRequirements(base, person), ...own]
}
