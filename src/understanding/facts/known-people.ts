import type { FoldedText } from '../../vietnamese/folded-text.ts'
import type { Relation } from '../../vietnamese/kin-terms.ts'
import type { Person } from './person.ts'
import type { Subject } from './subjects.ts'

/** Begins what tells apart those of whom only numbers are told. */
const COUNTED = 'counted '

/** The word that tells a relative from another one ("lon", "ngoai", "em"); undefined where none was said. */
export function wordApart({ which }: Pick<Person, 'which'>): string | undefined {
  return which === '' || which.startsWith(COUNTED) ? undefined : which
}

/** "Bố mẹ em 71 và 68 tuổi … Hai cụ mua thẻ …": no further persons, but those already named. */
export function speaksOfAllAgain(text: FoldedText, subject: Subject, people: readonly Person[]): boolean {
  const known = people.filter(({ named }) => named)
  if (known.length < 2) return false
  const words = text.text.slice(subject.start, subject.end)
  // "hai người 68 và 70 tuổi"
  if (subject.kind === 'everyone') return /^\d/.test(words) && /^ \d/.test(text.after(subject.end))
  if (subject.kind === 'nobody') return /\b(?:cac cu|cac bac)$/.test(words)
  if (subject.kind !== 'persons') return false
  // "ba 68 tuổi, má 66 tuổi, hai ông bà …"
  if (words === '2 ong ba')
    return known.length === 2 && !known.some((p) => subject.relations.includes(p.relation ?? 'other'))
  // "mẹ 66 tuổi với mẹ vợ 68 tuổi, hai bà đều …"
  const holdsOfBoth = /^ (?:deu|cung|khong|chua|co|thuong tru|ho khau)\b/.test(text.after(subject.end))
  const counted = /\b(hai|\d) (?:ong|ba|bac|co|chu)$/.exec(text.before(subject.end))?.[1]
  if (holdsOfBoth && (counted === 'hai' ? 2 : Number(counted)) === known.length) return true
  if (subject.count < 2) return false
  // "mẹ vợ 70, mẹ đẻ 72, cả hai bà …"
  const asBefore = /\b(?:ong|ba|bac|co|chu|anh|chi)$/.test(words) && /\bca $/.test(text.before(subject.start))
  return asBefore || subject.relations.every((r) => r === 'other')
}

/** The person that a subject names, new or spoken of before; those not known yet are added to the people. */
export function personOf(text: FoldedText, people: Person[], relation: Relation, subject: Subject): Person {
  const part = partOf(text, people, relation, subject)
  if (part !== null) return part
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
    if (subject.pronoun === null) known.pronoun = null
    return known
  }
  const { pronoun, count } = subject
  const person: Person = { relation, which, pronoun, count, named: true, hits: [] }
  people.push(person)
  return person
}

/** "3 con, một cháu 4 tuổi, hai cháu 2 tuổi": each number tells of others of them. */
function partOf(
  text: FoldedText,
  people: Person[],
  relation: Relation,
  { which, count, start }: Subject,
): Person | null {
  if ((relation !== 'child' && relation !== 'grandchild') || which !== '') return null
  if (!/^\d /.test(text.text.slice(start, start + 2))) return null
  const all = people.find((p) => (p.relation === 'child' || p.relation === relation) && p.count > count)
  const isAnother = people.some((p) => p.relation === relation && p.which.startsWith(COUNTED))
  if (all === undefined && !isAnother && (count > 1 || people.some((p) => p.relation === relation)))
    return null
  const person: Person = {
    relation: all?.relation ?? relation,
    which: `${COUNTED}${people.length}`,
    pronoun: null,
    count,
    named: true,
    hits: [],
  }
  people.push(person)
  return person
}

/** "Con bé", "ông ngoại", "em gái" are whoever was spoken of as "con em", "ông", until there is another told apart from them. */
function mayBeThat({ count }: Person, { which, relations }: Subject): boolean {
  return relations.length > 1 || (count === 1 && /^(?:be|noi|ngoai|anh|chi|em)$/.test(which))
}
