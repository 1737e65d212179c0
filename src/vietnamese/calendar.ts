import { isoDate } from './dates.ts'

/** The day of a month and year nearest to the one wanted: 29/2 → 28/2 in a common year, 31/4 → 30/4. */
function dayIn(year: number, month: number, day: number): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return isoDate(year, month, Math.min(day, last)) ?? ''
}

const yearOf = (day: string): number => Number(day.slice(0, 4))
const monthOf = (day: string): number => Number(day.slice(5, 7))
const dateOf = (day: string): number => Number(day.slice(8))

/** The same day and month in another year; 28/2 for a 29/2 that is missing. Days are YYYY-MM-DD. */
export function sameDayIn(year: number, day: string): string {
  return dayIn(year, monthOf(day), dateOf(day))
}

/** So many years later; earlier when negative. */
export function yearsLater(day: string, years: number): string {
  return sameDayIn(yearOf(day) + years, day)
}

/** So many months later, on the same date where that month has it. */
export function monthsLater(day: string, months: number): string {
  const { year, month } = monthAfter(day, months)
  return dayIn(year, month, dateOf(day))
}

/** So many days later. */
export function daysLater(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The middle of the month that lies so many months away. */
export function middleOfMonth(day: string, months: number): string {
  const { year, month } = monthAfter(day, months)
  return dayIn(year, month, MIDDLE)
}

/** The middle of a month, in the year where it lies nearest; `only` looks one way. */
export function nearestMonth(month: number, today: string, only: 'past' | 'coming' | null): string {
  const away = (month - monthOf(today) + 12) % 12
  const coming = away
  const past = away === 0 ? 0 : away - 12
  if (only === 'coming') return middleOfMonth(today, coming)
  if (only === 'past') return middleOfMonth(today, past)
  return middleOfMonth(today, coming < -past ? coming : past)
}

const MIDDLE = 15

function monthAfter(day: string, months: number): { readonly year: number; readonly month: number } {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months
  return { year: Math.floor(count / 12), month: (count % 12) + 1 }
}
