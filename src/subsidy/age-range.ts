import type { Facts } from '../knowledge/facts.ts'

/** Completed years (tuổi tròn) that a person may have, both ends included. */
export interface AgeRange {
  readonly from: number
  readonly to: number
}

export const ANY_AGE: AgeRange = { from: 0, to: Number.POSITIVE_INFINITY }

/**
 * The ages that agree with all that is known on a day (YYYY-MM-DD). A date of birth settles it; a bare year leaves two
 * possibilities until its 31 December; "gần 60" leaves a range. Facts that contradict each other leave everything open.
 */
export function ageOn({ birthDate, birthYear, age, ageRange }: Facts, date: string): AgeRange {
  const told = [
    birthDate === undefined || birthDate > date ? ANY_AGE : exactly(completedYears(birthDate, date)),
    birthYear === undefined ? ANY_AGE : ageOfYear(birthYear, date),
    age === undefined ? ANY_AGE : exactly(age),
    ageRange ?? ANY_AGE,
  ]
  const common = told.reduce(both)
  return common.from > common.to ? ANY_AGE : common
}

/** The day on which somebody completes a number of years; of 29 February the 28th in a shorter year. */
export function birthdayOf(birthDate: string, years: number): string {
  const year = Number(birthDate.slice(0, 4)) + years
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const day = birthDate.slice(5) === '02-29' && !leap ? '02-28' : birthDate.slice(5)
  return `${String(year).padStart(4, '0')}-${day}`
}

/** Completed years of somebody born on a day not after `date`. */
export function completedYears(birthDate: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return birthdayOf(birthDate, years) <= date ? years : years - 1
}

/** Everybody born in a year; until its last day some have not had their birthday. */
export function ageOfYear(year: number, date: string): AgeRange {
  const most = Number(date.slice(0, 4)) - year
  if (most < 0) return ANY_AGE
  return date.endsWith('-12-31') ? exactly(most) : { from: Math.max(0, most - 1), to: most }
}

export function exactly(age: number): AgeRange {
  return { from: age, to: age }
}

/** The ages in both ranges; from > to where there are none. */
export function both(a: AgeRange, b: AgeRange): AgeRange {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }
}
