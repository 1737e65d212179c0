import { elderWriter } from './elder-writer.ts'
import { fold, hasDiacritics } from './fold.ts'
import type { FoldedText } from './folded-text.ts'
import { ownerEnd } from './kin-owners.ts'
import { KIN_TERMS, type KinTerm, NOT_KIN, type Relation } from './kin-terms.ts'
import { isInitial, isTitle, nameEnd } from './proper-names.ts'
import { wordSet } from './word-set.ts'
import type { Word } from './words.ts'

/** A person named by a kinship word. `first` and `next` are indexes into FoldedText.words. */
export interface KinMention {
  /** third: somebody spoken of; speaker: the person who writes ("tôi", "em", "con muốn hỏi"). */
  readonly role: 'third' | 'speaker'
  readonly relations: readonly Relation[]
  /** How many such persons: "2 đứa con" → 2. */
  readonly count: number
  /** What tells two of them apart: "lon", "nho", "trai", "noi"; '' when nothing does. */
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

const SPEAKERS = wordSet('toi tui minh tao em con chau')
const WHICH = wordSet('lon nho ut ca dau giua trai gai thu')
/** Within a term: "con bé", "ông ngoại"; after one they are other words. */
const WHICH_INSIDE = wordSet('be noi ngoai sau')
/** "2 đứa con", "2 đứa nhỏ": the words after it say more. */
const NAMES_CHILD_AFTER = wordSet('con chau em be lon nho dau giua ut')
const STILL_BEFORE = wordSet('khong chua van chi hien')
/** After a "tới" typed without marks. */
const UNTIL_AFTER = wordSet('tuoi khi luc')
/** After these a folded "bo", "ba", "vo" … is another word: cán bộ, thứ ba, bị bỏ. */
const OTHER_WORD_AFTER = wordSet(
  'can toan noi cong dan phan huy bai loai cuc thu lan bi tien dong cap thang gap so can chua tai khong duoc de van nhu dung',
)
const OTHER_WORD_BEFORE: Readonly<Record<string, ReadonlySet<string>>> = {
  bo: wordSet(
    'dong viec hoc ra qua the tien lo y lao doi cong tai quoc phieu mac sung tri luon phan giao tu sot nhieu',
  ),
  ba: wordSet('tuoi thang nam nguoi dua trieu tram muoi con lan nghin ngay loai nhom'),
  con: wordSet('hieu han gia nhieu lai duoc thieu no phai bao moi tre song so'),
  cu: wordSet('tri the phai nghi hoi mua dong di'),
  vo: wordSet('vien benh tu sinh thuong duoc hieu'),
  cha: wordSet('co biet thay hieu duoc phai ai'),
  ong: wordSet('tho tieu'),
}
const ABOUT_CHILD =
  /^(?:nam nay |moi |duoc |vua |nay |bi |dang |co |hien |da |gan )*(?:1[0-7]|\d)(?: tuoi| thang|(?= [,.]|$))|^(?:(?:khoang|tam|hon|ngoai|tren|duoi|sap|chua(?: den| du)?|nam nay|moi) )+(?:1[0-7]|\d) tuoi|^(?:bi |dang |moi |di )*(?:om|sot|hoc lop|hoc mau giao|hoc mam non|sinh(?: nam)? 20[12]\d|sinh nam|so sinh|sinh ra|chua di hoc)/

/** Whoever has something; "nhà có", "em có". */
const HAS_AFTER = wordSet('nha dinh toi tui em minh chau')
const GRANDCHILD_SIDES = wordSet('noi ngoai')
/** "con cháu tôi", "con cháu trong nhà", "con cháu đông đủ": more than one. */
const DESCENDANTS_AFTER =
  /^ (?:toi|tui|em|minh|ong|ba|bac|cu|trong|ca|dong|deu|cac|nhung|cua|noi ngoai|ho hang|nha nguoi|chung)\b/
const DESCENDANTS_BEFORE = /\b(?:de|nho|cac|nhung|lam|ma|vi|lo cho|nuoi|giup|phien|nhieu|dam|lu|may) $/
const CALLS_THEMSELF_CHAU =
  /\b(?:me|bo|ba|ma|ong|noi|ngoai|vo|chong|trai|gai|de|ruot|dau|re|nha|gia dinh|lon|nho|ut|cua|cho|phep) chau\b(?! (?:noi|ngoai|ruot|be)\b)/
/** What is said of one child rather than of all descendants. */
const TELLS_OF_ONE =
  /^ (?:(?:nam nay|nay|da|moi|duoc|hien|gan|hon) )*(?:\d|tuoi \d|sinh (?:nam|ngay|\d)|de nam|hoc (?:lop|sinh|xong|nam)|(?:la|dang la) (?:hoc sinh|sinh vien)|dang (?:di hoc|hoc|nhan|huong)|nua\b|thi sao\b|(?:khong|chua|chang) (?:co|duoc|thuoc|nhan|con di hoc|phai ho)|co (?:tro cap|luong|ho khau|the)|duoc huong|ho khau|khau|thuong tru|tam tru)/

const CLAUSE_ENDS = wordSet(', . ;')
const DOES_AFTER = /^(?:dang |deu |moi |thi )*(?:di|lam|hoc)\b/
/** Old enough to write of themself. */
const IN_THEIR_TEENS = /^(?:[a-z]+ )*(?:1[0-7] tuoi|lop 1[0-2]\b)/
const OTHER_SELF = wordSet('tôi toi tui')
const OWN_BEFORE = wordSet('me bo ba ma ong cha noi ngoai cua')
const SAYS_AGE =
  /^(?:nam nay |nam ni |sinh |duoc |da |hon |ngoai |tren |gan |khoang |tam |tron |vua |moi )*\d/
const SAYS_GROWN_AGE =
  /^(?:nam nay |nam ni |sinh nam |hien |gan |da |duoc |tren |hon |ngoai |khoang |tam |tron |vua |moi )*\d{2}/
const NEEDS_OWNER = new Set(['em'])
/** Folded they are có, đi, chỉ, anh, bán. */
const NEEDS_OWNER_FOLDED = new Set(['anh', 'chị', 'cô', 'dì', 'bạn'])
/** Folded they are nói, nơi, ngoài. */
const NEEDS_AGE_FOLDED = new Set(['nội', 'ngoại'])
/** "cô em gái", "có em gái": the sister herself. */
const BEFORE_SIBLING = wordSet('co chu cau')
/** Who writes to a newspaper, when called by a name. */
const READERS = new Set(['bạn đọc', 'độc giả'])
/** "chào chị Hoa", "chị Hoa ơi": the one who is asked. */
const ADDRESSED_AFTER = wordSet('chao nho thua gui hoi on')
const ADDRESSED_BEFORE = wordSet('oi a cho tu giup xin')

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
  const titles = new Set<string>()
  const elder = elderWriter(text)
  for (let i = 0; i < text.words.length; ) {
    const kin = kinAt(text, i)
    if (kin !== null && typeof kin !== 'number') {
      const title = text.folded[kin.first] ?? ''
      // "Bà Lan hỏi … bà 67 tuổi": spoken of again.
      const again = kin.next === kin.first + 1 && titles.has(title)
      if (isTitle(text, kin.first) && kin.relations[0] === 'other') titles.add(title)
      const isWriter = kin.next === kin.first + 1 && title === fold(elder ?? '')
      if (isWriter) found.push({ ...kin, role: 'speaker', relations: ['self'], which: '' })
      else found.push(again ? { ...kin, relations: ['other'] } : kin)
    }
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
    // "Ông Ba", "ba con" among words that have their marks are not "ông bà", "bà con".
    if (typedFolded && form.length > 1 && isMarked(text, first, form.length)) continue
    if (term === null) {
      if (isFatherOfWriter(text, first)) continue
      if (form.length === 2 && form[0]?.folded === 'con' && form[1]?.folded === 'chau') {
        // "con chau noi toi" is còn cháu nội tôi.
        if (isGrandchild(text, first + 1)) return null
        if (isChildOfWriter(text, first)) continue
      }
      return ownerEnd(text, first + form.length) ?? first + form.length
    }
    const mention = asThird(text, term, first, form.length, typedFolded)
    if (mention !== null) return mention
  }
  return speakerAt(text, first)
}

