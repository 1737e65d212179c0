import { FoldedText } from '../../vietnamese/folded-text.ts'
import type { Relation } from '../../vietnamese/kin-terms.ts'
import type { PersonMention } from '../understanding.ts'
import { readEllipses } from './ellipsis.ts'
import type { Hit } from './hit.ts'
import { mergeHits } from './merge.ts'
import type { PlaceLookup } from './places.ts'
import { readAges } from './read-ages.ts'
import { readGroups } from './read-groups.ts'
import { readHousehold } from './read-household.ts'
import { readIncome } from './read-income.ts'
import { readResidence } from './read-residence.ts'
import { readWork } from './read-work.ts'
import { findSubjects, type Subject } from './subjects.ts'
import { unrealSpans } from './unreal.ts'

/** A person while the message is being read. */
interface Person {
  readonly relation: Relation | null
  readonly which: string
  count: number
  /** Spoken of by some word, if only as "nhà tôi". */
  named: boolean
  hits: Hit[]
}

/** A subject with the facts said of it until the next one. */
interface Passage {
  readonly people: readonly Person[]
  readonly hits: readonly Hit[]
}

const AGES = ['age', 'birthYear', 'birthDate', 'ageRange']
/** Two ages of one person this near are a guess: "65, 66 tuổi". */
const GUESSED = 3
/** Not worth naming when nothing is said of them: the writer, a spouse in "vợ chồng tôi", a neighbour. */
const MENTIONED_IN_PASSING: ReadonlySet<Relation | null> = new Set([null, 'self', 'other'])
const MAY_BE_CHILDREN: ReadonlySet<Relation> = new Set([
  'self',
  'child',
  'grandchild',
  'brother',
  'sister',
  'other',
])
const SHARED_FROM_THE_START = ['residence', 'household']

/**
 * The people that a message speaks of and what it says of each. Someone of whom things are said without a word for
 * who it is has relation null (the asker, or whom the conversation is about); 'self' only when the writer clearly
 * speaks of themself. Conditions, hearsay, questions and rules give no facts. `today`: YYYY-MM-DD.
 */
export function extractPeople(
  text: string,
  context: { readonly today: string; readonly places: PlaceLookup },
): PersonMention[] {
  const folded = new FoldedText(text)
  const unreal = unrealSpans(folded)
  const subjects = findSubjects(folded)
  const incomes = readIncome(folded)
  const hits = [
    ...readAges(folded, context.today),
    ...incomes,
    ...readEllipses(folded, subjects, incomes),
    ...readResidence(folded, context.places),
    ...readHousehold(folded),
    ...readWork(folded),
    ...readGroups(folded),
  ]
    .filter((h) => !unreal.some((span) => h.start >= span.start && h.start < span.end))
    .filter((h) => !h.besidePerson || isBeside(folded, h, subjects))
    .map((h) => (isOfARule(folded, h, subjects) ? { ...h, fact: 'age' as const, facts: {} } : h))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  return readPassages(folded, subjects, hits)
    .filter((person) => person.named || person.hits.some((h) => h.strength === 'strong'))
    .filter(({ relation, hits: own }) => own.length > 0 || !MENTIONED_IN_PASSING.has(relation))
    .map(({ relation, count, hits: own }) => {
      const plausible = own.filter((h) => !isTooYoung(relation, h))
      return { relation, count, ...mergeHits(folded, plausible, context.today) }
    })
}

