import { AHEAD_MS } from '../messages/day.ts'

export { today } from '../messages/day.ts'

/** Midday in Vietnam of a day, YYYY-MM-DD: far from either end of it. */
export function noonOf(day: string): Date {
  return new Date(Date.parse(`${day}T12:00:00Z`) - AHEAD_MS)
}
