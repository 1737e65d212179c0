import type { Facts } from '../../knowledge/facts.ts'
import type { FactQuestion } from '../../knowledge/pack.ts'
import type { Policy } from '../../knowledge/policy/policy.ts'
import { ANY_AGE } from '../age-range.ts'
import { Diagram } from '../diagram/diagram.ts'
import { changeDays } from '../law/change-days.ts'
import { type Drawn, drawLaw } from '../law/draw.ts'
import { membersOf } from '../law/payer.ts'
import { GAP, type Verdict } from '../law/verdict.ts'
import { factsOf } from '../space/asked-province.ts'
import { anyone, locate } from '../space/locate.ts'
import { type Space, spaceOf } from '../space/space.ts'
import { type Overlap, overlapsOf } from './overlaps.ts'
import { type Found, whoIsIn } from './people.ts'
import { combinations, someone, variablesIn } from './someone.ts'

/** What a policy leaves open or does in vain, each with a concrete person. Empty lists are good, but for `readings`. */
export interface Completeness {
  /** One for each stretch of days on which nothing changes. */
  readonly stretches: readonly Stretch[]
  /** Groups that nobody is ever paid by, with somebody who belongs to them, if anybody can. */
  readonly neverPaying: readonly { readonly group: string; readonly example: Facts | null }[]
  /** Questions whose answers never change anything. */
  readonly neverAsked: readonly string[]
  /** Facts that can change who pays and that no question asks for. */
  readonly neverAskable: readonly string[]
}

export interface Stretch {
  readonly from: string
  /** Facts that can change who pays. */
  readonly facts: readonly string[]
  /** Combinations of their values that can be so of one person: every one of them was looked at. */
  readonly combinations: number
  /** Descriptions into which they fall; everybody in one has the same result. */
  readonly kinds: number
  /** People whom no group takes in. */
  readonly gaps: readonly Found[]
  /** Two groups that nothing puts in order and that differ in who pays. */
  readonly overlaps: readonly Overlap[]
  /** Open readings that decide something. */
  readonly readings: readonly DecidingReading[]
  /** Verdicts with the number of combinations that come to it. */
  readonly verdicts: readonly { readonly verdict: Verdict; readonly combinations: number }[]
}

export interface DecidingReading extends Found {
  readonly reading: string
  /** It makes the result unsettled, or is only named beside it. */
  readonly effect: 'note' | 'unsettled'
}

/** How many examples are given of one kind of finding. */
const MOST_EXAMPLES = 5

/**
 * Looks at every combination of the facts that can matter, on every stretch of days from a day on: exactly, since a
 * diagram holds them all, described by their kinds.
 */
export function completenessOf(
  policy: Policy,
  questions: ReadonlyMap<string, FactQuestion>,
  from: string,
): Completeness {
  const space = spaceOf([policy], questions.values())
  const days = [from, ...changeDays(policy).filter((day) => day > from)]
  const drawn = days.map((day) => ({ day, law: drawLaw(policy, space, day) }))
  const stretches = drawn.map(({ day, law }) => stretchOf(policy, space, day, law))
  const paying = new Set(
    stretches.flatMap(({ verdicts }) => verdicts.map(({ verdict }) => verdict.rule?.group.id ?? '')),
  )
  const live = drawn.reduce((bits, { law }) => bits | liveIn(space, law), 0)
  const asked = new Map([...questions.values()].map((question) => [question.id, bitsOf(question, space)]))
  const askable = [...asked.values()].reduce((all, bits) => all | bits, 0)
  return {
    stretches,
    neverPaying: [...policy.groups.keys()]
      .filter((id) => !paying.has(id))
      .map((group) => ({ group, example: memberOf(policy, space, group, drawn[0]?.law) })),
    neverAsked: [...asked].filter(([, bits]) => (bits & live) === 0).map(([id]) => id),
    neverAskable: variablesIn(space, live & ~askable).map(({ name }) => name),
  }
}

function stretchOf(policy: Policy, space: Space, from: string, law: Drawn): Stretch {
  const payer = new Diagram(law.forest, law.payer)
  const live = payer.reach(anyone(space)).live
  const counts = new Map<number, number>()
  const gaps: Found[] = []
  let kinds = 0
  for (const { masks, end } of payer.ways(anyone(space))) {
    kinds += 1
    const count = combinations(space, masks, live)
    counts.set(end, (counts.get(end) ?? 0) + count)
    if (end === GAP && gaps.length < MOST_EXAMPLES) {
      gaps.push({ combinations: count, example: someone(space, masks, policy.examplePerson) })
    }
  }
  return {
    from,
    facts: variablesIn(space, live).map(({ name }) => name),
    combinations: [...counts.values()].reduce((sum, count) => sum + count, 0),
    kinds,
    gaps,
    overlaps: overlapsOf(policy, space, law, live),
    readings: law.readings.flatMap(({ reading, matters, declared }) => {
      if (declared) return []
      const found = whoIsIn(policy, space, law, matters, live)
      return found === null ? [] : [{ reading: reading.id, effect: reading.effect, ...found }]
    }),
    verdicts: [...counts]
      .map(([end, count]) => ({ verdict: law.verdicts.get(end), combinations: count }))
      .toSorted((a, b) => b.combinations - a.combinations),
  }
}

function memberOf(policy: Policy, space: Space, group: string, law: Drawn | undefined): Facts | null {
  const rule = law?.rules.find((one) => one.group.id === group)
  if (law === undefined || rule === undefined) return null
  return whoIsIn(policy, space, law, membersOf(rule, law.forest), 0)?.example ?? null
}

function liveIn(space: Space, law: Drawn): number {
  return new Diagram(law.forest, law.payer).reach(anyone(space)).live
}

/** The variables that the answers to a question tell something of. */
function bitsOf({ typed, choices }: FactQuestion, space: Space): number {
  if (typed !== null) return 1 << (space.byName.get('age')?.index ?? 0)
  return choices.reduce((bits, { facts }) => {
    const masks = locate(space, factsOf(facts, null), ANY_AGE)
    return space.variables.reduce(
      (told, { index, all }) => (masks[index] === all ? told : told | (1 << index)),
      bits,
    )
  }, 0)
}
