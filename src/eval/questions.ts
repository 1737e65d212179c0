import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { CaseLine, type SubsidyCase } from './cases.ts'

/** A question whose right topic is known. */
export interface Question {
  /** The file it came from. */
  readonly file: string
  readonly id: string
  readonly text: string
  /** What the question is about; null when the bot must decline it. */
  readonly topic: string | null
  /** Topics whose answer helps as well. */
  readonly secondary: readonly string[]
  /** How the text was changed (typo, no-diacritics, …), or which kind of out-of-scope question it is. */
  readonly variant: string | null
  /** The question that a changed text was made from. */
  readonly baseId: string | null
}

/** A line that cannot be used. */
export interface BadLine {
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly problem: string
}

export interface Questions {
  readonly questions: readonly Question[]
  /** Lines whose right answer is no topic but what somebody is paid. */
  readonly cases: readonly SubsidyCase[]
  readonly badLines: readonly BadLine[]
  /** Lines without a right answer. */
  readonly skipped: number
}

/** The folder of questions cannot be read. */
export class UnreadableQuestions extends Error {
  readonly code = 'UNREADABLE_QUESTIONS'

  constructor(folder: string, reason: string) {
    super(`No questions in ${folder}: ${reason}. Name a folder that holds *.jsonl files.`)
    this.name = 'UnreadableQuestions'
  }
}

const OUT_OF_SCOPE = 'out-of-scope'

const Id = z.union([z.string(), z.number()]).transform(String)

/** Further fields are none of our business. */
const Line = z.object({
  id: Id,
  base_id: Id.nullish(),
  text: z.string().min(1),
  topic: z.string().nullish(),
  secondary: z.array(z.string()).nullish(),
  label: z.string().nullish(),
  subtype: z.string().nullish(),
  variant: z.string().nullish(),
  expected: z.unknown().optional(),
})

/**
 * The questions of all `*.jsonl` files in a folder.
 * @throws UnreadableQuestions when the folder is missing or holds no such file.
 */
export function readQuestions(folder: string): Questions {
  const questions: Question[] = []
  const cases: SubsidyCase[] = []
  const badLines: BadLine[] = []
  let skipped = 0
  for (const file of questionFiles(folder)) {
    readFileSync(join(folder, file), 'utf8')
      .split(/\r?\n/)
      .forEach((content, i) => {
        if (content.trim() === '') return
        const read = readLine(file, content)
        if (typeof read === 'string') badLines.push({ file, line: i + 1, problem: read })
        else if (read === null) skipped++
        else if ('expected' in read) cases.push(read)
        else questions.push(read)
      })
  }
  return { questions, cases, badLines, skipped }
}

function questionFiles(folder: string): string[] {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    throw new UnreadableQuestions(folder, error instanceof Error ? error.message : String(error))
  }
  const files = names.filter((name) => name.endsWith('.jsonl')).sort()
  if (files.length === 0) throw new UnreadableQuestions(folder, 'no file ends in .jsonl')
  return files
}

/** The question or case, null when the line has nothing to score by, or what is wrong with it. */
function readLine(file: string, content: string): Question | SubsidyCase | string | null {
  let raw: unknown
  try {
    raw = JSON.parse(content)
  } catch (error) {
    return `not JSON (${error instanceof Error ? error.message : String(error)})`
  }
  const parsed = Line.safeParse(raw)
  if (!parsed.success) return problemOf(parsed.error)
  const { id, base_id, text, topic, secondary, label, subtype, variant } = parsed.data
  const outOfScope = label === OUT_OF_SCOPE || topic?.startsWith(OUT_OF_SCOPE) === true
  if (!outOfScope && (topic === null || topic === undefined)) {
    if (!isCase(parsed.data.expected)) return null
    const line = CaseLine.safeParse(raw)
    return line.success ? { file, id, text, ...line.data } : problemOf(line.error)
  }
  return {
    file,
    id,
    text,
    topic: outOfScope ? null : (topic ?? null),
    secondary: secondary ?? [],
    variant: variant ?? subtype ?? null,
    baseId: base_id ?? null,
  }
}

function isCase(expected: unknown): boolean {
  return typeof expected === 'object' && expected !== null && 'by_person' in expected
}

function problemOf(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`).join('; ')
}
