import type { Jurisdiction, Policy } from '../knowledge/policy/policy.ts'

/** The law of the country before what cities and provinces add to it: the one whose groups pay first. */
export function nationalFirst({ jurisdictions, groups }: Policy): Jurisdiction[] {
  // The groups stand in the order in which they pay; a jurisdiction without any comes last.
  const paying = [...new Set([...groups.values()].map(({ jurisdiction }) => jurisdiction))]
  const places = [...new Set([...paying, ...jurisdictions.keys()])]
  return places.flatMap((id) => jurisdictions.get(id) ?? [])
}

/** The entries of a jurisdiction, by their ids. */
export function entriesOf<T extends { readonly id: string }>(
  entries: Iterable<T>,
  { id: jurisdiction }: Jurisdiction,
): T[] {
  return [...entries].filter(({ id }) => id.startsWith(`${jurisdiction}/`))
}
