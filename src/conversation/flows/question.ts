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
  const asked = { person: index, interview: state.interviews }
  const choice = (at: number, label: string, everybody: boolean): Choice => ({
    label: fill(label, values),
    payload: encodePayload({ kind: 'fact', fact, choice: at, everybody, asked }),
  })
  const offered = question?.choices ?? []
  const isOfOthers = state.people.some(({ facts }, at) => at !== index && !(fact in facts))
  const choices = [
    ...(isOfOthers ? offered : []).flatMap(({ everybody }, at) =>
      everybody === null ? [] : [choice(at, everybody, true)],
    ),
    ...offered.map(({ label }, at) => choice(at, label, false)),
  ]
  if (choices.length === 0) {
    choices.push({ label: say(pack, 'interview.skip'), payload: encodePayload({ kind: 'skip' }) })
  }
  const words = capitalise(fill(question?.ask ?? fact, values))
  const hint = question?.sensitive === true ? ` ${say(pack, 'interview.sensitive')}` : ''
  return plain(`${words}${hint}`, choices)
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
  return id === fact || (typed !== null && isAge(fact)) || choices.some(({ facts }) => fact in facts)
}

/** One of the ways to tell how old somebody is. */
export function isAge(fact: string): boolean {
  return AGE_FACTS.includes(fact)
}

const AGE_FACTS = ['age', 'birthDate', 'birthYear', 'ageRange']

function placeValues({ pack, place }: TurnContext): Record<string, string> {
  return { place: place.name, province: pack.places.get(provinceOf(place))?.name ?? place.name }
}

/** What a choice makes known; it may name "{{province}}": the province of the ward that is asked. */
export function factsOf(told: Readonly<Record<string, unknown>>, { place }: TurnContext): Facts {
  return FactsInput.parse(JSON.parse(JSON.stringify(told).replaceAll('{{province}}', provinceOf(place))))
}
