import type { Office, OfficeRole, Place } from '../../knowledge/pack.ts'

/** Whom to ask about a card: who knows the resident, and a number that is always answered. */
const ASKED: readonly OfficeRole[] = ['ward', 'hotline']

/** The ward's office and the hotline, each with its phone where one is known. */
export function sayContact(place: Place): string {
  return officesOf(place, ASKED)
    .map(({ name, phones }) => (phones.length > 0 ? `${name} (${phones.join(', ')})` : name))
    .join('; ')
}

/** The offices of these roles, one a line, with all that is known of each; what is not known is said to be missing. */
export function sayOffices(place: Place, roles: readonly OfficeRole[]): string {
  return officesOf(place, roles)
    .map((office) => `- ${office.name}: ${detailsOf(office).join('; ')}.`)
    .join('\n')
}

function detailsOf({ role, phones, address, hours }: Office): string[] {
  const details = [
    { name: 'điện thoại', value: phones.length === 0 ? null : phones.join(', ') },
    { name: 'địa chỉ', value: address },
    { name: 'giờ làm việc', value: hours },
  ]
  // Nobody goes to a hotline, and it is tried at any hour.
  const missing =
    role === 'hotline' ? [] : details.filter(({ value }) => value === null).map(({ name }) => name)
  return [
    ...details.flatMap(({ name, value }) => (value === null ? [] : [`${name} ${value}`])),
    ...(missing.length === 0 ? [] : [`chưa có ${missing.join(', ')}`]),
  ]
}

function officesOf({ offices }: Place, roles: readonly OfficeRole[]): Office[] {
  return roles.flatMap((role) => offices.filter((office) => office.role === role))
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
