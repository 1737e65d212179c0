import type { FoldedText } from '../../vietnamese/folded-text.ts'
import { assign } from './assign.ts'
import { MEANT, MISTAKEN } from './corrections.ts'
import type { Hit } from './hit.ts'
import { personOf, speaksOfAllAgain } from './known-people.ts'
import { AGES, type Person } from './person.ts'
import { settle } from './sharing.ts'
import type { Subject } from './subjects.ts'

/** A subject with the facts said of it until the next one. */
interface Passage {
  readonly people: readonly Person[]
  readonly hits: readonly Hit[]
}

/** "à ý em là mẹ chứ không phải bố", "nhầm, bố em mới đúng": the person that was meant before. */
const PUT_RIGHT_BEFORE = new RegExp(`\\b(?:${MEANT}|${MISTAKEN}|a khong)(?: (?:la|,|roi|phai))* $`)
const PUT_RIGHT_AFTER =
  /^(?: (?:em|toi|minh|con|chau))?(?:$| [.!]| (?:chu |, )?khong phai| (?:thi |la )?moi dung)/
/** "mẹ em à quên mẹ chồng em …": nothing was said of the first yet. */
const PUT_RIGHT_AT_ONCE = new RegExp(`^(?: (?:,|a|o|ua))* (?:${MEANT}|${MISTAKEN})(?: (?:la|,|roi|phai))* $`)
const OWNED = /^(?:ho khau|khau|thuong tru|tam tru)(?: thuong tru)?(?: cua| nha)? $/
/** Goes through the text subject by subject and gives every fact to whom it is said of. */
export function readPassages(text: FoldedText, subjects: readonly Subject[], hits: readonly Hit[]): Person[] {
  const people: Person[] = []
  const nameless: Person = { relation: null, which: '', pronoun: null, count: 1, named: false, hits: [] }
  const shared: Hit[] = []
  let last: readonly Person[] = [nameless]
  const passages: Passage[] = []
  const placed = hits.map((h) => ({ h, at: ownerInside(text, h, subjects) ?? h.start }))
  const bounds = [
    { subject: null, start: 0 },
    ...subjects.map((subject) => ({ subject, start: subject.start })),
  ]
  for (const [i, { subject, start }] of bounds.entries()) {
    const end = bounds[i + 1]?.start ?? text.text.length
    const own = placed.filter(({ at }) => at >= start && at < end).map(({ h }) => h)
    if (subject === null) {
      // What is said before anybody is named belongs to those named after it.
      passages.push({ people: [nameless], hits: own })
    } else if (isPutRight(text, subject, subjects[i - 2], last)) {
      for (const person of last) {
        person.relation = subject.relations[0] ?? person.relation
        person.pronoun = subject.pronoun
      }
      passages.push({ people: last, hits: own })
    } else if (speaksOfAllAgain(text, subject, people)) {
      last = people.filter(({ named }) => named)
      passages.push({ people: last, hits: own })
    } else if (subject.kind === 'persons') {
      last = subject.relations.map((relation) => personOf(text, people, relation, subject))
      passages.push({ people: last, hits: own })
    } else {
      // "Cả hai …", "người trên 60 …" reach to the end of their sentence.
      const stop = isAttribute(text, subject, last)
        ? clauseEnd(text.text, start, end)
        : sentenceEnd(text.text, start, end)
      // No household has an age: it is that of whom was spoken of before.
      const isShared = (h: Hit) => h.start < stop && !(isNamed(last) && isAgeAfter(subject, h))
      const inside = own.filter(isShared)
      const outside = own.filter((h) => !isShared(h))
      if (subject.kind !== 'nobody') shared.push(...inside)
      if (subject.kind === 'household') {
        nameless.named = true
        if (subject.size !== null) nameless.count = subject.size
      }
      passages.push({ people: last, hits: outside })
    }
  }
  for (const { people: of, hits: own } of passages) assign(text, of, own, people)
  return settle(text, people, nameless, { shared, head: passages[0]?.hits ?? [] })
}

/** "hộ khẩu em ở Ái Quốc": where the words name whose it is. */
function ownerInside(text: FoldedText, { start, end }: Hit, subjects: readonly Subject[]): number | null {
  const owner = subjects.find((s) => s.kind === 'persons' && s.start > start && s.end < end)
  const owned = owner !== undefined && OWNED.test(text.text.slice(start, owner.start))
  return owned ? owner.start : null
}

function isPutRight(
  text: FoldedText,
  subject: Subject,
  previous: Subject | undefined,
  last: readonly Person[],
): boolean {
  const [only, ...others] = last
  if (subject.kind !== 'persons' || subject.relations.length > 1 || others.length > 0) return false
  if (only === undefined || only.relation === null || previous === undefined) return false
  if (PUT_RIGHT_AT_ONCE.test(text.text.slice(previous.end, subject.start))) return true
  return PUT_RIGHT_BEFORE.test(text.before(subject.start)) && PUT_RIGHT_AFTER.test(text.after(subject.end))
}

/** "bố tôi nhà hộ cận nghèo, 73 tuổi": said of somebody among other things, up to the next mark. */
function isAttribute(text: FoldedText, { kind, start, end }: Subject, last: readonly Person[]): boolean {
  return (
    kind === 'household' &&
    isNamed(last) &&
    text.text.slice(start, end) === 'nha' &&
    /^ (?:(?:thuoc|la|dien|cung|dang) )*(?:ho|dien|can|ngheo)\b/.test(text.after(end))
  )
}

function isNamed(people: readonly Person[]): boolean {
  return people.some(({ named }) => named)
}

function isAgeAfter({ kind }: Subject, { fact }: Hit): boolean {
  return kind === 'household' && AGES.includes(fact)
}

function clauseEnd(text: string, from: number, to: number): number {
  const at = text.slice(from, to).search(/ [,.?!;](?: |$)/)
  return at < 0 ? to : from + at
}

function sentenceEnd(text: string, from: number, to: number): number {
  const at = text.slice(from, to).search(/ [.?!;](?: |$)/)
  return at < 0 ? to : from + at
}
