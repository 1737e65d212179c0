import type { Group, Report } from './run.ts'
import { IN_SCOPE, OUT_OF_SCOPE, type Verdict } from './score.ts'

const MOST_CONFUSIONS = 15

/** The report for a terminal: one aligned table for questions in scope, one for the others, then what went wrong. */
export function formatReport(report: Report): string {
  const parts = [
    section(
      'In scope',
      report.groups.filter((g) => g.inScope),
      IN_SCOPE,
    ),
    section(
      'Out of scope',
      report.groups.filter((g) => !g.inScope),
      OUT_OF_SCOPE,
    ),
    confusions(report),
    report.skipped > 0 ? [`${report.skipped} lines without a topic were not scored.`] : [],
    report.badLines.map(({ file, line, problem }) => `${file}:${line}: ${problem}`),
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function section(title: string, groups: readonly Group[], verdicts: readonly Verdict[]): string[] {
  if (groups.length === 0) return []
  const total = { counts: sumCounts(groups), total: groups.reduce((sum, g) => sum + g.total, 0) }
  const row = (name: string, { counts, total }: Pick<Group, 'counts' | 'total'>) => [
    name,
    String(total),
    ...verdicts.map((v) => `${counts[v] ?? 0} (${percent(counts[v] ?? 0, total)})`),
  ]
  const rows = groups.map((g) => row(g.variant === null ? g.file : `${g.file} ${g.variant}`, g))
  if (groups.length > 1) rows.push(row('all', total))
  return align([[title, 'n', ...verdicts], ...rows])
}

function sumCounts(groups: readonly Group[]): Group['counts'] {
  const sums: Partial<Record<Verdict, number>> = {}
  for (const verdict of [...IN_SCOPE, ...OUT_OF_SCOPE]) {
    sums[verdict] = groups.reduce((sum, g) => sum + (g.counts[verdict] ?? 0), 0)
  }
  return sums
}

function confusions({ confusions }: Report): string[] {
  if (confusions.length === 0) return []
  const rows = confusions
    .slice(0, MOST_CONFUSIONS)
    .map(({ expected, got, count }) => [expected ?? 'out-of-scope', got, String(count)])
  return align([['Expected', 'taken for', 'times'], ...rows])
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`
}

/** The first column to the left, the others to the right. */
function align(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, i) => Math.max(widest[i] ?? 0, cell.length)),
    [],
  )
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}
