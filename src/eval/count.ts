/** How often each verdict was reached; a verdict that never was may be absent. */
export interface Counts<V extends string> {
  readonly total: number
  readonly counts: Readonly<Partial<Record<V, number>>>
}

export function countBy<T, V extends string>(items: readonly T[], verdictOf: (item: T) => V): Counts<V> {
  const counts: Partial<Record<V, number>> = {}
  for (const item of items) {
    const verdict = verdictOf(item)
    counts[verdict] = (counts[verdict] ?? 0) + 1
  }
  return { total: items.length, counts }
}
