import { isFoldedSyllable } from './syllable.ts'
import { isShortForm } from './teencode.ts'

const MAY_STAND_IN = /^(?:[\p{L}@0]{3,10}|[ck]0)$/u

/** Letters for the signs that stand for them, in a folded word: "kh0ng", "b@o". Null when it is no word then. */
export function withoutStandIns(folded: string): string | null {
  if (!/[@0]/.test(folded) || !/\p{L}/u.test(folded) || !MAY_STAND_IN.test(folded)) return null
  const meant = withLetters(folded)
  return isFoldedSyllable(meant) || isShortForm(meant) ? meant : null
}

export function withLetters(word: string): string {
  return word.replaceAll('@', 'a').replaceAll('0', 'o')
}
