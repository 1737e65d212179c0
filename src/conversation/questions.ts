import type { Facts } from '../knowledge/facts.ts'
import type { FactQuestion } from '../knowledge/pack.ts'
import { provinceOf } from '../knowledge/places.ts'
import { factsOf as inProvince } from '../subsidy/space/asked-province.ts'
import type { TurnContext } from './context.ts'

/** How a fact, or several together, are asked for; undefined when that is never asked. */
export function questionFor(id: string, { pack }: TurnContext): FactQuestion | undefined {
  return pack.questions.get(id)
}

/** Id of the question that tells a fact: its own, else one that asks for several together. */
export function questionAbout(fact: string, { pack }: TurnContext): string {
  if (pack.questions.has(fact)) return fact
  return [...pack.questions.values()].find((question) => tells(question, fact))?.id ?? 'birthDate'
}

/** Whether an answer to the question can make the fact known. */
export function tells({ id, typed, choices }: FactQuestion, fact: string): boolean {
  return id === fact || (typed !== null && isAge(fact)) || choices.some(({ facts }) => fact in facts)
}

/** One of the ways to tell how old somebody is. */
export function isAge(fact: string): boolean {
  return AGE_FACTS.includes(fact)
}

const AGE_FACTS = ['age', 'birthDate', 'birthYear', 'ageRange']

/** What a choice or a message makes known, with the province of the ward that is asked put in. */
export function factsOf(told: Readonly<Record<string, unknown>>, { place }: TurnContext): Facts {
  return inProvince(told, provinceOf(place))
}
