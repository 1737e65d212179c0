/** Most words of a folded text, and half of any, have nothing to fold. */
const PLAIN = /^\p{ASCII}*$/u

/**
 * Lower case without diacritics: "Bảo hiểm y tế" → "bao hiem y te". Idempotent; composed and decomposed
 * input give the same result. `đ` has no decomposition, so it is mapped by hand.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (PLAIN.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .normalize('NFC')
}

/** Whether the word carries any mark that folding would remove. */
export function hasDiacritics(word: string): boolean {
  if (PLAIN.test(word)) return false
  return fold(word) !== word.toLowerCase().normalize('NFC')
}
