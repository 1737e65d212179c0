import { nfc } from './nfc.ts'

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const VOWEL = 'aeiouyăâêôơư'
const SYLLABLE = new RegExp(`^(qu|gi(?=[${VOWEL}])|[^${VOWEL}]*)([${VOWEL}]+)([^${VOWEL}]*)$`)

/**
 * Moves the tone mark of every syllable to one agreed place, so that "hoà" and "hòa", "thuỷ" and "thủy",
 * "khoẻ" and "khỏe" become the same word. Other text is returned as it was (NFC); case is kept.
 */
export function canonicalTone(text: string): string {
  return nfc(text).replace(/[\p{L}\p{M}]+/gu, canonicalWord)
}

/** A word taken apart: letters with their own marks (ê, ơ, đ) but without tone, and the tone mark ('' = level). */
export function splitTone(word: string): { readonly letters: string; readonly tone: string } {
  const marks = word.normalize('NFD')
  return { letters: marks.replace(TONES, '').normalize('NFC'), tone: (marks.match(TONES) ?? []).join('') }
}

/** Puts a tone mark on its place in a word without tone; null when the word is not built like a syllable. */
export function placeTone(letters: string, tone: string): string | null {
  const parts = SYLLABLE.exec(letters.toLowerCase())
  if (parts === null) return null
  const [, onset = '', nucleus = '', coda = ''] = parts
  const at = onset.length + tonedVowel(nucleus, coda)
  return `${letters.slice(0, at + 1)}${tone}${letters.slice(at + 1)}`.normalize('NFC')
}

function canonicalWord(word: string): string {
  const { letters, tone } = splitTone(word)
  return tone.length === 1 ? (placeTone(letters, tone) ?? word) : word
}

/** Which vowel of the nucleus carries the tone. */
function tonedVowel(nucleus: string, coda: string): number {
  const marked = Math.max(...['ă', 'â', 'ê', 'ô', 'ơ', 'ư'].map((v) => nucleus.lastIndexOf(v)))
  if (marked >= 0) return nucleus.includes('ươ') ? nucleus.indexOf('ơ') : marked
  if (nucleus.length >= 3) return 1
  if (nucleus.length === 2 && coda !== '') return 1
  return 0
}
