import { z } from 'zod'
import { formatCitation } from '../knowledge/cite.ts'
import type { LegalDocument, Pack } from '../knowledge/pack.ts'
import { Citation } from '../messages/reply.ts'
import { NoSuchClause, NoSuchDocument } from './errors.ts'

export const DocumentAnswer = z.object({
  id: z.string(),
  title: z.string(),
  short: z.string(),
  status: Citation.shape.status,
  note: z.string().nullable(),
  source: z.string().nullable(),
  /** Numbers of the clauses whose text is held. */
  clauses: z.array(z.string()),
})
export type DocumentAnswer = z.infer<typeof DocumentAnswer>

export const ClauseAnswer = z.object({
  document: z.string(),
  clause: z.string(),
  /** As it is cited. */
  cited: z.string(),
  status: Citation.shape.status,
  text: z.string(),
})
export type ClauseAnswer = z.infer<typeof ClauseAnswer>

/** @throws NoSuchDocument */
export function documentFor(pack: Pack, id: string): DocumentAnswer {
  const { title, short, status, note, source, clauses } = documentIn(pack, id)
  return { id, title, short, status, note, source, clauses: [...clauses.keys()] }
}

/** @throws NoSuchDocument, NoSuchClause */
export function clauseFor(pack: Pack, id: string, clause: string): ClauseAnswer {
  const document = documentIn(pack, id)
  const text = document.clauses.get(clause)
  if (text === undefined) throw new NoSuchClause(id, clause, [...document.clauses.keys()])
  const { status } = document
  return {
    document: id,
    clause,
    cited: formatCitation({ document: id, clause, status }, pack.documents),
    status,
    text,
  }
}

/** @throws NoSuchDocument */
export function documentIn({ documents }: Pack, id: string): LegalDocument {
  const document = documents.get(id)
  if (document === undefined) throw new NoSuchDocument(id, [...documents.keys()])
  return document
}
