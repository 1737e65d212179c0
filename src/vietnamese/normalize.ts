import { readWords } from './words.ts'

/**
 * What the classifier sees: teencode and typing leftovers written out, folded, single spaces. Of punctuation
 * only what is inside numbers stays ("57/2025", "2.530.000"); "%" becomes "phan tram"; a masking tag
 * such as "[số điện thoại]" leaves its words.
 */
export function normalize(text: string): string {
  return readWords(text)
    .map((word) => (word.folded === '%' ? 'phan tram' : word.folded))
    .filter((word) => /[\p{L}\d]/u.test(word))
    .join(' ')
}
