import type { OfficeRole, Pack, Place } from './pack.ts'

/** Something that a ward must enter or settle before it serves residents. */
export interface Blank {
  readonly file: string
  readonly what: string
}

const ownRoles: readonly OfficeRole[] = ['ward', 'one-stop', 'health-station']
const provinceRoles: readonly OfficeRole[] = ['social-insurance', 'hotline']

/**
 * What is not known yet of a ward's offices and of those of its province that residents are sent to, and the readings of
 * its rules that nobody has confirmed. Until then residents read "chưa có" and "cần cán bộ xác nhận".
 */
export function blanksOf(place: Place, { places, policy }: Pack): Blank[] {
  const parent = place.parent === null ? undefined : places.get(place.parent)
  return [
    ...officeBlanks(place, ownRoles),
    ...(parent === undefined ? [] : officeBlanks(parent, provinceRoles)),
    ...[...policy.interpretations.values()]
      .filter(
        ({ id, confirmedOn }) => confirmedOn === null && place.jurisdictions.includes(jurisdictionOf(id)),
      )
      .map(({ id, text }) => ({
        file: `policy/${jurisdictionOf(id)}/interpretations.yaml`,
        what: `${id}: nobody has confirmed the reading "${text}"`,
      })),
  ]
}

function officeBlanks(place: Place, roles: readonly OfficeRole[]): Blank[] {
  const file = `places/${place.id}/place.yaml`
  return roles.flatMap((role) => {
    const office = place.offices.find((one) => one.role === role)
    if (office === undefined) return [{ file, what: `no office of the role "${role}"` }]
    const missing = [
      ...(office.phones.length === 0 ? ['phones'] : []),
      ...(office.address === null && role !== 'hotline' ? ['address'] : []),
      ...(office.hours === null ? ['hours'] : []),
    ]
    return missing.length === 0 ? [] : [{ file, what: `${office.name}: ${missing.join(', ')}` }]
  })
}

function jurisdictionOf(id: string): string {
  return id.slice(0, id.indexOf('/'))
}
