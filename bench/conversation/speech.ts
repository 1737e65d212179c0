import { fill } from '../../src/knowledge/fill.ts'
import type { Place } from '../../src/knowledge/pack.ts'
import { pick, type Random, some } from './draw.ts'
import { ALSO, FAMILY_OPENINGS, INSISTING, OPENINGS } from './openings.ts'
import type { Person, Setting } from './people.ts'
import { saysUnasked } from './presumed-of-all.ts'
import type { Resident } from './resident.ts'
import { isSaid, trueChoice } from './true-choice.ts'
import { WORDINGS } from './wordings.ts'

/** Words, and the facts that they tell of each person (by index). */
export interface Said {
  readonly text: string
  readonly tells: readonly Telling[]
}

export interface Telling {
  readonly person: number
  readonly fact: string
}

/** Where people speak of, and what the questions call things. */
export interface Where extends Setting {
  readonly place: Place
}

/** Something true said of somebody, without naming them. */
export interface Phrase {
  readonly words: string
  readonly facts: readonly string[]
}

/** The first message. */
export function opening(resident: Resident, where: Where, random: Random): Said {
  const parts = resident.people.map((_, index) => factsAtOnce(resident, index, where, random))
  const tells = parts.flatMap((phrases, person) =>
    phrases.flatMap(({ facts }) => facts.map((fact) => ({ person, fact }))),
  )
  const lists = parts.map((phrases) => phrases.map(({ words }) => words).join(', '))
  const text =
    resident.people.length === 1
      ? sentence(pick(OPENINGS, random), resident, 0, lists[0] ?? '')
      : pick(FAMILY_OPENINGS, random)
          .replaceAll(
            '{list}',
            lists.map((list, index) => `${resident.names[index]} ${list}`.trim()).join(', '),
          )
          .replaceAll('{me}', resident.manner.me)
  return { text: tidy(text), tells }
}

/** Once more for whom it is, when the first message was taken for something else. */
export function insisting(resident: Resident, person: number, random: Random): Said {
  return { text: tidy(sentence(pick(INSISTING, random), resident, person, '')), tells: [] }
}

/** Of somebody of the family of whom nothing was said in the result. */
export function also(resident: Resident, person: number, where: Where, random: Random): Said {
  const phrases = factsAtOnce(resident, person, where, random)
  const list = phrases.map(({ words }) => words).join(', ')
  return {
    text: tidy(sentence(pick(alsoFor(resident, person), random), resident, person, list)),
    tells: phrases.flatMap(({ facts }) => facts.map((fact) => ({ person, fact }))),
  }
}

/** "Con toi" without its marks is a child of the writer as well as "còn tôi". */
function alsoFor({ people, manner }: Resident, person: number): readonly string[] {
  const isUnclear = !manner.diacritics && ['self', 'child'].includes(people[person]?.relation ?? '')
  return isUnclear ? ALSO.filter((template) => !template.startsWith('còn')) : ALSO
}

/** Some way to say a fact of somebody; null where there are no words for it. */
export function phraseFor(person: Person, fact: string, where: Where, random: Random): Phrase | null {
  const usable = WORDINGS.filter(({ tells, when }) => tells.some((told) => told === fact) && when(person))
  if (usable.length === 0) return named(person, fact, where, random)
  const { words, tells } = pick(usable, random)
  return { words: filled(pick(words, random), person, where), facts: tells }
}

export function filled(
  words: string,
  { age, birthDate }: Person,
  { pack, place, province, day: today }: Where,
): string {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const values: Readonly<Record<string, string>> = {
    age: String(age),
    months: String(Math.max(1, monthsBetween(birthDate, today))),
    year,
    date: `${Number(day)}/${Number(month)}/${year}`,
    'long-date': `${Number(day)} tháng ${Number(month)} năm ${year}`,
    ward: place.aliases[0] ?? place.name,
    province: (pack.places.get(province)?.name ?? '').replace(/^(?:thành phố|tỉnh) /, ''),
  }
  return words.replaceAll(/\{([a-z-]+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** Completed months from one day to another, YYYY-MM-DD. */
function monthsBetween(from: string, to: string): number {
  const [a, b] = [from, to].map((day) => day.split('-').map(Number))
  const [years = 0, months = 0, days = 0] = (b ?? []).map((part, at) => part - (a?.[at] ?? 0))
  return years * 12 + months - (days < 0 ? 1 : 0)
}

/** In the words of the question about it. */
function named(person: Person, fact: string, { pack, province }: Where, random: Random): Phrase | null {
  const question = pack.questions.get(fact)
  const choice = question === undefined ? null : trueChoice(question, person.facts, province)
  if (choice === null || !isSaid(choice.facts[fact])) return null
  const telling = choice.synonyms.filter((synonym) => synonym.split(' ').length > 1)
  return {
    words: `thuộc diện ${pick([choice.label.toLocaleLowerCase('vi'), ...telling], random)}`,
    facts: [fact],
  }
}

/** What nobody asks for comes first; then as much else as the resident tells at once. */
function factsAtOnce(resident: Resident, index: number, where: Where, random: Random): Phrase[] {
  const person = resident.people[index]
  if (person === undefined) return []
  const unasked = saysUnasked(person.facts, where)
  const others = [...new Set(WORDINGS.filter(({ when }) => when(person)).flatMap(({ tells }) => tells))]
  const chosen = some(
    others.filter((fact) => !unasked.includes(fact)),
    resident.tellsAtOnce,
    random,
  )
  const told = new Set<string>()
  return [...unasked, ...chosen].flatMap((fact) => {
    const phrase = told.has(fact) ? null : phraseFor(person, fact, where, random)
    if (phrase === null || phrase.facts.some((one) => isTold(one, told))) return []
    for (const one of phrase.facts) told.add(one)
    return [phrase]
  })
}

const AGES = ['age', 'birthYear', 'birthDate']

/** An age is told once, in one way. */
function isTold(fact: string, told: ReadonlySet<string>): boolean {
  return told.has(fact) || (AGES.includes(fact) && AGES.some((age) => told.has(age)))
}

function sentence(template: string, { names, manner }: Resident, person: number, facts: string): string {
  const values = { who: names[person] ?? '', me: manner.me, facts }
  return fill(template.replaceAll(/\{(\w+)\}/g, '{{$1}}'), values)
}

/** Without the gaps of what was left out. */
function tidy(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([,.:?])/g, '$1')
    .replaceAll(/[,:]+([,.?]|$)/g, '$1')
    .trim()
}
