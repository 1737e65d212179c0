import type { Evidence } from '../understanding.ts'
import { frame, visitFeatures } from './features.ts'
import type { Model } from './model.ts'
import type { SparseVector } from './vocabulary.ts'

const MOST_WORDS = 6

/**
 * The words that speak most for a topic. Each n-gram's share of the score is divided among the words it touches,
 * so that the shares of all words add up to the score.
 */
export function wordsInFavour(
  model: Model,
  mended: string,
  vector: SparseVector,
  topic: number,
): Evidence['features'] {
  const text = frame(mended)
  const { words, wordAt } = splitWords(text)
  const contribution = new Map<number, number>()
  vector.indices.forEach((index, k) => {
    const weight = (model.weights[index * model.topics.length + topic] ?? 0) * (model.scales[topic] ?? 0)
    contribution.set(index, weight * (vector.values[k] ?? 0))
  })

  const occurrences: { index: number; first: number; last: number }[] = []
  const counts = new Map<number, number>()
  visitFeatures(text, (hash, _block, start, end) => {
    const index = model.vocabulary.indexOf(hash)
    if (index < 0) return
    occurrences.push({ index, first: wordAt[start] ?? 0, last: wordAt[end - 1] ?? 0 })
    counts.set(index, (counts.get(index) ?? 0) + 1)
  })
  const shares = new Map<string, number>()
  for (const { index, first, last } of occurrences) {
    const share = (contribution.get(index) ?? 0) / (counts.get(index) ?? 1) / (last - first + 1)
    for (let w = first; w <= last; w++) {
      const word = words[w] ?? ''
      shares.set(word, (shares.get(word) ?? 0) + share)
    }
  }
  return [...shares]
    .filter(([, weight]) => weight > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_WORDS)
    .map(([feature, weight]) => ({ feature, weight }))
}

/** The words, and for each character the word that it belongs to (a space belongs to the word before it). */
function splitWords(text: string): { words: readonly string[]; wordAt: Int32Array } {
  const words = text.trim().split(/ +/)
  const wordAt = new Int32Array(text.length)
  let word = -1
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== ' ' && (i === 0 || text[i - 1] === ' ')) word++
    wordAt[i] = Math.max(word, 0)
  }
  return { words, wordAt }
}
