import { type FactName, Facts } from '../knowledge/facts.ts'
import type { Pack } from '../knowledge/pack.ts'
import { agree } from '../understanding/facts/birth.ts'
import type { PersonMention } from '../understanding/understanding.ts'
import { MAX_PEOPLE } from './limits.ts'
import type { Person } from './state.ts'

export function newPerson(relation: string | null): Person {
  return { relation, facts: relation === null ? {} : { relation }, contradictions: [], skipped: [] }
}

/**
 * The people of the conversation after a message told more of them. A relation names its person; words without one
 * go to the person being asked about, or to the last one. Two of one relation in a message are two people.
 * @param anew whoever is named is another one, not the one of whom it was not said who it is ("thế bố tôi thì sao")
 */
export function mergeMentions(
  people: readonly Person[],
  mentions: readonly PersonMention[],
  asked: number | null,
  { anew = false }: { readonly anew?: boolean } = {},
): Person[] {
  const merged = [...people]
  const told = new Set<number>()
  const telling = informative(mentions)
  for (const mention of telling) {
    const alike = telling.filter((other) => isSameRelative(other, mention)).length
    const index = indexFor(merged, mention, { asked, told, alike, anew })
    told.add(index)
    merged[index] = absorb(merged[index] ?? newPerson(mention.relation), mention)
  }
  return merged.slice(0, MAX_PEOPLE)
}

/** Of whom a mention tells: as it says, or of several people whom its "bà ấy" may mean. */
export type Meant =
  | { readonly kind: 'one'; readonly mention: PersonMention }
  | { readonly kind: 'several'; readonly mention: PersonMention; readonly among: readonly number[] }

/**
 * A pronoun stands for the one person that it fits, of those spoken of: the one whom the word itself names ("bà" where a
 * grandmother was told of), else the one being asked about where all that it fits are alike.
 */
export function resolved(mention: PersonMention, people: readonly Person[], asked: number | null): Meant {
  const { pronoun } = mention
  if (pronoun === null) return { kind: 'one', mention }
  const relationOf = (index: number) => people[index]?.relation ?? ''
  const fitting = [...people.keys()].filter((index) => pronoun.includes(relationOf(index)))
  const named = fitting.filter((index) => relationOf(index) === mention.relation)
  const areAlike = new Set(fitting.map(relationOf)).size === 1
  const [first, ...others] = named.length > 0 ? named : fitting
  if (first === undefined) return { kind: 'one', mention }
  if (others.length > 0 && !(areAlike && asked !== null && fitting.includes(asked))) {
    return { kind: 'several', mention, among: fitting }
  }
  return { kind: 'one', mention: { ...mention, relation: relationOf(first) } }
}

/** Facts of one person with others laid on top; the parts of residence and waste team are kept, ages replaced. */
export function mergeFacts(known: Facts, told: Facts): Facts {
  const merged = Facts.parse({
    ...known,
    ...told,
    ...(known.residence && told.residence ? { residence: { ...known.residence, ...told.residence } } : {}),
    ...(known.wasteTeam && told.wasteTeam ? { wasteTeam: { ...known.wasteTeam, ...told.wasteTeam } } : {}),
  })
  return withNewestAge(merged, told)
}

/** Whether something is told otherwise than it is known; what only one of them tells is no conflict. */
export function conflicts(known: Facts, told: Facts): boolean {
  return Object.entries(told).some(([name, value]) => {
    const before: unknown = Object.entries(known).find(([other]) => other === name)?.[1]
    return before !== undefined && name !== 'relation' && differs(before, value)
  })
}

function differs(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one !== other
  const parts = new Map<string, unknown>(Object.entries(one))
  return Object.entries(other).some(([part, value]) => parts.has(part) && parts.get(part) !== value)
}

/** What nothing asks for is sensitive, except what everybody tells of themselves. */
export function isSensitive(fact: string, pack: Pack): boolean {
  if (fact === 'relation') return false
  const asking = [...pack.questions.values()].filter(
    ({ id, choices }) => id === fact || choices.some(({ facts }) => fact in facts),
  )
  return asking.length === 0 ? !TOLD_BY_ALL.has(fact) : asking.some(({ sensitive }) => sensitive)
}

const BIRTH: readonly FactName[] = ['age', 'birthDate', 'birthYear', 'ageRange']
const TOLD_BY_ALL: ReadonlySet<string> = new Set<FactName>([...BIRTH, 'residence'])

