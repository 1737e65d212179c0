import type { Facts } from '../../knowledge/facts.ts'
import { FactsInput } from '../../knowledge/facts.ts'
import type { FactQuestion } from '../../knowledge/pack.ts'
import { provinceOf } from '../../knowledge/places.ts'
import type { Choice, Reply } from '../../messages/reply.ts'
import { plain, type TurnContext } from '../context.ts'
import { encodePayload } from '../payload.ts'
import { capitalise, fill, say, whoIs } from '../phrases.ts'
import type { ConversationState } from '../state.ts'

/** The question for one fact of one person, with what may be tapped. */
export function questionReply(
  state: ConversationState,
  index: number,
  fact: string,
  context: TurnContext,
): Reply {
  const { pack } = context
  const who = whoIs(pack, state.people, index)
  const values = { who, Who: capitalise(who), ...placeValues(context) }
  const question = questionFor(fact, context)
  const choices: Choice[] = (question?.choices ?? []).map((choice, choiceIndex) => ({
    label: fill(choice.label, values),
    payload: encodePayload({ kind: 'fact', fact, choice: choiceIndex }),
  }))
  if (choices.length === 0) {
    choices.push({ label: say(pack, 'interview.skip'), payload: encodePayload({ kind: 'skip' }) })
  }
  return plain(capitalise(fill(question?.ask ?? fact, values)), choices)
}

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
  return (
    id === fact || (typed !== null && AGE_FACTS.includes(fact)) || choices.some(({ facts }) => fact in facts)
  )
}

const AGE_FACTS = ['age', 'birthDate', 'birthYear', 'ageRange']

function placeValues({ pack, place }: TurnContext): Record<string, string> {
  return { place: place.name, province: pack.places.get(provinceOf(place))?.name ?? place.name }
}

/** What a choice makes known; it may name "{{province}}": the province of the ward that is asked. */
export function factsOf(told: Readonly<Record<string, unknown>>, { place }: TurnContext): Facts {
  return FactsInput.parse(JSON.parse(JSON.stringify(told).replaceAll('{{province}}', provinceOf(place))))
}
