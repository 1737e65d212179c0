import { type Note, rewrite } from './change.ts'
import { nfc } from './nfc.ts'

/**
 * What nobody sees: zero-width and direction marks, soft hyphens, tag characters, variation selectors, fillers, control
 * characters but for tabs and line ends, halves of a surrogate pair.
 */
const INVISIBLE =
  /(?:\p{Cf}|\p{Cs}|\p{Variation_Selector}|(?![\t\n\v\f\r])\p{Cc}|\u034f|[\u115f\u1160\u3164\uffa0])+/gu

/** Letters and digits in another dress: full-width, mathematical (bold, script, double-struck), in circles. */
const DRESSED =
  /[\uff01-\uff5e\u{1d400}-\u{1d7ff}\u210a-\u211d\u2124-\u2134\u2460-\u24ff\u{1f110}-\u{1f149}]+/gu

/** A key cap and the like: a mark on a digit would hide a number. */
const MARK_ON_DIGIT = /(?<=\d)\p{M}+/gu

/** Most texts have nothing but what Vietnamese is typed with. */
const COMMON =
  /^[\t\n\r\x20-\x7e\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2010-\u2027]*$/

/** The same text in plain characters: composed, nothing invisible, every letter and digit in its ordinary form. */
export function plainCharacters(text: string, note?: Note): string {
  if (COMMON.test(text)) return text
  const visible = rewrite(text, INVISIBLE, 'unicode', () => '', note)
  const undressed = rewrite(visible, DRESSED, 'unicode', ([dressed]) => dressed.normalize('NFKC'), note)
  const bare = rewrite(undressed, MARK_ON_DIGIT, 'unicode', () => '', note)
  return rewrite(bare, /\S+|[\u2000\u2001]/gu, 'unicode', ([word]) => nfc(word), note)
}
