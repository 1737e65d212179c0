import { provinceOf } from '../../knowledge/places.ts'
import type { Choice, Reply } from '../../messages/reply.ts'
import { agesOf } from '../../understanding/facts/birth.ts'
import { plain, type TurnContext } from '../context.ts'
import { decidePerson } from '../decide-person.ts'
import { encodePayload } from '../payload.ts'
import { capitalise, fill, say, whoIs } from '../phrases.ts'
import { questionFor } from '../questions.ts'
import type { ConversationState } from '../state.ts'
import { today } from '../today.ts'

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
  const offered = (question?.choices ?? []).map((one, at) => ({ ...one, at }))
  const forAll = offered.flatMap(({ everybody, at }) =>
    everybody === null ? [] : [choice(at, everybody, true)],
  )
  const ages = agesOf(state.people[index]?.facts ?? {}, today(context.now))
  const fitting = offered.filter(({ fromAge }) => fromAge === null || ages === null || ages.to >= fromAge)
  const choices = [
    ...(forAll.length > 0 && isOpenOfOthers(state, index, fact, context) ? forAll : []),
    ...fitting.map(({ label, at }) => choice(at, label, false)),
  ]
  if (choices.length === 0) {
    choices.push({ label: say(pack, 'interview.skip'), payload: encodePayload({ kind: 'skip' }) })
  }
  const words = capitalise(fill(question?.ask ?? fact, values))
  const hint = question?.sensitive === true ? ` ${say(pack, 'interview.sensitive')}` : ''
  return plain(`${words}${hint}`, choices)
}

/** Somebody else of the family would be asked the same. */
function isOpenOfOthers(
  { people }: ConversationState,
  index: number,
  fact: string,
  context: TurnContext,
): boolean {
  return people.some(
    (person, at) =>
      at !== index && decidePerson(person, context).decision.needs.some((need) => need.fact === fact),
  )
}

function placeValues({ pack, place }: TurnContext): Record<string, string> {
  return { place: place.name, province: pack.places.get(provinceOf(place))?.name ?? place.name }
}
