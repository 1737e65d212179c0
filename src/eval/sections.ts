import type { Counts } from './count.ts'
import type { Group, Report } from './report.ts'
import { IN_SCOPE, OUT_OF_SCOPE } from './score.ts'
import { CASE_VERDICTS } from './score-case.ts'
import { ALL, type Row, type Section } from './scorecard.ts'

/** The figures of a report; sections without any question are left out. */
export function sectionsOf(report: Report): Section[] {
  const { groups, cases, certainty, certaintyOfAll, robustness, topics } = report
  const named = groups.map((group) => ({ ...group, name: setName(group) }))
  const withCertainty = [
    ...certainty.map((one) => ({ ...one, name: setName(one) })),
    { ...certaintyOfAll, name: ALL },
  ]
  return [
    counted(
      'in-scope',
      'In scope',
      IN_SCOPE,
      named.filter(({ inScope }) => inScope),
    ),
    section(
      'certainty',
      'Certainty in scope',
      CERTAINTY,
      withCertainty.map(({ name, total, first, calibrationError, coverage }) =>
        row(name, total, CERTAINTY, [first, calibrationError, coverage]),
      ),
    ),
    section(
      'robustness',
      'Changed texts',
      ROBUSTNESS,
      robustness.map((one) =>
        row(setName(one), one.total, ROBUSTNESS, [one.clean, one.changed, one.changed - one.clean]),
      ),
    ),
    counted(
      'out-of-scope',
      'Out of scope',
      OUT_OF_SCOPE,
      named.filter(({ inScope }) => !inScope),
    ),
    counted(
      'cases',
      'Subsidy cases',
      CASE_VERDICTS,
      cases.map((group) => ({ ...group, name: `${group.file} ${group.status}` })),
    ),
    section(
      'topics',
      'Topics',
      TOPICS,
      topics.map(({ topic, total, right, present, wrong }) =>
        row(
          topic,
          total,
          TOPICS,
          [right, present, wrong].map((count) => count / total),
        ),
      ),
    ),
  ].filter(({ rows }) => rows.some(({ n }) => n > 0))
}

/** "questions.jsonl typo": a file's questions of one variant. */
export function setName({ file, variant }: Pick<Group, 'file' | 'variant'>): string {
  return variant === null ? file : `${file} ${variant}`
}

const CERTAINTY = ['first', 'calibration error', 'coverage at 98%'] as const
const ROBUSTNESS = ['right, clean', 'right, changed', 'difference'] as const
const TOPICS = ['right', 'present', 'wrong'] as const

export function section(id: string, title: string, columns: readonly string[], rows: Row[]): Section {
  return { id, title, columns: [...columns], rows }
}

/** A row for each group that has a name and one for all of them: of what share each verdict was. */
export function counted<V extends string>(
  id: string,
  title: string,
  verdicts: readonly V[],
  groups: readonly (Counts<V> & { readonly name?: string })[],
): Section {
  const rowOf = (name: string, total: number, count: (verdict: V) => number) =>
    row(
      name,
      total,
      verdicts,
      verdicts.map((verdict) => (total === 0 ? null : count(verdict) / total)),
    )
  const sum = (of: (group: Counts<V>) => number) => groups.reduce((all, group) => all + of(group), 0)
  return section(id, title, verdicts, [
    ...groups.flatMap(({ name, total, counts }) =>
      name === undefined ? [] : [rowOf(name, total, (verdict) => counts[verdict] ?? 0)],
    ),
    rowOf(
      ALL,
      sum(({ total }) => total),
      (verdict) => sum(({ counts }) => counts[verdict] ?? 0),
    ),
  ])
}

const DECIMALS = 10_000

/** @param figures one for each column */
export function row(
  name: string,
  n: number,
  columns: readonly string[],
  figures: readonly (number | null)[],
): Row {
  const rounded = (figure: number | null) =>
    figure === null ? null : Math.round(figure * DECIMALS) / DECIMALS
  return { name, n, figures: Object.fromEntries(columns.map((c, i) => [c, rounded(figures[i] ?? null)])) }
}
