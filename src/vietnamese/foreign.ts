import { plainCharacters } from './characters.ts'
import { cleanText } from './clean.ts'
import { fold } from './fold.ts'
import { isFoldedSyllable } from './syllable.ts'
import { isShortForm } from './teencode.ts'
import { repairTyping } from './typing-leftovers.ts'

/** Letters with marks that no other language in Latin letters has, or hardly one that is written here. */
const VIETNAMESE_LETTER = /[ăđơưảạắằẳẵặấầẩẫậẻẽẹếềểễệỉĩịỏọốồổỗộớờởỡợủũụứừửữựỷỹỵ]/iu

/** Frequent words of other languages that nobody types for a Vietnamese one. */
const FREQUENT = new Set(
  (
    'what how is does where which when who why my your please help need want have with for this that are much of ' +
    'health insurance cost get renew elderly hospital from and about will would could should people speak english ' +
    'foreigner foreigners free lost child children mother father old years office know there ' +
    'bonjour je vous comment est quel pour avec mon carte merci ' +
    'guten ich wie kann bitte meine ' +
    'hola como donde puedo quiero favor tarjeta gracias'
  ).split(' '),
)
/** English words that are syllables of Vietnamese as well: among others of English they are English. */
const SHARED = new Set(
  'the to do can i me in an on so am a it at be by no not we they she or if us'.split(' '),
)

const NEUTRAL = new Set('bhyt bhxh cccd vneid vssid ok thanks'.split(' '))

const FEWEST_WORDS = 2
/** So much of a message is foreign: of one with a frequent word, and of a longer one with none. */
const MOST = 0.65
const ENOUGH_WORDS = 6

/**
 * Whether a message is plainly in another language: most of its letters are of another script, or most of its words can be
 * no Vietnamese. English words among Vietnamese ones ("check giúp e", "đóng online được ko") are none.
 */
export function isForeignLanguage(text: string): boolean {
  if (isInAnotherScript(plainCharacters(text))) return true
  const clean = cleanText(text)
  if (VIETNAMESE_LETTER.test(clean)) return false
  const words = (fold(clean).match(/(?<![\p{L}\d])\p{L}+(?![\p{L}\d])/gu) ?? []).filter(isTelling)
  if (words.length < FEWEST_WORDS) return false
  const isEnglish = words.some((word) => FREQUENT.has(word))
  if (!isEnglish && words.length < ENOUGH_WORDS) return false
  const foreign = words.filter((word) => isForeignWord(word) || (isEnglish && SHARED.has(word)))
  return foreign.length / words.length > MOST
}

/** Letters among those of a Latin word only look like them. */
function isInAnotherScript(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  const others = words.filter((word) => !/\p{Script=Latin}/u.test(word))
  return others.join('').length * 2 > words.join('').length
}

/** Says of which language it is: not "bhyt", which is the same in all, nor some letters without a vowel. */
function isTelling(word: string): boolean {
  return !NEUTRAL.has(word) && (isShortForm(word) || /[aeiouy]/.test(word))
}

/** No syllable, nor a slip of one: not two written together, not one typed without the keyboard's Vietnamese mode. */
function isForeignWord(word: string): boolean {
  if (FREQUENT.has(word)) return true
  return !(isFoldedSyllable(word) || isShortForm(word) || repairTyping(word) !== null || isTwoSyllables(word))
}

const LONGEST_PAIR = 13

function isTwoSyllables(word: string): boolean {
  if (word.length > LONGEST_PAIR) return false
  for (let at = 2; at <= word.length - 2; at++) {
    if (isFoldedSyllable(word.slice(0, at)) && isFoldedSyllable(word.slice(at))) return true
  }
  return false
}