/** "mẹ 70": nothing but a few fillers between the person and the number, and no unit after it. */
function isBeside(text: FoldedText, h: Hit, subjects: readonly Subject[]): boolean {
  return subjects.some(
    (s) =>
      s.kind === 'persons' &&
      s.end <= h.start &&
      /^ (?:(?:la|thi|cung|deu|da|duoc|nam nay|nay|hien|chac|,|:|-|\(|\d{2,4} (?:tuoi )?(?:va|voi|,)) )*$/.test(
        text.text.slice(s.end, h.start),
      ),
  )
}

/** "trên 75 tuổi thì được gì": of nobody, unless said right after a person. */
function isOfARule(text: FoldedText, h: Hit, subjects: readonly Subject[]): boolean {
  // Typed without marks, "còn trên 75 thì" names no child.
  const named = subjects.filter(({ start, end }) => text.text.slice(start, end) !== 'con')
  if (h.fact !== 'ageRange' || isBeside(text, h, named)) return false
  const after = text.text.slice(h.end)
  return (
    /^ thi\b/.test(after) || (h.strength === 'weak' && /^ (?:co |da |se )*(?:duoc|moi|phai|la)\b/.test(after))
  )
}

function readPassages(text: FoldedText, subjects: readonly Subject[], hits: readonly Hit[]): Person[] {
  const people: Person[] = []
  const nameless: Person = { relation: null, which: '', count: 1, named: false, hits: [] }
  const shared: Hit[] = []
  let last: readonly Person[] = [nameless]
  const passages: Passage[] = []
  const bounds = [
    { subject: null, start: 0 },
    ...subjects.map((subject) => ({ subject, start: subject.start })),
  ]
  for (const [i, { subject, start }] of bounds.entries()) {
    const end = bounds[i + 1]?.start ?? text.text.length
    const own = hits.filter((h) => h.start >= start && h.start < end)
    if (subject === null) {
      // What is said before anybody is named belongs to those named after it.
      passages.push({ people: [nameless], hits: own })
    } else if (speaksOfAllAgain(text, subject, people)) {
      last = people.filter(({ named }) => named)
      passages.push({ people: last, hits: own })
    } else if (subject.kind === 'persons') {
      last = subject.relations.map((relation) => personOf(people, relation, subject))
      passages.push({ people: last, hits: own })
    } else {
      // "Cả hai …", "người trên 60 …" reach to the end of their sentence.
      const stop = sentenceEnd(text.text, start, end)
      const inside = own.filter((h) => h.start < stop)
      const outside = own.filter((h) => h.start >= stop)
      if (subject.kind !== 'nobody') shared.push(...inside)
      if (subject.kind === 'household') {
        nameless.named = true
        if (subject.size !== null) nameless.count = subject.size
      }
      passages.push({ people: last, hits: outside })
    }
  }
  for (const { people: of, hits: own } of passages) assign(of, own, people)
  return settle(people, nameless, shared, passages[0]?.hits ?? [])
}

/** "Bố mẹ em 71 và 68 tuổi … Hai cụ mua thẻ …": no further persons, but those already named. */
function speaksOfAllAgain(text: FoldedText, subject: Subject, people: readonly Person[]): boolean {
  if (people.filter(({ named }) => named).length < 2) return false
  const words = text.text.slice(subject.start, subject.end)
  if (subject.kind === 'nobody') return /\b(?:cac cu|cac bac)$/.test(words)
  return subject.kind === 'persons' && subject.count > 1 && subject.relations.every((r) => r === 'other')
}

function personOf(people: Person[], relation: Relation, subject: Subject): Person {
  const couple = relation === 'other' && subject.relations[0] === 'self'
  const same = people.filter(
    (p) => p.relation === relation || (couple && (p.relation === 'wife' || p.relation === 'husband')),
  )
  const known =
    subject.which === ''
      ? same.at(-1)
      : same.find((p) => p.which === subject.which || (p.which === '' && subject.relations.length > 1))
  if (known !== undefined) return known
  const person: Person = { relation, which: subject.which, count: subject.count, named: true, hits: [] }
  people.push(person)
  return person
}

/** Gives the facts of a passage to its people; two ages for two people go one to each. */
function assign(of: readonly Person[], hits: readonly Hit[], people: Person[]): void {
  const ages = hits.filter((h) => AGES.includes(h.fact))
  const heads = of.reduce((sum, person) => sum + person.count, 0)
  const [first] = of
  if (ages.length === heads && heads > 1 && first !== undefined) {
    const each = of.length === 1 ? split(first, heads, people) : of
    each.forEach((person, i) => {
      const own = ages[i]
      person.hits.push(...hits.filter((h) => !AGES.includes(h.fact)), ...(own === undefined ? [] : [own]))
    })
    return
  }
  // "65, 66 tuổi" of one person: neither is sure.
  const unsure = ages.length === 2 && ages[0]?.start === ages[1]?.start
  const guess = unsure && heads === 1 ? guessed(ages) : null
  if (guess !== null && first !== undefined) {
    first.hits.push(...hits.filter((h) => !AGES.includes(h.fact)), guess)
    return
  }
  for (const person of of) {
    person.hits.push(
      ...hits.map((h) => (unsure && AGES.includes(h.fact) ? { ...h, certainty: 'vague' as const } : h)),
    )
  }
}

/** One of two ages that lie near each other, as the range around them. */
function guessed([one, other]: readonly Hit[]): Hit | null {
  const [a, b] = [one?.facts.age, other?.facts.age]
  if (one === undefined || a === undefined || b === undefined || Math.abs(a - b) > GUESSED) return null
  const ageRange = { from: Math.max(0, Math.min(a, b) - 1), to: Math.max(a, b) + 1 }
  return { ...one, fact: 'ageRange', facts: { ageRange }, certainty: 'vague' }
}

/** "2 con 5 và 3 tuổi": as many persons as ages. */
function split(person: Person, heads: number, people: Person[]): Person[] {
  person.count = 1
  const others = Array.from({ length: heads - 1 }, (): Person => ({ ...person, hits: [...person.hits] }))
  people.splice(people.indexOf(person) + 1, 0, ...others)
  return [person, ...others]
}

/** Spreads what holds for the whole household, and what was said before anybody was named. */
function settle(people: Person[], nameless: Person, shared: readonly Hit[], head: readonly Hit[]): Person[] {
  if (people.length === 0) {
    nameless.hits.push(...shared)
    return [nameless]
  }
  const own = head.filter((h) => !SHARED_FROM_THE_START.includes(h.fact))
  const [first] = people
  const clash = first?.hits.some((h) => own.some((o) => tellsOtherwise(o, h)))
  for (const person of people) {
    const common = [...shared, ...head.filter((h) => !own.includes(h))].filter(
      (h) => !person.hits.includes(h),
    )
    person.hits.push(...common)
  }
  if (!clash && first !== undefined) {
    first.hits.push(...own)
    nameless.hits = []
  }
  for (const person of [...people, nameless]) person.hits.sort((a, b) => a.start - b.start)
  return clash ? [nameless, ...people] : people
}

/** Two hits of one fact that cannot both be of the same person. */
function tellsOtherwise(one: Hit, other: Hit): boolean {
  if (AGES.includes(one.fact) && AGES.includes(other.fact)) return true
  return one.fact === other.fact && JSON.stringify(one.facts) !== JSON.stringify(other.facts)
}

/** A mother of two years is a mother with a child of two. */
function isTooYoung(relation: Relation | null, { facts }: Hit): boolean {
  const grown = relation !== null && !MAY_BE_CHILDREN.has(relation)
  // Nor is it the writer of whom "con dưới 6 tuổi" speaks.
  const oldest =
    relation === 'self' ? facts.ageRange?.to : grown ? (facts.age ?? facts.ageRange?.to) : undefined
  return oldest !== undefined && oldest < 15
}

function sentenceEnd(text: string, from: number, to: number): number {
  const at = text.slice(from, to).search(/ [.?!;](?: |$)/)
  return at < 0 ? to : from + at
}