export function withoutSensitive(facts: Facts, pack: Pack): Facts {
  return Facts.parse(Object.fromEntries(Object.entries(facts).filter(([fact]) => !isSensitive(fact, pack))))
}

/** People named without any fact matter only when nobody is spoken of with one. */
function informative(mentions: readonly PersonMention[]): readonly PersonMention[] {
  const telling = mentions.filter(
    (mention) => mention.mentions.length > 0 || mention.contradictions.length > 0,
  )
  if (telling.length > 0) return telling
  const relatives = mentions.filter(({ relation }) => relation !== null && relation !== 'self')
  return relatives.length > 0 ? relatives : mentions.slice(0, 1)
}

interface Telling {
  readonly asked: number | null
  /** Persons that this message has told of already. */
  readonly told: ReadonlySet<number>
  /** How many of this relation the message tells of. */
  readonly alike: number
  readonly anew: boolean
}

/** Where a mention belongs; a person of whom it is not certain that they are meant stays untouched. */
function indexFor(
  people: readonly Person[],
  mention: PersonMention,
  { asked, told, alike, anew }: Telling,
): number {
  const { relation } = mention
  const free = [...people.keys()].filter((index) => !told.has(index))
  if (relation === null) {
    return asked !== null && !told.has(asked) ? asked : (free.at(-1) ?? people.length)
  }
  const isSame = (person: Person | undefined) => person !== undefined && isSameRelative(person, mention)
  const same = free.filter((index) => isSame(people[index]))
  const known = people.filter(isSame).length
  if (asked !== null && same.includes(asked) && alike === 1) return asked
  if (known === alike) return same[0] ?? people.length
  if (known > 0) return people.length
  if (anew) return people.length
  return free.find((index) => people[index]?.relation === null) ?? people.length
}

/** "Con lớn" and "con nhỏ" are two; "con" may be either. */
export function isSameRelative(
  one: Pick<PersonMention, 'relation' | 'which'>,
  other: Pick<PersonMention, 'relation' | 'which'>,
): boolean {
  const mayBe = one.which === undefined || other.which === undefined || one.which === other.which
  return one.relation === other.relation && mayBe
}

/** The person with what a message told of them; what it says anew overrules. */
export function absorb(person: Person, mention: PersonMention): Person {
  const relation = person.relation ?? mention.relation
  const news = withoutVaguerAge(mention.facts, person.facts)
  const told: Facts = relation === null ? news : { ...news, relation }
  const settled = new Set(Object.keys(mention.facts))
  // One way to give an age settles a contradiction between the others.
  const agreed = new Set<string>(BIRTH.some((fact) => settled.has(fact)) ? [...settled, ...BIRTH] : settled)
  return {
    relation,
    which: person.which ?? mention.which,
    facts: mergeFacts(person.facts, told),
    contradictions: [
      ...person.contradictions.filter(({ fact }) => !agreed.has(fact)),
      ...mention.contradictions.map(({ fact, words }) => ({ fact, words: [...words] })),
    ],
    skipped: person.skipped.filter((fact) => !settled.has(fact)),
  }
}

/** "Ngoài 70" said in passing takes away neither a birth that is known nor an age that it agrees with. */
function withoutVaguerAge(told: Facts, { age, birthYear, birthDate }: Facts): Facts {
  const { ageRange, ...rest } = told
  if (ageRange === undefined) return told
  const isKnown = birthYear !== undefined || birthDate !== undefined
  return isKnown || (age !== undefined && agree(ageRange, { from: age, to: age })) ? rest : told
}

/** The ways to give an age replace each other: "à nhầm, 59 tuổi" overrules an earlier birth year. */
function withNewestAge(facts: Facts, told: Facts): Facts {
  const { age: _age, birthYear: _birthYear, birthDate: _birthDate, ageRange: _ageRange, ...rest } = facts
  const newest: Facts = {
    ...(told.age === undefined ? {} : { age: told.age }),
    ...(told.birthYear === undefined ? {} : { birthYear: told.birthYear }),
    ...(told.birthDate === undefined ? {} : { birthDate: told.birthDate }),
    ...(told.ageRange === undefined ? {} : { ageRange: told.ageRange }),
  }
  return Object.keys(newest).length === 0 ? facts : { ...rest, ...newest }
}
