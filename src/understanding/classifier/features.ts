import type { Note } from '../../vietnamese/change.ts'

/** Features come in two blocks that weigh the same: whole words and pieces of words. */
export const WORDS = 0
export const CHARACTERS = 1
export const BLOCKS = 2

const LONGEST_PIECE = 4
const SHORTEST_PIECE = 2

/** A longer text is cut in the middle: people state the matter first or ask at the very end. */
const LONGEST_TEXT = 2000

/** Takes one feature: the hash that names it, its block, and the characters `[start, end)` that it covers. */
export type FeatureVisitor = (hash: number, block: number, start: number, end: number) => void

/** The part of a normalised text that the classifier looks at. */
export function shorten(normalized: string, note?: Note): string {
  if (normalized.length <= LONGEST_TEXT) return normalized
  const half = LONGEST_TEXT / 2
  note?.({ step: 'length', from: normalized.slice(half, -half), to: ' ', at: half })
  return `${normalized.slice(0, half)} ${normalized.slice(-half)}`
}

/** A space at either end, so that the first and the last word end like all others. */
export function frame(text: string): string {
  return ` ${text} `
}

/**
 * Visits the word 1-2 grams and character 2-4 grams of a framed text. Hashes of 32 bits stand for the n-grams:
 * two of some ten thousand rarely meet, and nothing but numbers has to be stored.
 */
export function visitFeatures(text: string, visit: FeatureVisitor): void {
  visitWords(text, visit)
  visitPieces(text, visit)
}

/** Of these only the word 1-2 grams. */
export function visitWords(text: string, visit: FeatureVisitor): void {
  let hash = 0
  let start = -1
  let previous = 0
  let previousStart = -1
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code !== 32) {
      if (start < 0) {
        start = i
        hash = 0x2f0b4c47
      }
      hash = Math.imul(hash ^ code, 16777619)
    } else if (start >= 0) {
      visit(hash, WORDS, start, i)
      if (previousStart >= 0) visit(Math.imul(previous ^ 0x5bd1e995, 31) ^ hash, WORDS, previousStart, i)
      previous = hash
      previousStart = start
      start = -1
    }
  }
}

function visitPieces(text: string, visit: FeatureVisitor): void {
  for (let start = 0; start < text.length; start++) {
    let hash = 0x811c9dc5
    const longest = Math.min(LONGEST_PIECE, text.length - start)
    for (let length = 1; length <= longest; length++) {
      hash = Math.imul(hash ^ text.charCodeAt(start + length - 1), 16777619)
      if (length >= SHORTEST_PIECE) visit(hash ^ length, CHARACTERS, start, start + length)
    }
  }
}
