import type { Random } from './random.ts'

/** Out of 100 words, so many are left out, cut to their first letter, joined to the next one, or mistyped. */
const DROPPED = 5
const CUT = 3
const JOINED = 4
const MISTYPED = 8

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/**
 * The same normalised text as somebody in a hurry types it. Teencode and missing accents are not imitated: the
 * normaliser undoes the one and the classifier never sees the other.
 */
export function noisyCopy(normalized: string, random: Random): string {
  let copy = ''
  let gap = ''
  for (const word of normalized.split(' ')) {
    const chance = random() * 100
    if (chance < DROPPED) continue
    copy += gap + spoil(word, chance - DROPPED, random)
    gap = random() * 100 < JOINED ? '' : ' '
  }
  return copy === '' ? normalized : copy
}

function spoil(word: string, chance: number, random: Random): string {
  if (word.length < 2 || /\d/.test(word)) return word
  if (chance < CUT) return word.slice(0, 1)
  return chance < CUT + MISTYPED ? mistype(word, random) : word
}

function mistype(word: string, random: Random): string {
  const at = Math.floor(random() * word.length)
  const letter = LETTERS[Math.floor(random() * LETTERS.length)] ?? ''
  const before = word.slice(0, at)
  const here = word.slice(at, at + 1)
  const after = word.slice(at + 1)
  switch (Math.floor(random() * 4)) {
    case 0:
      return before + after
    case 1:
      return before + here + here + after
    case 2:
      return before + letter + after
    default:
      return before + after.slice(0, 1) + here + after.slice(1)
  }
}
