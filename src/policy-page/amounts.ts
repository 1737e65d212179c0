import type { Amount, Jurisdiction } from '../knowledge/policy/policy.ts'
import { quantityOn } from '../knowledge/policy/quantity.ts'
import { entriesOf } from './jurisdictions.ts'
import type { Page } from './page.ts'
import { periodWords } from './period-words.ts'
import { stretchesOf } from './stretches.ts'
import { type Block, heading, item, list, paragraph } from './tree.ts'
import { valueWithUnit } from './value-words.ts'

/** The amounts that are worked out from the numbers: below each product the amounts that are a multiple of it. */
export function amountsOf(page: Page, jurisdiction: Jurisdiction): Block[] {
  const { say, policy } = page
  const { id, name } = jurisdiction
  const own = entriesOf(policy.amounts.values(), jurisdiction)
  const title = heading(3, `amounts-${id}`, say('amounts.heading', { name }))
  if (own.length === 0) return [title, paragraph(say('amounts.none', { name }))]
  const products = Map.groupBy(own, (amount) => productWords(page, amount))
  return [
    title,
    paragraph(say('amounts.about')),
    list(
      [...products].map(([product, amounts]) =>
        item(
          [{ strong: product }],
          amounts.map((amount) => item(amountWords(page, amount))),
        ),
      ),
    ),
  ]
}

function productWords({ say, policy }: Page, { product, less }: Amount): string {
  const labelOf = (id: string) => policy.parameters.get(id)?.label ?? id
  const deductions = less.map((id) => say('amounts.deduction', { label: labelOf(id) })).join('')
  return [
    ...product.map((id) => say('amounts.factor', { label: labelOf(id) })),
    ...(less.length === 0 ? [] : [say('amounts.left', { deductions })]),
  ].join(say('amounts.times-sign'))
}

function amountWords(page: Page, amount: Amount): string {
  return page.say('amounts.multiple', {
    label: amount.label,
    times: String(amount.times),
    values: valuesOverTime(page, amount),
  })
}

/** Only days on which every number has a value. */
function valuesOverTime(page: Page, { id, product, less }: Amount): string {
  const { policy, say } = page
  const series = [...product, ...less].flatMap((part) => policy.parameters.get(part)?.values ?? [])
  const [first] = series.map(({ from }) => from).sort()
  if (first === undefined) return say('group.no-value')
  const on = (day: string) => quantityOn(policy, id, day)?.value ?? null
  return stretchesOf({ from: first, to: null }, series, on)
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
