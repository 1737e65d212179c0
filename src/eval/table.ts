import type { ExpectedShares } from './cases.ts'
import type { CaseFault, Report } from './run.ts'
import { IN_SCOPE, OUT_OF_SCOPE } from './score.ts'
import { CASE_VERDICTS, type Result } from './score-case.ts'

const MOST_CONFUSIONS = 15

/**
 * The report for a terminal: one aligned table for questions in scope, one for the others, what went wrong; then one for
 * the people of the subsidy cases, and who of them was told something wrong.
 */
export function formatReport(report: Report): string {
  const topics = report.groups.map((group) => ({
    ...group,
    name: group.variant === null ? group.file : `${group.file} ${group.variant}`,
  }))
  const cases = report.cases.map((group) => ({ ...group, name: `${group.file} ${group.status}` }))
  const parts = [
    section(
      'In scope',
      topics.filter((g) => g.inScope),
      IN_SCOPE,
    ),
    section(
      'Out of scope',
      topics.filter((g) => !g.inScope),
      OUT_OF_SCOPE,
    ),
    topicRows(report),
    wrongAnswers(report),
    confusions(report),
    section('Subsidy cases', cases, CASE_VERDICTS),
    report.caseFaults.map(faultLine),
    report.skipped > 0 ? [`${report.skipped} lines without a topic were not scored.`] : [],
    report.badLines.map(({ file, line, problem }) => `${file}:${line}: ${problem}`),
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

interface Counted<V extends string> {
  readonly name: string
  readonly total: number
  readonly counts: Readonly<Partial<Record<V, number>>>
}

function section<V extends string>(
  title: string,
  groups: readonly Counted<V>[],
  verdicts: readonly V[],
): string[] {
  if (groups.length === 0) return []
  const total = groups.reduce((sum, g) => sum + g.total, 0)
  const row = (name: string, n: number, count: (verdict: V) => number) => [
    name,
    String(n),
    ...verdicts.map((v) => `${count(v)} (${percent(count(v), n)})`),
  ]
  const rows = groups.map((g) => row(g.name, g.total, (v) => g.counts[v] ?? 0))
  if (groups.length > 1) {
    rows.push(row('all', total, (v) => groups.reduce((sum, g) => sum + (g.counts[v] ?? 0), 0)))
  }
  return align([[title, 'n', ...verdicts], ...rows])
}

/** "cases.jsonl x-1 person 0: expected covered, city 100; got needs-facts, nothing claimed". */
function faultLine({ file, id, expected: { person, status, shares }, got }: CaseFault): string {
  const wanted = [status, ...sharesWords(shares)].join(', ')
  return `${file} ${id} person ${person}: expected ${wanted}; got ${got === null ? 'no such person' : resultWords(got)}`
}

function resultWords({ outcome, group, shares, likely }: Result): string {
  if (shares !== null) return [outcome, group, ...sharesWords(shares)].join(', ')
  if (likely === null) return `${outcome}, nothing claimed`
  const conditions = likely.conditions.length === 0 ? [] : [`if ${likely.conditions.join('; ')}`]
  return [outcome, `likely ${likely.group}`, ...sharesWords(likely.shares), ...conditions].join(', ')
}

function sharesWords({ city, state, resident }: ExpectedShares): string[] {
  return Object.entries({ city, state, resident }).flatMap(([payer, share]) =>
    share === undefined ? [] : [`${payer} ${share}`],
  )
}

function topicRows({ topics }: Report): string[] {
  if (topics.length === 0) return []
  const cell = (count: number, total: number) => `${count} (${percent(count, total)})`
  return align([
    ['Topic', 'n', 'right', 'present', 'wrong'],
    ...topics.map(({ topic, total, right, present, wrong }) => [
      topic,
      String(total),
      cell(right, total),
      cell(present, total),
      cell(wrong, total),
    ]),
  ])
}

function wrongAnswers({ wrongAnswers }: Report): string[] {
  if (wrongAnswers.length === 0) return []
  return [
    'Answered with something else:',
    ...wrongAnswers.map(({ file, id, expected, topic, answer, confidence }) => {
      const sure = confidence === null ? '' : `, ${percent(confidence, 1)} sure`
      return `${file} ${id}: expected ${expected ?? 'out-of-scope'}; got ${answer ?? topic ?? 'a personal result'}${sure}`
    }),
  ]
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
