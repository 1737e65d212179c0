import { ALL, type Part, type Row, type Section } from './scorecard.ts'

/** The same questions are asked again: half a point is a change of the bot. */
export const TOLERANCE = 0.005
/** Utterances are put to bots that learn anew: two dozen fewer of 17,000 move a figure by up to 0.4 points by chance. */
export const HELD_OUT_TOLERANCE = 0.01

/** A figure that must not get worse, by more than so much (a share). */
interface Guarded {
  readonly section: string
  readonly column: string
  readonly better: 'more' | 'less'
  readonly tolerance: number
}

const GUARDED: readonly Guarded[] = [
  { section: 'in-scope', column: 'right', better: 'more', tolerance: TOLERANCE },
  { section: 'in-scope', column: 'wrong', better: 'less', tolerance: TOLERANCE },
  { section: 'out-of-scope', column: 'answered', better: 'less', tolerance: TOLERANCE },
  { section: 'cases', column: 'right', better: 'more', tolerance: TOLERANCE },
  { section: 'cases', column: 'wrong', better: 'less', tolerance: TOLERANCE },
  { section: 'held-out-in-scope', column: 'right', better: 'more', tolerance: HELD_OUT_TOLERANCE },
  { section: 'held-out-in-scope', column: 'wrong', better: 'less', tolerance: HELD_OUT_TOLERANCE },
  { section: 'held-out-out-of-scope', column: 'answered', better: 'less', tolerance: HELD_OUT_TOLERANCE },
]

/** A share of all questions of a section (0 to 1) that got worse by more than it may. */
export interface Regression {
  readonly section: string
  readonly column: string
  readonly before: number
  readonly after: number
}

/** Figures have four decimals: what lies beneath is an error of the subtraction. */
const ROUNDING = 1e-9

/** What got worse: right at once that fell, or wrong that rose. What was not measured before cannot. */
export function regressions(before: Part, after: Part): Regression[] {
  return GUARDED.flatMap(({ section: id, column, better, tolerance }) => {
    const section = after.sections.find((one) => one.id === id)
    const old = figureIn(before.sections, id, ALL, column)
    const fresh = figureIn(after.sections, id, ALL, column)
    if (section === undefined || old === null || fresh === null) return []
    const worse = better === 'more' ? old - fresh : fresh - old
    return worse > tolerance + ROUNDING ? [{ section: section.title, column, before: old, after: fresh }] : []
  })
}

/** One figure; null when there is none. */
export function figureIn(
  sections: readonly Section[],
  id: string,
  row: string,
  column: string,
): number | null {
  return rowIn(sections, id, row)?.figures[column] ?? null
}

/** One row; undefined when there is none. */
export function rowIn(sections: readonly Section[], id: string, name: string): Row | undefined {
  return sections.find((section) => section.id === id)?.rows.find((row) => row.name === name)
}
