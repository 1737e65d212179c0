const DIGITS = '23456789'
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ'
/** Nobody takes one of these for another when reading aloud or copying by hand: there is no 0, O, 1, I, L, U. */
const ALPHABET = DIGITS + LETTERS

/**
 * What each character before the check character is drawn from. Each half has a digit and a letter, so that neither words
 * nor a number look like a code.
 */
const PLACES = [
  ...[DIGITS, LETTERS, ALPHABET, ALPHABET, ALPHABET],
  ...[LETTERS, ALPHABET, ALPHABET, DIGITS],
] as const
const HALF = 5
/** Characters of a message in which a code is looked for. */
const MOST_READ = 4_000

/**
 * The check character is a weighted sum of the others modulo this. It is a prime above every value and every weight, and
 * all weights differ, that of the check character (-1) too. So a product of a difference of values and a weight is never 0:
 * one wrong character is caught. Nor is a product of a difference of values and one of weights: a swap is caught.
 */
const PRIME = 31
const weightAt = (place: number) => place + 2

/**
 * A fresh code: ten characters, the last one a check character.
 * @param random a whole number from 0 to less than `below`, each as likely
 */
export function newCode(random: (below: number) => number): string {
  const drawn = PLACES.map((place) => place.charAt(random(place.length))).join('')
  // One sum in 31 has no character. Another last digit changes the sum.
  const body = checkOf(drawn) === '' ? drawn.slice(0, -1) + digitAfter(drawn.slice(-1)) : drawn
  return body + checkOf(body)
}

/** The first code that somebody typed, however they typed it: "phiếu 7k3m9 xpd2q"; null = there is none. */
export function readCode(text: string): string | null {
  for (const [, first = '', second = ''] of text.slice(0, MOST_READ).toUpperCase().matchAll(TYPED)) {
    const code = first + second
    if (checkOf(code.slice(0, PLACES.length)) === code.slice(PLACES.length)) return code
  }
  return null
}

/** What somebody typed as a code though it is none, for a slip: "phiếu 7K3M9XPD2R", "7K3M9-XPD2R"; null = nothing of the kind. */
export function readMistypedCode(text: string): string | null {
  const typed = text.slice(0, MOST_READ).toUpperCase()
  const found = AFTER_ITS_NAME.exec(typed)?.[1] ?? typed.match(TYPED)?.[0]
  return found?.replaceAll(/[^A-Z0-9]/g, '') ?? null
}

/** A code as it is shown: "7K3M9-XPD2Q". */
export function showCode(code: string): string {
  return `${code.slice(0, HALF)}-${code.slice(HALF)}`
}

const TYPED = typedCode()
const AFTER_ITS_NAME =
  /(?:^|\s)(?:PHIẾU|PHIEU)(?: TRẢ LỜI| TRA LOI)?(?: SỐ| SO| MÃ| MA)?\s*:?\s*((?=\S*\d)[A-Z0-9]{4,6}\s?-?\s?[A-Z0-9]{4,6})(?![A-Z0-9])/

/** The two halves with at most a dash and spaces between them, and no letter or digit before or behind. */
function typedCode(): RegExp {
  const places = [...PLACES, ALPHABET].map((place) => `[${place}]`)
  const [first, second] = [places.slice(0, HALF).join(''), places.slice(HALF).join('')]
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(${first})\\s?[-\\u2010-\\u2015]?\\s?(${second})(?![\\p{L}\\p{N}])`,
    'gu',
  )
}

/** '' where no character stands for the sum. */
function checkOf(body: string): string {
  const values = [...body].map((character) => ALPHABET.indexOf(character))
  return ALPHABET.charAt(values.reduce((sum, value, place) => sum + value * weightAt(place), 0) % PRIME)
}

function digitAfter(digit: string): string {
  return DIGITS.charAt((DIGITS.indexOf(digit) + 1) % DIGITS.length)
}
