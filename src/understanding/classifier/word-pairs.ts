/** How often the learnt texts have a word, and two words one after the other. */
export interface WordPairs {
  /** Every word met. */
  words(): Iterable<string>
  uses(word: string): number
  /** Of '' and a word: how often a text begins with it; of a word and '': how often one ends with it. */
  together(first: string, second: string): number
}

/** More words are never met; a pair is one number made of two. */
const MOST_WORDS = 1 << 15

export function countWordPairs(normalizedTexts: readonly string[]): WordPairs {
  const numbers = new Map([['', 0]])
  const uses: number[] = [0]
  const pairs = new Map<number, number>()

  function numberOf(word: string): number {
    const known = numbers.get(word)
    if (known !== undefined) return known
    const fresh = Math.min(numbers.size, MOST_WORDS - 1)
    numbers.set(word, fresh)
    return fresh
  }

  for (const text of normalizedTexts) {
    let previous = 0
    for (const word of text.split(' ')) {
      const number = numberOf(word)
      uses[number] = (uses[number] ?? 0) + 1
      increase(pairs, previous * MOST_WORDS + number)
      previous = number
    }
    increase(pairs, previous * MOST_WORDS)
  }
  // Most pairs are met once: they tell nothing and would take most of the room.
  for (const [pair, count] of pairs) if (count < 2) pairs.delete(pair)
  return {
    words: () => numbers.keys(),
    uses(word) {
      const number = numbers.get(word)
      return number === undefined ? 0 : (uses[number] ?? 0)
    },
    together(first, second) {
      const [a, b] = [numbers.get(first), numbers.get(second)]
      return a === undefined || b === undefined ? 0 : (pairs.get(a * MOST_WORDS + b) ?? 0)
    },
  }
}

function increase(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
