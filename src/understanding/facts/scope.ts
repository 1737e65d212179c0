import type { FoldedText } from '../../vietnamese/folded-text.ts'
import { isFoldedSyllable } from '../../vietnamese/syllable.ts'
import { wordSet } from '../../vietnamese/word-set.ts'
import type { Word } from '../../vietnamese/words.ts'

/** How words stand in their clause. bare = no verb says that it holds; wished = wanted or needed, not so yet. */
export type Polarity = 'yes' | 'no' | 'asked' | 'wished' | 'bare'

const NO = wordSet('khong chua chang dau')
const MAY_DENY = wordSet('no mo')
const VERBS = wordSet(
  'co huong nhan lanh linh duoc dang thuoc phai la nam an lay rut vao tham gia dien doi tuong hoi vien',
)
const BREAKS = wordSet(
  'ma nhung con chi thi lai , . ? ! ; va tuoi toi em minh luong huu cap tro ngheo tuat nghiep tat',
)
const SAYS = wordSet('co huong nhan linh lanh dang la thuoc duoc')
const FILLERS = wordSet(
  'he cung deu ai van hien nay tung bao gio ca cai mot cap da trong gia dinh nha ho thoi',
)
/** Items that one negation may run through: "không có lương hưu, trợ cấp hay chế độ gì". */
const LISTED = {
  none: wordSet(''),
  income: wordSet(
    'luong huu tri tro cap xa hoi che do tuat tien thang hang bao so bat ky cu gi nao loai nguoi khuyet tat cao tuoi lao dong that nghiep mat suc khoan phu',
  ),
  household: wordSet('ho ngheo can dien so gi nao dac biet'),
} as const
export type NegationList = keyof typeof LISTED
/** Who gives what is drawn: "nhà nước cho 500 nghìn", "xã chưa cho". */
const GIVERS = wordSet('nuoc xa phuong duoc chua khong chang')
const JOINS = wordSet(', va hay hoac lan voi nhu /')

/** Asked for or being looked at: not so yet. "được xét" alone says that it is. */
const PENDING = wordSet('xin xet duyet sap se muon')
const ASKING = wordSet('hoi biet phep chao cho')
const PENDING_AFTER: Readonly<Record<string, ReadonlySet<string>>> = {
  so: wordSet('ho'),
  ky: wordSet('dang'),
  don: wordSet('lam nop viet gui'),
}
const NOT_GRANTED = wordSet('dang cho muon xin de neu')
const AMOUNT = /^(?:[\d.,]{4,}|trieu|nghin|ngan|dong|hon|gan)$/
/** "đầu năm", and a place asked for. */
const NOT_AFTER_DAU = wordSet('nam thang tien quy tuan ?')
/** Drawn until some day: "hết trợ cấp", "thôi hưởng", "bị cắt". */
const ENDED = wordSet('het thoi ngung cat ngat')
const AFTER_ENDED = wordSet('huong nhan linh lanh tro bao tien duoc')
const BREAKS_OPEN = wordSet('a , gi ca luon')
const WISHES = wordSet('muon xin de sap moi can neu se doi cach sao khi cho dieu kien duoc xet dang ky')
const PARTICLES = wordSet('a ad nhi vay the ha nhe shop bac anh chi co chu em ban oi du ta nua')
/** "không ai trong nhà em có lương hưu" */
const NOBODY = /\b(?:khong|chua|chang|cha) ai(?: (?!nhung |ma |con )[a-z]+){0,6} $/
const NEW_CLAUSE = wordSet(
  'co tro huong luong lam di thuoc nhan duoc phai con lanh linh che nghe viec cong thu biet ro',
)
/** "trợ cấp tuổi già thì chưa tới tuổi" */
const TOO_YOUNG_AFTER = /^ (?:thi )?(?:chua|khong)(?: (?:du|den|toi))? tuoi\b/
const AFTER_FILLERS = wordSet('thi cung deu : - gi nao con hien xa hoi hang thang nua ca')

/**
 * Reads whether the words between two offsets are said to hold, looking at the words around them. `list` names
 * the kind of items that may stand between them and a negation further left.
 */
