import { cleanText } from './clean.ts'
import { shownAs } from './piece.ts'
import { readPieces } from './words.ts'

/**
 * What the classifier sees: teencode and typing leftovers written out, folded, single spaces. Of punctuation
 * only what is inside numbers stays ("57/2025", "2.530.000"); "%" becomes "phan tram"; a masking tag
 * such as "[số điện thoại]" leaves its words. Idempotent; the same with diacritics and without.
 */
export function normalize(text: string): string {
  return readPieces(cleanText(text)).map(shownAs).filter(isShown).join(' ')
}

function isShown(shown: string): boolean {
  return shown !== ''
}
