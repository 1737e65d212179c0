import type { Random } from '../../../src/understanding/classifier/random.ts'
import { fold } from '../../../src/vietnamese/fold.ts'
import { HABITS, LONGEST_PHRASE } from './habits.ts'
import { canSlip, pick, slip } from './slips.ts'

/** Of the words that have a short form so many are shortened. */
export const SHORTENED = 0.5
/** Of all words so many are mistyped. */
export const MISTYPED = 0.07

/** The text as somebody in a hurry types it on a phone: shortened, without diacritics, with slips of the finger. */
export function chatNoise(text: string, random: Random): string {
  const words = shorten(text.normalize('NFC').toLowerCase().split(' '), random)
  return mistypeSome(words.map(fold), random).join(' ')
}

/** Writes short forms, the longest phrase first. */
export function shorten(words: readonly string[], random: Random): string[] {
  const written: string[] = []
  for (let i = 0; i < words.length; ) {
    const { forms, length } = habitAt(words, i)
    const shortened = forms.length > 0 && random() < SHORTENED
    written.push(...(shortened ? pick(forms, random).split(' ') : words.slice(i, i + length)))
    i += length
  }
  return written
}

function habitAt(
  words: readonly string[],
  at: number,
): { readonly forms: readonly string[]; readonly length: number } {
  for (let length = LONGEST_PHRASE; length > 0; length--) {
    const forms = HABITS[words.slice(at, at + length).join(' ')]
    if (forms !== undefined && at + length <= words.length) return { forms, length }
  }
  return { forms: [], length: 1 }
}

function mistypeSome(words: readonly string[], random: Random): string[] {
  let typed = [...words]
  // From the end, so that a joined pair moves no word that is still to come.
  for (let i = words.length - 1; i >= 0; i--) {
    if (random() < MISTYPED && canSlip(words[i] ?? '')) typed = slip(typed, i, random)
  }
  return typed
}