function isGrandchild(text: FoldedText, at: number): boolean {
  const [side = '', after = ''] = text.folded.slice(at + 1, at + 3)
  return GRANDCHILD_SIDES.has(side) && !GRANDCHILD_SIDES.has(after)
}

/** "con cháu 5 tuổi", and of a writer who says "bố cháu" also "con cháu đi làm": a child, no descendants. */
function isChildOfWriter(text: FoldedText, first: number): boolean {
  const after = text.after(text.offset(first + 2) - 1)
  if (DESCENDANTS_AFTER.test(after) || DESCENDANTS_BEFORE.test(text.before(text.offset(first)))) return false
  const others = text.words
    .toSpliced(first, 2)
    .map(({ folded }) => folded)
    .join(' ')
  if (CALLS_THEMSELF_CHAU.test(others)) return true
  return TELLS_OF_ONE.test(after) && !/\b(?:toi|tui|em|minh)\b/.test(others)
}

/** "ba con 66 tuổi": no "bà con" has an age. */
function isFatherOfWriter({ words }: FoldedText, first: number): boolean {
  const said = words.slice(first, first + 6).map(({ written }) => written)
  return /^ba con (?:năm nay |nam nay |nay )?[4-9]\d (?:tuổi|tuoi)(?: |$)/.test(said.join(' '))
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
  const notOwn = namedAt(text, term, first, length) ?? relativeOfRelative(text, first, length)
  // "vợ chồng ông Sáu"
  if (notOwn !== null) return { ...notOwn, count: term.relations.length }
  if (isHaving(text, first, typedFolded)) return null
  const ownEnd = ownerEnd(text, first + length + which)
  const counted = countBefore(text, first)
  const owned = ownEnd !== null
  if (length > 1 && !(typedFolded ? term.foldedAlone : term.alone) && !owned) return null
  if (term.words === 'đứa' && NAMES_CHILD_AFTER.has(text.folded[first + 1] ?? '')) return null
  if (length === 1) {
    if (isOtherWord(text, term, first, owned, typedFolded, ownEnd)) return null
    const pointedAt = counted !== null || which === 1 || owned
    if (!pointedAt && !standsAlone(text, term, first, typedFolded)) return null
    if (!owned && NEEDS_OWNER.has(term.words)) return null
    if (!owned && typedFolded && NEEDS_OWNER_FOLDED.has(term.words)) return null
    if (typedFolded && NEEDS_AGE_FOLDED.has(term.words) && !SAYS_GROWN_AGE.test(rest(text, ownEnd ?? first)))
      return null
  }
  const isCouple = term.relations.length === 2 && term.relations[0] === 'self'
  return {
    role: 'third',
    relations: isBesideGrandfather(text, first, length, owned) ? ['grandmother'] : term.relations,
    count:
      term.relations.length > 1 || term.relations.some((relation) => ONLY_ONE.has(relation))
        ? 1
        : (counted?.count ?? 1),
    which: isCouple ? '' : whichOf(text, term, first, length + which),
    first: isCouple ? first : (counted?.first ?? first),
    next: ownEnd ?? first + length + which,
  }
}

