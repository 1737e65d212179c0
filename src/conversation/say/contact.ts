import type { Office, Place } from '../../knowledge/pack.ts'

/** Whom to ask about a card: who knows the resident, and a number that is always answered. */
const ASKED: readonly Office['role'][] = ['ward', 'hotline']

/** The ward's office and the hotline, each with its phone where one is known. */
export function sayContact({ offices }: Place): string {
  return ASKED.flatMap((role) => offices.filter((office) => office.role === role))
    .map(({ name, phones }) => (phones.length > 0 ? `${name} (${phones.join(', ')})` : name))
    .join('; ')
}

/** The number to call whatever the office: the hotline, else the first phone known. */
export function sayHotline(place: Place): string {
  const { offices } = place
  const hotline =
    offices.find(({ role }) => role === 'hotline') ?? offices.find(({ phones }) => phones.length > 0)
  return hotline?.phones[0] ?? sayContact(place)
}

/** The desk for everything that is not health insurance. */
export function sayOneStop(place: Place): string {
  return place.offices.find(({ role }) => role === 'one-stop')?.name ?? sayContact(place)
}
