import { elderWriter } from './elder-writer.ts'
import { fold } from './fold.ts'
import type { FoldedText } from './folded-text.ts'

/** How people call themselves. tôi, mình: to anybody. */
export type SelfTerm =
  | 'em'
  | 'cháu'
  | 'con'
  | 'anh'
  | 'chị'
  | 'bác'
  | 'cô'
  | 'chú'
  | 'ông'
  | 'bà'
  | 'tôi'
  | 'mình'

/** By the word as written; "ba" alone is as often a father or three. */
const TERMS: Readonly<Record<string, SelfTerm>> = {
  em: 'em',
  cháu: 'cháu',
  chau: 'cháu',
  con: 'con',
  anh: 'anh',
  chị: 'chị',
  chi: 'chị',
  bác: 'bác',
  bac: 'bác',
  cô: 'cô',
  co: 'cô',
  chú: 'chú',
  chu: 'chú',
  ông: 'ông',
  ong: 'ông',
  bà: 'bà',
  tôi: 'tôi',
  toi: 'tôi',
  tui: 'tôi',
  mình: 'mình',
  minh: 'mình',
}
const OLDER: ReadonlySet<SelfTerm> = new Set(['anh', 'chị', 'bác', 'cô', 'chú', 'ông', 'bà'])
const NEUTRAL: ReadonlySet<SelfTerm> = new Set(['tôi', 'mình'])

const ANY = '(?:em|chau|con|anh|chi|bac|co|chu|ong|ba|toi|tui|minh)'
const START =
  '(?<=^|[-,.;:!?)] |\\b(?:oi|da|vang|a|the|nhung|va|vay|hien|hien nay|thua (?:bac|anh|chi|co|chu|ong|ba|can bo)|chao (?:em|chau|ad|shop|ban|can bo|anh chi|bac|anh|chi|co|chu|moi nguoi|cac bac)) )'
const ASKS = '(?:hoi|thac mac|nho|chao|cam on|xin phep|xin tu van|xin chao)'
const HELPED =
  '(?<=\\b(?:(?:giup|tu van|tra loi|huong dan|giai dap)(?: do| cho| giup| gium| ho)?|(?:chi|noi|bao|goi lai|tra|xem|kiem tra|tinh|nhac) (?:cho|giup|gium)) )'
const RELATIVE =
  '(?:me|ma|(?<!can )bo|ba|cha|tia|ong|(?:ba|ong) (?:noi|ngoai)|noi|ngoai|vo|chong|con trai|con gai|con dau|con re|con ut|con lon|con nho|anh trai|em trai|chi gai|em gai|chau noi|chau ngoai|anh re|chi dau|nha|gia dinh|cua)'
/** "vợ em trai tôi", "mẹ con em": the word belongs to what follows. */
const OF_ANOTHER =
  '(?! (?:gai|trai|ruot|ho|dau|re|chong|vo|be|ut|toi|tui|minh|em|chau|noi|ngoai|nuoi|lon|nho|ca|ay|do|hang xom)\\b)'
/** What writers tell of themselves; "em có biết không" is said to the reader. */
const OF_ONESELF =
  '(?:\\d+ tuoi|sinh nam|sinh ngay|bi|dang|moi|vua|mua|dong|tham gia|di lam|lam (?:cong|o|nghe|thue|ruong|tu do)|nghi|mat the|co bau|mang thai|bau|o (?:phuong|xa|que|tro|ai quoc|hai phong)|la (?:sinh vien|hoc sinh|giao vien|cong nhan|ho|nguoi|dan|vien chuc|dang vien|cuu chien binh|thuong binh|hoi vien)|co (?:\\d|hai|ba|bon) (?:be|chau|con|dua)|thuoc|khong co|chua co|da|muon|can|dinh|tinh|duoc|nghe noi)'

