import type { Facts } from '../knowledge/facts.ts'

/** Completed years (tuổi tròn) that a person may have, both ends included. */
export interface AgeRange {
  readonly from: number
  readonly to: number
}

export const ANY_AGE: AgeRange = { from: 0, to: Number.POSITIVE_INFINITY }

/**
 * The ages that agree with what is known on a day (YYYY-MM-DD). A date of birth settles it; a bare year leaves two
 * possibilities until its 31 December. An age and a year that contradict each other, or a birth after that day, leave
 * everything open: neither is trusted.
 */
export function ageOn({ birthDate, birthYear, age }: Facts, date: string): AgeRange {
  if (birthDate !== undefined) {
    return birthDate > date ? ANY_AGE : exactly(completedYears(birthDate, date))
  }
  const stated = age === undefined ? ANY_AGE : exactly(age)
  const ofYear = birthYear === undefined ? ANY_AGE : ageOfYear(birthYear, date)
  const both = { from: Math.max(stated.from, ofYear.from), to: Math.min(stated.to, ofYear.to) }
  return both.from > both.to ? ANY_AGE : both
}

/** The day on which somebody completes a number of years; of 29 February the 28th in a shorter year. */
export function birthdayOf(birthDate: string, years: number): string {
  const year = Number(birthDate.slice(0, 4)) + years
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const day = birthDate.slice(5) === '02-29' && !leap ? '02-28' : birthDate.slice(5)
  return `${String(year).padStart(4, '0')}-${day}`
}

function completedYears(birthDate: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return birthdayOf(birthDate, years) <= date ? years : years - 1
}

function ageOfYear(year: number, date: string): AgeRange {
  const most = Number(date.slice(0, 4)) - year
  if (most < 0) return ANY_AGE
  return date.endsWith('-12-31') ? exactly(most) : { from: Math.max(0, most - 1), to: most }
}

function exactly(age: number): AgeRange {
  return { from: age, to: age }
}
