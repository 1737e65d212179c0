import type { Fault } from '../fault.ts'
import { type FactUse, factUses } from './fact-uses.ts'
import { atLeastWords, valueWords } from './fact-words.ts'
import type { Policy } from './policy.ts'

/** Every fact and every value that the rules test, presume or tell has a name; each that has none is named once. */
export function checkVocabulary(policy: Policy): Fault[] {
  const nameless = factUses(policy).filter((use) => !isNamed(policy, use))
  const faults = nameless.map((use): [string, Fault] => [fieldOf(policy, use), faultOf(policy, use)])
  // The first place where it is missing stands for all.
  return [...new Map(faults.toReversed()).values()].toReversed()
}

function isNamed({ vocabulary }: Policy, { fact, value, atLeast }: FactUse): boolean {
  if (!vocabulary.facts.has(fact)) return false
  if (value === null) return true
  return (
    (atLeast ? atLeastWords(vocabulary, fact, Number(value)) : valueWords(vocabulary, fact, value)) !== null
  )
}

function fieldOf({ vocabulary }: Policy, { fact, value, atLeast }: FactUse): string {
  if (!vocabulary.facts.has(fact)) return `facts.${fact}`
  return atLeast ? `facts.${fact}.atLeast` : `facts.${fact}.values.${value}`
}

function faultOf(policy: Policy, use: FactUse): Fault {
  const what = policy.vocabulary.facts.has(use.fact)
    ? `"${use.value}" of the fact "${use.fact}"`
    : `the fact "${use.fact}"`
  return {
    file: 'policy/vietnam/vocabulary.yaml',
    field: fieldOf(policy, use),
    problem: `${what} has no words (used by ${use.by})`,
    fix: 'write what is said of somebody of whom it holds',
  }
}
