import { formatDate } from '../knowledge/format.ts'
import {
  type Jurisdiction,
  numbersOf,
  type Parameter,
  type ParameterValue,
  type Policy,
} from '../knowledge/policy/policy.ts'
import { anchorOf } from './anchors.ts'
import { citationWords } from './citation-words.ts'
import { entriesOf } from './jurisdictions.ts'
import type { Page } from './page.ts'
import { type Block, heading, type Line, paragraph, table } from './tree.ts'
import { valueWithUnit } from './value-words.ts'

/** The dated numbers of a jurisdiction: one row for each value. */
export function parametersOf(page: Page, jurisdiction: Jurisdiction): Block[] {
  const { say, policy } = page
  const { id, name } = jurisdiction
  const own = deciding(policy, entriesOf(policy.parameters.values(), jurisdiction))
  const title = heading(3, anchorOf('parameters', id), say('parameters.heading', { name }))
  if (own.length === 0) return [title, paragraph(say('parameters.none', { name }))]
  const head = [
    say('parameters.label'),
    say('parameters.value'),
    say('parameters.from'),
    say('parameters.to'),
    say('parameters.citation'),
    say('parameters.confidence'),
    say('parameters.verified'),
    say('parameters.recheck'),
  ]
  return [
    title,
    table(
      head,
      own.flatMap((one) => one.values.map((value) => row(page, one, value))),
    ),
  ]
}

/** Those that decide who pays and how much before those that only answers mention. */
function deciding({ groups, amounts }: Policy, parameters: readonly Parameter[]): Parameter[] {
  const named = [...groups.values()].flatMap(numbersOf)
  const counted = [...amounts.values()].flatMap(({ product, less }) => [...product, ...less])
  const used = new Set([...named, ...counted])
  return parameters.toSorted((a, b) => Number(used.has(b.id)) - Number(used.has(a.id)))
}

function row(page: Page, { label, unit }: Parameter, value: ParameterValue): Line[] {
  return [
    label,
    valueWithUnit(page, value.value, unit),
    formatDate(value.from),
    value.to === null ? page.say('period.open') : formatDate(value.to),
    citationWords(page, value.citation),
    value.confidence,
    formatDate(value.verifiedOn),
    formatDate(value.recheckBy),
  ].map((cell) => [cell])
}