const SURE: readonly RegExp[] = [
  `(?<=\\b(?:cho(?: phep)?|phep) )${ANY}(?= (?:xin |duoc |muon |cung )*(?:hoi|biet|xin|gui|nho|tham khao|thac mac)\\b)`,
  `${START}${ANY}(?= (?:muon |xin |can |dinh |cung |chi |dang |co |duoc )*${ASKS}\\b)`,
  `${START}${ANY}(?= (?:muon|can) (?:duoc )?(?:biet|tu van|tim hieu)\\b)`,
  `${HELPED}${ANY}(?= (?:voi|nhe|nha|a|di|xem|la|cach|mot|1|chut|cai|viec|truong hop)\\b| [,.?!]|$)`,
  `(?<=\\b(?:me|(?<!can )bo|vo|chong|con|me chong|me vo|ong noi|ba noi|ong ngoai|ba ngoai) )minh\\b${OF_ANOTHER}`,
  `(?<=\\b(?:con|chau|anh|chi|em|bac|chu|co|di|cau|ban|ba|ong) )(?:toi|tui)\\b`,
  `${START}(?:em|toi|tui|minh)(?= ${OF_ONESELF}\\b)`,
  // "con em được hỗ trợ …"; "con em công nhân", "con em mình" are other people's children.
  '(?<=\\bcon )em(?= (?:duoc (?!khong)|\\d|nam nay|moi|dang|sinh (?!vien)|chua|khong|bi|hoc lop)\\b)',
  `${START}(?:anh|chi|bac)(?= (?:nam nay|nay) [2-9]\\d\\b(?! (?:ma|la|thi)\\b))`,
  `${START}(?:toi|tui)(?= (?:co|la|o|hoi|chua|khong|lam|hien|nam nay|nay|,|\\d)\\b)`,
].map((words) => new RegExp(words, 'g'))
const OWNER = new RegExp(`(?<=\\b${RELATIVE} )(?:em|chau|toi|tui)\\b${OF_ANOTHER}`, 'g')

/** A grandchild or child spoken of, whose "mẹ cháu" is: "cháu 5 tuổi, mẹ cháu đi làm". */
const CHILD_SPOKEN_OF =
  /\b(?<!(?:noi|ngoai|me|bo|ong|ba|cua) )chau (?:noi|ngoai|nha|be|gai|trai|\d|nam nay|hoc|duoc \d|moi sinh|sinh|bi|toi|tui|em)\b|\b(?:con|be) (?:toi|tui|em|minh|\d)\b/
/** "má con", "ngoại con": of the mother and her child where another word stands before. */
const SOUTHERN_CHILD =
  /(?<=(?:^| )(?:má|tía|nội|ngoại) )con(?! (?:em|tôi|tui|cháu|chị|mình|nhà|gái|trai|nó))(?= |$)|(?<=(?:^| )ba (?:mẹ |má )?)con(?= (?:năm nay |nay )?(?:[4-9]\d|1[01]\d)(?: |$))/
/** "cháu là sinh viên"; a grandmother says "cháu tôi". */
const STUDENT = /^(?:(?:da|a|vang) )*chau (?:dang )?(?:la )?(?:hoc )?sinh vien\b/
const OTHER_TERM = /\b(?:toi|tui|em|minh|con)\b/

/** How the writer calls themself; null when that is not certain. */
export function readSelfTerm(text: FoldedText): SelfTerm | null {
  const elder = elderWriter(text)
  if (elder !== null) return elder
  const terms = new Set(certainTerms(text))
  const close = [...terms].filter((term) => !NEUTRAL.has(term))
  if (close.length > 1) return null
  return close[0] ?? [...terms][0] ?? null
}

function certainTerms(text: FoldedText): SelfTerm[] {
  const words = text.words.map(({ written }) => written)
  const owners = termsAt(text, OWNER).filter((term) => term !== 'cháu' || !CHILD_SPOKEN_OF.test(text.text))
  return [
    ...SURE.flatMap((pattern) => termsAt(text, pattern)),
    ...owners,
    ...(words.some((word) => word === 'tôi' || word === 'tui') ? ['tôi' as const] : []),
    ...(SOUTHERN_CHILD.test(words.join(' ')) ? ['con' as const] : []),
    ...(STUDENT.test(text.text) && !OTHER_TERM.test(text.text) ? ['cháu' as const] : []),
  ]
}

function termsAt(text: FoldedText, pattern: RegExp): SelfTerm[] {
  return [...text.text.matchAll(pattern)].flatMap(({ index }) => {
    const written = text.words[text.wordAt(index)]?.written ?? ''
    const term = TERMS[written]
    return term === undefined || lacksItsMarks(text, term, written) || isSomebodyElse(text, term)
      ? []
      : [term]
  })
}

/** "chi hội" in a text that has its marks is no "chị". */
function lacksItsMarks({ marked }: FoldedText, term: SelfTerm, written: string): boolean {
  return marked && written === fold(term) && written !== term
}

/** "Chị H. đi làm xa. Chị hỏi …", "anh tôi bị ngã, anh hỏi …": written for another one, who has a name or an owner. */
function isSomebodyElse(text: FoldedText, term: SelfTerm): boolean {
  if (!OLDER.has(term)) return false
  return text.words.some(({ written }, i) => {
    if (TERMS[written] !== term) return false
    const next = text.words[i + 1]
    const isNamed = text.capitalsTell && next?.kind === 'word' && /^\p{Lu}/u.test(text.typed(i + 1))
    return isNamed || /^(?:tôi|tui|em|cháu|mình|nội|ngoại)$/.test(next?.written ?? '')
  })
}
