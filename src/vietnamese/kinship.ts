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
  /^(?:nam nay |moi |duoc |vua |nay |bi |dang |co |hien |da |gan )*(?:1[0-7]|\d)(?: tuoi| thang)|^(?:bi |dang |moi |di )*(?:om|sot|hoc lop|hoc mau giao|hoc mam non|sinh nam|so sinh|sinh ra|chua di hoc)/

/** Finds the persons that kinship words name, in their order. */
export function findKin(text: FoldedText): KinMention[] {
  const found: KinMention[] = []
  for (let i = 0; i < text.words.length; ) {
    const kin = kinAt(text, i)
    if (kin !== null && kin !== 'nobody') found.push(kin)
    i = kin === null ? i + 1 : kin === 'nobody' ? i + 2 : kin.next
  }
  return found
}

function kinAt(text: FoldedText, first: number): KinMention | 'nobody' | null {
  const { words } = text
  const candidates = BY_FIRST_WORD.get(words[first]?.folded ?? '') ?? []
  for (const { term, words: form } of candidates) {
    if (!form.every((word, k) => sameWord(words[first + k], word))) continue
    const typedFolded = form.some((word, k) => word.written !== words[first + k]?.written)
    const mention =
      term === null
        ? ownedNobody(text, first, form.length)
        : asThird(text, term, first, form.length, typedFolded)
    if (mention !== null) return mention
  }
  return speakerAt(text, first)
}

/** "anh em tôi" are persons after all, "anh em" alone are not; neither are told apart: nobody. */
function ownedNobody(text: FoldedText, first: number, length: number): 'nobody' | null {
  return ownerEnd(text, first + length) === null || length > 1 ? 'nobody' : null
}

function asThird(
  text: FoldedText,
  term: KinTerm,
  first: number,
  length: number,
  typedFolded: boolean,
): KinMention | null {
  const { words } = text
  const folded = words[first]?.folded ?? ''
  const before = words[first - 1]?.folded ?? ''
  const which = WHICH.has(words[first + length]?.folded ?? '') ? 1 : 0
  const following = words[first + length]?.folded ?? ''
  const ownEnd = ownerEnd(text, first + length + which)
  const counted = countBefore(text, first)
  const owned = ownEnd !== null
  if (length === 1) {
    if (typedFolded || !hasDiacritics(term.words)) {
      if (OTHER_WORD_BEFORE[folded]?.has(following) && !owned) return null
      if (!owned && (typedFolded || folded === 'ba') && OTHER_WORD_AFTER.has(before)) return null
      if (
        folded === 'ma' &&
        !/^(?:nam nay |sinh |duoc |da |hon |ngoai |tren |gan )*\d/.test(rest(text, ownEnd ?? first + 1))
      )
        return null
    }
    const aboutIt = counted !== null || which === 1 || owned
    const child =
      ['con', 'chau'].includes(folded) &&
      (ABOUT_CHILD.test(rest(text, first + 1)) ||
        (['cho', 'co'].includes(before) &&
          !ASKING.has(following) &&
          folded === 'con' &&
          /^(?:toi|em|minh|nho|de|thi|tham|hoc)?\b/.test(rest(text, first + 1)) &&
          aboutIt))
    const years = /^(?:nam nay |sinh nam |hien |gan |da |duoc |tren |hon |ngoai )*\d{2}/.test(
      rest(text, first + 1),
    )
    const alone = typedFolded ? term.foldedAlone || (term.alone && years) : term.alone
    if (!alone && !aboutIt && !child) return null
    if (!term.alone && ['em', 'anh', 'chi', 'co', 'di', 'ban'].includes(folded) && typedFolded && !owned)
      return null
    if (folded === 'em' && !owned) return null
  } else if (!term.alone && !owned) {
    return null
  }
  if (term.relations.length === 2 && term.relations[0] === 'self') {
    return {
      role: 'third',
      relations: term.relations,
      count: 1,
      which: '',
      first,
      next: ownEnd ?? first + length,
    }
  }
  // "ông 72, bà 70" without diacritics: the other half of the pair, not a father.
  const besideGrandfather =
    words[first]?.written === 'ba' &&
    length === 1 &&
    !owned &&
    /\bong (?:\S+ ){1,4}$/.test(text.text.slice(0, text.offset(first)))
  const detail =
    [...words.slice(first + 1, first + length + which)].map((w) => w.folded).find((w) => WHICH.has(w)) ?? ''
  return {
    role: 'third',
    relations: besideGrandfather ? ['grandmother'] : term.relations,
    count: counted?.count ?? 1,
    which: detail,
    first: counted?.first ?? first,
    next: ownEnd ?? first + length + which,
  }
}

function speakerAt(text: FoldedText, first: number): KinMention | null {
  const word = text.words[first]
  if (word === undefined || !SPEAKERS.has(word.folded)) return null
  // "tối", "cồn", "minh" with marks of their own are other words.
  if (hasDiacritics(word.written) && !['tôi', 'mình', 'cháu'].includes(word.written)) return null
  return { role: 'speaker', relations: ['self'], count: 1, which: '', first, next: first + 1 }
}

/** Where "(của) (nhà) tôi" ends after a kinship word; null when nobody owns it. */
function ownerEnd(text: FoldedText, from: number): number | null {
  let at = from
  while (PARTICLES.has(text.words[at]?.folded ?? '')) at += 1
  const owner = text.words[at]
  if (owner === undefined || !OWNERS.has(owner.folded)) return null
  if (hasDiacritics(owner.written) && !['tôi', 'mình', 'cháu'].includes(owner.written)) return null
  if (NEVER_OWNER_BEFORE.has(text.words[at + 1]?.folded ?? '')) return null
  return ASKING.has(text.words[at + 1]?.folded ?? '') && at === from && text.words[from]?.folded !== 'toi'
    ? null
    : at + 1
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
