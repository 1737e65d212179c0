import { z } from 'zod'
import { officeRoles, type Place } from '../pack.ts'
import type { PackFile } from './tree.ts'
import { type Parsed, parseYaml } from './yaml.ts'

const PlaceFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'an id is lower case letters, digits and hyphens'),
  kind: z.enum(['ward', 'province']),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  parent: z.string().min(1).nullable(),
  jurisdictions: z.array(z.string().min(1)).min(1),
  offices: z.array(
    z.strictObject({
      name: z.string().min(1),
      role: z.enum(officeRoles),
      address: z.string().min(1).nullable(),
      hours: z.string().min(1).nullable(),
      phones: z.array(z.string().min(1)),
    }),
  ),
})

/** Reads knowledge/places/<id>/place.yaml; the offices are the place's own until `withParentOffices`. */
export function parsePlaceFile(file: PackFile): Parsed<Place> {
  return parseYaml(file.path, file.text, PlaceFile)
}

/** Gives a place the parent's offices for the roles that it has none of its own for. */
export function withParentOffices(place: Place, places: ReadonlyMap<string, Place>): Place {
  const parent = place.parent === null ? undefined : places.get(place.parent)
  if (parent === undefined) return place
  const own = new Set(place.offices.map((office) => office.role))
  return {
    ...place,
    offices: [...place.offices, ...parent.offices.filter((office) => !own.has(office.role))],
  }
}
