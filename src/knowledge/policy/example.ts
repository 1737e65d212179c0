import { type Facts, FactsInput } from '../facts.ts'
import type { GroupExample, Policy } from './policy.ts'

const AGE_FACTS = ['age', 'birthDate', 'birthYear', 'ageRange']

/**
 * Everything known of an example's person: what the example says, laid over the example person of the policy. An age
 * given in another way takes the place of theirs.
 */
export function exampleFacts({ examplePerson }: Policy, { facts }: Pick<GroupExample, 'facts'>): Facts {
  const { age, ...rest } = examplePerson
  const base: Record<string, unknown> = AGE_FACTS.some((fact) => fact in facts) ? rest : { age, ...rest }
  const { residence, wasteTeam } = FactsInput.parse(facts)
  return FactsInput.parse({
    ...base,
    ...facts,
    ...(residence === undefined ? {} : { residence: { ...examplePerson.residence, ...residence } }),
    ...(wasteTeam === undefined ? {} : { wasteTeam: { ...examplePerson.wasteTeam, ...wasteTeam } }),
  })
}
