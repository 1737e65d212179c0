import { fold } from './fold.ts'
import { normalize } from './normalize.ts'
import { markedForPrivacy, PRIVATE_NAMES } from './private-words.ts'
import { isFoldedSyllable } from './syllable.ts'

const VEIL = '[riêng tư]'
const NAME = '[tên]'
const WRITER =
  '(?:[Tt](?:ôi|oi|ui)|[Ee]m?|[Cc]háu|[Cc]hau|[Cc]on|[Mm]ình|[Mm]inh|[Aa]nh|[Cc]hị|[Cc]hi|[Bb]ác|[Bb]ac|[Cc]ô|[Cc]hú|[Cc]hu|[Ôô]ng|[Oo]ng|[Bb]à)'
const IS = '(?:là|la)'
const CAPITAL = '\\p{Lu}[\\p{L}\\p{M}]*'
/** "tôi tên là Toàn", "tên em là Lê Thị M", and of at least two words "tôi là Nguyễn Văn Toàn". */
const INTRODUCED = new RegExp(
  `(?<![\\p{L}\\p{M}])((?:${WRITER} (?:tên|ten)(?: ${IS})?|(?:[Tt]ên|[Tt]en)(?: (?:của |cua )?${WRITER})?(?: ${IS}| ?:)) )` +
    `${CAPITAL}(?: ${CAPITAL}){0,5}|(?<![\\p{L}\\p{M}])(${WRITER} ${IS} )${CAPITAL}(?: ${CAPITAL}){1,5}`,
  'gu',
)
const WORD = /[\p{L}\p{M}\p{N}]+/gu
const NAMES = new RegExp(`(?<![^ ])(?:${PRIVATE_NAMES.join('|')})(?![^ ])`, 'g')

/**
 * Replaces the words for illness, HIV, disability, the Party and poverty by "[riêng tư]", with diacritics or without, and
 * the name that somebody introduces themself by. Idempotent; every other character stays as it is.
 */
export function veil(text: string): string {
  return withoutNames(withoutPrivateWords(text))
}

function withoutNames(text: string): string {
  return text.replaceAll(INTRODUCED, (_, named?: string, being?: string) => `${named ?? being ?? ''}${NAME}`)
}

function withoutPrivateWords(text: string): string {
  const words = [...text.matchAll(WORD)].map(({ 0: typed, index }) => ({
    shown: shownAs(typed),
    start: index,
    end: index + typed.length,
  }))
  const starts: number[] = []
  let line = ''
  for (const { shown } of words) {
    starts.push(line.length)
    line += `${shown} `
  }
  let veiled = ''
  let from = 0
  for (const { 0: found, index } of line.matchAll(NAMES)) {
    const first = words[lastAtOrBefore(starts, index)]
    const last = words[lastAtOrBefore(starts, index + found.length - 1)]
    if (first === undefined || last === undefined || first.start < from) continue
    veiled += text.slice(from, first.start) + VEIL
    from = last.end
  }
  return veiled + text.slice(from)
}

/** Folded; what is no syllable as the short form or the typing leftover that it may be. */
function shownAs(typed: string): string {
  const folded = fold(typed)
  if (isFoldedSyllable(folded) || folded.length > LONGEST_SHORT_FORM) {
    return markedForPrivacy(folded, typed.toLowerCase().normalize('NFC'))
  }
  const read = normalize(typed)
  return read === '' ? folded : read
}

const LONGEST_SHORT_FORM = 8

/** The place of the last number that is no greater; numbers rise. */
function lastAtOrBefore(numbers: readonly number[], wanted: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((numbers[middle] ?? 0) <= wanted) low = middle
    else high = middle - 1
  }
  return low
}
