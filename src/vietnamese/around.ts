import { wordSet } from './word-set.ts'
/** What stands around a short form, folded; '' beyond an edge of the text. */
export interface Around {
  /** The word or mark before it. */
  readonly before: string
  readonly after: string
  /** The two after it, with a space. */
  readonly next: string
  /** Whether it is written together with the number before it: "50k". */
  readonly glued: boolean
  /** The words before it, the nearest first; marks are passed over. */
  readonly earlier: readonly string[]
}

/** No rule looks further. */
export const REACH = 4

/** What a short form stands for, with diacritics, or null where it is no short form. */
export type Rule = (around: Around) => string | null

export const isNumber = (word: string): boolean => /^\d/.test(word)
const listed = new Map<string, ReadonlySet<string>>()
/** Whether a word is one of a list; the list is taken apart once, however often a rule is asked. */
export const among = (words: string): ((word: string) => boolean) => {
  const set = listed.get(words) ?? wordSet(words)
  listed.set(words, set)
  return (word) => set.has(word)
}
