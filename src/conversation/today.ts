/** Vietnam keeps UTC+7 the whole year. */
const AHEAD_MS = 7 * 60 * 60 * 1000

/** Midday in Vietnam of a day, YYYY-MM-DD: far from either end of it. */
export function noonOf(day: string): Date {
  return new Date(Date.parse(`${day}T12:00:00Z`) - AHEAD_MS)
}

/** The calendar day in Vietnam, YYYY-MM-DD: the day by which ages and rules are reckoned. */
export function today(now: Date): string {
  return new Date(now.getTime() + AHEAD_MS).toISOString().slice(0, 10)
}
