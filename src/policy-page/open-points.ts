import type { Confidence } from '../knowledge/confidence.ts'
import { formatDate } from '../knowledge/format.ts'
import type { Jurisdiction } from '../knowledge/policy/policy.ts'
import { anchorOf } from './anchors.ts'
import { entry } from './entry.ts'
import { entriesOf } from './jurisdictions.ts'
import type { Page } from './page.ts'
import { confidenceWords } from './provenance.ts'
import { confirmedWords } from './readings.ts'
import { type Block, heading, type Item, item, type Line, list, paragraph } from './tree.ts'
import { valueWithUnit } from './value-words.ts'

/** What somebody with authority still has to look at. */
export function openPointsChapter(page: Page): Block[] {
  const { say, date } = page
  const found = statements(page)
  const unsure = found.filter(({ confidence }) => UNSURE.has(confidence))
  const stale = found.filter(({ recheckBy }) => recheckBy < date)
  return [
    heading(2, 'open-points', say('open.heading')),
    paragraph(say('open.about', { date: formatDate(date) })),
    heading(3, 'open-readings', say('open.readings')),
    listOr(unconfirmed(page), say('open.readings-none')),
    heading(3, 'open-unsure', say('open.unsure')),
    listOr(
      unsure.map(({ line, confidence }) => item(line, [item(confidenceWords(page, confidence))])),
      say('open.unsure-none'),
    ),
    heading(3, 'open-stale', say('open.stale', { date: formatDate(date) })),
    listOr(
      stale.map(({ line, recheckBy }) =>
        item([...line, say('open.due', { recheck: formatDate(recheckBy) })]),
      ),
      say('open.stale-none'),
    ),
  ]
}

/** Inference, and what nobody has confirmed. */
const UNSURE: ReadonlySet<Confidence> = new Set(['c', 'c-suy'])

function listOr(items: readonly Item[], none: string): Block {
  return items.length === 0 ? paragraph(none) : list(items)
}

function unconfirmed(page: Page): Item[] {
  return page.jurisdictions
    .flatMap((one) => entriesOf(page.policy.interpretations.values(), one))
    .filter(({ confirmedBy }) => confirmedBy === null)
    .map((reading) =>
      item(
        [{ link: reading.text, to: anchorOf('reading', reading.id) }],
        [
          entry(page.say('reading.effect'), [page.say(`reading.effect.${reading.effect}`)]),
          entry(page.say('reading.confirmed'), [confirmedWords(page, reading)]),
        ],
      ),
    )
}

interface Statement {
  readonly line: Line
  readonly confidence: Confidence
  readonly recheckBy: string
}

/** Everything with a confidence and a day by which it is checked again. */
function statements(page: Page): Statement[] {
  return page.jurisdictions.flatMap((jurisdiction) => statementsOf(page, jurisdiction))
}

function statementsOf(page: Page, jurisdiction: Jurisdiction): Statement[] {
  const { say, policy } = page
  const link = (text: string, to: string): Line => [{ link: text, to }]
  const parameters = entriesOf(policy.parameters.values(), jurisdiction)
  const groups = entriesOf(policy.groups.values(), jurisdiction)
  const readings = entriesOf(policy.interpretations.values(), jurisdiction)
  return [
    ...parameters.flatMap(({ label, unit, values }) =>
      values.map(({ value, confidence, recheckBy }) => {
        const text = say('open.parameter', { name: label, value: valueWithUnit(page, value, unit) })
        return { line: link(text, anchorOf('parameters', jurisdiction.id)), confidence, recheckBy }
      }),
    ),
    ...groups.map(({ id, label, confidence, recheckBy }) => {
      const text = say('open.group', { name: label })
      return { line: link(text, anchorOf('group', id)), confidence, recheckBy }
    }),
    ...readings.map(({ id, text: name, confidence, recheckBy }) => {
      const text = say('open.reading', { name })
      return { line: link(text, anchorOf('reading', id)), confidence, recheckBy }
    }),
  ]
}
