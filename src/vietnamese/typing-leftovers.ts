import { hasDiacritics } from './fold.ts'
import { isFoldedSyllable, isSyllable } from './syllable.ts'
import { placeTone } from './tone.ts'

const TELEX_TONES: Readonly<Record<string, string>> = {
  f: '\u0300',
  s: '\u0301',
  x: '\u0303',
  r: '\u0309',
  j: '\u0323',
}
const VNI_TONES: Readonly<Record<string, string>> = {
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
}

/** Words of other languages that people use and that the keys of Telex would turn into another word. */
const FOREIGN = new Set(
  'test post list visa gas bus tax max fix mix box boss fax sex room seen soon zoom loop low now how law row raw too see fee pos gps ast'.split(
    ' ',
  ),
)

const MAY_BE_TYPED = /^[a-z][a-z1-9]{2,9}$/

/**
 * What was meant by a word typed while the keyboard's Vietnamese mode was off: "hieemr" (Telex) or "hie6m3"
 * (VNI) → "hiểm". The keys may stand anywhere after their letter. Null when the word is fine as it is, or when the result
 * could not be a Vietnamese syllable.
 */
export function repairTyping(word: string): string | null {
  const typed = word.toLowerCase()
  if (!MAY_BE_TYPED.test(typed) || isFoldedSyllable(typed) || FOREIGN.has(typed)) return null
  const keys = /\d/.test(typed) ? vniKeys(typed) : telexKeys(typed)
  if (keys === null) return null
  const repaired = [keys.letters, hornOnLast(keys.letters)].map((letters) => placeTone(letters, keys.tone))
  return repaired.find((one) => one !== null && hasDiacritics(one) && isSyllable(one)) ?? null
}

/** Whether the digits can be nothing but keys of VNI: "lop1" may be a class, "d9o6ng2" is no number of anything. */
export function isSurelyVni(word: string): boolean {
  return /[6-9]|\d[a-z]|\d\d/.test(word) && repairTyping(word) !== null
}

interface Keys {
  readonly letters: string
  readonly tone: string
}

function telexKeys(typed: string): Keys | null {
  let letters = ''
  let tone = ''
  for (const key of typed) {
    const mark = TELEX_TONES[key]
    if (mark !== undefined && hasVowel(letters)) {
      // A tone typed twice is the letter itself: no Vietnamese word.
      if (tone !== '') return null
      tone = mark
    } else {
      letters = afterTelexKey(letters, key)
    }
  }
  return { letters, tone }
}

function afterTelexKey(letters: string, key: string): string {
  if (key === 'd' && letters.startsWith('d')) return `đ${letters.slice(1)}`
  if (key === 'w') return withHorn(letters, 'uoa') ?? `${letters}ư`
  // "oo", and "o" after the other vowels of its syllable: "toio".
  const circumflex = /[aeo]/.test(key) ? /([aeo])([iuy]?)$/.exec(letters) : null
  if (circumflex?.[1] === key) return put(letters, circumflex.index, CIRCUMFLEX[key] ?? key)
  return letters + key
}

function vniKeys(typed: string): Keys | null {
  let letters = ''
  let tone = ''
  for (const key of typed) {
    const mark = VNI_TONES[key]
    if (mark !== undefined) {
      if (tone !== '') return null
      tone = mark
      continue
    }
    const after = afterVniKey(letters, key)
    if (after === null) return null
    letters = after
  }
  return { letters, tone }
}

/** Null when the key has no letter that it could change. */
function afterVniKey(letters: string, key: string): string | null {
  switch (key) {
    case '6': {
      const at = Math.max(letters.lastIndexOf('a'), letters.lastIndexOf('e'), letters.lastIndexOf('o'))
      return at < 0 ? null : put(letters, at, CIRCUMFLEX[letters.charAt(at)] ?? '')
    }
    case '7':
      return withHorn(letters, 'uo')
    case '8':
      return withHorn(letters, 'a')
    case '9':
      return letters.startsWith('d') ? `đ${letters.slice(1)}` : null
    default:
      return letters + key
  }
}

const CIRCUMFLEX: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' }
const HORN: Readonly<Record<string, string>> = { a: 'ă', o: 'ơ', u: 'ư' }

/** The horn or breve on the vowel that it goes with; one key serves both vowels of "ươ". Null without such a vowel. */
function withHorn(letters: string, vowels: string): string | null {
  const double = /(?<!q)[uư]o/.exec(letters)
  if (double !== null && vowels.includes('o'))
    return `${letters.slice(0, double.index)}ươ${letters.slice(double.index + 2)}`
  const start = /^(?:qu|gi(?=[aeo]))/.exec(letters)?.[0].length ?? 0
  // "muaw" is "mưa", "hoawc" is "hoặc".
  const vowel = ['u', 'a', 'o'].find((one) => vowels.includes(one) && letters.includes(one, start))
  return vowel === undefined ? null : put(letters, letters.indexOf(vowel, start), HORN[vowel] ?? vowel)
}

/** "thuở", where the one key has marked both vowels. */
function hornOnLast(letters: string): string {
  return letters.replace(/ươ$/, 'uơ')
}

function put(letters: string, at: number, letter: string): string {
  return letters.slice(0, at) + letter + letters.slice(at + 1)
}

function hasVowel(letters: string): boolean {
  return /[aeiouyăâêôơư]/.test(letters)
}
