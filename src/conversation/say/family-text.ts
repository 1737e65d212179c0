import { formatDong } from '../../knowledge/format.ts'
import type { Pack, Place } from '../../knowledge/pack.ts'
import type { Decision } from '../../subsidy/decision.ts'
import { capitalise, say } from '../phrases.ts'
import { sayBriefly } from './brief-text.ts'
import { familySum, type OnLadder } from './family-sum.ts'
import {
  baseLines,
  conditionLines,
  confirmLines,
  groupOf,
  isPromised,
  listed,
  mayRegister,
  type ToldOf,
  unaskedLines,
  unmet,
  type WithTold,
  withoutStop,
} from './result-words.ts'
import { sayDays, saySince, sourceLines } from './sources.ts'

/** Reasons why somebody is in no group that are told at once; all of them are told to whoever asks why. */
const MOST_REASONS = 2

/**
 * What each of a family gets, in a line or two; what they pay together; what is to be known, confirmed, brought, and the
 * sources, each once.
 * @param asOf the day that was decided for, YYYY-MM-DD
 */
export function sayFamily(pack: Pack, place: Place, people: readonly WithTold[], asOf: string): string {
  const sum = familySum(pack, place, people, asOf)
  const settled = people.filter(({ open }) => !open)
  const parts = [
    ...people.map((person, at) => [
      sayMember(pack, person, sum.ladder[at] ?? null),
      ...(person.open || person.told.length === 0
        ? []
        : [say(pack, 'family.told', { what: person.told.join('; ') })]),
    ]),
    [
      ...sum.lines,
      ...baseLines(
        pack,
        people.map(({ decision }) => decision),
      ),
    ],
    unaskedOf(pack, settled),
    [
      ...adviceLines(pack, people),
      ...confirmLines(
        pack,
        place,
        settled.map(({ decision }) => decision),
      ),
    ],
    nextSteps(pack, settled),
    [
      ...sourceLines(pack, [...people.flatMap(({ decision }) => decision.citations), ...sum.citations]),
      ...sinceLines(pack, people),
    ],
  ]
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

/** What is known of some of a family while questions are open: a line or two each, and what it rests on. */
export function sayInterim(pack: Pack, people: readonly ToldOf[]): string {
  return [
    ...people.map((person) => sayMember(pack, person, null)),
    ...sourceLines(
      pack,
      people.flatMap(({ decision }) => decision.citations),
    ),
    ...sinceLines(pack, people),
  ].join('\n')
}

/** One person: their share and amount, the group, what it depends on. */
function sayMember(pack: Pack, { who, decision, open }: ToldOf, ladder: OnLadder | null): string {
  const Who = capitalise(who)
  const group = groupOf(pack, decision)
  const share =
    ladder === null
      ? say(pack, 'family.person', { Who, result: sayBriefly(pack, decision, open) })
      : say(pack, 'family.ladder', {
          Who,
          place: String(ladder.place),
          month: formatDong(ladder.month),
        })
  return [
    share,
    ...(isPromised(decision) && !open && group !== undefined
      ? [say(pack, 'decision.group', { group: group.label })]
      : []),
    ...conditionLines(pack, decision),
    ...whyNot(pack, decision),
  ].join('\n')
}

/** The nearest reasons of somebody in no group; the period of a rule that is not in force. */
function whyNot(pack: Pack, decision: Decision): string[] {
  const { outcome, likely } = decision
  const reasons = unmet(decision).slice(0, MOST_REASONS)
  if (outcome === 'not-in-force') return reasons
  const isInNone = outcome === 'not-entitled' || likely?.shares.resident === 100
  if (!isInNone || reasons.length === 0) return []
  return [say(pack, 'decision.why-not', { reasons: reasons.map(withoutStop).join('; ') })]
}

/** What was not asked for and would change a result: each once, with the names of whom it was not asked. */
function unaskedOf(pack: Pack, people: readonly ToldOf[]): string[] {
  const items = [...new Set(people.flatMap(({ decision }) => decision.unasked))]
  const byNames = new Map<string, string[]>()
  for (const item of items) {
    const names = namesOf(people.filter(({ decision }) => decision.unasked.includes(item)))
    byNames.set(names, [...(byNames.get(names) ?? []), item])
  }
  const ofAll = byNames.size === 1 ? byNames.get(namesOf(people)) : undefined
  if (ofAll !== undefined) return unaskedLines(pack, { unasked: ofAll })
  const lines = [...byNames].map(([names, what]) => `- ${capitalise(names)}: ${listed(what)}.`)
  return lines.length === 0 ? [] : [say(pack, 'family.unasked'), ...lines]
}

function namesOf(people: readonly ToldOf[]): string {
  return people.map(({ who }) => who).join(', ')
}

/** What somebody should know; of the ladder their place on it was told already. */
export function adviceLines(pack: Pack, people: readonly ToldOf[]): string[] {
  const ofLadder = [...pack.policy.groups.values()].flatMap(({ ladder, advice }) =>
    ladder.length > 0 ? advice : [],
  )
  const advice = people.flatMap(({ decision }) => decision.advice)
  return [...new Set(advice)]
    .filter((one) => !ofLadder.includes(one))
    .map((one) => say(pack, 'decision.advice', { advice: one }))
}

/** Where to register and what to bring, once for all of whom it is the same. */
export function nextSteps(pack: Pack, people: readonly ToldOf[]): string[] {
  return onceEach(pack, people, ({ decision }) => {
    const group = groupOf(pack, decision)
    if (!mayRegister(decision) || group === undefined) return null
    const evidence = group.evidence.join('; ')
    return [group.register, ...(evidence === '' ? [] : [say(pack, 'decision.evidence', { evidence })])].join(
      ' ',
    )
  })
}

/** For whoever asks for the sources of results: since when each rule applies and when it was compared with them. */
export function daysOf(pack: Pack, people: readonly ToldOf[]): string[] {
  return onceEach(pack, people, ({ decision }) => {
    const group = groupOf(pack, decision)
    return group === undefined ? null : sayDays(pack, group)
  })
}

function sinceLines(pack: Pack, people: readonly ToldOf[]): string[] {
  return onceEach(pack, people, ({ decision }) => {
    const group = groupOf(pack, decision)
    return group === undefined || decision.citations.length === 0 ? null : saySince(pack, group)
  })
}

/** What is to be said of each, in one line for all of whom the same is said; named where not all of them are meant. */
function onceEach(pack: Pack, people: readonly ToldOf[], words: (person: ToldOf) => string | null): string[] {
  const said = new Map<string, string[]>()
  for (const person of people) {
    const what = words(person)
    if (what !== null) said.set(what, [...(said.get(what) ?? []), person.who])
  }
  const ofAll = said.size === 1 && [...said.values()].every((names) => names.length === people.length)
  return [...said].map(([what, names]) =>
    ofAll ? what : say(pack, 'family.of', { Who: capitalise(names.join(', ')), what }),
  )
}
