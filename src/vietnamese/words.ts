import { cleanText } from './clean.ts'
import { fold } from './fold.ts'
import type { Piece } from './piece.ts'
import { readWord } from './read-word.ts'
import { joinSpelledOut } from './spelled-out.ts'
import { expandShortForms } from './teencode.ts'
import { type Token, tokenize } from './tokens.ts'

/** One word of the text as understood, and where it stands in the clean text (see `cleanText`). */
export interface Word {
  /** Lower case, tone mark on its agreed place, teencode and typing leftovers written out; keeps its diacritics. */
  readonly written: string
  /** The same without diacritics. Depends on nothing but the folded text. */
  readonly folded: string
  readonly kind: Token['kind']
  readonly start: number
  readonly end: number
}

/** Reads the words of a text. A short form that stands for several words gives several, all at its place. */
export function readWords(text: string): Word[] {
  return readCleanWords(cleanText(text))
}

/** Reads the words of a text that `cleanText` has given. */
export function readCleanWords(clean: string): Word[] {
  return readPieces(clean).flatMap(({ written, folded, kind, start, end }) => {
    if (!written.includes(' ')) return [{ written, folded, kind, start, end }]
    return written.split(' ').map((word) => ({ written: word, folded: fold(word), kind, start, end }))
  })
}

/** The same, each piece of a clean text with what was done to it. */
export function readPieces(clean: string): readonly Piece[] {
  const pieces = tokenize(fold(clean)).map((token): Piece => {
    const { text, kind, start, end } = token
    if (kind !== 'word') return { written: text, folded: text, kind, start, end, step: null }
    return { ...readWord(clean.slice(start, end), text), kind, start, end }
  })
  return expandShortForms(joinSpelledOut(pieces))
}
