import { repairTyping } from './typing-leftovers.ts'

/** A piece of the text with where it stands in it (UTF-16 offsets, end exclusive). */
export interface Token {
  readonly text: string
  readonly kind: 'word' | 'number' | 'mark' | 'newline'
  readonly start: number
  readonly end: number
}

// Dates, document numbers and amounts stay whole: 15/12/1966, 57/2025, 2.530.000.
const PIECE = /(\n+)|([\p{L}\p{M}]+)|(\d+(?:[./-]\d+)*(?:,\d+)?)|(\S)/gu
const WORD_WITH_DIGITS = /[a-z]{2,}[1-9][a-z1-9]*(?![\p{L}\d])/giu

/** Splits text into words, numbers and single marks. Spaces are dropped, line ends are kept as tokens. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  // "hie6m3" is one word; "tdp3" is a word and a number.
  for (const m of text.matchAll(WORD_WITH_DIGITS)) {
    if (/[\p{L}\p{M}\d]/u.test(text.charAt(m.index - 1)) || repairTyping(m[0]) === null) continue
    tokens.push(...pieces(text, at, m.index))
    at = m.index + m[0].length
    tokens.push({ text: m[0], kind: 'word', start: m.index, end: at })
  }
  tokens.push(...pieces(text, at, text.length))
  return tokens
}

function pieces(text: string, from: number, to: number): Token[] {
  return [...text.slice(from, to).matchAll(PIECE)].map((m) => ({
    text: m[0],
    kind: m[1] ? 'newline' : m[2] ? 'word' : m[3] ? 'number' : 'mark',
    start: from + m.index,
    end: from + m.index + m[0].length,
  }))
}
