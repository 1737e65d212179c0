import type { Relation } from '../../vietnamese/kin-terms.ts'
import { agesOf, agree } from './birth.ts'
import type { Hit } from './hit.ts'

const MAY_BE_CHILDREN: ReadonlySet<Relation> = new Set([
  'self',
  'child',
  'grandchild',
  'brother',
  'sister',
  'other',
])
/** Completed years that somebody has at least whom a writer speaks of so. */
const YOUNGEST: Partial<Record<Relation, number>> = {
  self: 18,
  wife: 16,
  husband: 16,
  mother: 25,
  father: 25,
  uncle: 16,
  aunt: 16,
  'mother-in-law': 35,
  'father-in-law': 35,
  grandmother: 40,
  grandfather: 40,
}
/** At most: of somebody's children and grandchildren, and of anybody. */
const OLDEST: Partial<Record<Relation, number>> = { child: 80, grandchild: 55 }
const OLDEST_LIVING = 105
/** Nobody younger writes to us. */
const WRITES = 8
/** Of a bare number; from here on few write to us or have such brothers and sisters. */
const MAY_BE_YEAR = 80
const OF_ONE_GENERATION: ReadonlySet<Relation> = new Set([
  'self',
  'wife',
  'husband',
  'brother',
  'sister',
  'child',
])
/** Nobody serves as a soldier or police officer beyond it. */
const OLDEST_IN_SERVICE = 62

/** What can be of this person, with the years of a cycle settled where one alone is possible. */
export function plausible(relation: Relation | null, hits: readonly Hit[], today: string): Hit[] {
  const settled = hits.map((h) => inOneYear(relation, h, hits, today))
  return settled
    .filter((h) => !isTooYoung(relation, h, today))
    .map((h) => (isTooOld(h, settled, today) || mayBeYear(relation, h) ? vague(h) : h))
}

/** A mother of two years is a mother with a child of two. */
function isTooYoung(relation: Relation | null, { facts }: Hit, today: string): boolean {
  const grown = relation !== null && !MAY_BE_CHILDREN.has(relation)
  const oldest = (facts.ageRange ?? agesOf(facts, today))?.to
  if (oldest === undefined) return false
  // Nor is it the writer of whom "con dưới 6 tuổi" speaks.
  if (relation === 'self') return oldest < (facts.ageRange === undefined ? WRITES : 15)
  return grown && oldest < 15
}

/** "em 92, chồng em 90": years of birth as likely as ages. */
function mayBeYear(relation: Relation | null, { facts, besidePerson }: Hit): boolean {
  return (
    besidePerson && (facts.age ?? 0) >= MAY_BE_YEAR && relation !== null && OF_ONE_GENERATION.has(relation)
  )
}

/** "Bố tôi 75 tuổi là bộ đội" was one. */
function isTooOld({ facts }: Hit, all: readonly Hit[], today: string): boolean {
  if (facts.armedForces !== 'member') return false
  return all.some((h) => ((h.facts.ageRange ?? agesOf(h.facts, today))?.from ?? 0) > OLDEST_IN_SERVICE)
}

/**
 * "Mẹ em tuổi Canh Tý": of the years sixty apart the one that such a person can be born in and that agrees with what
 * else is said of their age. Where both can be, it stays vague.
 */
function inOneYear(relation: Relation | null, h: Hit, all: readonly Hit[], today: string): Hit {
  if (h.years.length === 0) return h
  const [youngest, oldest] = relation === null ? [] : [YOUNGEST[relation], OLDEST[relation]]
  const possible = h.years.filter((birthYear) => {
    const ages = agesOf({ birthYear }, today)
    return ages !== null && ages.to >= (youngest ?? 0) && ages.from <= (oldest ?? OLDEST_LIVING)
  })
  const told = all.flatMap(({ facts }) => facts.ageRange ?? agesOf(facts, today) ?? [])
  const agreeing = possible.filter((birthYear) => {
    const ages = agesOf({ birthYear }, today)
    return ages !== null && told.every((range) => agree(ages, range))
  })
  const [birthYear, ...others] = agreeing.length > 0 ? agreeing : possible
  return birthYear === undefined || others.length > 0
    ? h
    : { ...h, facts: { birthYear }, certainty: 'implied' }
}

function vague(h: Hit): Hit {
  return { ...h, facts: {}, certainty: 'vague' }
}
