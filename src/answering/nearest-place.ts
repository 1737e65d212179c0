import Fuse from 'fuse.js'
import type { Place } from '../knowledge/pack.ts'
import { fold } from '../vietnamese/fold.ts'

/** How far the typed words may lie from a name (fuse.js: 0 = the same). */
const FUZZINESS = 0.35

/** The place whose id, name or alias is most like what was typed, diacritics and slips aside. */
export function nearestPlace(typed: string, places: Iterable<Place>): Place | null {
  const named = [...places].flatMap((place) =>
    [place.id, place.name, ...place.aliases].map((name) => ({ place, name: fold(name) })),
  )
  const fuse = new Fuse(named, { keys: ['name'], threshold: FUZZINESS, ignoreLocation: true })
  return fuse.search(fold(typed))[0]?.item.place ?? null
}
