import type { FoldedText } from './folded-text.ts'

const TITLES = new Set(['ông', 'bà', 'anh', 'chị', 'cô', 'chú', 'bác', 'cậu', 'dì', 'cụ', 'mợ', 'thím'])
const PRONOUNS = new Set(['toi', 'tui', 'em', 'con', 'chau', 'minh'])
const LONGEST_NAME = 5

/** "ông", "bà", "chị": what stands before the name of somebody who is no relative. */
export function isTitle(text: FoldedText, at: number): boolean {
  const written = text.words[at]?.written ?? ''
  return TITLES.has(written) || written === 'ong'
}

/** Where a proper name ends that begins at a word ("N.", "Nguyễn Văn A"); null when none does. */
export function nameEnd(text: FoldedText, from: number): number | null {
  if (!text.capitalsTell) return null
  let at = from
  while (at - from < LONGEST_NAME && isCapital(text, at)) {
    const initial = text.typed(at).length === 1
    at += initial && text.typed(at + 1) === '.' ? 2 : 1
  }
  return at === from ? null : at
}

/** One of the letters in "L.T.H", whatever it would be short for elsewhere. */
export function isInitial(text: FoldedText, at: number): boolean {
  return /^\p{Lu}$/u.test(text.typed(at)) && [text.typed(at - 1), text.typed(at + 1)].includes('.')
}

function isCapital(text: FoldedText, at: number): boolean {
  const word = text.words[at]
  if (word?.kind !== 'word' || !/^\p{Lu}/u.test(text.typed(at))) return false
  return isInitial(text, at) || !PRONOUNS.has(word.folded)
}