/** "nhà tôi có cháu nội tôi": typed without marks no aunt. */
function isHaving({ folded }: FoldedText, first: number, typedFolded: boolean): boolean {
  return typedFolded && folded[first] === 'co' && HAS_AFTER.has(folded[first - 1] ?? '')
}

/** "con lớn", "ông ngoại", and of brothers and sisters the older or younger: "anh trai", "em trai". */
function whichOf({ folded }: FoldedText, { relations }: KinTerm, first: number, length: number): string {
  const inside = folded.slice(first + 1, first + length)
  if (length === 1 && WHICH_INSIDE.has(folded[first] ?? '') && relations.includes('grandmother'))
    return folded[first] ?? ''
  const isSibling = relations.includes('brother') || relations.includes('sister')
  if (!isSibling) return inside.find((word) => WHICH.has(word) || WHICH_INSIDE.has(word)) ?? ''
  return inside.find((word) => WHICH.has(word) && word !== 'trai' && word !== 'gai') ?? folded[first] ?? ''
}

/** "Bà N.", "bạn đọc L.", "chị Hoa", "mẹ chị Hoa": somebody called by a name, no relative of the writer. */
function namedAt(text: FoldedText, term: KinTerm, first: number, length: number): KinMention | null {
  const isReader = READERS.has(term.words)
  const title = isReader ? first + length - 1 : length === 1 && isTitle(text, first) ? first : first + length
  if (!isReader && !isTitle(text, title)) return null
  const next = nameEnd(text, title + 1)
  if (next === null) return null
  const before = text.words[first - 1]?.folded ?? ''
  if (
    title === first &&
    (ADDRESSED_AFTER.has(before) || ADDRESSED_BEFORE.has(text.words[next]?.folded ?? ''))
  )
    return null
  return { role: 'third', relations: ['other'], count: 1, which: '', first, next }
}

