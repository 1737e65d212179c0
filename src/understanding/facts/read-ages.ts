import type { Facts } from '../../knowledge/facts.ts'
import type { AgeReading } from '../../vietnamese/age-reading.ts'
import { findAges } from '../../vietnamese/ages.ts'
import type { FoldedText } from '../../vietnamese/folded-text.ts'
import { type Hit, hit } from './hit.ts'

/** Ages, births and the ranges of vague ages as facts; "đủ 60 tuổi" and the like count only for somebody named. */
export function readAges(text: FoldedText, today: string): Hit[] {
  return findAges(text, today).map((reading) =>
    hit(reading.range === null ? reading.kind : 'ageRange', factOf(reading), reading.start, reading.end, {
      certainty: reading.certainty,
      strength: reading.ruleLike ? 'weak' : 'strong',
      besidePerson: reading.bare,
      years: reading.years,
    }),
  )
}

function factOf({ kind, value, range }: AgeReading): Facts {
  if (range !== null) return { ageRange: { ...range } }
  if (kind === 'birthDate') return typeof value === 'string' ? { birthDate: value } : {}
  if (typeof value !== 'number') return {}
  return kind === 'age' ? { age: value } : { birthYear: value }
}
