import type { Pack, Place } from '../../knowledge/pack.ts'
import type { Decision } from '../../subsidy/decision.ts'
import { type PhraseKey, say } from '../phrases.ts'
import {
  groupOf,
  isPromised,
  isTakenFromPay,
  listed,
  type ToldOf,
  type Values,
  valuesFor,
  withoutStop,
} from './result-words.ts'
import { sourceLines } from './sources.ts'

/** Characters: what is told of other groups stops before it. */
const MOST_TOLD = 900

/**
 * Why a result is as it is: which requirements are met, which are not and which are not known, each with its clause; what
 * was taken for granted; the sources.
 */
export function sayWhy(pack: Pack, place: Place, who: string, decision: Decision): string {
  const head = [
    lead(pack, decision, valuesFor(place, who)),
    ...reasonLines(pack, decision, true),
    ...unknownLines(pack, decision),
  ]
  const foot = [...presumedLines(pack, decision), ...sourceLines(pack, decision.citations)]
  const room = MOST_TOLD - [...head, ...foot].join('\n').length
  return [...head, ...unmetLines(pack, decision, room), ...foot].join('\n')
}

/** Reasons of one of several people that are told; all of them are told of whoever is alone. */
const MOST_REASONS = 4

/** Why each of several people gets what they get: the group and the reasons nearest to it, and the sources once. */
export function sayWhyOfEach(pack: Pack, place: Place, people: readonly ToldOf[]): string {
  const blocks = people.map(({ who, decision }) =>
    [lead(pack, decision, valuesFor(place, who)), ...nearest(pack, decision)].join('\n'),
  )
  const sources = sourceLines(
    pack,
    people.flatMap(({ decision }) => decision.citations),
  )
  return [...blocks, ...sources].join('\n\n')
}

/** The reasons for a group, else those against one, in one line. */
function nearest(pack: Pack, decision: Decision): string[] {
  if (decision.outcome === 'not-in-force') return decision.reasons.map(({ text }) => text)
  const isInGroup = isPromised(decision) || isTakenFromPay(pack, decision)
  const deciding = decision.reasons.filter(({ met, clause }) => met === isInGroup && clause !== '')
  const what = [...new Set(deciding.map(({ text }) => withoutStop(text)))].slice(0, MOST_REASONS).join('; ')
  if (what === '') return decision.outcome === 'not-entitled' && !isInGroup ? [say(pack, 'why.no-group')] : []
  return [say(pack, isInGroup ? 'why.met' : 'why.unmet', { what })]
}

function lead(pack: Pack, decision: Decision, values: Values): string {
  const group = groupOf(pack, decision)
  return say(pack, leadKey(pack, decision), { ...values, group: group?.label ?? '' })
}

function leadKey(pack: Pack, decision: Decision): PhraseKey {
  const { outcome, likely } = decision
  if (outcome === 'not-in-force' || outcome === 'unsettled') return `why.${outcome}`
  if (outcome === 'entitled' || isTakenFromPay(pack, decision)) {
    return outcome === 'needs-facts' ? 'why.likely' : 'why.group'
  }
  if (outcome === 'needs-facts' && likely === null) return 'why.open'
  return isPromised(decision) ? 'why.likely' : 'why.self-pay'
}

/** The period of a rule that is not in force is told as it is. */
function unmetLines(pack: Pack, decision: Decision, room: number): string[] {
  if (decision.outcome === 'not-in-force') return decision.reasons.map(({ text }) => text)
  const lines = reasonLines(pack, decision, false)
  const isOfOthers = isPromised(decision) || isTakenFromPay(pack, decision)
  if (lines.length === 0) {
    const isPaying = decision.outcome === 'not-entitled' && !isOfOthers
    return isPaying ? [say(pack, 'why.no-group')] : []
  }
  const all = isOfOthers ? [say(pack, 'why.other-groups'), ...lines] : lines
  const told = all.filter((_, at) => all.slice(0, at + 1).join('\n').length + 1 <= room)
  // A heading alone tells nothing.
  return isOfOthers && told.length < 2 ? [] : told
}

function unknownLines(pack: Pack, decision: Decision): string[] {
  const { outcome, likely } = decision
  const contested = outcome === 'unsettled' ? (likely?.conditions ?? []) : []
  return [
    ...decision.reasons.filter((reason) => reason.met === null && !isPresumed(decision, reason)).map(worded),
    ...contested.map(withoutStop),
  ].map((what) => say(pack, 'why.unknown', { what }))
}

/** What nobody was asked, and what a likely result supposes. */
function presumedLines(pack: Pack, decision: Decision): string[] {
  const conditions = decision.outcome === 'needs-facts' ? (decision.likely?.conditions ?? []) : []
  return [
    ...(decision.unasked.length === 0 ? [] : [say(pack, 'why.unasked', { what: listed(decision.unasked) })]),
    ...(conditions.length === 0
      ? []
      : [say(pack, 'why.presumed', { what: conditions.map(withoutStop).join('; ') })]),
  ]
}

type Reason = Decision['reasons'][number]

/** A settled result tells what it presumed as a reason without a clause. */
function isPresumed({ shares }: Decision, { clause, met }: Reason): boolean {
  return shares !== null && met === null && clause === ''
}

function reasonLines(pack: Pack, { reasons }: Decision, met: boolean): string[] {
  const lines = reasons
    .filter((reason) => reason.met === met)
    .map((reason) => say(pack, keyFor(reason), { what: worded(reason) }))
  return [...new Set(lines)]
}

/** What contradicts itself stands in no clause. */
function keyFor({ clause, met }: Reason): PhraseKey {
  if (met === true) return 'why.met'
  return clause === '' ? 'why.mismatch' : 'why.unmet'
}

/** "Thường trú tại Hải Phòng (Nghị quyết 57, mục IV.3)". */
function worded({ clause, text }: Reason): string {
  return clause === '' ? withoutStop(text) : `${withoutStop(text)} (${clause})`
}
