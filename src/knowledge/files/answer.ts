import { z } from 'zod'
import { Citation } from '../../messages/reply.ts'
import type { Answer } from '../pack.ts'
import { parseAnswerBody } from './answer-body.ts'
import type { PackFile } from './tree.ts'
import { type Parsed, parseYaml } from './yaml.ts'

const FrontMatter = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'an answer id is <topic>/<name>'),
  title: z.string().min(1),
  citations: z.array(Citation.strict()).min(1, 'an answer without a citation is not shown'),
  places: z.array(z.string().min(1)).default([]),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable().default(null),
  verifiedOn: z.iso.date(),
  recheckBy: z.iso.date(),
  confidence: z.enum(['a', 'b1', 'b2', 'c', 'c-suy']),
  related: z.array(z.string().min(1)).default([]),
})

/** Reads knowledge/answers/<topic>/<name>.md: YAML front matter between `---` lines, then the body. */
export function parseAnswerFile(file: PackFile): Parsed<Answer> {
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
  const fields = parseYaml(file.path, front, FrontMatter)
  const parts = parseAnswerBody(file.path, body)
  if ('faults' in fields || 'faults' in parts) {
    return {
      faults: [...('faults' in fields ? fields.faults : []), ...('faults' in parts ? parts.faults : [])],
    }
  }
  const topic = fields.value.id.slice(0, fields.value.id.indexOf('/'))
  return { value: { ...fields.value, topic, ...parts.value } }
}
