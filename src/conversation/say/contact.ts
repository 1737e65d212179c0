import type { Office, Pack, Place } from '../../knowledge/pack.ts'

const ORDER: readonly Office['role'][] = ['ward', 'one-stop', 'social-insurance', 'hotline']

/** Where a person is answered: the ward's office, the social insurance and the hotline, as far as they are known. */
export function sayContact(pack: Pack, place: Place): string {
  const offices = officesOf(pack, place)
  const known = ORDER.flatMap((role) => offices.filter((office) => office.role === role))
  const parts = known.map((office) =>
    office.phones.length > 0 ? `${office.name} (${office.phones.join(', ')})` : office.name,
  )
  return [...new Set(parts)].join('; ')
}

/** The number to call whatever the office: the hotline, else the first phone known. */
export function sayHotline(pack: Pack, place: Place): string {
  const offices = officesOf(pack, place)
  const hotline =
    offices.find((office) => office.role === 'hotline') ?? offices.find((o) => o.phones.length > 0)
  return hotline?.phones[0] ?? sayContact(pack, place)
}

function officesOf(pack: Pack, place: Place): readonly Office[] {
  const parent = place.parent === null ? undefined : pack.places.get(place.parent)
  return [...place.offices, ...(parent?.offices ?? [])]
}
