import type { Group, Policy } from '../knowledge/policy/policy.ts'
import type { Decision } from './decision.ts'
import { premiumOn, terms } from './payable.ts'

/** What the people of one household pay together. */
export interface Household {
  /** In the order in which they were named. */
  readonly members: readonly Member[]
  /** Everybody by their own group; the others on the ladder. */
  readonly byGroup: Way
  /** Everybody who may choose joins the ladder; null when nobody may. */
  readonly onLadder: Way | null
  /** What costs the family least: as many as pays off join the ladder, those who pay most by their group first. */
  readonly cheapest: Way
}

export interface Member {
  readonly group: string | null
  /**
   * group: by their own group; ladder: on the household ladder; pay: out of their wages, in no sum here; open: their
   * share is not known yet, in no sum here.
   */
  readonly way: 'group' | 'ladder' | 'pay' | 'open'
  /** Place on the ladder in the cheapest way, from 1. */
  readonly place: number | null
  /** Đồng a month in the cheapest way. */
  readonly month: number | null
  /** What to bring and where to register. */
  readonly evidence: readonly string[]
  readonly register: string | null
}

/** Đồng for the terms in which one may pay, and how many people are on the ladder. */
export interface Way {
  readonly month: number
  readonly quarter: number
  readonly halfYear: number
  readonly year: number
  readonly ladder: number
}

/**
 * The premium of one household on a day. Whoever is on the ladder pays by their place on it (Luật BHYT Điều 13 khoản 6);
 * everybody else pays by their group, and whoever may choose (Điều 13 khoản 5) joins the ladder where that is cheaper:
 * the first of them pays as the next person on it. null on days without a premium or a ladder.
 */
export function householdOf(decisions: readonly Decision[], policy: Policy, date: string): Household | null {
  const ladder = ladderOn(policy, date)
  if (ladder === null) return null
  const people = decisions.map((decision) => placeOf(decision, policy))
  const bound = people.filter(({ way }) => way === 'ladder').length
  const fixed = sum(people.filter(({ way, chooses }) => way === 'group' && !chooses))
  const choosing = people.filter(({ chooses }) => chooses).toSorted((a, b) => b.month - a.month)
  const moving = (count: number): Way => ({
    ...terms(fixed + sum(choosing.slice(count)) + climb(ladder, bound + count)),
    ladder: bound + count,
  })
  const ways = Array.from({ length: choosing.length + 1 }, (_, count) => moving(count))
  const cheapest = ways.reduce((best, way) => (way.month < best.month ? way : best))
  const movers = new Set(choosing.slice(0, ways.indexOf(cheapest)))
  let place = 0
  return {
    members: people.map((person) => {
      const climbs = person.way === 'ladder' || movers.has(person)
      if (climbs) place += 1
      return {
        group: person.group?.id ?? null,
        way: climbs ? 'ladder' : person.way,
        place: climbs ? place : null,
        month: climbs ? stepOf(ladder, place) : person.way === 'group' ? person.month : null,
        evidence: person.group?.evidence ?? [],
        register: person.group?.register ?? null,
      }
    }),
    byGroup: moving(0),
    onLadder: choosing.length === 0 ? null : moving(choosing.length),
    cheapest,
  }
}

interface Placed {
  readonly group: Group | null
  readonly way: Member['way']
  /** They pay by their group and may join the ladder instead. */
  readonly chooses: boolean
  readonly month: number
}

function placeOf({ group: id, shares, payable }: Decision, policy: Policy): Placed {
  const group = policy.groups.get(id ?? '') ?? null
  if (group === null || shares === null) return { group, way: 'open', chooses: false, month: 0 }
  if (payable === null) return { group, way: 'pay', chooses: false, month: 0 }
  const { month } = payable
  if (group.ladder.length > 0) return { group, way: 'ladder', chooses: false, month }
  return { group, way: 'group', chooses: group.mayChooseLadder && month > 0, month }
}

/** What each place costs a month, in đồng. */
function ladderOn(policy: Policy, date: string): number[] | null {
  const ladder = [...policy.groups.values()].find((group) => group.ladder.length > 0)?.ladder ?? []
  const steps = ladder.flatMap((id) => premiumOn(policy, date, id) ?? [])
  return steps.length === 0 || steps.length < ladder.length ? null : steps
}

/** The last step holds for everybody after it. */
function stepOf(ladder: readonly number[], place: number): number {
  return ladder[Math.min(place, ladder.length) - 1] ?? 0
}

function climb(ladder: readonly number[], people: number): number {
  return Array.from({ length: people }, (_, at) => stepOf(ladder, at + 1)).reduce((all, one) => all + one, 0)
}

function sum(people: readonly Placed[]): number {
  return people.reduce((all, { month }) => all + month, 0)
}
