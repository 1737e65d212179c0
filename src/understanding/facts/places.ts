import type { Place } from '../../knowledge/pack.ts'
import { fold, hasDiacritics } from '../../vietnamese/fold.ts'
import type { FoldedText } from '../../vietnamese/folded-text.ts'
import { canonicalTone } from '../../vietnamese/tone.ts'
import { PROVINCES } from './other-provinces.ts'

export interface FoundPlace {
  /** Id of a province in knowledge/places, or 'other'. */
  readonly province: string
  readonly commune?: string
  /** The folded words that name it. */
  readonly words: string
  /** The same words with their diacritics, each way that they are a name. */
  readonly names: readonly string[]
  /** Where they begin in the text searched. */
  readonly start: number
}

type Named = Omit<FoundPlace, 'words' | 'start'>

/** Finds the places named in a folded text, in their order; of names within each other the longest. */
export interface PlaceLookup {
  find(foldedText: string): FoundPlace[]
}

/**
 * Looks places up by their names and aliases. Provinces without a folder give 'other'; a former province gives the
 * one it was merged into.
 */
export function placeLookup(places: Iterable<Place>): PlaceLookup {
  const known = [...places]
  const byName = new Map<string, Named>()
  const add = (name: string, place: Omit<Named, 'names'>): void => {
    const written = withoutUnit(name)
    const key = fold(written)
    if (key.length < 3) return
    const known = byName.get(key)
    byName.set(key, { ...(known ?? place), names: [...(known?.names ?? []), written] })
  }
  for (const place of known) {
    const found =
      place.kind === 'province'
        ? { province: place.id }
        : { province: place.parent ?? 'other', commune: place.id }
    for (const name of [place.name, ...place.aliases]) add(name, found)
  }
  for (const { name, merged } of PROVINCES) {
    const province = byName.get(fold(withoutUnit(name)))?.province ?? 'other'
    for (const form of [name, ...merged]) add(form, { province })
  }
  const names = [...byName.keys()].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<![^ ])(?:${names.join('|')})(?![^ ])`, 'g')
  return {
    find: (foldedText) =>
      [...foldedText.matchAll(pattern)].flatMap((m) => {
        const place = byName.get(m[0])
        return place === undefined ? [] : [{ ...place, words: m[0], start: m.index }]
      }),
  }
}

/** "tự kỷ", "già lại" are no places, though they look like some without their diacritics. */
export function isWrittenSo(text: FoldedText, { names, start, words }: FoundPlace): boolean {
  const written = text.written(start, start + words.length)
  return names.some((name) => {
    const parts = name.split(' ')
    return written.every((word, i) => !hasDiacritics(word) || word === parts[i])
  })
}

/** Words alone; the kind of unit is left to the text around it. */
function withoutUnit(name: string): string {
  return canonicalTone(name.toLowerCase())
    .replace(/[^\p{L}\d ]+/gu, ' ')
    .replace(/^ *(?:thành phố|phường|tỉnh|tp|xã) /u, '')
    .trim()
    .replace(/ +/g, ' ')
}
