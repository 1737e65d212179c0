import { HELD_OUT_TOLERANCE, type Regression, regressions, TOLERANCE } from './compare.ts'
import { formatFaults, formatMisses } from './faults.ts'
import type { IntentsMeasured } from './measure-intents.ts'
import type { Report } from './report.ts'
import type { Part, Scorecard } from './scorecard.ts'
import { formatSections, percent } from './table.ts'

/** What was measured now; each part null when it was not. */
export interface Measured {
  readonly card: Scorecard
  readonly report: Report | null
  readonly intents: IntentsMeasured | null
}

/**
 * All that was measured, for a terminal.
 * @param former a scorecard whose figures are put beside these
 */
export function formatMeasured({ card, report, intents }: Measured, former: Scorecard | null): string {
  const tables = (part: Part | null, before: Part | null | undefined) =>
    part === null ? [] : formatSections(part.sections, former === null ? null : (before?.sections ?? []))
  const paragraphs = [
    ...tables(card.questions, former?.questions),
    ...(report === null ? [] : formatFaults(report)),
    ...tables(card.crossValidation, former?.crossValidation),
    ...(intents === null ? [] : formatMisses(intents.worst)),
    ...(former === null ? [] : [formatRegressions(worseThan(former, card))]),
  ]
  return paragraphs.join('\n\n')
}

/** What got worse in the parts that both cards have. */
export function worseThan(former: Scorecard, card: Scorecard): Regression[] {
  const parts = [
    [former.questions, card.questions],
    [former.crossValidation, card.crossValidation],
  ] as const
  return parts.flatMap(([before, after]) =>
    before === null || after === null ? [] : regressions(before, after),
  )
}

function formatRegressions(worse: readonly Regression[]): string {
  const points = `${percent(TOLERANCE)} points (held out ${percent(HELD_OUT_TOLERANCE)})`
  if (worse.length === 0) return `Nothing that counts is worse than before by more than ${points}.`
  const lines = worse.map(
    ({ section, column, before, after }) => `  ${section}, ${column}: ${percent(before)} → ${percent(after)}`,
  )
  return [`Worse than before by more than ${points}:`, ...lines].join('\n')
}
