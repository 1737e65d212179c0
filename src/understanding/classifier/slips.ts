/** Longer ones are not looked at letter by letter. */
const LONGEST = 14

/** The word and all that is left of it when one letter is taken out: two words a slip apart share one of these. */
export function deletions(word: string): ReadonlySet<string> {
  const forms = new Set([word])
  if (word.length > LONGEST) return forms
  for (let i = 0; i < word.length; i++) forms.add(word.slice(0, i) + word.slice(i + 1))
  return forms
}

/** One letter more, less or other, or two neighbours exchanged. */
export function isOneSlip(a: string, b: string): boolean {
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  if (a.length > b.length) return a.slice(i + 1) === b.slice(i)
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1)
  const exchanged = a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
  return exchanged || a.slice(i + 1) === b.slice(i + 1)
}
