import type { Facts } from '../knowledge/facts.ts'
import type { Questions } from '../knowledge/pack.ts'
import type { Policy } from '../knowledge/policy/policy.ts'
import { type Law, lawOn, type TestedPresumption } from './law/law.ts'
import type { Verdict } from './law/verdict.ts'
import { type Person, personOn } from './person.ts'
import { type AskedPlace, type Extent, type Presumed, presume } from './presume.ts'

export interface DecisionInput {
  readonly facts: Facts
  /** The day the result is wanted for, YYYY-MM-DD. */
  readonly asOf: string
  /** Whose account was asked. Never taken for the person's residence: at most named as a condition. */
  readonly place: AskedPlace | null
  /**
   * In a conversation, what is rare or follows from what was said is presumed until somebody says otherwise
   * (presumptions.yaml). Otherwise what is absent is unknown, and a definite outcome holds for everybody of whom the
   * facts are true.
   */
  readonly presuming?: boolean
}

/** One person's question on one day, with everything needed to settle it under more or fewer presumptions. */
export interface Case {
  readonly input: DecisionInput
  readonly law: Law
  readonly questions: Questions
  /** As told, without any presumption. */
  readonly person: Person
  readonly presuming: boolean
  readonly presumeAt: (extent: Extent, among?: readonly TestedPresumption[]) => Settlement
}

/** What comes out for the person under some presumptions. */
export interface Settlement extends Presumed {
  readonly extent: Extent
  /** The one verdict there can be; null while several are possible. */
  readonly verdict: Verdict | null
}

export function openCase(input: DecisionInput, policy: Policy, questions: Questions): Case {
  const law = lawOn(policy, questions, input.asOf)
  return caseOf(input, law, questions, personOn(input.facts, input.asOf, law))
}

export function caseOf(input: DecisionInput, law: Law, questions: Questions, person: Person): Case {
  return {
    input,
    law,
    questions,
    person,
    presuming: input.presuming === true,
    presumeAt: (extent, among) => {
      const presumed = presume(person, law, extent, input.place, among)
      const end = law.payer.endFor(presumed.masks)
      return { ...presumed, extent, verdict: end === null ? null : (law.verdicts[end] ?? null) }
    },
  }
}
