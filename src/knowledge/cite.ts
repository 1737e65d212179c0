import type { Citation } from '../messages/reply.ts'
import type { LegalDocument } from './pack.ts'

/**
 * A citation as a reader would look it up: "Luật BHYT, Điều 22 khoản 1". What we know only through another document
 * names that one, and the clause is the clause there; a copy that is no original says so.
 */
export function formatCitation(citation: Citation, documents: ReadonlyMap<string, LegalDocument>): string {
  const document = documents.get(citation.document)
  const through = document?.through == null ? undefined : documents.get(document.through.document)
  const name = document?.short ?? citation.document
  const parts = [name]
  if (through !== undefined) parts.push(`theo ${through.short}`)
  if (citation.clause !== wholeText) {
    parts.push(/^[IVX]/.test(citation.clause) ? `mục ${citation.clause}` : citation.clause)
  }
  return `${parts.join(', ')}${statusMark[citation.status]}`
}

/** The clause of a citation that means the document as a whole. */
const wholeText = 'toàn văn'

const statusMark: Readonly<Record<Citation['status'], string>> = {
  original: '',
  secondary: ' (chưa đối chiếu bản gốc)',
  draft: ' (bản chưa ghi số, ngày)',
}
