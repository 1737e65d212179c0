import type { Answer } from './pack.ts'
import type { Policy } from './policy/policy.ts'
import { valueOn } from './policy/quantity.ts'
import { parametersOf } from './uses.ts'

/** So many days after its recheck day nobody vouches for a text any more. */
export const DAYS_OF_GRACE = 90

/** due: its recheck day is past, and residents are told so; expired: they get the office instead of the text. */
export type Freshness = 'fresh' | 'due' | 'expired'

/** @param day YYYY-MM-DD on which somebody reads it */
export function freshnessOn(recheckBy: string, day: string): Freshness {
  const past = daysPast(recheckBy, day)
  if (past <= 0) return 'fresh'
  return past <= DAYS_OF_GRACE ? 'due' : 'expired'
}

/** Days since the recheck day; negative before it. */
export function daysPast(recheckBy: string, day: string): number {
  return Math.round((Date.parse(day) - Date.parse(recheckBy)) / 86_400_000)
}

/**
 * The day by which somebody must look at an answer again: its own, or the earlier one of a figure that it shows.
 * @param date whose figures it shows
 */
export function recheckDay(
  answer: Answer,
  policy: Pick<Policy, 'parameters' | 'amounts'>,
  date: string,
): string {
  const days = [...parametersOf(answer, policy)].flatMap((id) => {
    const parameter = policy.parameters.get(id)
    const value = parameter === undefined ? null : valueOn(parameter, date)
    return value === null ? [] : [value.recheckBy]
  })
  return [answer.recheckBy, ...days].toSorted()[0] ?? answer.recheckBy
}
