import { formatDate, formatDong, formatPercent } from '../../knowledge/format.ts'
import type { Pack, Place } from '../../knowledge/pack.ts'
import type { Group, Payer } from '../../knowledge/policy/policy.ts'
import type { Decision, Payable, Shares } from '../../subsidy/decision.ts'
import { capitalise, say } from '../phrases.ts'
import { sayContact } from './contact.ts'

/** A person of whom a result is said. */
export interface ToldOf {
  /** How the person is spoken of: "mẹ của {{you}}". */
  readonly who: string
  readonly decision: Decision
  /** A question about this person is still open: only what would hold is said. */
  readonly open: boolean
}

/** A person whose result is said together with what it is worked out from. */
export interface WithTold extends ToldOf {
  /** In words; nothing where it is not repeated. */
  readonly told: readonly string[]
}

export type Values = Readonly<Record<string, string>>

const PAYERS: readonly Payer[] = ['state', 'city', 'socialInsurance', 'employer']

/** What any sentence about a person may name. */
export function valuesFor(place: Place, who: string): Values {
  return { who, Who: capitalise(who), contact: sayContact(place) }
}

/** "ngân sách nhà nước 30% + ngân sách thành phố 20%": who pays for the resident. */
export function sayPayers(pack: Pack, shares: Shares): string {
  return PAYERS.filter((payer) => shares[payer] > 0)
    .map((payer) => say(pack, `payer.${payer}`, { share: formatPercent(shares[payer]) }))
    .join(' + ')
}

/** The group that pays, or would. */
export function groupOf(pack: Pack, { group, likely }: Decision): Group | undefined {
  return pack.policy.groups.get(group ?? likely?.group ?? '')
}

/** Somebody else pays for the person, or is likely to; never while the law is not settled. */
export function isPromised({ outcome, likely }: Decision): boolean {
  const isLikely = outcome === 'needs-facts' && likely !== null && likely.shares.resident < 100
  return outcome === 'entitled' || isLikely
}

/** There is something to register for: a group that pays, or the household ladder. */
export function mayRegister(decision: Decision): boolean {
  return (
    isPromised(decision) || decision.outcome === 'not-entitled' || decision.likely?.shares.resident === 100
  )
}

/** The premium is part of what one pays for compulsory social insurance, not a household's. */
export function isTakenFromPay(pack: Pack, decision: Decision): boolean {
  return groupOf(pack, decision)?.basis === 'pay'
}

/** "Với điều kiện: …": what a likely result is said to depend on, one a line. */
export function conditionLines(pack: Pack, decision: Decision): string[] {
  const conditions = decision.likely?.conditions ?? []
  if (!isPromised(decision) || conditions.length === 0) return []
  const lines = conditions.map((condition) => `- ${withoutStop(condition)}`)
  return [say(pack, 'decision.conditions', { conditions: lines.join('\n') })]
}

/** "Tính theo: 67 tuổi; không có lương hưu": whoever was misunderstood speaks up; nothing where nothing is repeated. */
export function toldLines(pack: Pack, told: readonly string[]): string[] {
  return told.length === 0 ? [] : [say(pack, 'decision.told', { what: told.join('; ') })]
}

/** "Chưa hỏi: trợ cấp thất nghiệp; hộ nghèo, cận nghèo": whoever it concerns speaks up; nothing where there is nothing. */
export function unaskedLines(pack: Pack, { unasked }: Pick<Decision, 'unasked'>): string[] {
  return unasked.length === 0 ? [] : [say(pack, 'decision.unasked', { what: listed(unasked) })]
}

/** "trợ cấp thất nghiệp; hộ nghèo, cận nghèo" */
export function listed(items: readonly string[]): string {
  return items.map((item) => item.charAt(0).toLocaleLowerCase('vi') + item.slice(1)).join('; ')
}

/** A sentence as part of a longer one. */
export function withoutStop(text: string): string {
  return text.replace(/\.$/, '')
}

/** The requirements that are not met, each once. */
export function unmet({ reasons }: Decision): string[] {
  return [...new Set(reasons.filter(({ met }) => met === false).map(({ text }) => text))]
}

/** Readings that the result rests on and nobody with authority has confirmed. */
export function openReadings(pack: Pack, { interpretations }: Decision): string[] {
  return interpretations.flatMap((id) => {
    const reading = pack.policy.interpretations.get(id)
    return reading === undefined || reading.confirmedBy !== null ? [] : [reading.text]
  })
}

/** "Cần cán bộ xác nhận: …": the readings in one line; nothing where there are none. */
export function readingLines(pack: Pack, place: Place, readings: readonly string[]): string[] {
  if (readings.length === 0) return []
  const values = { readings: [...new Set(readings)].join(' '), contact: sayContact(place) }
  return [say(pack, 'decision.reading', values)]
}

/** The open readings of several results; without any, whom to ask where one of them tells nothing to act on. */
export function confirmLines(pack: Pack, place: Place, decisions: readonly Decision[]): string[] {
  const readings = decisions.flatMap((decision) => openReadings(pack, decision))
  if (readings.length > 0) return readingLines(pack, place, readings)
  const isForOfficials = decisions.some(
    ({ outcome }) => outcome === 'unsettled' || outcome === 'not-in-force',
  )
  return isForOfficials ? [say(pack, 'decision.officials', { contact: sayContact(place) })] : []
}

/** What the đồng are worked out from. */
export function sayBase(pack: Pack, { base, baseFrom }: Payable): string {
  return say(pack, 'decision.base', { base: formatDong(base), baseFrom: formatDate(baseFrom) })
}

/** What the đồng of several results are worked out from, each once; nothing where none are told. */
export function baseLines(pack: Pack, decisions: readonly Decision[]): string[] {
  const told = decisions.flatMap((decision) => {
    const payable = decision.payable ?? (isPromised(decision) ? (decision.likely?.payable ?? null) : null)
    return payable === null || payable.month === 0 ? [] : [sayBase(pack, payable)]
  })
  return [...new Set(told)]
}
