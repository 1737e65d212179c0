import type { Period } from '../knowledge/policy/quantity.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** What is said of a stretch of days. */
export interface Stretch<T> extends Period {
  readonly value: T
}

/**
 * Cuts a period into stretches in which none of the series changes, and puts together neighbours of the same value, which
 * is asked for on the first day of each.
 */
export function stretchesOf<T>(
  within: Period,
  series: readonly Period[],
  valueOn: (day: string) => T,
): Stretch<T>[] {
  const cuts = series.flatMap(({ from, to }) => (to === null ? [from] : [from, moved(to, 1)]))
  const inside = cuts.filter((day) => day > within.from && (within.to === null || day <= within.to))
  const starts = [...new Set([within.from, ...inside])].sort()
  const stretches: Stretch<T>[] = []
  starts.forEach((from, at) => {
    const next = starts[at + 1]
    const to = next === undefined ? within.to : moved(next, -1)
    const value = valueOn(from)
    const last = stretches.at(-1)
    if (last !== undefined && last.value === value) stretches[stretches.length - 1] = { ...last, to }
    else stretches.push({ from, to, value })
  })
  return stretches
}

function moved(day: string, by: number): string {
  return new Date(Date.parse(day) + by * DAY_MS).toISOString().slice(0, 10)
}
