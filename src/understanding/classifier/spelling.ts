import { isFoldedSyllable } from '../../vietnamese/syllable.ts'

/** Mends words that cannot be Vietnamese, as far as the learnt words allow. */
export type Spelling = (normalized: string) => string

/** A learnt word serves as correction when so many utterances have it: a rare one may be a slip itself. */
const FEWEST_USES = 2
const SHORTEST = 3
const LETTERS = /^[a-z]+$/

/**
 * Learns the words of the utterances. Repairs only what is no possible syllable ("htẻ", "bảohiểm"), to the most
 * frequent word one slip away or to two words written together: freer fuzzy matching does harm.
 */
export function learnSpelling(normalizedTexts: readonly string[]): Spelling {
  const uses = new Map<string, number>()
  for (const text of normalizedTexts) {
    for (const word of text.split(' ')) uses.set(word, (uses.get(word) ?? 0) + 1)
  }
  const isKnown = (word: string) => (uses.get(word) ?? 0) >= FEWEST_USES
  const byDeletion = new Map<string, string[]>()
  for (const word of uses.keys()) {
    if (!isKnown(word) || !isFoldedSyllable(word)) continue
    for (const form of deletions(word)) {
      const words = byDeletion.get(form)
      if (words === undefined) byDeletion.set(form, [word])
      else words.push(word)
    }
  }

  function nearest(slip: string): string | null {
    let best: string | null = null
    for (const form of deletions(slip)) {
      for (const word of byDeletion.get(form) ?? []) {
        if (isOneSlip(slip, word) && (best === null || (uses.get(word) ?? 0) > (uses.get(best) ?? 0)))
          best = word
      }
    }
    return best
  }

  function split(joined: string): string | null {
    for (let at = 2; at <= joined.length - 2; at++) {
      const [left, right] = [joined.slice(0, at), joined.slice(at)]
      if ([left, right].every((part) => isKnown(part) && isFoldedSyllable(part))) return `${left} ${right}`
    }
    return null
  }

  return (normalized) =>
    normalized
      .split(' ')
      .map((word) => {
        const fine = word.length < SHORTEST || !LETTERS.test(word) || isKnown(word) || isFoldedSyllable(word)
        return fine ? word : (nearest(word) ?? split(word) ?? word)
      })
      .join(' ')
}

const LONGEST = 14

/** The word and all that is left of it when one letter is taken out. */
function deletions(word: string): Set<string> {
  const forms = new Set([word])
  if (word.length > LONGEST) return forms
  for (let i = 0; i < word.length; i++) forms.add(word.slice(0, i) + word.slice(i + 1))
  return forms
}

/** One letter more, less or other, or two neighbours exchanged. */
function isOneSlip(a: string, b: string): boolean {
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  if (a.length > b.length) return a.slice(i + 1) === b.slice(i)
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1)
  const exchanged = a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
  return exchanged || a.slice(i + 1) === b.slice(i + 1)
}
