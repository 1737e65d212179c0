import type { AgeRange } from './age-ranges.ts'

/** An age or a birth as it stands in a text. Offsets are those of FoldedText.text. */
export interface AgeReading {
  readonly kind: 'age' | 'birthYear' | 'birthDate'
  /** Completed years, a year, or YYYY-MM-DD; null when too vague to give one. */
  readonly value: number | string | null
  /** vague: "gần 60", "ngoài 70", "tuổi mụ", a Can Chi year: never decides at an edge. */
  readonly certainty: 'stated' | 'vague'
  /** The completed years that a vague one surely lies in; null where that cannot be told, and of what is stated. */
  readonly range: AgeRange | null
  /** Birth years sixty apart of which a year's name ("tuổi Canh Tý") may be either, the latest first; else none. */
  readonly years: readonly number[]
  /** A number that is an age only where a person stands right before it: "mẹ 70", "bố 1955". */
  readonly bare: boolean
  /** "đủ 60 tuổi", "trên 75 tuổi": as often the words of a rule as of a person. */
  readonly ruleLike: boolean
  readonly start: number
  readonly end: number
}
