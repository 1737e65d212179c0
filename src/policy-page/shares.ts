import { type Group, type Payer, type ShareParameters, shareIds } from '../knowledge/policy/policy.ts'
import { covers, type Period, valueOn } from '../knowledge/policy/quantity.ts'
import type { Citation } from '../messages/reply.ts'
import { citationList } from './citation-words.ts'
import type { Page } from './page.ts'
import { periodWords, validity } from './period-words.ts'
import { stretchesOf } from './stretches.ts'
import { percentWords } from './value-words.ts'

const PAYERS: readonly Payer[] = ['state', 'city', 'socialInsurance', 'employer']

/** Who pays how many percent; what is left of 100 the person pays. */
export type Paid = ReadonlyMap<Payer, number>

/** Who pays the whole premium: one phrase for each stretch of days, with the clauses that the percentages come from. */
export function shareLines(page: Page, within: Period, named: readonly ShareParameters[]): string[] {
  return lines(page, within, named, (paid) => paidWords(page, paid))
}

/** What a top-up adds, without what is left for the person. */
export function addedLines(page: Page, within: Period, added: ShareParameters): string[] {
  return lines(page, within, [added], (paid) => othersWords(page, paid).join('; '))
}

function lines(
  page: Page,
  within: Period,
  named: readonly ShareParameters[],
  words: (paid: Paid) => string,
): string[] {
  const { policy, say } = page
  const series = named.flatMap(shareIds).flatMap((id) => policy.parameters.get(id)?.values ?? [])
  const wordsOn = (day: string): string => {
    const paid = stacked(named.map((shares) => paidOn(policy, shares, day)))
    if (paid === null) return say('group.no-value')
    const sources = citationList(page, citationsOn(page, named, day)).join('; ')
    return sources === '' ? words(paid) : say('group.share-source', { shares: words(paid), sources })
  }
  return stretchesOf(within, series, wordsOn).map(({ value, ...period }) =>
    say('period.value', { period: periodWords(page, period), value }),
  )
}

/** "ngân sách nhà nước 70%; người tham gia tự đóng 30%". */
export function paidWords(page: Page, paid: Paid): string {
  const { say } = page
  const left = percentWords(page, 100 - total(paid))
  const resident = say('payer.share', { payer: say('payer.resident'), percent: left })
  return [...othersWords(page, paid), resident].join('; ')
}

function othersWords(page: Page, paid: Paid): string[] {
  const { say } = page
  return PAYERS.flatMap((payer) => {
    const percent = paid.get(payer) ?? 0
    if (percent === 0) return []
    return [say('payer.share', { payer: say(`payer.${payer}`), percent: percentWords(page, percent) })]
  })
}

/** What somebody in the group has paid for them on a day, with that of the group that it tops up; null out of force. */
export function paidOnDay({ policy }: Page, group: Group, day: string): Paid | null {
  const below = group.addsTo === null ? undefined : policy.groups.get(group.addsTo)
  const layers = below === undefined ? [group] : [below, group]
  if (!layers.every((layer) => covers(validity(layer), day))) return null
  return stacked(layers.map(({ shares }) => paidOn(policy, shares, day)))
}

function paidOn(policy: Page['policy'], shares: ShareParameters, day: string): Paid | null {
  const paid = new Map<Payer, number>()
  for (const payer of PAYERS) {
    const id = shares[payer]
    if (id === undefined) continue
    const parameter = policy.parameters.get(id)
    const value = parameter === undefined ? null : valueOn(parameter, day)
    if (value === null) return null
    paid.set(payer, value.value)
  }
  return paid
}

/** Each adds to what the ones before it pay; nobody pays beyond 100. */
function stacked(layers: readonly (Paid | null)[]): Paid | null {
  const sum = new Map<Payer, number>()
  for (const layer of layers) {
    if (layer === null) return null
    for (const [payer, percent] of layer) {
      sum.set(payer, (sum.get(payer) ?? 0) + Math.min(percent, 100 - total(sum)))
    }
  }
  return sum
}

function total(paid: Paid): number {
  return [...paid.values()].reduce((sum, percent) => sum + percent, 0)
}

function citationsOn({ policy }: Page, named: readonly ShareParameters[], day: string): Citation[] {
  return named.flatMap(shareIds).flatMap((id) => {
    const parameter = policy.parameters.get(id)
    const value = parameter === undefined ? null : valueOn(parameter, day)
    return value === null ? [] : [value.citation]
  })
}
