import { fold } from './fold.ts'
import { SHORT_FORMS } from './teencode-lexicon.ts'
import { type Token, tokenize } from './tokens.ts'

/** The meaning by the folded words before and after ('' at an edge of the text). */
type Rule = (before: string, after: string) => string | null

const isNumber = (word: string): boolean => /^\d/.test(word)
const among = (words: string): ((word: string) => boolean) => {
  const set = new Set(words.split(' '))
  return (word) => set.has(word)
}

const afterNegation = among(
  'co phai dc duoc biet bit bik bt luong tro thuoc huong nhan hieu thay di lam cho muon can nghe tim the con mua dong chiu du bi hoc',
)
// "o" is also "ở".
const afterO = among('co dc duoc phai biet bit luong thuoc')
const beforeHousehold = among('o tai nha thuong chuyen nhap tach theo toi em me bo co so cat giu , .')
const afterHousehold = among('thuong tt tai goc')
const beforeAmount = among('la het dong tien mat duoc dc gia ton huong phi nop tra')
const afterAmount = among('tien % phan tuoi thang ngay nam lau / mot 1 nhieu')
const beforeRegister = among('muon cach thu phi noi di de phieu don lam')
const afterRegister = among('kham kcb mua bhyt bh the o online tham noi bv lai')
const closesSentence = among('a ad nhi ta ? thi chu ha . ! nhe')

const denies: Rule = (_, after) =>
  among('co duoc dc luong tro huong nhan linh phai thuoc')(after) ? 'không' : null
/** Words of their own that deny before a verb: "hỏng có", "méo có", "nỏ có", "khỏi có". */
const DENYING: Readonly<Record<string, Rule>> = {
  hỏng: denies,
  hăm: denies,
  méo: denies,
  meo: denies,
  deo: denies,
  dech: denies,
  nỏ: denies,
  mô: denies,
  khỏi: denies,
  đ: (before, after) => (isNumber(before) ? null : denies(before, after)),
}

/** Short forms whose meaning hangs on their neighbours. */
const IN_CONTEXT: Readonly<Record<string, Rule>> = {
  t: (before) => (isNumber(before) ? 'tuổi' : 'tôi'),
  // "62 k co luong" is no amount.
  k: (before, after) => (isNumber(before) && !afterNegation(after) ? 'nghìn' : 'không'),
  h: () => 'giờ',
  tr: (before) => (isNumber(before) ? 'triệu' : null),
  o: (before, after) => ((before === '' && after === '') || afterO(after) ? 'không' : null),
  bn: (before, after) => (beforeAmount(before) || afterAmount(after) ? 'bao nhiêu' : 'bạn'),
  hk: (before, after) =>
    afterHousehold(after) ||
    (after !== '' && !afterNegation(after) && (before === '' || beforeHousehold(before)))
      ? 'hộ khẩu'
      : 'không',
  kh: (before) => (among('tinh')(before) ? 'khánh hòa' : 'không'),
  dk: (before, after) =>
    before === '' || beforeRegister(before) || afterRegister(after) ? 'đăng ký' : 'được',
  cn: (before) =>
    among('ho dien thuoc')(before) ? 'cận nghèo' : among('lam la di')(before) ? 'công nhân' : null,
  hn: (before) =>
    among('so thuoc dien')(before) ? 'hộ nghèo' : among('o tai que khau ra')(before) ? 'hà nội' : null,
  ct: (before) => (among('lam o cho')(before) ? 'công ty' : null),
  v: (_, after) => (after === '' || closesSentence(after) ? 'vậy' : null),
  p: (_, after) => (after === 'ai' || isNumber(after) ? 'phường' : 'phải'),
  m: (before, after) => (before === '' || among('hoi nam o la sinh')(after) ? 'mình' : null),
  e: () => 'em',
  a: (before, after) => (among('ruot trai re oi')(after) || among('chao nho')(before) ? 'anh' : null),
  c: (before, after) => (among('ruot gai dau oi')(after) || among('chao nho')(before) ? 'chị' : null),
  b: (before, after) => (after === 'oi' || among('chao nho')(before) ? 'bạn' : null),
  q: (_, after) => (isNumber(after) ? 'quận' : after === 'o' ? 'quê' : null),
  tt: (before, after) => (among('khau hk dang')(before) || among('o tai ai')(after) ? 'thường trú' : null),
  ld: (before) => (among('hop dong nguoi')(before) ? 'lao động' : null),
  hong: (_, after) => (among('phong bang linh het lac')(after) ? null : 'không'),
  lg: (_, after) => (among('huu hu')(after) ? 'lương' : null),
  tc: (before) => (among('k ko khong co huong nhan chua')(before) ? 'trợ cấp' : null),
  nt: (before) => (among('o tai khau tp')(before) ? 'nha trang' : null),
  gd: (before) => (before === 'bo' ? null : 'gia đình'),
}

/**
 * What a short form stands for, with diacritics, or null when the word is no short form here. Words with
 * diacritics seldom are, but for the letter đ (đc, đk, hgđ).
 */
export function expandWord(word: string, before: string, after: string): string | null {
  const denying = DENYING[word.toLowerCase()]
  if (denying !== undefined) return denying(fold(before), fold(after))
  const plain = word.toLowerCase().replaceAll('đ', 'd')
  if (!/^[a-z]+$/.test(plain)) return SHORT_FORMS[word.toLowerCase()] ?? null
  const rule = IN_CONTEXT[plain]
  return rule === undefined ? (SHORT_FORMS[plain] ?? null) : rule(fold(before), fold(after))
}

/** The short form at a place of a token list, written out. */
export function expandAt(tokens: readonly Token[], i: number): string | null {
  const token = tokens[i]
  if (token === undefined || token.kind !== 'word') return null
  return expandWord(token.text, tokens[i - 1]?.text ?? '', tokens[i + 1]?.text ?? '')
}

/** Writes teencode and the ward's abbreviations out: "62t k có bhyt" → "62 tuổi không có bảo hiểm y tế". */
export function expandTeencode(text: string): string {
  const tokens = tokenize(text)
  let written = ''
  let at = 0
  for (const [i, token] of tokens.entries()) {
    const meaning = expandAt(tokens, i)
    if (meaning === null) continue
    const gap = text.slice(at, token.start)
    const glued = /\d$/.test(gap === '' ? written : gap)
    written += `${gap}${glued ? ' ' : ''}${meaning}`
    at = token.end
    if (/^[\p{L}\d]/u.test(text.slice(at))) written += ' '
  }
  return written + text.slice(at)
}
