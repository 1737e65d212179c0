import { formatCitation } from '../knowledge/cite.ts'
import type { Citation } from '../messages/reply.ts'
import type { Page } from './page.ts'

/** The clause as a reader would look it up. */
export function citationWords({ documents }: Page, citation: Citation): string {
  return formatCitation(citation, documents)
}

/** The clause with the full title of its document and how good our copy is. */
export function citationInFull(page: Page, citation: Citation): string {
  return page.say('group.citation', {
    citation: citationWords(page, citation),
    title: page.documents.get(citation.document)?.title ?? citation.document,
    status: page.say(`status.${citation.status}`),
  })
}

/** Several clauses, each once. */
export function citationList(page: Page, citations: readonly Citation[]): string[] {
  return [...new Set(citations.map((citation) => citationWords(page, citation)))]
}
