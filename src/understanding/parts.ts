import { cleanText } from '../vietnamese/clean.ts'
import { fold } from '../vietnamese/fold.ts'
import { normalize } from '../vietnamese/normalize.ts'

/** A sentence of a message, or what stands between two of its questions. */
export interface Part {
  readonly text: string
  /** As the classifier sees it. */
  readonly folded: string
  /** Asks something, as against telling it. */
  readonly asks: boolean
}

/** So many sentences are looked at from either end of what somebody pasted. */
const MOST_PARTS = 12
/** A shorter piece ("Dạ.", "Cảm ơn!") belongs to its neighbour. */
const FEWEST_WORDS = 3

/** A full stop after one letter ("N.T.L.") or a short title ends no sentence. */
const SHORTENED = /(?:^|[\s.(])(?:\p{L}|tp|ths|bs|ts|gs|pgs|tx|tt|kp)$/iu
const ENDS = /[.!?…]+(?=\s|$)|[;\n]+|\?(?=\p{L})/gu

const ASKER = '\\p{L}{1,5}'
/** "cho hội viên" looks like "cho hỏi" without its marks. */
const HOI = 'hoi(?! (?:vien|nong dan|phu nu|cuu|chu thap|nguoi mu|dong (?:nhan|giam)|phuc|suc)\\b)'
/** Words that begin another question where people set no stop; looked for in the folded text, where "tien the" is "tiền thẻ" as well. */
const ANOTHER = new RegExp(
  `(?<![\\s,])[\\s,]+(?=(?:ngoai ra|voi lai|a ma|con nua|nhan tien|tien the(?= (?:cho|xin|hoi) )|them nua|(?:cho|xin) (?:${ASKER} )?(?:xin )?${HOI}|vay (?:cho |xin )?(?:${ASKER} )?${HOI})\\s)`,
  'gu',
)

const ASKS =
  /\b(?:bao nhieu|bao lau|bao gio|khi nao|luc nao|ngay nao|the nao|nhu nao|ra sao|lam sao|vi sao|tai sao|o dau|cho nao|noi nao|(?:cai|loai|nhom|ai|hop|to|nguoi|vien|muc|dien|gi) nao|la gi|cai gi|nhung gi|gom gi|can gi|to gi|lam gi|gi khong|may (?:thang|ngay|nam|phan|lan|tien)|hay khong|duoc khong|co duoc|co can|co phai|co nen|co bi|phai khong|dung khong|duoc chua|lam cach)\b|\b(?:khong|chua|sao|dau|gi|ai)(?: (?:a|ad|vay|the|nhi|ban|bac|em|chi|anh|oi|nhe|ta))*$/
const ASKS_FOR =
  /\b(?:(?:muon|xin|can|cho|dinh) (?:\w+ ){0,2}?(?:hoi|biet|tu van|giai dap|huong dan|lam ro)|thac mac|ban khoan|hoi,? )\b/

/** Words that can only close a question; "không có trợ cấp gì", "có lương hưu không" may tell something. */
const ENDS_ASKING =
  /\b(?:bao nhieu|bao lau|bao gio|khi nao|the nao|nhu nao|ra sao|lam sao|thi sao|o dau|cho nao|noi nao|may phan|duoc khong|(?:giay to|thu tuc|can|mang) gi)(?: (?:tien|dong|phan tram|vay|the|a|ad|nhi|em|ban|bac|nhe))*$/
/** Words. A shorter clause ("nộp ở đâu") asks about the same matter as what stands before it. */
const FEWEST_OF_A_QUESTION = 4
/** Characters. A longer sentence tells a story. */
const LONGEST_LIST = 300

/**
 * Cuts a message into its sentences and tells which of them ask: those with a question mark, or where there is none
 * those with words that ask. One that cannot be cut is one part.
 */
export function splitParts(text: string): Part[] {
  const pieces = joinShort(cut(cleanText(text)))
  const kept =
    pieces.length <= MOST_PARTS * 2 ? pieces : [...pieces.slice(0, MOST_PARTS), ...pieces.slice(-MOST_PARTS)]
  const marked = kept.some((piece) => piece.includes('?'))
  return kept.flatMap((piece) => {
    const folded = normalize(piece)
    const asks = marked
      ? piece.includes('?') || ENDS_ASKING.test(folded)
      : ASKS.test(folded) || ASKS_FOR.test(folded)
    return folded === '' ? [] : [{ text: piece.trim(), folded, asks }]
  })
}

/** The clauses of a sentence, where commas part several questions: "mất thẻ thì làm sao, trái tuyến được mấy phần"; else none. */
export function clausesThatAsk({ text }: Part): Part[] {
  if (text.length > LONGEST_LIST) return []
  const asking: Part[] = []
  let waiting = ''
  for (const clause of text.split(/,(?!\d)/)) {
    const whole = waiting + clause
    const folded = normalize(whole)
    const isQuestion = ENDS_ASKING.test(folded)
    if (isQuestion && folded.split(' ').length < FEWEST_OF_A_QUESTION) return []
    if (isQuestion) asking.push({ text: whole.trim(), folded, asks: true })
    waiting = isQuestion ? '' : `${whole},`
  }
  return waiting === '' && asking.length > 1 ? asking : []
}

function cut(text: string): string[] {
  const sentences: string[] = []
  let from = 0
  for (const m of text.matchAll(ENDS)) {
    if (m[0] === '.' && SHORTENED.test(text.slice(from, m.index))) continue
    sentences.push(text.slice(from, m.index + m[0].length))
    from = m.index + m[0].length
  }
  sentences.push(text.slice(from))
  return sentences.flatMap(cutBeforeAnother).filter((piece) => /[\p{L}\d]/u.test(piece))
}

/** A clean text and the same folded have their letters in the same places. */
function cutBeforeAnother(sentence: string): string[] {
  const pieces: string[] = []
  let from = 0
  for (const { 0: gap, index } of fold(sentence).matchAll(ANOTHER)) {
    pieces.push(sentence.slice(from, index))
    from = index + gap.length
  }
  return [...pieces, sentence.slice(from)]
}

function joinShort(pieces: readonly string[]): string[] {
  const joined: string[] = []
  let waiting = ''
  for (const piece of pieces) {
    const whole = waiting + piece
    const isShort = whole.trim().split(/\s+/).length < FEWEST_WORDS
    waiting = isShort ? `${whole} ` : ''
    if (!isShort) joined.push(whole)
  }
  return waiting === '' ? joined : [...joined.slice(0, -1), `${joined.at(-1) ?? ''} ${waiting}`]
}
