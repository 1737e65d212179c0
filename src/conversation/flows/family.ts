import type { Pack } from '../../knowledge/pack.ts'
import type { Choice } from '../../messages/reply.ts'
import type { PersonMention, Understanding } from '../../understanding/understanding.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { MAX_PEOPLE } from '../limits.ts'
import { NOTHING } from '../outcome.ts'
import { encodePayload } from '../payload.ts'
import { absorb, mergeFacts, newPerson } from '../people.ts'
import { capitalise, say, whoIs } from '../phrases.ts'
import { type ConversationState, type Person, withInterview, withPerson } from '../state.ts'
import { consider } from './consider.ts'
import { showMenu } from './start.ts'

/** Offered when a family is told one by one; any other relation may be typed. */
const RELATIVES = ['self', 'mother', 'father', 'wife', 'husband', 'child']

/** Whom to add. */
export function askForRelative(state: ConversationState, { pack }: TurnContext): Step {
  return {
    state: { ...state, awaiting: { kind: 'relative' } },
    replies: [plain(say(pack, 'family.whom'), [...relativeChoices(state, pack), enough(pack)])],
    outcome: { ...NOTHING, status: 'question' },
  }
}

/** Another one of the family: what is known of the others stays. */
export function addRelative(state: ConversationState, relation: string, context: TurnContext): Step {
  return addPeople(state, [named(relation)], context)
}

/** Somebody named, of whom nothing was told. */
function named(relation: string): PersonMention {
  return { relation, count: 1, facts: {}, mentions: [], contradictions: [], pronoun: null }
}

/** Others whom a message names, with what it tells of them. */
export function addPeople(
  state: ConversationState,
  mentions: readonly PersonMention[],
  context: TurnContext,
): Step {
  const before = state.people.filter((person) => person.relation !== null || isKnown(person))
  const added = mentions.map((mention) => absorb(newPerson(mention.relation), mention))
  const people = [...before, ...added].slice(0, MAX_PEOPLE)
  // What is told next is of the one just added.
  const asking = { person: people.length - 1, fact: 'relation' }
  // Where nobody was spoken of, or somebody is left out, a button shown before would mean another person.
  const isAnother = before.length === 0 || before.length < state.people.length
  const next = isAnother ? withInterview(state, people) : { ...state, people, awaiting: null, failures: 0 }
  return consider({ ...next, asking }, context, null)
}

/** Nobody more: the family's result once again. */
export function familyComplete(state: ConversationState, context: TurnContext): Step {
  if (state.people.length === 0) return showMenu({ ...state, awaiting: null }, context)
  return consider({ ...state, awaiting: null, told: [], failures: 0 }, context, null)
}

/** Of several people that a "bà ấy" may be: which one. */
export function askWhich(
  state: ConversationState,
  among: readonly number[],
  mention: PersonMention,
  { pack }: TurnContext,
): Step {
  const told = absorb(newPerson(null), { ...mention, relation: null })
  const word = mention.mentions[0]?.words ?? ''
  return {
    state: { ...state, awaiting: { kind: 'which', among: [...among], told } },
    replies: [
      plain(
        word === '' ? say(pack, 'family.which') : say(pack, 'family.which-told', { told: word }),
        among.map((index) => ({
          label: capitalise(whoIs(pack, state.people, index)),
          payload: encodePayload({ kind: 'person', index }),
        })),
      ),
    ],
    outcome: { ...NOTHING, status: 'question' },
  }
}

/** The person who was meant gets what was told. */
export function tellOf(state: ConversationState, index: number, told: Person, context: TurnContext): Step {
  const next = withPerson(state, index, (person) => ({
    ...person,
    facts: mergeFacts(person.facts, told.facts),
    contradictions: [...person.contradictions, ...told.contradictions],
  }))
  return consider({ ...next, awaiting: null, failures: 0 }, context, null)
}

/** A relation that is all that was said: "vợ tôi nữa". */
export function relationIn({ people, followUp, steer }: Understanding): string | null {
  if (steer?.kind === 'add-person') return steer.relation
  if (followUp?.kind === 'rather') return followUp.relation
  const named = people.filter(({ relation }) => relation !== null)
  const [only, ...others] = named.length > 1 ? named.filter(({ relation }) => relation !== 'self') : named
  return only === undefined || others.length > 0 ? null : only.relation
}

function relativeChoices({ people }: ConversationState, pack: Pack): Choice[] {
  return RELATIVES.filter(
    (relation) => relation === 'child' || !people.some((person) => person.relation === relation),
  ).map((relation) => ({
    label: capitalise(whoIs(pack, [{ relation }], 0)),
    payload: encodePayload({ kind: 'relative', relation }),
  }))
}

function enough(pack: Pack): Choice {
  return { label: say(pack, 'family.enough'), payload: encodePayload({ kind: 'enough' }) }
}

function isKnown({ facts, skipped }: Person): boolean {
  return Object.keys(facts).length > 0 || skipped.length > 0
}
