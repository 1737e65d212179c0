import type { Parameter } from './policy.ts'
import type { Period } from './quantity.ts'

const DAY_MS = 24 * 60 * 60 * 1000

export function dayAfter(date: string): string {
  return new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10)
}

/** The first day of a period (YYYY-MM-DD) on which a parameter has no value; null when it has one on every day. */
export function firstDayWithout({ values }: Parameter, { from, to }: Period): string | null {
  let day = from
  for (const value of values.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (value.from > day) break
    if (value.to === null) return null
    if (value.to >= day) day = dayAfter(value.to)
  }
  return to !== null && day > to ? null : day
}
