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

/**
 * What was meant by a word typed while the keyboard's Vietnamese mode was off: "hieemr" (Telex) or "hie6m3"
 * (VNI) → "hiểm". Null when the word is fine as it is, or when the result could not be a Vietnamese syllable.
 */
export function repairTyping(word: string): string | null {
  const typed = word.toLowerCase()
  if (!/^[a-z][a-z1-9]{2,9}$/.test(typed) || isFoldedSyllable(typed)) return null
  const repaired = /\d/.test(typed) ? fromVni(typed) : fromTelex(typed)
  return repaired !== null && hasDiacritics(repaired) && isSyllable(repaired) ? repaired : null
}

function fromTelex(typed: string): string | null {
  // The tone key may stand right after the vowel or at the end; a first letter is never a tone key.
  const key = /^.+?(?=[aeiouy])[a-z]*?([fsxrj])/.exec(typed)?.[1] ?? null
  const at = key === null ? -1 : typed.lastIndexOf(key)
  const tone = at > 0 ? (TELEX_TONES[typed.charAt(at)] ?? '') : ''
  const rest = tone === '' ? typed : typed.slice(0, at) + typed.slice(at + 1)
  const letters = rest
    .replace(/dd/, 'đ')
    .replace(/^d(.+)d$/, 'đ$1')
    .replace(/uow|uwow|uwo/, 'ươ')
    .replace(/aa/, 'â')
    .replace(/ee/, 'ê')
    .replace(/oo/, 'ô')
    .replace(/aw/, 'ă')
    .replace(/ow/, 'ơ')
    .replace(/uw/, 'ư')
  return placeTone(letters, tone)
}

function fromVni(typed: string): string | null {
  const tones = [...typed].map((c) => VNI_TONES[c] ?? '').filter((c) => c !== '')
  if (tones.length > 1) return null
  const letters = typed
    .replace(/[1-5]/g, '')
    .replace(/d9/, 'đ')
    .replace(/u7?o7/, 'ươ')
    .replace(/a6/, 'â')
    .replace(/e6/, 'ê')
    .replace(/o6/, 'ô')
    .replace(/a8/, 'ă')
    .replace(/o7/, 'ơ')
    .replace(/u7/, 'ư')
    .replace(/^([^aeo]*)([aeo])([a-z]+)6$/, (_, head: string, v: string, tail: string) => {
      return `${head}${v === 'a' ? 'â' : v === 'e' ? 'ê' : 'ô'}${tail}`
    })
  return /\d/.test(letters) ? null : placeTone(letters, tones[0] ?? '')
}
