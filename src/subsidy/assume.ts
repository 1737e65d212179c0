import type { Facts } from '../knowledge/facts.ts'
import type { Policy, Presumption } from '../knowledge/policy/policy.ts'
import { evaluate } from './conditions/evaluate.ts'
import { isAgeless, type Person } from './person.ts'

/** The place whose account was asked; its province may be assumed in a likely result, never in a definite one. */
export interface AskedPlace {
  readonly province: string
  readonly jurisdictions: readonly string[]
}

export type Tier = Presumption['tier']

/** How far facts may be filled in, each including the ones before. */
export const TIERS: Readonly<Record<Tier, readonly Tier[]>> = {
  'unless-said': ['unless-said'],
  'if-free': ['unless-said', 'if-free'],
  likely: ['unless-said', 'if-free', 'likely'],
}

export interface Assumed {
  readonly person: Person
  /** The presumptions that filled in something. */
  readonly used: readonly Presumption[]
}

const PLACE = '{{province}}'

/** Fills in what is presumed up to a tier, in the declared order; what was said stays. `without` is left out. */
export function assume(
  person: Person,
  policy: Policy,
  upTo: Tier,
  place: AskedPlace | null,
  without?: Presumption,
): Assumed {
  const tiers = TIERS[upTo]
  const used: Presumption[] = []
  let current = person
  for (const presumption of policy.presumptions) {
    if (presumption === without || !tiers.includes(presumption.tier) || !applies(presumption, current))
      continue
    const next = fillIn(current, presumption, place)
    if (next === current) continue
    used.push(presumption)
    current = next
  }
  return { person: current, used }
}

function applies({ when, unless }: Presumption, person: Person): boolean {
  if (when !== null && evaluate(when, person) !== true) return false
  return unless === null || evaluate(unless, person) !== true
}

function fillIn(
  person: Person,
  { assume: assumed, ageAtLeast }: Presumption,
  place: AskedPlace | null,
): Person {
  const older = ageAtLeast !== null && isAgeless(person)
  const missing = missingFacts(person.facts, assumed, place)
  if (!older && missing === null) return person
  return {
    facts: missing === null ? person.facts : { ...person.facts, ...missing },
    age: older ? { ...person.age, from: ageAtLeast } : person.age,
    askAgeAs: person.askAgeAs,
  }
}

/** The assumed facts that the person lacks; null when there are none. */
function missingFacts(known: Facts, assumed: Facts, place: AskedPlace | null): Facts | null {
  const { residence, wasteTeam, ...plain } = assumed
  const missing = Object.entries(plain).filter(([fact]) => Reflect.get(known, fact) === undefined)
  const home = residence === undefined ? null : withParts(known.residence ?? {}, inPlace(residence, place))
  const team = wasteTeam === undefined ? null : withParts(known.wasteTeam ?? {}, wasteTeam)
  if (missing.length === 0 && home === null && team === null) return null
  return {
    ...Object.fromEntries(missing),
    ...(home === null ? {} : { residence: home }),
    ...(team === null ? {} : { wasteTeam: team }),
  }
}

type Residence = NonNullable<Facts['residence']>

function inPlace(residence: Residence, place: AskedPlace | null): Residence {
  return residence.province === PLACE ? { ...residence, province: place?.province } : residence
}

/** The known parts with the assumed ones in the gaps; null when there is no gap that they fill. */
function withParts<T extends object>(known: T, assumed: T): T | null {
  const gaps = Object.entries(assumed).filter(
    ([part, value]) => value !== undefined && (Reflect.get(known, part) ?? undefined) === undefined,
  )
  return gaps.length === 0 ? null : { ...known, ...Object.fromEntries(gaps) }
}
