import type { Facts } from '../../knowledge/facts.ts'

/** Completed years on a day; both dates YYYY-MM-DD. */
export function completedYears(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}

type AgeRange = NonNullable<Facts['ageRange']>

/** The completed years that an age, a year or a date of birth leaves possible on a day; null when none is told. */
export function agesOf({ age, birthDate, birthYear }: Facts, today: string): AgeRange | null {
  if (age !== undefined) return { from: age, to: age }
  if (birthDate !== undefined) {
    const years = completedYears(birthDate, today)
    return { from: years, to: years }
  }
  if (birthYear === undefined) return null
  const passed = Number(today.slice(0, 4)) - birthYear
  return { from: passed - 1, to: passed }
}

/** Vague words miss by so much without a contradiction: people round, and count the year of birth. */
const SLACK = 2

/** How many years two ranges lie apart; 0 where they meet. */
export function gap(a: AgeRange, b: AgeRange): number {
  return Math.max(0, a.from - b.to, b.from - a.to)
}

/** Whether both can be said of one person. */
export function agree(a: AgeRange, b: AgeRange): boolean {
  return gap(a, b) <= SLACK
}

/** The ages in both of two ranges; where they just miss each other, all the ages of both. */
export function common(a: AgeRange, b: AgeRange): AgeRange {
  return gap(a, b) === 0
    ? { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }
    : { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }
}