export function polarity(
  text: FoldedText,
  start: number,
  end: number,
  list: NegationList = 'none',
): Polarity {
  const words = text.folded
  const first = text.wordAt(start)
  const last = text.wordAt(end - 1)
  const before = lookBack(text.words, words, first, LISTED[list])
  if (before.negated || denied(text.words, last) || NOBODY.test(text.before(start))) return 'no'
  if (list === 'income' && TOO_YOUNG_AFTER.test(text.after(end))) return 'no'
  if (words[last + 1] === 'hay' && NO.has(words[last + 2] ?? '') && !NEW_CLAUSE.has(words[last + 3] ?? ''))
    return 'asked'
  if (before.pending) return 'wished'
  // The verb may be among the words themselves: "hưởng tuất", "có thẻ miễn phí".
  const verb = before.verb || words.slice(first, last).some((word) => SAYS.has(word))
  if (verb && questionAfter(words, last)) return 'asked'
  if (!verb && noAfter(words, last, list === 'income')) return 'no'
  if (before.verb && before.wished) return 'wished'
  return verb ? 'yes' : 'bare'
}

/** Walks to the left through verbs, and through the items of a list that one negation opens. */
function lookBack(
  all: readonly Word[],
  words: readonly string[],
  first: number,
  listed: ReadonlySet<string>,
): { negated: boolean; verb: boolean; wished: boolean; pending: boolean } {
  let verb = false
  const open = { negated: false, wished: false, pending: false }
  let joined = false
  for (let i = first - 1; i >= 0 && i >= first - 16; i -= 1) {
    const word = words[i] ?? ''
    // Typed without marks "no co", "mo co" may be nó có, mợ có, or a no of Nghệ-Tĩnh.
    if (MAY_DENY.has(word) && all[i]?.written === word && VERBS.has(words[i + 1] ?? ''))
      return { ...open, verb, pending: true }
    if (mayBeNo(words, i)) return { ...open, verb, pending: true }
    if (NO.has(word) || word === '0' || (word === 'cha' && VERBS.has(words[i + 1] ?? '')))
      return isDoubleNegative(words, i)
        ? { ...open, verb, wished: true, pending: true }
        : { ...open, negated: !joined, verb }
    if (word === 'gi' && words[i - 1] === 'lam' && verb) return { ...open, negated: true, verb }
    // "không còn hưởng"
    if (word === 'con' && NO.has(words[i - 1] ?? '')) continue
    // "có phải lương hưu mới được"
    if (word === 'phai' && words[i - 1] === 'co') return { ...open, verb, wished: true, pending: true }
    if (listed.has('tro') && isEnded(words, i)) return { ...open, negated: true, verb }
    // "không có gì ngoài lương hưu"
    if (word === 'ngoai' && i === first - 1 && listed.has('tro')) return { ...open, verb: true }
    // "có mỗi 500 nghìn trợ cấp"
    if (listed.has('tro') && word === 'gian' && words[i - 1] === 'thoi' && ENDED.has(words[i - 2] ?? ''))
      return { ...open, negated: true, verb }
    if (
      listed.has('tro') &&
      (AMOUNT.test(word) ||
        (word === 'moi' && /^\d/.test(words[i + 1] ?? '')) ||
        (/^\d+$/.test(word) && AMOUNT.test(words[i + 1] ?? '')))
    )
      continue
    if (isPending(words, i)) return { ...open, verb, pending: true }
    if (word === 'xet' || word === 'duyet') continue
    if (!verb && listed.size > 1 && JOINS.has(word)) joined = true
    else if (!verb && listed.has(word)) joined = false
    else if ((VERBS.has(word) || (word === 'cho' && GIVERS.has(words[i - 1] ?? ''))) && !joined) verb = true
    else if (!FILLERS.has(word))
      return { ...open, verb, wished: WISHES.has(word) || isNoWord(word) || deniedFurtherOff(words, i) }
  }
  return { ...open, verb }
}

