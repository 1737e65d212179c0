import { formatDong, formatPercent } from '../../knowledge/format.ts'
import type { Pack, Place } from '../../knowledge/pack.ts'
import type { Group } from '../../knowledge/policy/policy.ts'
import type { Decision, Payable, Shares } from '../../subsidy/decision.ts'
import { type PhraseKey, say } from '../phrases.ts'
import { sayFamily } from './family-text.ts'
import {
  conditionLines,
  groupOf,
  isPromised,
  isTakenFromPay,
  mayRegister,
  openReadings,
  readingLines,
  sayBase,
  sayPayers,
  toldLines,
  unaskedLines,
  unmet,
  type Values,
  valuesFor,
  type WithTold,
  withoutStop,
} from './result-words.ts'
import { saySince, sourceLines } from './sources.ts'

/**
 * Decisions in vetted words. Of one person all that helps them, one idea a line, the next step last; of a family a line
 * or two each, then what they pay together.
 * @param asOf the day that was decided for, YYYY-MM-DD
 */
export function sayDecisions(pack: Pack, place: Place, people: readonly WithTold[], asOf: string): string {
  const [only, ...others] = people
  return only !== undefined && others.length === 0
    ? sayOne(pack, place, only)
    : sayFamily(pack, place, people, asOf)
}

function sayOne(pack: Pack, place: Place, { who, decision, open, told }: WithTold): string {
  const group = groupOf(pack, decision)
  return [
    ...headline(pack, decision, valuesFor(place, who), open),
    ...(open ? [] : result(pack, decision, group)),
    ...(open ? [] : toldLines(pack, told)),
    ...(open ? [] : unaskedLines(pack, decision)),
    ...decision.advice.map((advice) => say(pack, 'decision.advice', { advice })),
    ...(open ? [] : readingLines(pack, place, openReadings(pack, decision))),
    ...(open ? [] : nextStep(pack, decision, group)),
    ...sourceLines(pack, decision.citations),
    ...(group === undefined || decision.citations.length === 0 ? [] : [saySince(pack, group)]),
  ].join('\n')
}

function headline(pack: Pack, decision: Decision, values: Values, open: boolean): string[] {
  switch (decision.outcome) {
    case 'entitled':
      return [entitled(pack, decision, values)]
    case 'not-entitled':
      return [say(pack, isTakenFromPay(pack, decision) ? 'decision.own-pay' : 'decision.self-pay', values)]
    case 'not-in-force':
      return [say(pack, 'decision.not-in-force', values), ...unmet(decision)]
    case 'unsettled':
      return [say(pack, 'decision.unsettled', values)]
    case 'needs-facts':
      return likely(pack, decision, values, open)
  }
}

function entitled(pack: Pack, { shares }: Decision, values: Values): string {
  if (shares === null) return say(pack, 'decision.unsettled', values)
  if (shares.employer > 0) return say(pack, 'decision.employer', values)
  return share(pack, shares, shares.resident === 0 ? 'decision.entitled-free' : 'decision.entitled', values)
}

function likely(pack: Pack, decision: Decision, values: Values, open: boolean): string[] {
  if (decision.likely === null) return [say(pack, 'decision.open', values)]
  const { shares, payable } = decision.likely
  if (shares.employer > 0)
    return [say(pack, 'decision.likely-employer', values), ...conditionLines(pack, decision)]
  if (isTakenFromPay(pack, decision)) return [say(pack, 'decision.likely-own-pay', values)]
  if (shares.resident === 100) {
    if (open) return [say(pack, 'decision.not-yet', values), ...whyNot(pack, decision)]
    return [
      say(pack, 'decision.likely-self-pay', values),
      ...whyNot(pack, decision),
      ...amount(pack, payable),
    ]
  }
  return [
    share(pack, shares, shares.resident === 0 ? 'decision.likely-free' : 'decision.likely', values),
    ...conditionLines(pack, decision),
    ...amount(pack, payable),
  ]
}

function share(pack: Pack, shares: Shares, key: PhraseKey, values: Values): string {
  return say(pack, key, {
    ...values,
    payers: sayPayers(pack, shares),
    supported: formatPercent(100 - shares.resident),
    resident: formatPercent(shares.resident),
  })
}

/** Group, amount and benefit: only lines that say something. */
function result(pack: Pack, decision: Decision, group: Group | undefined): string[] {
  const { outcome, payable, benefit } = decision
  return [
    ...(outcome === 'not-entitled' ? whyNot(pack, decision) : []),
    ...(isPromised(decision) && group !== undefined
      ? [say(pack, 'decision.group', { group: group.label })]
      : []),
    ...amount(pack, payable),
    ...(benefit === null ? [] : [say(pack, 'decision.benefit', { benefit: formatPercent(benefit) })]),
  ]
}

/** What the resident pays for each term in which one may pay, and what it is worked out from; nothing of nothing. */
export function amount(pack: Pack, payable: Payable | null): string[] {
  if (payable === null || payable.month === 0) return []
  const { month, quarter, halfYear, year } = payable
  return [
    say(pack, 'decision.payable', {
      month: formatDong(month),
      quarter: formatDong(quarter),
      halfYear: formatDong(halfYear),
      year: formatDong(year),
    }),
    sayBase(pack, payable),
  ]
}

/** Where to register and what to bring, for whoever is in a group or joins by household. */
function nextStep(pack: Pack, decision: Decision, group: Group | undefined): string[] {
  if (!mayRegister(decision) || group === undefined) return []
  return [
    say(pack, 'decision.register', { register: group.register }),
    ...(group.evidence.length === 0
      ? []
      : [say(pack, 'decision.evidence', { evidence: group.evidence.join('; ') })]),
  ]
}

function whyNot(pack: Pack, decision: Decision): string[] {
  const reasons = unmet(decision).map(withoutStop)
  return reasons.length === 0 ? [] : [say(pack, 'decision.why-not', { reasons: reasons.join('; ') })]
}
