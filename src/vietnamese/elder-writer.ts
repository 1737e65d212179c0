import { fold } from './fold.ts'
import type { FoldedText } from './folded-text.ts'

/** What old people call themselves to somebody young. */
export type ElderTerm = 'bà' | 'ông' | 'bác' | 'cô' | 'chú'

const TERMS: ReadonlyMap<string, ElderTerm> = new Map([
  ['ba', 'bà'],
  ['ong', 'ông'],
  ['bac', 'bác'],
  ['co', 'cô'],
  ['chu', 'chú'],
])
const CALLS_THE_YOUNG = /^(?:(?:da|a|nay|alo|chao) )*chau (?:oi|a|nay)\b|\bchau oi(?= [,.?!]|$)/
const ASKS_LEAVE = /\b(?:cho|de) (ba|ong|bac|co|chu) (?:xin |muon )?hoi\b/
/** What is told of oneself. */
const TELLS =
  /\b(ba|ong|bac|co|chu)(?= (?:nam nay |nay |da |duoc |ngoai |gan |hon |moi |cung )*(?:\d{2}\b(?! (?:nguoi|dua|chau))|co phai|phai|muon|hoi|xin|bi|khong|chua|duoc|o |dong|mua|co (?:duoc|luong|chau|con|\d)))/
/** A writer who is somebody else: "mẹ cháu", "em hỏi hộ bà". */
const ANOTHER_WRITER = /\b(?:toi|tui|em|minh|con)\b|\b(?:me|bo|ba|ong|cua|nha) chau\b/

/** The word by which an old writer names themself: "cháu ơi bà 80 tuổi …"; null where nobody does so. */
export function elderWriter({ text, words }: FoldedText): ElderTerm | null {
  const called = CALLS_THE_YOUNG.test(text) && !ANOTHER_WRITER.test(text) ? TELLS.exec(text) : null
  const folded = (ASKS_LEAVE.exec(text) ?? called)?.[1]
  const term = folded === undefined ? undefined : TERMS.get(folded)
  if (term === undefined) return null
  // "ba" among words that have their marks is a father, "co" a có.
  const isWritten = words.some(({ written }) => written === term)
  const isPlain = called !== null && words.every(({ written }) => fold(written) === written)
  return isWritten || isPlain ? term : null
}
