import type { ExpectedShares } from './cases.ts'
import type { NearMiss } from './near-misses.ts'
import type { CaseFault, Report, WrongAnswer } from './report.ts'
import type { Result } from './score-case.ts'
import { align, percent } from './table.ts'

const MOST_CONFUSIONS = 15
const MOST_MISSES = 15

/** What went wrong with the questions, one by one, for a terminal: paragraphs. */
export function formatFaults(report: Report): string[] {
  const { wrongAnswers, confusions, caseFaults, skipped, badLines } = report
  const paragraphs = [
    wrongAnswers.length === 0
      ? []
      : ['Answered with something else:', ...wrongAnswers.flatMap(wrongAnswerLines)],
    confusions.length === 0
      ? []
      : align([
          ['Expected', 'taken for', 'times'],
          ...confusions
            .slice(0, MOST_CONFUSIONS)
            .map(({ expected, got, count }) => [expected ?? 'out-of-scope', got, String(count)]),
        ]),
    caseFaults.map(caseFaultLine),
    skipped > 0 ? [`Lines without a topic, not scored: ${skipped}.`] : [],
    badLines.map(({ file, line, problem }) => `${file}:${line}: ${problem}`),
  ]
  return paragraphs.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'))
}

/** What was most often answered as something else when nobody had taught it, for a terminal. */
export function formatMisses(worst: readonly NearMiss[]): string[] {
  if (worst.length === 0) return []
  const rows = worst
    .slice(0, MOST_MISSES)
    .map(({ leftOut, total, missed, takenFor }) => [leftOut, takenFor, String(missed), String(total)])
  return [align([['Left out', 'mostly taken for', 'missed', 'of'], ...rows]).join('\n')]
}

function wrongAnswerLines({ file, id, text, expected, topic, answer, confidence, because }: WrongAnswer) {
  const sure = confidence === null ? '' : `, ${percent(confidence)}% sure`
  const got = answer ?? topic ?? 'a personal result'
  const words = because.features.map(({ feature, weight }) => `${feature} ${weight.toFixed(2)}`)
  const near = because.nearest.map(
    ({ utterance, topic: of, similarity }) => `    near ${similarity.toFixed(2)} ${of}: "${utterance}"`,
  )
  return [
    `${file} ${id}: expected ${expected ?? 'out-of-scope'}; got ${got}${sure}`,
    ...(text === null ? [] : [`    asked: "${text}"`]),
    ...(words.length === 0 ? [] : [`    words: ${words.join(', ')}`]),
    ...near,
  ]
}

/** "cases.jsonl x-1 person 0: expected covered, city 100; got needs-facts, nothing claimed". */
function caseFaultLine({ file, id, expected: { person, status, shares }, got }: CaseFault): string {
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
