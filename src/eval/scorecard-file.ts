import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Part, Scorecard, type Section } from './scorecard.ts'
import { cellsOf } from './table.ts'

/** A file that is to be read or replaced is no scorecard. */
export class NotAScorecard extends Error {
  readonly code = 'NOT_A_SCORECARD'

  constructor(path: string, reason: string) {
    super(`${path} is no scorecard: ${reason}. "hoi eval --save FILE" writes one.`)
    this.name = 'NotAScorecard'
  }
}

const FENCE = /^```json\n(.*)\n```$/m

/**
 * A scorecard from its file.
 * @returns null when there is no such file
 * @throws NotAScorecard
 */
export function readScorecard(path: string): Scorecard | null {
  let content: string
  try {
    content = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new NotAScorecard(path, messageOf(error))
  }
  const json = FENCE.exec(content.replaceAll('\r\n', '\n'))?.[1]
  if (json === undefined) throw new NotAScorecard(path, 'it has no block of JSON')
  let raw: unknown
  try {
    raw = JSON.parse(json)
  } catch (error) {
    throw new NotAScorecard(path, messageOf(error))
  }
  const card = Scorecard.safeParse(raw)
  if (!card.success) throw new NotAScorecard(path, z.prettifyError(card.error))
  return card.data
}

/** The scorecard as Markdown: tables to read, and at the end the same as JSON to compare with. */
export function formatScorecard(card: Scorecard): string {
  return [
    '# Scorecard',
    'How well questions are answered, in percent. `npm run eval -- FOLDER --cv --save` writes this page, `--compare` puts' +
      '\nother figures beside it. How it is measured and what the columns mean: [performance](performance.md#how-well-it-answers).',
    ...partMarkdown('Questions', card.questions),
    ...partMarkdown('Cross-validation over `intents/`', card.crossValidation),
    '## The same for comparing',
    `\`\`\`json\n${JSON.stringify(card)}\n\`\`\`\n`,
  ].join('\n\n')
}

function partMarkdown(title: string, part: Part | null): string[] {
  if (part === null) return []
  return [`## ${title}, ${part.measuredOn}`, ...part.sections.map(sectionMarkdown)]
}

function sectionMarkdown(section: Section): string {
  const [heading = [], ...rows] = cellsOf(section, null)
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const rule = heading.map((_, i) => (i === 0 ? '---' : '---:'))
  return [line(heading), line(rule), ...rows.map(line)].join('\n')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
