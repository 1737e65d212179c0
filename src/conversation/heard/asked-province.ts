import type { PersonMention, Understanding } from '../../understanding/understanding.ts'
import type { TurnContext } from '../context.ts'
import { factsOf } from '../questions.ts'

/** Whoever is registered "ở phường mình" is so in the province of the ward that is asked. */
export function withAskedProvince(heard: Understanding, context: TurnContext): Understanding {
  const placed = (mention: PersonMention) => ({ ...mention, facts: factsOf(mention.facts, context) })
  const { people, followUp } = heard
  return {
    ...heard,
    people: people.map(placed),
    followUp: followUp?.kind === 'suppose' ? { ...followUp, people: followUp.people.map(placed) } : followUp,
  }
}
