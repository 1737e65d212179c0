import type { Place } from './pack.ts'

/** Id of the province a place lies in; a province is its own. */
export function provinceOf(place: Place): string {
  return place.kind === 'province' ? place.id : (place.parent ?? place.id)
}
