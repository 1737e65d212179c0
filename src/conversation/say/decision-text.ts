import { formatDate, formatDong, formatPercent } from '../../knowledge/format.ts'
import type { Pack, Place } from '../../knowledge/pack.ts'
import type { Payer } from '../../knowledge/policy/policy.ts'
import type { Decision, Shares } from '../../subsidy/decision.ts'
import { capitalise, type PhraseKey, say, whoIs } from '../phrases.ts'
import { saySources } from './answer-text.ts'
import { sayContact } from './contact.ts'

const PAYERS: readonly Payer[] = ['state', 'city', 'socialInsurance', 'employer']

/** A decision for one person in vetted words: the share first, then conditions, amount, source, what to do. */
export function sayDecision(pack: Pack, place: Place, relation: string | null, decision: Decision): string {
  const who = whoIs(pack, relation)
  const values = { who, Who: capitalise(who), contact: sayContact(pack, place) }
  return [headline(pack, decision, values), ...conclusion(pack, decision, values)].join('\n')
}

type Values = Readonly<Record<string, string>>

function headline(pack: Pack, decision: Decision, values: Values): string {
  switch (decision.outcome) {
    case 'entitled':
      return entitled(pack, decision, values)
    case 'not-entitled':
      return say(pack, 'decision.self-pay', values)
    case 'not-in-force':
      return say(pack, 'decision.not-in-force', values)
    case 'unsettled':
      return say(pack, 'decision.unsettled', values)
    case 'needs-facts':
      return likely(pack, decision, values)
  }
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
  const lines = [
    share(pack, shares, shares.resident === 0 ? 'decision.likely-free' : 'decision.likely', values),
  ]
  if (conditions.length > 0) {
    lines.push(say(pack, 'decision.conditions', { conditions: conditions.join('; ') }))
  }
  return lines.join('\n')
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

/** What follows the headline: only lines that say something. */
function conclusion(pack: Pack, decision: Decision, values: Values): string[] {
  const group = pack.policy.groups.get(decision.group ?? decision.likely?.group ?? '')
  const lines: string[] = []
  if (decision.outcome === 'not-entitled') lines.push(...whyNot(pack, decision))
  if (decision.outcome !== 'not-entitled' && group !== undefined) {
    lines.push(say(pack, 'decision.group', { group: group.label }))
  }
  if (decision.payable !== null && decision.payable.month > 0) {
    lines.push(say(pack, 'decision.payable', payableValues(decision.payable)))
  }
  if (decision.benefit !== null) {
    lines.push(say(pack, 'decision.benefit', { benefit: formatPercent(decision.benefit) }))
  }
  for (const id of decision.interpretations) {
    const reading = pack.policy.interpretations.get(id)
    if (reading !== undefined && reading.confirmedBy === null) {
      lines.push(say(pack, 'decision.reading', { ...values, reading: reading.text }))
    }
  }
  if (group !== undefined && (decision.outcome === 'entitled' || decision.likely !== null)) {
    if (group.evidence.length > 0) {
      lines.push(say(pack, 'decision.evidence', { evidence: group.evidence.join('; ') }))
    }
    if (group.register !== null) lines.push(say(pack, 'decision.register', { register: group.register }))
  }
  for (const advice of decision.advice) lines.push(say(pack, 'decision.advice', { advice }))
  if (decision.citations.length > 0) {
    const since =
      group === undefined ? '' : say(pack, 'decision.since', { from: formatDate(group.validFrom) })
    lines.push(`${saySources(pack, decision.citations)} ${since}`.trim())
  }
  return lines
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
