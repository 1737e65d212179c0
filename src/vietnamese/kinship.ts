import { fold, hasDiacritics } from './fold.ts'
import type { FoldedText } from './folded-text.ts'
import { KIN_TERMS, type KinTerm, NOT_KIN, type Relation } from './kin-terms.ts'
import type { Word } from './words.ts'

/** A person named by a kinship word. `first` and `next` are indexes into FoldedText.words. */
export interface KinMention {
  /** third: somebody spoken of; speaker: the person who writes ("tôi", "em", "con muốn hỏi"). */
  readonly role: 'third' | 'speaker'
  readonly relations: readonly Relation[]
  /** How many such persons: "2 đứa con" → 2. */
  readonly count: number
  /** What tells two of them apart: "lon", "nho", "trai"; '' when nothing does. */
  readonly which: string
  readonly first: number
  readonly next: number
}

const wordsOf = (text: string): { readonly written: string; readonly folded: string }[] =>
  text.split(' ').map((written) => ({ written, folded: fold(written) }))
const longestFirst = (a: { words: { length: number } }, b: { words: { length: number } }): number =>
  b.words.length - a.words.length
const BY_FIRST_WORD = Map.groupBy(
  [
    ...KIN_TERMS.map((term) => ({ term, words: wordsOf(term.words) })),
    ...NOT_KIN.map((words) => ({ term: null, words: wordsOf(words) })),
  ].sort(longestFirst),
  ({ words }) => words[0]?.folded ?? '',
)

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const OWNERS = set('toi tui em con chau minh tao to')
const SPEAKERS = set('toi tui minh tao em con chau')
const PARTICLES = set('cua nha ben')
const WHICH = set('lon nho ut ca dau trai gai thu')
const STILL_BEFORE = set('khong chua van chi hien')
/** After "em đâu": no sister-in-law. */
const DENIED_BY_DAU = set('co phai duoc thuoc biet huong nhan dam')
const NEVER_OWNER_BEFORE = set('gai trai ruot dau re ut be nho')
/** After these a folded "bo", "ba", "vo" … is another word: cán bộ, thứ ba, bị bỏ. */
const OTHER_WORD_AFTER = set(
  'can toan noi cong dan phan huy bai loai cuc thu lan bi tien dong cap thang gap so can chua tai khong duoc de van nhu dung',
)
const OTHER_WORD_BEFORE: Readonly<Record<string, ReadonlySet<string>>> = {
  bo: set(
    'dong viec hoc ra qua the tien lo y lao doi cong tai quoc phieu mac sung tri luon phan giao tu sot nhieu',
  ),
  ba: set('tuoi thang nam nguoi dua trieu tram muoi con lan nghin ngay loai nhom'),
  con: set('hieu han gia nhieu lai duoc thieu no phai bao moi tre song so'),
  cu: set('tri the phai nghi hoi mua dong di'),
  vo: set('vien benh tu sinh thuong duoc hieu'),
  cha: set('co biet thay hieu duoc phai ai'),
  ong: set('tho tieu'),
}
/** What a speaker does and a person spoken of does not. */
const ASKING = set(
  'hoi muon xin chao cam can nho biet nghe doc coi thac mac hieu goi tham nhan dinh tinh kiem gui',
)
const ABOUT_CHILD =
  /^(?:nam nay |moi |duoc |vua |nay |bi |dang |co |hien |da |gan )*(?:1[0-7]|\d)(?: tuoi| thang)|^(?:(?:khoang|tam|hon|ngoai|tren|duoi|sap|chua(?: den| du)?|nam nay|moi) )+(?:1[0-7]|\d) tuoi|^(?:bi |dang |moi |di )*(?:om|sot|hoc lop|hoc mau giao|hoc mam non|sinh nam|so sinh|sinh ra|chua di hoc)/

const SAYS_AGE = /^(?:nam nay |sinh |duoc |da |hon |ngoai |tren |gan |khoang |tam )*\d/
const SAYS_GROWN_AGE = /^(?:nam nay |sinh nam |hien |gan |da |duoc |tren |hon |ngoai |khoang |tam )*\d{2}/
const NEEDS_OWNER = new Set(['em'])
/** Folded they are có, đi, chỉ, anh, bán. */
const NEEDS_OWNER_FOLDED = new Set(['anh', 'chị', 'cô', 'dì', 'bạn'])

/** Of these nobody has several: in "nhà 3 người bố 61 tuổi" the number counts others. */
const ONLY_ONE: ReadonlySet<Relation> = new Set([
  'self',
  'mother',
  'father',
  'wife',
  'husband',
  'mother-in-law',
  'father-in-law',
])

/** Finds the persons that kinship words name, in their order. */
export function findKin(text: FoldedText): KinMention[] {
  const found: KinMention[] = []
  for (let i = 0; i < text.words.length; ) {
    const kin = kinAt(text, i)
    if (kin !== null && typeof kin !== 'number') found.push(kin)
    i = kin === null ? i + 1 : typeof kin === 'number' ? kin : kin.next
  }
  return found
}

/** The person named at a word, or the index after words that only look like kin ("anh chị"), or null. */
function kinAt(text: FoldedText, first: number): KinMention | number | null {
  const { words } = text
  const candidates = BY_FIRST_WORD.get(words[first]?.folded ?? '') ?? []
  for (const { term, words: form } of candidates) {
    if (!form.every((word, k) => sameWord(words[first + k], word))) continue
    const typedFolded = form.some((word, k) => word.written !== words[first + k]?.written)
    if (term === null) return ownerEnd(text, first + form.length) ?? first + form.length
    const mention = asThird(text, term, first, form.length, typedFolded)
    if (mention !== null) return mention
  }
  return speakerAt(text, first)
}

