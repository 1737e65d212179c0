import type { Random } from '../../../src/understanding/classifier/random.ts'

export type Slip = 'exchanged' | 'dropped' | 'doubled' | 'neighbour' | 'joined'
const SLIPS: readonly Slip[] = ['exchanged', 'dropped', 'doubled', 'neighbour', 'joined']

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const SLIPPABLE = /^[a-z]{2,}$/

/** A word without diacritics and long enough to be mistyped and still be there. */
export function canSlip(word: string): boolean {
  return SLIPPABLE.test(word)
}

/** One slip of the finger in words of which that at `at` can slip; 'joined' leaves the space after it out. */
export function slip(words: readonly string[], at: number, random: Random): string[] {
  const word = words[at] ?? ''
  const kind = pick(SLIPS, random)
  const isLast = at === words.length - 1
  // The last word has no space after it to leave out.
  if (kind === 'joined' && !isLast) return words.toSpliced(at, 2, `${word}${words[at + 1]}`)
  return [...words.with(at, mistype(word, kind === 'joined' ? 'neighbour' : kind, random))]
}

/** The word one slip away. */
export function mistype(word: string, kind: Exclude<Slip, 'joined'>, random: Random): string {
  const at = Math.floor(random() * word.length)
  const letter = word.charAt(at)
  switch (kind) {
    case 'exchanged': {
      const first = Math.min(at, word.length - 2)
      return `${word.slice(0, first)}${word.charAt(first + 1)}${word.charAt(first)}${word.slice(first + 2)}`
    }
    case 'dropped':
      return word.slice(0, at) + word.slice(at + 1)
    case 'doubled':
      return word.slice(0, at) + letter + word.slice(at)
    case 'neighbour':
      return word.slice(0, at) + pick(keysBeside(letter), random) + word.slice(at + 1)
  }
}

/** The keys left, right, above and below on a qwerty keyboard. */
export function keysBeside(letter: string): string[] {
  const row = ROWS.findIndex((keys) => keys.includes(letter))
  const at = ROWS[row]?.indexOf(letter) ?? -1
  // Each row stands half a key to the right of the one above.
  const places: readonly [number, number][] = [
    [row, at - 1],
    [row, at + 1],
    [row - 1, at],
    [row - 1, at + 1],
    [row + 1, at - 1],
    [row + 1, at],
  ]
  return places.map(([r, c]) => ROWS[r]?.[c] ?? '').filter((key) => key !== '')
}

/** @throws RangeError when there is nothing to pick from */
export function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}
