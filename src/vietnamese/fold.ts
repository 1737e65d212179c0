/**
 * Lower case without diacritics: "Bảo hiểm y tế" → "bao hiem y te". Idempotent; composed and decomposed
 * input give the same result. `đ` has no decomposition, so it is mapped by hand.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .normalize('NFC')
}

/** Whether the word carries any mark that folding would remove. */
export function hasDiacritics(word: string): boolean {
  return fold(word) !== word.toLowerCase().normalize('NFC')
}
