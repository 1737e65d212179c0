import type { AgeRange } from './age-ranges.ts'
import type { AgeReading } from './age-reading.ts'

export type ReadAge = Pick<AgeReading, 'kind' | 'value' | 'certainty'> &
  Partial<Pick<AgeReading, 'range' | 'years' | 'bare' | 'ruleLike'>>

export interface AgePattern {
  readonly words: RegExp
  /**
   * [] = recognised but says nothing about a person; null = not an age after all. `written`: the words as typed, with
   * their diacritics.
   */
  readonly read: (m: RegExpMatchArray, today: string, written: readonly string[]) => readonly ReadAge[] | null
}

/** Whole words of a folded text, and what they say. */
export function pattern(words: string, read: AgePattern['read']): AgePattern {
  return { words: new RegExp(`(?<![^ ])${words}(?![^ ])`, 'g'), read }
}

/** An age too vague to decide at an edge, with the years that it leaves where they can be told. */
export function vagueAge(range: AgeRange | null = null, more: Partial<ReadAge> = {}): readonly ReadAge[] {
  return [{ kind: 'age', value: null, certainty: 'vague', range, ...more }]
}

/** A birth too vague to give its year. */
export function vagueBirth(range: AgeRange | null = null, more: Partial<ReadAge> = {}): readonly ReadAge[] {
  return [{ kind: 'birthYear', value: null, certainty: 'vague', range, ...more }]
}
