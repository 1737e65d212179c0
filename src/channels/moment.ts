/** No platform had bots before. */
const FIRST_MS = Date.UTC(2010, 0, 1)
/** The last moment that ISO 8601 writes with a year of four digits. */
const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/**
 * A platform's time as events carry it.
 * @param ms milliseconds since 1970
 * @returns null = no time at which anything can have been sent; it counts as not said
 */
export function sentAtOf(ms: number): string | null {
  return ms >= FIRST_MS && ms <= LAST_MS ? new Date(ms).toISOString() : null
}
