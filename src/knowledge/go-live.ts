import { type OfficeRole, officeRoles, type Pack, type Place } from './pack.ts'
import { jurisdictionOf } from './policy/policy.ts'

/** Something that a ward must enter or settle before it serves residents. */
export interface Blank {
  readonly file: string
  readonly what: string
}

/** Offices that a province has for all its wards. What it calls "UBND xã, phường" stands for those of wards unknown. */
const provinceRoles: readonly OfficeRole[] = ['social-insurance', 'hotline']

/**
 * What is not known yet of the offices that residents of a place are sent to, its own and those of its province, and the
 * readings of its rules that nobody has confirmed. Until then residents read "chưa có" and "cần cán bộ xác nhận".
 */
export function blanksOf(place: Place, { places, policy }: Pack): Blank[] {
  const parent = place.parent === null ? undefined : places.get(place.parent)
  const roles = place.kind === 'province' ? provinceRoles : officeRoles
  return [
    ...roles.flatMap((role) => officeBlanks(role, place, parent)),
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

function officeBlanks(role: OfficeRole, place: Place, parent: Place | undefined): Blank[] {
  const office = place.offices.find((one) => one.role === role)
  const fromParent = office !== undefined && parent?.offices.includes(office) === true
  const file = `places/${fromParent ? parent.id : place.id}/place.yaml`
  if (office === undefined || (fromParent && !provinceRoles.includes(role))) {
    return [{ file: `places/${place.id}/place.yaml`, what: `no office of the role "${role}"` }]
  }
  const missing = [
    ...(office.phones.length === 0 ? ['phones'] : []),
    ...(office.address === null && role !== 'hotline' ? ['address'] : []),
    ...(office.hours === null ? ['hours'] : []),
  ]
  return missing.length === 0 ? [] : [{ file, what: `${office.name}: ${missing.join(', ')}` }]
}
