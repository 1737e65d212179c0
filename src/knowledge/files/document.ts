import { z } from 'zod'
import { Citation } from '../../messages/reply.ts'
import type { LegalDocument } from '../pack.ts'
import type { PackFile } from './tree.ts'
import { type Parsed, parseYaml } from './yaml.ts'

const DocumentFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'an id is lower case letters, digits and hyphens'),
  title: z.string().min(1),
  short: z.string().min(1),
  status: Citation.shape.status,
  issuedOn: z.iso.date().nullable(),
  inForceFrom: z.iso.date().nullable(),
  inForceBy: z.string().min(1).nullable().default(null),
  place: z.string().min(1).nullable().default(null),
  through: z.strictObject({ document: z.string().min(1), clause: z.string().min(1) }).nullable(),
  note: z.string().min(1).nullable(),
  source: z.url().nullable(),
  clauses: z.record(z.string(), z.string().min(1)).default({}),
})

/** Reads knowledge/documents/<id>.yaml. */
export function parseDocumentFile(file: PackFile): Parsed<LegalDocument> {
  const parsed = parseYaml(file.path, file.text, DocumentFile)
  if ('faults' in parsed) return parsed
  return { value: { ...parsed.value, clauses: new Map(Object.entries(parsed.value.clauses)) } }
}
