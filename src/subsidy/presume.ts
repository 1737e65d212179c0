import type { Presumption } from '../knowledge/policy/policy.ts'
import { ANY_AGE } from './age-range.ts'
import { concerns } from './conditions/scope.ts'
import type { Law, TestedPresumption } from './law/law.ts'
import type { Person } from './person.ts'
import { factsOf } from './space/asked-province.ts'
import { locate, type Masks } from './space/locate.ts'
import type { Variable } from './space/variable.ts'

/** The place whose account was asked; its province may be assumed in a likely result, never in a definite one. */
export interface AskedPlace {
  readonly province: string
  readonly jurisdictions: readonly string[]
}

export type Tier = Presumption['tier']

/** Which presumptions are made. */
export type Extent = readonly Tier[]

/** Nothing is presumed: what was not said is unknown. */
export const NOTHING: Extent = []
/** Only what may be presumed of everybody in a conversation. */
export const SAID: Extent = ['unless-said']
/** Also what is not worth asking of somebody who pays nothing. */
export const FREE: Extent = ['unless-said', 'if-free']
/** Everything that is commonly so. */
export const LIKELY: Extent = ['unless-said', 'if-free', 'likely']

export interface Presumed {
  readonly masks: Masks
  /** The presumptions that filled in something. */
  readonly used: readonly TestedPresumption[]
}

/**
 * Fills in what is presumed, in the declared order; what was said stays. Whoever presumes also takes it that somebody
 * asks the account of their own province or of one without rules of its own: a place in one province never brings up
 * the figures of another.
 */
export function presume(
  person: Person,
  law: Law,
  extent: Extent,
  place: AskedPlace | null,
  among: readonly TestedPresumption[] = law.presumptions,
): Presumed {
  const masks = Int32Array.from(person.masks)
  if (extent.length === 0) return { masks, used: [] }
  const used = among.filter(
    (one) =>
      extent.includes(one.tier) && concerns(one.tests, masks) && fillIn(one, masks, person, law, place),
  )
  stayNear(masks, law, place)
  return { masks, used }
}

/** Sets what is presumed and not known; whether there was anything. */
function fillIn(
  presumption: TestedPresumption,
  masks: Masks,
  person: Person,
  law: Law,
  place: AskedPlace | null,
): boolean {
  let filled = false
  for (const { variable, mask } of assumedBy(presumption, law, place)) {
    const { index } = variable
    const known = masks[index] ?? 0
    const wasTold = (person.told & (1 << index)) !== 0
    const left = known & mask
    if (wasTold || left === 0 || left === known) continue
    masks[index] = left
    filled = true
  }
  return filled
}

interface Assumption {
  readonly variable: Variable
  readonly mask: number
}

/** Worked out once for each presumption of a law and each place. */
const remembered = new WeakMap<TestedPresumption, Map<string, readonly Assumption[]>>()

function assumedBy(
  presumption: TestedPresumption,
  law: Law,
  place: AskedPlace | null,
): readonly Assumption[] {
  const places = remembered.get(presumption) ?? new Map<string, readonly Assumption[]>()
  remembered.set(presumption, places)
  const key = place?.province ?? ''
  const known = places.get(key)
  if (known !== undefined) return known
  const { assume, ageAtLeast, ageUnder } = presumption
  const ages = { from: ageAtLeast ?? ANY_AGE.from, to: ageUnder === null ? ANY_AGE.to : ageUnder - 1 }
  const masks = locate(law.space, factsOf(assume, place?.province ?? null), ages)
  const assumptions = law.space.variables
    .map((variable) => ({ variable, mask: masks[variable.index] ?? variable.all }))
    .filter(({ variable, mask }) => mask !== variable.all)
  places.set(key, assumptions)
  return assumptions
}

function stayNear(masks: Masks, { space }: Law, place: AskedPlace | null): void {
  const variable = space.byName.get('residence.province')
  if (place === null || variable === undefined || masks[variable.index] !== variable.all) return
  masks[variable.index] = variable.otherBit | (variable.bits.get(place.province) ?? 0)
}
