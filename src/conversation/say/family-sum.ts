import { formatDong } from '../../knowledge/format.ts'
import type { Pack, Place } from '../../knowledge/pack.ts'
import type { Group } from '../../knowledge/policy/policy.ts'
import type { Citation } from '../../messages/reply.ts'
import type { Decision } from '../../subsidy/decision.ts'
import { type Household, householdOf } from '../../subsidy/household.ts'
import { say } from '../phrases.ts'
import { sayContact } from './contact.ts'
import type { ToldOf } from './result-words.ts'

/** A place on the household ladder, from 1, and what it costs, in đồng. */
export interface OnLadder {
  readonly place: number
  readonly month: number
}

export interface FamilySum {
  /** What the family pays together. */
  readonly lines: readonly string[]
  /** Of each person their place on the ladder; null for whoever is not on it by their group. */
  readonly ladder: readonly (OnLadder | null)[]
  /** What the words rest on besides the decisions. */
  readonly citations: readonly Citation[]
}

/** What a family pays together, as far as it is known. */
export function familySum(pack: Pack, place: Place, people: readonly ToldOf[], asOf: string): FamilySum {
  const household = householdOf(
    people.map(({ decision }) => decision),
    pack.policy,
    asOf,
  )
  if (household === null) return { lines: [], ladder: people.map(() => null), citations: [] }
  const ladder = placesOf(pack, people, asOf)
  const known = { pack, place, people, household }
  const isOpen = household.members.some(({ way }) => way === 'open')
  const cheaper = isOpen ? [] : cheaperWay(known)
  const total = isOpen ? openTotal(known) : wholeTotal(known)
  const order = ladder.filter((one) => one !== null).length < 2 ? [] : [say(pack, 'family.ladder-order')]
  return {
    lines: [...total, ...order, ...cheaper],
    ladder,
    citations: cheaper.length === 0 ? [] : ladderGroups(pack).flatMap(({ citations }) => citations),
  }
}

interface Known {
  readonly pack: Pack
  readonly place: Place
  readonly people: readonly ToldOf[]
  readonly household: Household
}

/** The places of those who are on the ladder by their group: whoever may choose has not chosen it. */
function placesOf(pack: Pack, people: readonly ToldOf[], asOf: string): (OnLadder | null)[] {
  const bound = people.map(({ decision }) => isBound(pack, decision))
  const alone = householdOf(
    people.filter((_, at) => bound[at]).map(({ decision }) => decision),
    pack.policy,
    asOf,
  )
  const places = [...(alone?.members ?? [])]
  return bound.map((isOn) => {
    const member = isOn ? places.shift() : undefined
    return member?.place == null || member.month === null
      ? null
      : { place: member.place, month: member.month }
  })
}

function isBound(pack: Pack, { group, shares, payable }: Decision): boolean {
  const isOn = ladderGroups(pack).some(({ id }) => id === group)
  return isOn && shares !== null && payable !== null
}

function ladderGroups(pack: Pack): Group[] {
  return [...pack.policy.groups.values()].filter(({ ladder }) => ladder.length > 0)
}

/** Nothing is added up while the share of one of them is open. */
function openTotal({ pack, people, household }: Known): string[] {
  const names = people.filter((_, at) => household.members[at]?.way === 'open').map(({ who }) => who)
  return [say(pack, 'family.total-open', { names: names.join(', ') })]
}

function wholeTotal({ pack, people, household: { members, byGroup } }: Known): string[] {
  const payroll = people.filter((_, at) => members[at]?.way === 'pay').map(({ who }) => who)
  if (payroll.length === people.length) return []
  const names = payroll.join(', ')
  if (byGroup.month === 0) {
    return [say(pack, names === '' ? 'family.total-free' : 'family.total-free-but-pay', { names })]
  }
  return [
    say(pack, 'family.total', { month: formatDong(byGroup.month), year: formatDong(byGroup.year) }),
    ...(names === '' ? [] : [say(pack, 'family.total-pay', { names })]),
  ]
}

/** Who should join the ladder, where the family then pays less. */
function cheaperWay({ pack, place, people, household: { members, byGroup, cheapest } }: Known): string[] {
  if (cheapest.month >= byGroup.month) return []
  const onLadder = people.flatMap(({ who, decision }, at) => {
    const member = members[at]
    return member?.place == null ? [] : [{ who, moves: !isBound(pack, decision), member }]
  })
  const places = onLadder.map(({ who, member }) =>
    say(pack, 'family.place', {
      who,
      place: String(member.place),
      month: formatDong(member.month ?? 0),
    }),
  )
  const names = onLadder.filter(({ moves }) => moves).map(({ who }) => who)
  return [
    say(pack, 'family.cheaper', {
      names: names.join(', '),
      places: places.join('; '),
      month: formatDong(cheapest.month),
      year: formatDong(cheapest.year),
      saved: formatDong(byGroup.month - cheapest.month),
      contact: sayContact(place),
    }),
  ]
}
