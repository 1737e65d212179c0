import { formatCitation } from '../../knowledge/cite.ts'
import type { Pack } from '../../knowledge/pack.ts'
import type { Citation } from '../../messages/reply.ts'
import { say } from '../phrases.ts'

/** Of a clause no more than can be read on a phone; where it ends, the document goes on. */
const MOST_OF_A_CLAUSE = 280

/**
 * "Nguồn đâu": each source once, with the words of the clause and the place to read it where we have them.
 * @param days since when it applies, and when it was checked, one a line
 */
export function sayProof(pack: Pack, citations: readonly Citation[], days: readonly string[] = []): string {
  if (citations.length === 0) return say(pack, 'proof.none')
  const sources = citations.map((citation) => sourceLines(pack, citation).join('\n'))
  return [say(pack, 'proof', { sources: [...new Set(sources)].join('\n') }), ...days].join('\n')
}

function sourceLines(pack: Pack, citation: Citation): string[] {
  const document = pack.documents.get(citation.document)
  const clause = document?.clauses.get(citation.clause)
  return [
    `- ${formatCitation(citation, pack.documents)}.`,
    ...(clause === undefined ? [] : [`  “${shortened(clause)}”`]),
    ...(document?.source == null ? [] : [`  ${document.source}`]),
  ]
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= MOST_OF_A_CLAUSE ? line : `${line.slice(0, MOST_OF_A_CLAUSE).replace(/\s\S*$/, '')} …`
}