/** "con của chị gái em", "mẹ bạn em": a relative of somebody else. */
function relativeOfRelative(text: FoldedText, first: number, length: number): KinMention | null {
  const said = text.folded[first + length] === 'cua'
  if (!said && length === 1 && BEFORE_SIBLING.has(text.folded[first] ?? '')) return null
  const from = first + length + (said ? 1 : 0)
  for (const { term, words: form } of BY_FIRST_WORD.get(text.folded[from] ?? '') ?? []) {
    if (term === null || !form.every((word, k) => sameWord(text.words[from + k], word))) continue
    if (!said && !/^(?:bạn|anh trai|em trai|chị gái|em gái)$/.test(term.words)) continue
    const end = ownerEnd(text, from + form.length)
    if (end !== null) return { role: 'third', relations: ['other'], count: 1, which: '', first, next: end }
  }
  return null
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
  // "bảy ba"
  if (
    plain &&
    folded === 'ba' &&
    !owned &&
    ['sau', 'bay', 'tam', 'chin'].includes(text.folded[first - 1] ?? '')
  )
    return true
  // "bí thư chi bộ", "đảng bộ"
  if (plain && folded === 'bo' && !owned && ['chi', 'dang'].includes(text.folded[first - 1] ?? ''))
    return true
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
  if ((term.words === 'con' || term.words === 'cháu') && ABOUT_CHILD.test(after))
    return !(IN_THEIR_TEENS.test(after) && writesOfThemself(text, first))
  // "tôi 50, vợ 48, con 20"
  if (term.words === 'con' && SAYS_GROWN_AGE.test(after) && text.folded.includes('toi')) return true
  // "mẹ tôi 62 tuổi, con đi làm xa"
  if (term.words === 'con' && CLAUSE_ENDS.has(text.folded[first - 1] ?? '')) {
    return DOES_AFTER.test(after) && callsThemselfOtherwise(text)
  }
  if (!term.alone) return false
  return !typedFolded || term.foldedAlone || SAYS_GROWN_AGE.test(after)
}

/** "bố mẹ cháu ly hôn, cháu 16 tuổi": the writer calls themself so, and nothing else. */
function writesOfThemself({ words }: FoldedText, at: number): boolean {
  const word = words[at]?.folded ?? ''
  return (
    words.some((one, i) => one.folded === word && OWN_BEFORE.has(words[i - 1]?.folded ?? '')) &&
    !words.some(({ folded }) => folded === 'toi' || folded === 'em' || folded === 'tui')
  )
}

/** "ông 72, ba 70": the other half of the pair, not a father. */
function isBesideGrandfather(text: FoldedText, first: number, length: number, owned: boolean): boolean {
  if (text.words[first]?.written !== 'ba' || length > 1 || owned) return false
  return /\bong (?:\S+ ){1,4}$/.test(text.text.slice(0, text.offset(first)))
}

function speakerAt(text: FoldedText, first: number): KinMention | null {
  const word = text.words[first]
  if (word === undefined || !SPEAKERS.has(word.folded) || isInitial(text, first)) return null
  // "tối", "cồn", "minh" with marks of their own are other words.
  if (hasDiacritics(word.written) && !['tôi', 'mình', 'cháu'].includes(word.written)) return null
  const before = text.words[first - 1]?.folded ?? ''
  // "không còn", "vẫn còn"
  if (word.folded === 'con' && (STILL_BEFORE.has(before) || callsThemselfOtherwise(text))) return null
  // "chưa tới", "mẹ em tới tuổi nghỉ hưu"
  const until = before !== '' && UNTIL_AFTER.has(text.folded[first + 1] ?? '') && !saysOwnAge(text, first)
  if (word.written === 'toi' && (before === 'chua' || until)) return null
  if (word.folded === 'minh' && ['chi', 'mot', '1', 'tu'].includes(before)) return null
  return { role: 'speaker', relations: ['self'], count: 1, which: '', first, next: first + 1 }
}

/** "…, toi tuoi 69": of a clause of its own, no "tới tuổi". */
function saysOwnAge({ folded }: FoldedText, at: number): boolean {
  return (
    folded[at + 1] === 'tuoi' && /^\d{2}$/.test(folded[at + 2] ?? '') && CLAUSE_ENDS.has(folded[at - 1] ?? '')
  )
}

/** "mẹ tôi 62 tuổi con đi làm": a writer who says "tôi" is no "con". */
function callsThemselfOtherwise({ words, folded }: FoldedText): boolean {
  return words.some(({ written }, i) => OTHER_SELF.has(written) && OWN_BEFORE.has(folded[i - 1] ?? ''))
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

/** Whether the words in a span, or else most words of the text, are typed with their diacritics. */
function isMarked(text: FoldedText, first: number, length: number): boolean {
  const typed = Array.from({ length }, (_, i) => text.typed(first + i))
  return text.marked || typed.some(hasDiacritics)
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
