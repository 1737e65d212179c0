import type { ConditionName } from './conditions.ts'
import type { Figures } from './figures.ts'
import type { Measured } from './job.ts'

const BYTES_OF_MB = 1e6

/** The heading of the table, in Markdown. */
export function heading(conditions: readonly ConditionName[]): string {
  const columns = [
    'system',
    'text',
    ...conditions,
    'clean, first 3',
    'trained in',
    'p50',
    'p99',
    'memory',
    'at peak',
    'questions',
  ]
  return `${line(columns)}\n${line(columns.map(() => '---'))}`
}

/** One row of the table: accuracy in percent, resident memory after training and at the most. */
export function rowOf(
  system: string,
  reading: string,
  { trainMs, memory }: Measured,
  { first, firstThree, latency, questions }: Figures,
): string {
  return line([
    system,
    reading,
    ...Object.values(first).map((percent) => percent.toFixed(1)),
    firstThree.toFixed(1),
    `${(trainMs / 1000).toFixed(1)} s`,
    `${latency.p50.toFixed(2)} ms`,
    `${latency.p99.toFixed(2)} ms`,
    ...[memory.trained, memory.peak].map((bytes) => `${(bytes / BYTES_OF_MB).toFixed(0)} MB`),
    questions.toLocaleString('en'),
  ])
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
