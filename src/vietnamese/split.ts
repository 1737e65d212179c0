import { nfc } from './nfc.ts'

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })
const WORD = /\S+/u

/**
 * Cuts a text into parts of at most `limit` UTF-16 units: at the ends of paragraphs, else of sentences, else at
 * spaces, so that a link stays whole; only a single word longer than the limit is cut, between graphemes. The
 * words of the parts, in order, are the words of the text. Throws RangeError when the limit is below 1.
 */
export function splitText(text: string, limit: number): string[] {
  if (!(limit >= 1)) throw new RangeError(`splitText: limit must be at least 1, got ${limit}`)
  const parts: string[] = []
  let rest = nfc(text).trim()
  while (rest.length > limit) {
    const cut = cutBefore(rest, limit)
    const part = rest.slice(0, cut).trim()
    if (part !== '') parts.push(part)
    rest = rest.slice(cut).trimStart()
  }
  if (rest !== '') parts.push(rest)
  return parts
}

/** Where the first part ends: the best break within the limit. */
function cutBefore(text: string, limit: number): number {
  // One unit more, so that a break right at the limit is seen.
  const window = text.slice(0, limit + 1)
  const paragraph = lastBreak(window, /\n\s*\n/g, limit)
  const line = lastBreak(window, /\n/g, limit)
  const sentence = lastBreak(window, /(?<=[.!?…:;])\s/g, limit)
  const enough = limit / 3
  if (paragraph > enough) return paragraph
  if (Math.max(line, sentence) > enough) return Math.max(line, sentence)
  const space = lastBreak(window, /\s/g, limit)
  return space > 0 ? space : cutWord(text, limit)
}

function lastBreak(window: string, at: RegExp, limit: number): number {
  return Math.max(0, ...[...window.matchAll(at)].map((m) => m.index).filter((i) => i <= limit))
}

/** A word longer than the limit: as many whole graphemes as fit; a grapheme larger than the limit is cut too. */
function cutWord(text: string, limit: number): number {
  const word = text.match(WORD)?.[0] ?? text
  let end = 0
  for (const { index, segment } of graphemes.segment(word)) {
    if (index + segment.length > limit) break
    end = index + segment.length
  }
  return end > 0 ? end : limit
}
