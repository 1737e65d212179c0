import type { Pack, Place } from '../../knowledge/pack.ts'
import { provinceOf } from '../../knowledge/places.ts'
import { aged } from '../../subsidy/aged.ts'
import type { FollowUp } from '../../understanding/understanding.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { decideFacts, type Rules, rulesOf } from '../decide-person.ts'
import { NOTHING } from '../outcome.ts'
import { say, whoIs } from '../phrases.ts'
import { sayContact } from '../say/contact.ts'
import { sayCost } from '../say/cost-text.ts'
import { daysOf } from '../say/family-text.ts'
import { sayNextStep } from '../say/next-step-text.ts'
import { sayProof } from '../say/proof-text.ts'
import type { ToldOf } from '../say/result-words.ts'
import { type Supposition, saySupposed } from '../say/suppose-text.ts'
import { sayWhy, sayWhyOfEach } from '../say/why-text.ts'
import type { ConversationState } from '../state.ts'
import { today } from '../today.ts'
import { afterResult } from './after-result.ts'
import { giveAnswer } from './answer.ts'
import { considerAll } from './considered.ts'
import { contactChoice } from './hand-over.ts'
import { imagine } from './imagine.ts'

/** Tells how long a card takes, whatever the group. */
export const HOW_LONG = 'mua-o-dau-thu-tuc/bao-lau-co-the'

export function ofResult(state: ConversationState, followUp: FollowUp, context: TurnContext): Step | null {
  const { pack, place } = context
  const people = considerAll(state.people, context).map(({ who, decision }) => ({
    who,
    decision,
    open: false,
  }))
  const citations = people.flatMap(({ decision }) => decision.citations)
  switch (followUp.kind) {
    case 'why':
      return told(state, why(pack, place, people), context)
    case 'source':
      return told(state, sayProof(pack, citations, daysOf(pack, people)), context)
    case 'when':
      return compared(state, { kind: 'day', date: followUp.day }, { place, date: followUp.day }, context)
    case 'where':
      return elsewhere(state, followUp.place, context)
    case 'suppose':
      return told(state, imagine(state, followUp, context), context)
    case 'how-long':
      return giveAnswer(state, HOW_LONG, null, context)
    case 'cost':
      return told(state, sayCost(pack, place, people, today(context.now)), context)
    case 'place-to-go':
    case 'papers':
      return told(state, sayNextStep(pack, place, people), context)
    case 'rather':
      return null
  }
}

/** The same people under the rules of another day or place. */
function compared(
  state: ConversationState,
  supposition: Supposition,
  rules: Rules,
  context: TurnContext,
): Step {
  const { pack } = context
  const here = rulesOf(context)
  const province = provinceOf(rules.place)
  const texts = state.people.map(({ facts }, index) => {
    const then = aged(facts, here.date, rules.date)
    const there =
      rules.place.id === here.place.id ? then : { ...then, residence: { ...then.residence, province } }
    return saySupposed(
      pack,
      rules.place,
      whoIs(pack, state.people, index),
      { before: decideFacts(facts, context, here), after: decideFacts(there, context, rules) },
      supposition,
    )
  })
  return told(state, texts.join('\n\n'), context)
}

function elsewhere(state: ConversationState, id: string, context: TurnContext): Step {
  const place = context.pack.places.get(id)
  return place === undefined
    ? notKnownThere(state, context)
    : compared(
        state,
        { kind: 'place', name: place.name, here: context.place.name },
        { ...rulesOf(context), place },
        context,
      )
}

/** A place whose rules we do not hold: its own office is to be asked, not ours guessed. */
export function notKnownThere(state: ConversationState, { pack, place }: TurnContext): Step {
  return {
    state,
    replies: [
      plain(say(pack, 'suppose.unknown-place', { place: place.name, contact: sayContact(place) }), [
        contactChoice(pack),
      ]),
    ],
    outcome: { ...NOTHING, status: 'handoff' },
  }
}

function told(state: ConversationState, text: string, { pack }: TurnContext): Step {
  return {
    state: { ...state, failures: 0 },
    replies: [plain(text, afterResult(state.people.length, pack))],
    outcome: { ...NOTHING, status: 'answered' },
  }
}

/** All the reasons of whoever is alone; of several people the nearest. */
function why(pack: Pack, place: Place, people: readonly ToldOf[]): string {
  const [only, ...others] = people
  return only === undefined || others.length > 0
    ? sayWhyOfEach(pack, place, people)
    : sayWhy(pack, place, only.who, only.decision)
}
