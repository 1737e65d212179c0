import type { Facts } from '../knowledge/facts.ts'
import type { Policy, Presumption } from '../knowledge/policy/policy.ts'
import { type AskedPlace, assume, type Extent } from './assume.ts'
import type { Questions } from './missing.ts'
import { type Person, personOn } from './person.ts'
import { type Rule, rulesOn } from './rules.ts'
import { type Settlement, settle } from './settle.ts'

export interface DecisionInput {
  readonly facts: Facts
  /** The day the result is wanted for, YYYY-MM-DD. */
  readonly asOf: string
  /** Whose account was asked. Never taken for the person's residence: at most named as a condition. */
  readonly place: AskedPlace | null
}

/** A settlement with what was presumed for it. */
export interface Presumed extends Settlement {
  readonly extent: Extent
  readonly used: readonly Presumption[]
}

/** One person's question on one day, with everything needed to settle it under more or fewer presumptions. */
export interface Case {
  readonly input: DecisionInput
  readonly policy: Policy
  readonly questions: Questions
  /** As told, without any presumption. */
  readonly person: Person
  readonly rules: readonly Rule[]
  readonly settleAt: (extent: Extent, other?: { facts?: Facts; among?: Iterable<Presumption> }) => Presumed
}

/**
 * With the residence unknown, only the jurisdictions of the asked place come into question: a place in one province
 * never brings up the figures of another.
 */
export function openCase(input: DecisionInput, policy: Policy, questions: Questions): Case {
  const { facts, asOf, place } = input
  const province = facts.residence?.province ?? null
  const rules = rulesOn(policy, asOf, province === null && place !== null ? place.jurisdictions : null)
  const person = personOn(facts, asOf)
  const settleAt: Case['settleAt'] = (extent, other = {}) => {
    const told = other.facts === undefined ? person : personOn(other.facts, asOf)
    const { person: filled, used } = assume(told, policy, extent, place, other.among)
    return { ...settle(filled, rules), extent, used }
  }
  return { input, policy, questions, person, rules, settleAt }
}
