import type { Facts } from '../knowledge/facts.ts'

/** A year in days: whole years that have passed for certain, and those that may have. */
const YEAR = 365.25
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * The facts of somebody some time later. An age that was told becomes the range of ages that it may have grown to; a birth
 * stays what it is.
 * @param from the day on which the facts were told, YYYY-MM-DD
 * @param to a later day
 */
export function aged(facts: Facts, from: string, to: string): Facts {
  const years = (Date.parse(to) - Date.parse(from)) / DAY_MS / YEAR
  const { age, ageRange, ...rest } = facts
  if (years <= 0 || (age === undefined && ageRange === undefined)) return facts
  const least = ageRange?.from ?? age ?? 0
  const most = ageRange?.to ?? age ?? 0
  return {
    ...rest,
    ageRange: { from: least + Math.floor(years), to: Math.min(130, most + Math.ceil(years)) },
  }
}
