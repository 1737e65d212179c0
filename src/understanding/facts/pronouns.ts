import type { FoldedText } from '../../vietnamese/folded-text.ts'
import type { Relation } from '../../vietnamese/kin-terms.ts'
import type { KinMention } from '../../vietnamese/kinship.ts'

const OLD_WOMEN: readonly Relation[] = ['mother', 'grandmother', 'mother-in-law', 'wife', 'aunt']
const OLD_MEN: readonly Relation[] = ['father', 'grandfather', 'father-in-law', 'husband', 'uncle']
const ELDERS: readonly Relation[] = [
  'grandmother',
  'grandfather',
  'mother',
  'father',
  'mother-in-law',
  'father-in-law',
]
const THE_YOUNG: readonly Relation[] = ['child', 'grandchild', 'brother', 'sister']

/** Words for a relative that stand alone for somebody spoken of before, the likeliest first. */
const ALONE: Readonly<Record<string, readonly Relation[]>> = {
  bà: OLD_WOMEN,
  ông: OLD_MEN,
  ong: OLD_MEN,
  cụ: ELDERS,
  cu: ELDERS,
  'bà cụ': OLD_WOMEN,
  'cụ bà': OLD_WOMEN,
  'ông cụ': OLD_MEN,
  'cụ ông': OLD_MEN,
  cháu: ['child', 'grandchild'],
  chau: ['child', 'grandchild'],
  bé: ['child', 'grandchild'],
}

/** "bà ấy", "cô đó": by the word before it, as written. Without marks "thang nay" is this month. */
const POINTED_AT: Readonly<Record<string, readonly Relation[]>> = {
  bà: OLD_WOMEN,
  ba: OLD_WOMEN,
  ông: OLD_MEN,
  ong: OLD_MEN,
  cụ: ELDERS,
  cu: ELDERS,
  anh: ['husband', 'brother'],
  chị: ['sister', 'wife'],
  chi: ['sister', 'wife'],
  cô: ['wife', 'aunt', 'sister'],
  co: ['wife', 'aunt', 'sister'],
  chú: ['uncle', 'brother', 'husband'],
  chu: ['uncle', 'brother', 'husband'],
  bác: ['uncle', 'aunt', 'father', 'mother'],
  bac: ['uncle', 'aunt', 'father', 'mother'],
  cậu: ['uncle', 'brother', 'child'],
  cau: ['uncle', 'brother', 'child'],
  dì: ['aunt'],
  mợ: ['aunt'],
  thím: ['aunt'],
  em: ['brother', 'sister', 'wife'],
  cháu: ['child', 'grandchild'],
  chau: ['child', 'grandchild'],
  bé: ['child', 'grandchild'],
  đứa: THE_YOUNG,
  dua: THE_YOUNG,
  thằng: THE_YOUNG,
}
const SHOWN = /^(?:ấy|ay|đó|do|này|nọ)$/

const IS_OR_DOES =
  /^ (?:\d+|co|khong|chua|thi|la|bi|hoc|di|lam|moi|nam nay|sinh|duoc|con|cung|dang|da|o|van|gan|hon|thuoc)\b/
/** As written; without marks "no" is also nợ, and none of the others is told apart. */
const OF_SPEECH: Readonly<Record<string, readonly Relation[]>> = {
  nó: THE_YOUNG,
  no: THE_YOUNG,
  hắn: ['child', 'brother', 'husband'],
  bả: OLD_WOMEN,
  ổng: OLD_MEN,
  ảnh: ['husband', 'brother'],
}

/** The relatives that a mention may be when nothing names which: "bà", not "bà nội", "bà tôi" or "mẹ". */
export function pronounOf(text: FoldedText, { role, relations, count, first, next }: KinMention) {
  if (role !== 'third' || relations.length > 1 || count > 1) return null
  const said = text.written(text.offset(first), text.offset(next) - 1).join(' ')
  // "Bà Lan hỏi … bà 67 tuổi": the one with the name.
  const isNamed = relations[0] === 'other' && !/^(?:cụ|cu)$/.test(said)
  return isNamed ? null : (ALONE[said] ?? null)
}

/** A pronoun of a message, and the index of its word. */
interface Pronoun {
  readonly relations: readonly Relation[]
  readonly at: number
}

/** The same where the message names nobody at all: "bà ấy có lương hưu", "nó học lớp 5". */
export function pronounIn(text: FoldedText): Pronoun | null {
  for (const [at, { written, folded }] of text.words.entries()) {
    const isShown = SHOWN.test(text.words[at + 1]?.written ?? '')
    const acts = IS_OR_DOES.test(text.after(text.offset(at) + folded.length))
    const relations = (isShown ? POINTED_AT[written] : null) ?? (acts ? OF_SPEECH[written] : null)
    if (relations != null) return { relations, at }
  }
  return null
}
