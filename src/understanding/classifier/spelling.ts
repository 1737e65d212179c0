import { type Note, rewrite } from '../../vietnamese/change.ts'
import { isFoldedSyllable } from '../../vietnamese/syllable.ts'
import { otherSpellings } from './regional.ts'
import { deletions, isOneSlip } from './slips.ts'
import { countWordPairs } from './word-pairs.ts'

/** Mends words as far as the learnt ones allow; tells what it mended, if it is asked. */
export type Spelling = (normalized: string, note?: Note) => string

/** A learnt word serves as correction when so many utterances have it: a rare one may be a slip itself. */
const FEWEST_USES = 2
const SHORTEST = 3
/** Two words written together. */
const LONGEST_PAIR = 14
const LETTERS = /^[a-z]+$/

/**
 * A syllable is taken for another spelling of the same sound only if the learnt texts never have it beside its neighbours
 * and so often have the other one, with both of them. Of held-out utterances this changes next to none for the worse, of
 * those with a third of the sounds mixed up it makes two in a hundred more right.
 */
const SURELY_MEANT = 20

/**
 * Learns the words of the utterances. Repairs what is no possible syllable ("htẻ", "bảohiểm"), to the word one slip away
 * or the two words written together that go best with the neighbours; and of possible syllables only those of a region's
 * spelling. Freer fuzzy matching does harm.
 */
export function learnSpelling(normalizedTexts: readonly string[]): Spelling {
  const pairs = countWordPairs(normalizedTexts)
  const isKnown = (word: string) => pairs.uses(word) >= FEWEST_USES
  const serves = (word: string) => isKnown(word) && isFoldedSyllable(word)
  const byDeletion = new Map<string, string[]>()
  for (const word of pairs.words()) {
    if (!serves(word)) continue
    for (const form of deletions(word)) {
      const words = byDeletion.get(form)
      if (words === undefined) byDeletion.set(form, [word])
      else words.push(word)
    }
  }

  /** How well words go between their neighbours; what is met at all comes after what is met with them. */
  function closeness(before: string, words: readonly string[], after: string): number {
    const row = [before, ...words, after]
    const together = words.reduce(
      (sum, word, i) => sum + pairs.together(row[i] ?? '', word),
      pairs.together(words.at(-1) ?? '', after),
    )
    const rarest = Math.min(...words.map(pairs.uses))
    return together + rarest / (rarest + 1)
  }

  function best(
    before: string,
    candidates: Iterable<readonly string[]>,
    after: string,
  ): readonly string[] | null {
    let found: readonly string[] | null = null
    let highest = 0
    for (const words of candidates) {
      const value = closeness(before, words, after)
      if (value <= highest) continue
      found = words
      highest = value
    }
    return found
  }

  function* oneSlipFrom(slip: string): Generator<readonly string[]> {
    for (const form of deletions(slip)) {
      for (const word of byDeletion.get(form) ?? []) if (isOneSlip(slip, word)) yield [word]
    }
  }

  function* twoWordsIn(joined: string): Generator<readonly string[]> {
    if (joined.length > LONGEST_PAIR) return
    for (let at = 2; at <= joined.length - 2; at++) {
      const words = [joined.slice(0, at), joined.slice(at)]
      if (words.every(serves)) yield words
    }
  }

  function mended(word: string, before: string, after: string): readonly string[] {
    if (!LETTERS.test(word)) return [word]
    if (isFoldedSyllable(word)) return [regional(word, before, after)]
    if (word.length < SHORTEST || isKnown(word)) return [word]
    const single = best(before, oneSlipFrom(word), after)
    const two = best(before, twoWordsIn(word), after)
    const areTwo =
      two !== null &&
      pairs.together(...pairOf(two)) > 0 &&
      (single === null || closeness(before, single, after) < 1)
    return (areTwo ? two : (single ?? two)) ?? [word]
  }

  function regional(word: string, before: string, after: string): string {
    if (pairs.together(before, word) + pairs.together(word, after) > 0) return word
    let meant = word
    let most = SURELY_MEANT
    for (const other of otherSpellings(word)) {
      const [left, right] = [pairs.together(before, other), pairs.together(other, after)]
      if (left === 0 || right === 0 || left + right < most) continue
      meant = other
      most = left + right
    }
    return meant
  }

  return (normalized, note) => {
    let before = ''
    return rewrite(
      normalized,
      /[^ ]+/g,
      'spelling',
      ({ 0: word, index, input }) => {
        const words = mended(word, before, nextWord(input, index + word.length))
        before = words.at(-1) ?? ''
        return words.join(' ')
      },
      note,
    )
  }
}

function pairOf([first = '', second = '']: readonly string[]): [string, string] {
  return [first, second]
}

function nextWord(text: string, end: number): string {
  return /^ ([^ ]+)/.exec(text.slice(end, end + 1 + LONGEST_PAIR))?.[1] ?? ''
}
