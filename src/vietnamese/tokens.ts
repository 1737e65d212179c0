import { withoutStandIns } from './stand-ins.ts'
import { isSurelyVni, repairTyping } from './typing-leftovers.ts'

/** A piece of a text with where it stands in it (UTF-16 offsets, end exclusive). */
export interface Token {
  readonly text: string
  readonly kind: 'word' | 'number' | 'mark' | 'newline'
  readonly start: number
  readonly end: number
}

// Dates, document numbers and amounts stay whole: 15/12/1966, 57/2025, 2.530.000.
const PIECE = /(\n+)|(\p{L}+)|(\d+(?:[./-]\d+)*(?:,\d+)?)|(\S)/gu
const WITH_DIGITS = /[a-z]{1,9}[1-9][a-z1-9]{0,8}(?![\p{L}\d])/uy

/** So many words with a last digit that may be a key of VNI or a number ("bao3", "lop1") make VNI of a text. */
const MANY_VNI = 3

/** Splits a folded text into words, numbers and single marks. Spaces are dropped, line ends are kept as tokens. */
export function tokenize(folded: string): Token[] {
  const tokens: Token[] = []
  const standIns = wordsWithStandIns(folded)
  const maybeVni = wordsWithDigits(folded)
  const isVni = maybeVni.size >= MANY_VNI || [...maybeVni.values()].some(isSurelyVni)
  PIECE.lastIndex = 0
  for (let m = PIECE.exec(folded); m !== null; m = PIECE.exec(folded)) {
    const start = m.index
    // "hie6m3" is one word; "tdp3" is a word and a number.
    const typed = standIns.get(start) ?? (isVni ? maybeVni.get(start) : undefined)
    const text = typed ?? m[0]
    if (typed !== undefined) PIECE.lastIndex = start + typed.length
    const kind = typed !== undefined ? 'word' : m[1] ? 'newline' : m[2] ? 'word' : m[3] ? 'number' : 'mark'
    tokens.push({ text, kind, start, end: start + text.length })
  }
  return tokens
}

/** By their places the words that are syllables if their digits are keys of VNI. */
function wordsWithDigits(folded: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const { index } of folded.matchAll(/(?<![\p{L}\d])[a-z]{1,9}(?=[1-9])/gu)) {
    WITH_DIGITS.lastIndex = index
    const typed = WITH_DIGITS.exec(folded)?.[0]
    if (typed !== undefined && repairTyping(typed) !== null) found.set(index, typed)
  }
  return found
}

/** By their places the words with a sign for a letter: "kh0ng". */
function wordsWithStandIns(folded: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  if (!/\p{L}[@0]|[@0]\p{L}/u.test(folded)) return found
  for (const { 0: run, index } of folded.matchAll(/[\p{L}\d@]+/gu)) {
    if (withoutStandIns(run) !== null) found.set(index, run)
  }
  return found
}
