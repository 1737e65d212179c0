/** Vietnam keeps UTC+7 the whole year, in milliseconds. */
export const AHEAD_MS = 7 * 60 * 60 * 1000

/** The calendar day in Vietnam, YYYY-MM-DD: the day by which ages and rules are reckoned, and scans counted. */
export function today(now: Date): string {
  return new Date(now.getTime() + AHEAD_MS).toISOString().slice(0, 10)
}
