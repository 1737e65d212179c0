import type { Facts } from '../knowledge/facts.ts'
import { completedYears } from './age-range.ts'

/**
 * The facts of somebody on another day. An age that was told becomes the range of ages that it may be then; a birth stays
 * what it is.
 * @param from the day on which the facts were told, YYYY-MM-DD
 * @param to an earlier or a later day
 */
export function aged(facts: Facts, from: string, to: string): Facts {
  const { age, ageRange, ...rest } = facts
  const told = ageRange ?? (age === undefined ? null : { from: age, to: age })
  if (told === null || from === to) return facts
  const [fewest, most] =
    to > from
      ? yearsBetween(from, to)
      : yearsBetween(to, from)
          .map((years) => -years)
          .toReversed()
  const ages = { from: inLife(told.from + (fewest ?? 0)), to: inLife(told.to + (most ?? 0)) }
  return ages.from === ages.to ? { ...rest, age: ages.from } : { ...rest, ageRange: ages }
}

/** So many birthdays at least and at most lie between two days; on the same day of the year it is certain. */
function yearsBetween(from: string, to: string): [number, number] {
  const years = completedYears(from, to)
  return from.slice(5) === to.slice(5) ? [years, years] : [years, years + 1]
}

const OLDEST = 130

function inLife(age: number): number {
  return Math.min(OLDEST, Math.max(0, age))
}