/** The words from `first` on, read as one kinship term; null when they are something else here. */
function asThird(
  text: FoldedText,
  term: KinTerm,
  first: number,
  length: number,
  typedFolded: boolean,
): KinMention | null {
  const { words } = text
  const which = WHICH.has(words[first + length]?.folded ?? '') ? 1 : 0
  const ownEnd = ownerEnd(text, first + length + which)
  const counted = countBefore(text, first)
  const owned = ownEnd !== null
  if (length > 1 && !term.alone && !owned) return null
  if (length === 1) {
    if (isOtherWord(text, term, first, owned, typedFolded, ownEnd)) return null
    const pointedAt = counted !== null || which === 1 || owned
    if (!pointedAt && !standsAlone(text, term, first, typedFolded)) return null
    if (!owned && NEEDS_OWNER.has(term.words)) return null
    if (!owned && typedFolded && NEEDS_OWNER_FOLDED.has(term.words)) return null
  }
  const isCouple = term.relations.length === 2 && term.relations[0] === 'self'
  const inside = words.slice(first + 1, first + length + which).map((word) => word.folded)
  return {
    role: 'third',
    relations: isBesideGrandfather(text, first, length, owned) ? ['grandmother'] : term.relations,
    count:
      term.relations.length > 1 || term.relations.some((relation) => ONLY_ONE.has(relation))
        ? 1
        : (counted?.count ?? 1),
    which: isCouple ? '' : (inside.find((word) => WHICH.has(word)) ?? ''),
    first: isCouple ? first : (counted?.first ?? first),
    next: ownEnd ?? first + length + which,
  }
}

/** "bo" is also bỏ and bộ, "ma" also mà, "ba" also three: the neighbours tell. */
function isOtherWord(
  text: FoldedText,
  term: KinTerm,
  first: number,
  owned: boolean,
  typedFolded: boolean,
  ownEnd: number | null,
): boolean {
  const folded = text.words[first]?.folded ?? ''
  const plain = typedFolded || !hasDiacritics(term.words)
  if (plain && !owned && OTHER_WORD_BEFORE[folded]?.has(text.words[first + 1]?.folded ?? '')) return true
  if (
    (typedFolded || folded === 'ba') &&
    !owned &&
    OTHER_WORD_AFTER.has(text.words[first - 1]?.folded ?? '')
  ) {
    return true
  }
  return plain && folded === 'ma' && !SAYS_AGE.test(rest(text, ownEnd ?? first + 1))
}

/** A term that names a third person without anybody owning it. */
function standsAlone(text: FoldedText, term: KinTerm, first: number, typedFolded: boolean): boolean {
  const after = rest(text, first + 1)
  if ((term.words === 'con' || term.words === 'cháu') && ABOUT_CHILD.test(after)) return true
  if (!term.alone) return false
  return !typedFolded || term.foldedAlone || SAYS_GROWN_AGE.test(after)
}

/** "ông 72, ba 70": the other half of the pair, not a father. */
function isBesideGrandfather(text: FoldedText, first: number, length: number, owned: boolean): boolean {
  if (text.words[first]?.written !== 'ba' || length > 1 || owned) return false
  return /\bong (?:\S+ ){1,4}$/.test(text.text.slice(0, text.offset(first)))
}

function speakerAt(text: FoldedText, first: number): KinMention | null {
  const word = text.words[first]
  if (word === undefined || !SPEAKERS.has(word.folded)) return null
  // "tối", "cồn", "minh" with marks of their own are other words.
  if (hasDiacritics(word.written) && !['tôi', 'mình', 'cháu'].includes(word.written)) return null
  const before = text.words[first - 1]?.folded ?? ''
  // "không còn", "vẫn còn"
  if (word.folded === 'con' && STILL_BEFORE.has(before)) return null
  if (word.folded === 'minh' && ['chi', 'mot', '1', 'tu'].includes(before)) return null
  return { role: 'speaker', relations: ['self'], count: 1, which: '', first, next: first + 1 }
}

/** Where "(của) (nhà) tôi" ends after a kinship word; null when nobody owns it. */
function ownerEnd(text: FoldedText, from: number): number | null {
  let at = from
  while (PARTICLES.has(text.words[at]?.folded ?? '')) at += 1
  const owner = text.words[at]
  if (owner === undefined || !OWNERS.has(owner.folded)) return null
  if (hasDiacritics(owner.written) && !['tôi', 'mình', 'cháu'].includes(owner.written)) return null
  const after = text.words[at + 1]?.folded ?? ''
  const denial = after === 'dau' && DENIED_BY_DAU.has(text.words[at + 2]?.folded ?? '')
  if (NEVER_OWNER_BEFORE.has(after) && !denial) return null
  return ASKING.has(after) && at === from && text.words[from]?.folded !== 'toi' ? null : at + 1
}

/** "2 đứa con", "hai con": the count and where it begins. */
function countBefore(text: FoldedText, first: number): { count: number; first: number } | null {
  const { words } = text
  let at = first - 1
  if (['dua', 'nguoi', 'thang', 'be'].includes(words[at]?.folded ?? '')) at -= 1
  const word = words[at]
  if (word?.kind === 'number' && /^[1-9]$/.test(word.folded)) return { count: Number(word.folded), first: at }
  return at < first - 1 && words[at + 1]?.folded === 'dua' ? { count: 1, first: at + 1 } : null
}

function rest(text: FoldedText, from: number): string {
  return text.words
    .slice(from, from + 6)
    .map((word) => word.folded)
    .join(' ')
}

function sameWord(word: Word | undefined, form: { written: string; folded: string }): boolean {
  if (word === undefined || word.folded !== form.folded) return false
  return word.written === form.written || !hasDiacritics(word.written)
}
