import { type Note, rewrite } from './change.ts'
import { plainCharacters } from './characters.ts'
import { fold } from './fold.ts'
import { inLatinLetters, MAY_LOOK_ALIKE } from './look-alikes.ts'

/** A tag's letters mean nothing, the words between tags do. Of bounded length: what is longer is no tag. */
const TAG = /<\/?\p{L}[^<>]{0,200}>|&(?:nbsp|amp|lt|gt|quot|apos|#\d{1,6}|#x[\da-f]{1,5});/giu

/** Letters outside of ASCII by the one that they fold to. */
const MARKED = Map.groupBy(
  Array.from({ length: 0x1f00 - 0xc0 }, (_, at) => String.fromCodePoint(0xc0 + at)).filter((letter) =>
    /^\p{L}$/u.test(letter),
  ),
  fold,
)

/** A word as a pattern, whatever marks its letters carry: with marks and without a text is read as the same. */
function anyMarks(word: string): string {
  return [...word].map((letter) => `[${letter}${MARKED.get(letter)?.join('') ?? ''}]`).join('')
}

const oneOf = (words: string) => `(?:${words.split(' ').map(anyMarks).join('|')})`

const NAME = '[\\p{L}\\d][\\p{L}\\d-]{0,62}'
const DOMAINS = oneOf('vn com net org gov edu info xyz top club vip shop site asia io')
const SHORT_DOMAINS = oneOf('me ly gl to app page link')
const LINK = new RegExp(
  `(?:${anyMarks('http')}${anyMarks('s')}?://|${anyMarks('www')}\\.)\\S*[^\\s.,;:!?)\\]}"'>…]` +
    `|(?<![\\p{L}\\d@._-])(?:${NAME}\\.){1,8}${DOMAINS}(?![\\p{L}\\d])(?:/\\S*)?` +
    `|(?<![\\p{L}\\d@._-])${NAME}\\.${SHORT_DOMAINS}/\\S+`,
  'giu',
)

/** ":D", ":v", ":3": no letters of a word. */
const EMOTICON = /(?<=^|\s)[:;=]['-]?([\p{L}\d]{1,3})(?=\s|$)/gu

/** Signs that fold to one that means something here. */
const NEGATED = /[≠≮≯]/gu

/**
 * The text before it is read: plain characters, Latin letters for those that look like them, no markup, "[liên kết]" for
 * an address. Ordinary text stays as it is.
 */
export function cleanText(text: string, note?: Note): string {
  let clean = plainCharacters(text, note)
  if (MAY_LOOK_ALIKE.test(clean)) {
    clean = rewrite(clean, /[\p{L}\p{M}]+/gu, 'unicode', ([word]) => inLatinLetters(word), note)
  }
  clean = rewrite(clean, /\p{M}+/gu, 'unicode', () => '', note)
  clean = rewrite(clean, NEGATED, 'unicode', ([sign]) => fold(sign), note)
  clean = rewrite(clean, TAG, 'markup', () => ' ', note)
  clean = rewrite(clean, LINK, 'link', () => '[liên kết]', note)
  clean = rewrite(clean, EMOTICON, 'markup', (m) => (/^[dpvo3]+$/.test(fold(m[1] ?? '')) ? ' ' : m[0]), note)
  return clean
}
