import { formatDate, formatDong, formatPercent } from '../../knowledge/format.ts'
import type { Pack, Place } from '../../knowledge/pack.ts'
import type { Group, Payer } from '../../knowledge/policy/policy.ts'
import type { Decision, Shares } from '../../subsidy/decision.ts'
import { capitalise, type PhraseKey, say } from '../phrases.ts'
import { saySources } from './answer-text.ts'
import { sayContact } from './contact.ts'

const PAYERS: readonly Payer[] = ['state', 'city', 'socialInsurance', 'employer']

/** What is said of one person: their own lines, and by kind what may be said once for a whole family. */
interface Told {
  readonly own: readonly string[]
  readonly steps: readonly string[]
  readonly advice: readonly string[]
  readonly readings: readonly string[]
  readonly sources: readonly string[]
}

export interface ToldOf {
  /** How the person is spoken of. */
  readonly who: string
  readonly decision: Decision
  /** A question about this person is still open: only what would hold is said. */
  readonly open: boolean
}

/** Decisions in vetted words: each person's share, group, amount; then, once, what to do and know, and the sources. */
export function sayDecisions(pack: Pack, place: Place, people: readonly ToldOf[]): string {
  const told = people.map((person) => tell(pack, place, person))
  const common = (['steps', 'advice', 'readings', 'sources'] as const).flatMap((kind) => [
    ...new Set(told.flatMap((one) => one[kind])),
  ])
  const paragraphs = told.map(({ own }) => own.join('\n'))
  const closing = common.join('\n')
  return [...paragraphs, closing].filter((part) => part !== '').join(told.length === 1 ? '\n' : '\n\n')
}

function tell(pack: Pack, place: Place, { who, decision, open }: ToldOf): Told {
  const values = valuesFor(place, who)
  const group = groupOf(pack, decision)
  return {
    own: [headline(pack, decision, values), ...(open ? [] : result(pack, decision, group))],
    steps: open ? [] : nextStep(pack, decision, group),
    advice: decision.advice.map((one) => say(pack, 'decision.advice', { advice: one })),
    readings: open ? [] : readings(pack, decision, values),
    sources: sources(pack, decision, group),
  }
}

function valuesFor(place: Place, who: string): Values {
  return { who, Who: capitalise(who), contact: sayContact(place) }
}

type Values = Readonly<Record<string, string>>

function headline(pack: Pack, decision: Decision, values: Values): string {
  switch (decision.outcome) {
    case 'entitled':
      return entitled(pack, decision, values)
    case 'not-entitled':
      return say(pack, takenFromPay(pack, decision) ? 'decision.own-pay' : 'decision.self-pay', values)
    case 'not-in-force':
      return say(pack, 'decision.not-in-force', values)
    case 'unsettled':
      return say(pack, 'decision.unsettled', values)
    case 'needs-facts':
      return likely(pack, decision, values)
  }
}

/** The premium is part of what one pays for compulsory social insurance, not a household's. */
function takenFromPay(pack: Pack, decision: Decision): boolean {
  return groupOf(pack, decision)?.basis === 'pay'
}

function entitled(pack: Pack, decision: Decision, values: Values): string {
  const { shares } = decision
  if (shares === null) return say(pack, 'decision.unsettled', values)
  if (shares.employer > 0) return say(pack, 'decision.employer', values)
  return share(pack, shares, shares.resident === 0 ? 'decision.entitled-free' : 'decision.entitled', values)
}

function likely(pack: Pack, decision: Decision, values: Values): string {
  if (decision.likely === null) return say(pack, 'decision.open', values)
  const { shares, conditions } = decision.likely
  if (shares.resident === 100) {
    return [say(pack, 'decision.likely-self-pay', values), ...whyNot(pack, decision)].join('\n')
  }
  const key = shares.resident === 0 ? 'decision.likely-free' : 'decision.likely'
  return [
    share(pack, shares, key, values),
    ...onCondition(pack, conditions),
    ...amount(pack, decision.likely.payable),
  ].join('\n')
}

function amount(pack: Pack, payable: Decision['payable']): string[] {
  return payable === null || payable.month === 0
    ? []
    : [say(pack, 'decision.payable', payableValues(payable))]
}

function onCondition(pack: Pack, conditions: readonly string[]): string[] {
  return conditions.length === 0
    ? []
    : [say(pack, 'decision.conditions', { conditions: conditions.join('; ') })]
}

function share(pack: Pack, shares: Shares, key: PhraseKey, values: Values): string {
  const payers = PAYERS.filter((payer) => shares[payer] > 0)
    .map((payer) => say(pack, `payer.${payer}`, { share: formatPercent(shares[payer]) }))
    .join(' + ')
  return say(pack, key, {
    ...values,
    payers,
    supported: formatPercent(100 - shares.resident),
    resident: formatPercent(shares.resident),
  })
}

/** Group, amount and benefit: only lines that say something. */
function result(pack: Pack, decision: Decision, group: Group | undefined): string[] {
  const lines: string[] = []
  if (decision.outcome === 'not-entitled') lines.push(...whyNot(pack, decision))
  if (isPromised(decision) && group !== undefined) {
    lines.push(say(pack, 'decision.group', { group: group.label }))
  }
  lines.push(...amount(pack, decision.payable))
  if (decision.benefit !== null) {
    lines.push(say(pack, 'decision.benefit', { benefit: formatPercent(decision.benefit) }))
  }
  return lines
}

function nextStep(pack: Pack, decision: Decision, group: Group | undefined): string[] {
  if (!isPromised(decision) || group === undefined) return []
  return [
    ...(group.register === null ? [] : [say(pack, 'decision.register', { register: group.register })]),
    ...(group.evidence.length === 0
      ? []
      : [say(pack, 'decision.evidence', { evidence: group.evidence.join('; ') })]),
  ]
}

function isPromised({ outcome, likely }: Decision): boolean {
  return outcome === 'entitled' || (likely?.shares.resident ?? 100) < 100
}

function sources(pack: Pack, decision: Decision, group: Group | undefined): string[] {
  if (decision.citations.length === 0) return []
  const since = group === undefined ? '' : say(pack, 'decision.since', { from: formatDate(group.validFrom) })
  return [`${saySources(pack, decision.citations)} ${since}`.trim()]
}

function groupOf(pack: Pack, decision: Decision): Group | undefined {
  return pack.policy.groups.get(decision.group ?? decision.likely?.group ?? '')
}

/** Readings that the result rests on and nobody with authority has confirmed. */
function readings(pack: Pack, decision: Decision, values: Values): string[] {
  const open = decision.interpretations.flatMap((id) => {
    const reading = pack.policy.interpretations.get(id)
    return reading === undefined || reading.confirmedBy !== null ? [] : [reading.text]
  })
  return open.length === 0 ? [] : [say(pack, 'decision.reading', { ...values, readings: open.join(' ') })]
}

function whyNot(pack: Pack, decision: Decision): string[] {
  const failed = decision.reasons.filter((reason) => reason.met === false).map((reason) => reason.text)
  return failed.length === 0
    ? []
    : [say(pack, 'decision.why-not', { reasons: [...new Set(failed)].join('; ') })]
}

function payableValues(payable: NonNullable<Decision['payable']>): Values {
  return {
    month: formatDong(payable.month),
    quarter: formatDong(payable.quarter),
    halfYear: formatDong(payable.halfYear),
    year: formatDong(payable.year),
    base: formatDong(payable.base),
    baseFrom: formatDate(payable.baseFrom),
  }
}
