import type { Amount, Jurisdiction } from '../knowledge/policy/policy.ts'
import { quantityOn } from '../knowledge/policy/quantity.ts'
import type { Page } from './page.ts'
import { periodWords } from './period-words.ts'
import { stretchesOf } from './stretches.ts'
import { type Block, heading, type Line, paragraph, table } from './tree.ts'
import { valueWithUnit } from './value-words.ts'

/** The amounts that are worked out from the numbers: how, and what they come to in each stretch of days. */
export function amountsOf(page: Page, { id, name }: Jurisdiction): Block[] {
  const { say, policy } = page
  const own = [...policy.amounts.values()].filter((amount) => amount.id.startsWith(`${id}/`))
  const title = heading(3, `amounts-${id}`, say('amounts.heading', { name }))
  if (own.length === 0) return [title, paragraph(say('amounts.none', { name }))]
  const head = [say('amounts.label'), say('amounts.formula'), say('amounts.values')]
  return [
    title,
    paragraph(say('amounts.about')),
    table(
      head,
      own.map((amount): Line[] => [[amount.label], [formula(page, amount)], [values(page, amount)]]),
    ),
  ]
}

function formula({ say, policy }: Page, { product, less, times }: Amount): string {
  const labelOf = (id: string) => policy.parameters.get(id)?.label ?? id
  const deductions = less.map((id) => say('amounts.deduction', { label: labelOf(id) })).join('')
  return [
    ...product.map((id) => say('amounts.factor', { label: labelOf(id) })),
    ...(less.length === 0 ? [] : [say('amounts.left', { deductions })]),
    ...(times === 1 ? [] : [say('amounts.months', { times: String(times) })]),
  ].join(say('amounts.times-sign'))
}

/** Only days on which every number has a value. */
function values(page: Page, { id, product, less }: Amount): string {
  const { policy, say } = page
  const series = [...product, ...less].flatMap((part) => policy.parameters.get(part)?.values ?? [])
  const first = series.map(({ from }) => from).sort()[0]
  if (first === undefined) return say('group.no-value')
  const on = (day: string) => quantityOn(policy, id, day)?.value ?? null
  return stretchesOf({ from: first, to: null }, series, on, (a, b) => a === b)
    .flatMap(({ value, ...period }) =>
      value === null
        ? []
        : [
            say('period.value', {
              period: periodWords(page, period),
              value: valueWithUnit(page, value, 'dong'),
            }),
          ],
    )
    .join('; ')
}
