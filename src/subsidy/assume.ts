import type { Policy, Presumption } from '../knowledge/policy/policy.ts'
import { evaluate } from './conditions/evaluate.ts'
import { isAgeless, type Person } from './person.ts'

/** The place whose account was asked; its province may be assumed in a likely result, never in a definite one. */
export interface AskedPlace {
  readonly province: string
  readonly jurisdictions: readonly string[]
}

export type Tier = Presumption['tier']

/** Which presumptions are made. */
export type Extent = readonly Tier[]

/** Only what may be presumed of everybody. */
export const SAID: Extent = ['unless-said']
/** Also what is not worth asking of somebody who pays nothing. */
export const FREE: Extent = ['unless-said', 'if-free']
/** Everything that is commonly so, each supposition to be named as a condition. */
export const LIKELY: Extent = ['unless-said', 'likely']
/** The same for somebody who pays nothing: only what is worth asking is named. */
export const LIKELY_FREE: Extent = ['unless-said', 'if-free', 'likely']

export interface Assumed {
  readonly person: Person
  /** The presumptions that filled in something. */
  readonly used: readonly Presumption[]
}

const PLACE = '{{province}}'

/** Fills in what is presumed, in the declared order; what was said stays. */
export function assume(
  person: Person,
  policy: Policy,
  extent: Extent,
  place: AskedPlace | null,
  among: Iterable<Presumption> = policy.presumptions,
): Assumed {
  const used: Presumption[] = []
  const draft: Draft = { ...person, facts: { ...person.facts } }
  for (const presumption of among) {
    if (!extent.includes(presumption.tier) || !applies(presumption, draft)) continue
    const narrowed = narrowAge(draft, presumption)
    if (fillGaps(draft.facts, presumption.assume, place) || narrowed) used.push(presumption)
  }
  return { person: draft, used }
}

/** A person being filled in: a copy, so that nobody else's facts change. */
type Draft = { -readonly [part in keyof Person]: Person[part] }

function applies({ when, unless }: Presumption, person: Person): boolean {
  if (when !== null && evaluate(when, person) !== true) return false
  return unless === null || evaluate(unless, person) !== true
}

function narrowAge(draft: Draft, { ageAtLeast, ageUnder }: Presumption): boolean {
  if ((ageAtLeast === null && ageUnder === null) || !isAgeless(draft)) return false
  draft.age = { from: ageAtLeast ?? draft.age.from, to: ageUnder === null ? draft.age.to : ageUnder - 1 }
  return true
}

/** Sets the assumed values that are missing, also inside residence and waste team; whether there were any. */
function fillGaps(known: object, assumed: object, place: AskedPlace | null): boolean {
  let filled = false
  for (const name of Object.keys(assumed)) {
    const present: unknown = Reflect.get(known, name)
    const value: unknown = Reflect.get(assumed, name)
    const wanted = value === PLACE ? place?.province : value
    if (isParts(wanted)) {
      const parts = isParts(present) ? { ...present } : {}
      if (!fillGaps(parts, wanted, place)) continue
      Reflect.set(known, name, parts)
    } else {
      if (wanted === undefined || (present !== undefined && present !== null)) continue
      Reflect.set(known, name, wanted)
    }
    filled = true
  }
  return filled
}

function isParts(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
