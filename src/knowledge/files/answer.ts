import { z } from 'zod'
import { Citation } from '../../messages/reply.ts'
import type { Fault } from '../fault.ts'
import { type Answer, officeRoles } from '../pack.ts'
import { type AnswerBody, parseAnswerBody } from './answer-body.ts'
import { homeOf } from './layout.ts'
import type { PackFile } from './tree.ts'
import { type Parsed, parseYaml } from './yaml.ts'

const FrontMatter = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'an answer id is <topic>/<name>'),
  title: z.string().min(1),
  citations: z.array(Citation.strict()).min(1, 'an answer without a citation is not shown'),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable().default(null),
  verifiedOn: z.iso.date(),
  recheckBy: z.iso.date(),
  confidence: z.enum(['a', 'b1', 'b2', 'c', 'c-suy']),
  offices: z.array(z.enum(officeRoles)).min(1, 'an answer names where to go or whom to call'),
  related: z.array(z.string().min(1)).default([]),
})

const CorrectionFrontMatter = FrontMatter.extend({
  claim: z.string().min(1),
  verdict: z.enum(['scam', 'untrue', 'misleading', 'outdated']),
})

/** Reads answers/<topic>/<name>.md: YAML front matter between `---` lines, then the body. */
export function parseAnswerFile(file: PackFile): Parsed<Answer> {
  const read = readParts(file, FrontMatter)
  if ('faults' in read) return read
  const { fields, body } = read.value
  if (body.ifHarmed.length > 0) {
    return { faults: [misplacedHeading(file, 'only a correction tells what to do if harmed')] }
  }
  return { value: answerOf(file, fields, body, null) }
}

/** Reads corrections/<topic>/<name>.md: an answer with the claim that it corrects. */
export function parseCorrectionFile(file: PackFile): Parsed<Answer> {
  const read = readParts(file, CorrectionFrontMatter)
  if ('faults' in read) return read
  const { fields, body } = read.value
  const { claim, verdict, ...answer } = fields
  if (body.ifHarmed.length === 0) {
    return {
      faults: [misplacedHeading(file, 'a correction tells what to do if one has acted on it already')],
    }
  }
  return { value: answerOf(file, answer, body, { claim, verdict, ifHarmed: body.ifHarmed }) }
}

function answerOf(
  file: PackFile,
  fields: z.infer<typeof FrontMatter>,
  { short, details, steps }: AnswerBody,
  correction: Answer['correction'],
): Answer {
  const topic = fields.id.slice(0, fields.id.indexOf('/'))
  return { ...fields, topic, file: file.path, home: homeOf(file.path), short, details, steps, correction }
}

function readParts<T>(
  file: PackFile,
  schema: z.ZodType<T>,
): Parsed<{ readonly fields: T; readonly body: AnswerBody }> {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file.text)
  if (match === null) {
    return {
      faults: [
        {
          file: file.path,
          field: '',
          problem: 'the file has no front matter',
          fix: 'start with a line ---, the fields, and another line ---',
        },
      ],
    }
  }
  const [, front = '', body = ''] = match
  const fields = parseYaml(file.path, `\n${front}`, schema)
  const parts = parseAnswerBody(file.path, body)
  if ('faults' in fields || 'faults' in parts) {
    return {
      faults: [...('faults' in fields ? fields.faults : []), ...('faults' in parts ? parts.faults : [])],
    }
  }
  return { value: { fields: fields.value, body: parts.value } }
}

function misplacedHeading(file: PackFile, problem: string): Fault {
  return { file: file.path, field: 'ifHarmed', problem, fix: 'see the heading "## Nếu đã lỡ"' }
}
