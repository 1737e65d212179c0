import type { FoldedText } from '../../vietnamese/folded-text.ts'
import type { Relation } from '../../vietnamese/kin-terms.ts'
import type { Hit } from './hit.ts'
import { AGES, type Person } from './person.ts'

/** What a family living together has in common. */
const OF_A_FAMILY = ['residence', 'household']
/** "hộ khẩu Ái Quốc cả", "đều hộ khẩu Ái Quốc", "cùng ở Ái Quốc". */
const OF_ALL_AFTER = /^ (?:het )?(?:ca|het|tat)(?: (?:nha|roi|a|2|hai|3|dau))*(?= [,.;!?]|$)/
const OF_ALL_BEFORE = /\b(?:deu|cung|chung)(?: (?:co|chung|o|la|song|thuoc))* $/
const OF_ALL_INSIDE = /\b(?:deu|chung)\b/
/** Said apart from the last one named: "bố 73, mẹ 70, hộ khẩu Ái Quốc". */
const APART_BEFORE =
  /(?:^|[,.;] )(?:(?:hien|dang|o|tai|song|va|nha|thuong tru|sinh song|deu|cung|thuoc|la) )*$/
const COUPLES: readonly (readonly Relation[])[] = [
  ['father', 'mother'],
  ['grandfather', 'grandmother'],
  ['father-in-law', 'mother-in-law'],
  ['self', 'wife'],
  ['self', 'husband'],
  ['child', 'child'],
]

/** Parents of small children and these; grown ones are rarely named with both. */
const NUCLEUS: ReadonlySet<Relation> = new Set(['self', 'wife', 'husband', 'child'])

/** Spreads what holds for the whole household, and what was said before anybody was named. */
export function settle(
  text: FoldedText,
  people: Person[],
  nameless: Person,
  { shared, head }: { readonly shared: readonly Hit[]; readonly head: readonly Hit[] },
): Person[] {
  if (people.length === 0) {
    nameless.hits.push(...shared)
    return [nameless]
  }
  spread(text, people)
  const own = head.filter((h) => !OF_A_FAMILY.includes(h.fact))
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
  const all = withoutCountedTwice(people)
  return clash ? [nameless, ...all] : all
}

/** Where a family lives and what household it is, said once for several of them. */
function spread(text: FoldedText, people: readonly Person[]): void {
  const told = people.flatMap((person) =>
    person.hits.filter(({ fact }) => OF_A_FAMILY.includes(fact)).map((h) => ({ person, h })),
  )
  for (const { person, h } of told) {
    const ofAll = isOfAll(text, h)
    const apart = APART_BEFORE.test(text.before(h.start))
    for (const other of people) {
      if (other === person || other.hits.some(({ fact, start }) => fact === h.fact || start > h.start))
        continue
      if (ofAll) other.hits.push(h)
      else if (apart && other.hits.length > 0 && (isCouple(person, other) || isOneHome(h, person, other)))
        other.hits.push({ ...h, certainty: h.certainty === 'vague' ? 'vague' : 'implied' })
    }
  }
}

function isOfAll(text: FoldedText, { start, end }: Hit): boolean {
  return (
    OF_ALL_AFTER.test(text.after(end)) ||
    OF_ALL_BEFORE.test(text.before(start)) ||
    OF_ALL_INSIDE.test(text.text.slice(start, end))
  )
}

function isCouple(one: Person, other: Person): boolean {
  const both = [one.relation, other.relation]
  return COUPLES.some(
    (couple) => couple.every((r) => both.includes(r)) && both.every((r) => r && couple.includes(r)),
  )
}

/** Of a household said after the last of "em 28, chồng em 30, con 2 tuổi": it is theirs all. */
function isOneHome({ fact }: Hit, ...people: readonly Person[]): boolean {
  return fact === 'household' && people.every(({ relation }) => relation !== null && NUCLEUS.has(relation))
}

/** "2 con, con lớn 8 tuổi, con bé 3 tuổi": those told apart are the ones counted before. */
function withoutCountedTwice(people: readonly Person[]): Person[] {
  return people.filter((person) => {
    if (person.count < 2 || person.hits.some(({ fact }) => AGES.includes(fact))) return true
    const apart = people.filter((p) => p !== person && p.relation === person.relation && p.which !== '')
    person.count -= Math.min(
      person.count,
      apart.reduce((sum, { count }) => sum + count, 0),
    )
    return person.count > 0
  })
}

/** Two hits of one fact that cannot both be of the same person. */
function tellsOtherwise(one: Hit, other: Hit): boolean {
  if (AGES.includes(one.fact) && AGES.includes(other.fact)) return true
  return one.fact === other.fact && JSON.stringify(one.facts) !== JSON.stringify(other.facts)
}
