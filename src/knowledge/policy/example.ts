import { type Facts, FactsInput } from '../facts.ts'
import type { GroupExample, Policy } from './policy.ts'

const AGE_FACTS = ['age', 'birthDate', 'birthYear', 'ageRange']

/**
 * Everything known of an example's person: what the example says, laid over the example person of the policy. An age
 * given in another way takes the place of theirs; of residence and waste team single parts may be given.
 */
export function exampleFacts({ examplePerson }: Policy, { facts }: Pick<GroupExample, 'facts'>): Facts {
  const { age, residence, wasteTeam, ...rest } = examplePerson
  return FactsInput.parse({
    ...rest,
    age: AGE_FACTS.some((fact) => fact in facts) ? null : (age ?? null),
    ...facts,
    residence: laidOver(residence ?? null, facts.residence),
    wasteTeam: laidOver(wasteTeam ?? null, facts.wasteTeam),
  })
}

/** null stays null, of the whole as of a part: not known. */
function laidOver(base: object | null, told: unknown): unknown {
  if (told === undefined) return base
  return typeof told === 'object' && told !== null ? { ...base, ...told } : told
}
