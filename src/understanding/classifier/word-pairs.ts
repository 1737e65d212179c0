/** How often the learnt texts have a word, and two words one after the other. */
export interface WordPairs {
  /** Every word met. */
  words(): Iterable<string>
  uses(word: string): number
  /** Of '' and a word: how often a text begins with it; of a word and '': how often one ends with it. */
  together(first: string, second: string): number
}

export function countWordPairs(normalizedTexts: readonly string[]): WordPairs {
  const uses = new Map<string, number>()
  const pairs = new Map<string, number>()
  for (const text of normalizedTexts) {
    let previous = ''
    for (const word of text.split(' ')) {
      increase(uses, word)
      increase(pairs, `${previous} ${word}`)
      previous = word
    }
    increase(pairs, `${previous} `)
  }
  // Most pairs are met once: they tell nothing and would take most of the room.
  for (const [pair, count] of pairs) if (count < 2) pairs.delete(pair)
  return {
    words: () => uses.keys(),
    uses: (word) => uses.get(word) ?? 0,
    together: (first, second) => pairs.get(`${first} ${second}`) ?? 0,
  }
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
