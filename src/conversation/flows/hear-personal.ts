import type { Facts } from '../../knowledge/facts.ts'
import { agesOf, gap } from '../../understanding/facts/birth.ts'
import type { PersonMention, Understanding } from '../../understanding/understanding.ts'
import type { Step, TurnContext } from '../context.ts'
import { absorb, conflicts, mergeMentions, newPerson, resolved } from '../people.ts'
import { saidOfAll } from '../said-of-all.ts'
import { ageWords } from '../say/told-words.ts'
import { type ConversationState, type Person, withInterview } from '../state.ts'
import { today } from '../today.ts'
import { consider } from './consider.ts'
import { askWhich } from './family.ts'

/** Someone asks what is paid for them or a relative: takes every fact told, answers or asks for what is missing. */
export function hearPersonal(state: ConversationState, heard: Understanding, context: TurnContext): Step {
  const only = onlyNames(state, heard)
  if (only !== null) return consider({ ...state, asking: { person: only, fact: 'relation' } }, context, heard)
  const known = stillSpokenOf(state, heard)
  const asked = known === state.people ? (state.asking?.person ?? null) : null
  const said = correctsItself(heard) ? heard.people : heard.people.map((one) => agedLike(one, known, context))
  const meant = said.map((mention) => resolved(mention, known, asked))
  // Where somebody is left out, a button shown before would mean another person.
  const isAnother = known.length === 0 || known.length < state.people.length
  const current = isAnother ? withInterview(state, known) : state
  for (const one of meant) {
    if (one.kind === 'several') return askWhich(current, one.among, one.mention, context)
    if (overrulesUnawares(one.mention, known, asked, heard)) {
      return askWhich(current, [...known.keys()], one.mention, context)
    }
  }
  const ofAll = known.length > 1 && saidOfAll(heard.text) !== null
  const people = ofAll
    ? known.map((person) => heard.people.filter(({ relation }) => relation === null).reduce(absorb, person))
    : mergeMentions(
        known,
        meant.map(({ mention }) => mention),
        asked,
        { anew: ANOTHER.test(heard.folded) },
      )
  const next =
    people.length === 0
      ? [newPerson(null)]
      : people.map((person) => asSelf(asSpouse(person, heard), people, heard))
  return consider({ ...current, people: next, failures: 0 }, context, heard)
}

/** Ages further apart than people err: one of them is somebody else's. */
const TOO_FAR = 20

/**
 * Words about nobody in particular that give another age by far than is known of the one person spoken of: neither is taken
 * for true before it was asked again.
 */
function agedLike(
  mention: PersonMention,
  people: readonly Person[],
  { now, pack }: TurnContext,
): PersonMention {
  const [only, ...others] = people
  if (mention.relation !== null || mention.pronoun !== null || only === undefined || others.length > 0)
    return mention
  const before = agesOf(only.facts, today(now))
  const after = agesOf(mention.facts, today(now))
  if (before === null || after === null || gap(before, after) < TOO_FAR) return mention
  const { age: _age, birthDate: _date, birthYear: _year, ageRange: _range, ...facts } = mention.facts
  const words = [...ageWords(pack, only.facts), ...ageWords(pack, mention.facts)]
  return { ...mention, facts, contradictions: [...mention.contradictions, { fact: 'age', words }] }
}

/** Nothing but one of the people spoken of is named ("mẹ tôi"): it goes on with them. */
function onlyNames({ people }: ConversationState, heard: Understanding): number | null {
  const tells = heard.people.some(
    ({ mentions, contradictions }) => mentions.length + contradictions.length > 0,
  )
  const named = heard.people.flatMap(({ relation }) => relation ?? [])
  const index = people.findIndex(({ relation }) => relation === named[0])
  return tells || named.length !== 1 || index < 0 || people.length < 2 ? null : index
}

/** "Thế bố tôi thì sao", "còn vợ tôi": somebody else than before. */
const ANOTHER = /^(?:(?:a|da|vang|u|nhung|oi) )*(?:the|vay|con)\b/

/** Whoever says so means to overrule what was told before. */
const CORRECTS =
  /\b(?:nham|nham lan|noi lon|ghi lon|go lon|noi sai|ghi sai|quen mat|nho ra|xin loi|dinh chinh|sua lai|noi lai|moi dung|chu khong phai)\b/

export function correctsItself({ folded }: Understanding): boolean {
  return CORRECTS.test(folded)
}

/**
 * Nobody is named, several people are spoken of, and what is told is otherwise than what is known of the one being asked
 * about: it may be of another one.
 */
function overrulesUnawares(
  { relation, pronoun, facts }: PersonMention,
  people: readonly Person[],
  asked: number | null,
  heard: Understanding,
): boolean {
  if (relation !== null || pronoun !== null || people.length < 2) return false
  // Whoever was just asked about is whom a correction means.
  if (correctsItself(heard) && asked !== null) return false
  const of: Facts = people[asked ?? people.length - 1]?.facts ?? {}
  return conflicts(of, facts)
}

/** "Tôi được hỗ trợ bao nhiêu": who speaks asks for themselves, though no word but "tôi" says of whom the facts are. */
const FOR_ONESELF =
  /^(?:(?:cho|da|thua|xin|oi|a|vay|the|ad|bac|chi|anh|co|chu|nam nay|hien|nay) )*(?:toi|em|chau|con|minh|tui|anh|chi|bac|co|chu|ong|ba)(?: (?:nam nay|hien|dang|cung|thi|la|vua|moi|da|tron))* (?:\d|co |khong |chua |duoc|phai|mua|dong|huong|lam|ban|tuoi|sinh|hoc sinh|[a-z]+ muoi)/

export function asSelf(
  person: Person,
  people: readonly Person[],
  { folded, selfTerm }: Understanding,
): Person {
  const isOneself =
    person.relation === null && people.length === 1 && selfTerm !== null && FOR_ONESELF.test(folded)
  return isOneself ? { ...person, relation: 'self', facts: { ...person.facts, relation: 'self' } } : person
}

/**
 * Of whom a message goes on to tell. A new question of one's share is about the people it names: what is known of them
 * stays ("à nhầm, mẹ 58 tuổi"), others are left behind ("vậy bố em thì sao").
 */
function stillSpokenOf(state: ConversationState, heard: Understanding): readonly Person[] {
  if (!heard.asksOwnShare) return state.people
  const named = new Set(heard.people.map(({ relation }) => relation).filter((relation) => relation !== null))
  if (named.size === 0 && correctsItself(heard)) return state.people
  const askedOf = state.people[state.asking?.person ?? -1]
  if (askedOf !== undefined && (named.size === 0 || named.has(askedOf.relation ?? ''))) return state.people
  return state.people.filter(({ relation }) => relation !== null && named.has(relation))
}

/** "Vợ chồng tôi 63 và 61 tuổi": the other one of the two is the spouse, whichever. */
function asSpouse(person: Person, { folded }: Understanding): Person {
  if (person.relation !== 'other' || !/\bvo chong (?:toi|em|chau|con|minh|nha)\b/.test(folded)) return person
  return { ...person, relation: 'spouse', facts: { ...person.facts, relation: 'spouse' } }
}