/** "o co luong huu" with nothing before it is ờ or không; "…, ok con di hoc" is ừ or "ko" with its letters exchanged. */
function mayBeNo(words: readonly string[], at: number): boolean {
  if (words[at] === 'o') return at === 0 && words[1] === 'co'
  return words[at] === 'y' && words[at - 1] === 'dong' && at > 1
}

/** "không phải là không có": said in so many words, it settles nothing. */
function isDoubleNegative(words: readonly string[], at: number): boolean {
  let i = at - 1
  while (['la', 'phai'].includes(words[i] ?? '')) i -= 1
  return i < at - 1 && words[i + 1] === 'phai' && NO.has(words[i] ?? '')
}

/** "có lương hưu (gì) đâu", "lương hưu làm gì có". */
function denied(all: readonly Word[], last: number): boolean {
  const after = all.slice(last + 1, last + 4)
  if (after.some(({ written }) => written === 'đầu')) return false
  const next = after.map(({ folded }) => folded)
  if (next.filter((word) => word !== ':' && word !== 'la')[0] === '0') return true
  if (next[0] === 'lam' && next[1] === 'gi' && next[2] === 'co') return true
  if (['gi', 'nao', 'chi'].includes(next[0] ?? '')) next.shift()
  return next[0] === 'dau' && !NOT_AFTER_DAU.has(next[1] ?? '')
}

function isEnded(words: readonly string[], i: number): boolean {
  return (
    ENDED.has(words[i] ?? '') && AFTER_ENDED.has(words[i + 1] ?? '') && !BREAKS_OPEN.has(words[i - 1] ?? '')
  )
}

function isPending(words: readonly string[], i: number): boolean {
  const [earlier, before, word] = [words[i - 2] ?? '', words[i - 1] ?? '', words[i] ?? '']
  if (PENDING_AFTER[word]?.has(before)) return true
  // "xin hỏi", "muốn biết"
  if ((word === 'xin' || word === 'muon') && ASKING.has(words[i + 1] ?? '')) return false
  if (!PENDING.has(word)) return false
  return !((word === 'xet' || word === 'duyet') && before === 'duoc' && !NOT_GRANTED.has(earlier))
}

/** What is no syllable right before the verb may well be a "không" typed wrongly. */
function isNoWord(word: string): boolean {
  return /^[a-z]+$/.test(word) && !isFoldedSyllable(word)
}

/** "chưa thấy được tiền già", "không biết có lương hưu không": with a negation this near, nothing is sure. */
function deniedFurtherOff(words: readonly string[], at: number): boolean {
  for (let i = at; i >= 0 && i > at - 4; i -= 1) {
    const word = words[i] ?? ''
    if (NO.has(word)) return true
    if (BREAKS.has(word) || /^\d/.test(word)) return false
  }
  return false
}

/** "… không?", "… chưa ạ": a question closes right after the words. */
function questionAfter(words: readonly string[], last: number): boolean {
  let i = last + 1
  while (['xa', 'hoi', 'hang', 'thang', 'hay', 'gi', 'nao', 'phai', 'mien', 'phi'].includes(words[i] ?? ''))
    i += 1
  if (words[i] === '?' || words[i] === 'ha') return true
  if (!NO.has(words[i] ?? '')) return false
  i += 1
  while (PARTICLES.has(words[i] ?? '')) i += 1
  // "có lương hưu không có trợ cấp" opens a new clause; "có lương hưu không cũng được …" asks.
  return !NEW_CLAUSE.has(words[i] ?? '')
}

/** "lương hưu không có", "trợ cấp thì chưa". */
function noAfter(words: readonly string[], last: number, income: boolean): boolean {
  let i = last + 1
  while (AFTER_FILLERS.has(words[i] ?? '')) i += 1
  if (!NO.has(words[i] ?? '')) return false
  i += 1
  while (['co', 'duoc', 'huong', 'nhan', 'gi', 'dau', 'luon', 'a', 'het'].includes(words[i] ?? '')) i += 1
  const next = words[i]
  return (
    next === undefined ||
    ['.', ',', ';', '-', ')', 'va', '!', 'nen', 'nhung', 'ma', 'chi', 'con', 'vi', 'thi'].includes(next) ||
    (income && ['tro', 'luong'].includes(next))
  )
}
