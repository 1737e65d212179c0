import type { FoldedText } from '../../vietnamese/folded-text.ts'
import type { Relation } from '../../vietnamese/kin-terms.ts'
import { assign } from './assign.ts'
import type { Hit } from './hit.ts'
import type { Person } from './person.ts'
import { settle } from './sharing.ts'
import type { Subject } from './subjects.ts'

/** A subject with the facts said of it until the next one. */
interface Passage {
  readonly people: readonly Person[]
  readonly hits: readonly Hit[]
}

/** "à ý em là mẹ chứ không phải bố", "nhầm, bố em mới đúng": the person that was meant before. */
const PUT_RIGHT_BEFORE =
  /\b(?:y (?:em|toi|minh|con|chau) (?:la|noi|muon noi la)|nham|quen|noi lai|xin loi|a khong)(?: (?:la|,|roi|phai))* $/
const PUT_RIGHT_AFTER =
  /^(?: (?:em|toi|minh|con|chau))?(?:$| [.!]| (?:chu |, )?khong phai| (?:thi |la )?moi dung)/

/** "mẹ em à quên mẹ chồng em …": nothing was said of the first yet. */
const PUT_RIGHT_AT_ONCE =
  /^(?: (?:,|a|o|ua))* (?:y (?:em|toi|minh|con|chau) la|nham|quen|noi lai|xin loi)(?: (?:la|,|roi|phai))* $/

/** Goes through the text subject by subject and gives every fact to whom it is said of. */
export function readPassages(text: FoldedText, subjects: readonly Subject[], hits: readonly Hit[]): Person[] {
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
    } else if (isPutRight(text, subject, subjects[i - 2], last)) {
      for (const person of last) person.relation = subject.relations[0] ?? person.relation
      passages.push({ people: last, hits: own })
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
  for (const { people: of, hits: own } of passages) assign(text, of, own, people)
  return settle(text, people, nameless, { shared, head: passages[0]?.hits ?? [] })
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

/** "Bố mẹ em 71 và 68 tuổi … Hai cụ mua thẻ …": no further persons, but those already named. */
function speaksOfAllAgain(text: FoldedText, subject: Subject, people: readonly Person[]): boolean {
  if (people.filter(({ named }) => named).length < 2) return false
  const words = text.text.slice(subject.start, subject.end)
  // "hai người 68 và 70 tuổi"
  if (subject.kind === 'everyone') return /^\d/.test(words) && /^ \d/.test(text.after(subject.end))
  if (subject.kind === 'nobody') return /\b(?:cac cu|cac bac)$/.test(words)
  return subject.kind === 'persons' && subject.count > 1 && subject.relations.every((r) => r === 'other')
}

function personOf(people: Person[], relation: Relation, subject: Subject): Person {
  const couple = relation === 'other' && subject.relations[0] === 'self'
  const same = people.filter(
    (p) => p.relation === relation || (couple && (p.relation === 'wife' || p.relation === 'husband')),
  )
  const { which } = subject
  const known =
    which === ''
      ? same.at(-1)
      : (same.find((p) => p.which === which) ?? same.find((p) => p.which === '' && mayBeThat(p, subject)))
  if (known !== undefined) {
    // "3 mẹ con em … 2 bé 8 và 5 tuổi"
    if (which === '') known.count = Math.max(known.count, subject.count)
    return known
  }
  const person: Person = { relation, which, count: subject.count, named: true, hits: [] }
  people.push(person)
  return person
}

/** "Con bé", "ông ngoại", "em gái" are whoever was spoken of as "con em", "ông", until there is another told apart from them. */
function mayBeThat({ count }: Person, { which, relations }: Subject): boolean {
  return relations.length > 1 || (count === 1 && /^(?:be|noi|ngoai|anh|chi|em)$/.test(which))
}

function sentenceEnd(text: string, from: number, to: number): number {
  const at = text.slice(from, to).search(/ [.?!;](?: |$)/)
  return at < 0 ? to : from + at
}
