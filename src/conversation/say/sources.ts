import { formatCitation } from '../../knowledge/cite.ts'
import { formatDate } from '../../knowledge/format.ts'
import type { Pack } from '../../knowledge/pack.ts'
import type { Group, Provenance } from '../../knowledge/policy/policy.ts'
import type { Citation } from '../../messages/reply.ts'
import { say } from '../phrases.ts'

/** "Căn cứ: …": each source once. */
export function saySources(pack: Pack, citations: readonly Citation[]): string {
  const sources = [...new Set(citations.map((citation) => formatCitation(citation, pack.documents)))]
  return say(pack, 'answer.source', { sources: sources.join('; ') })
}

/** The sources in a line of their own; nothing where there are none. */
export function sourceLines(pack: Pack, citations: readonly Citation[]): string[] {
  return citations.length === 0 ? [] : [saySources(pack, citations)]
}

/** Since when an answer or the rule of a group applies, and when it was last compared with its sources. */
export function sayDays(
  pack: Pack,
  { citations, validFrom, verifiedOn }: Pick<Provenance, 'citations' | 'validFrom' | 'verifiedOn'>,
): string {
  return say(pack, isStartKnown(pack, citations) ? 'answer.in-force' : 'answer.in-force-unconfirmed', {
    from: formatDate(validFrom),
    verified: formatDate(verifiedOn),
  })
}

/** Since when the rule of a group applies. */
export function saySince(pack: Pack, group: Group): string {
  const isKnown = isStartKnown(pack, group.citations)
  return say(pack, isKnown ? 'decision.since' : 'decision.since-unconfirmed', {
    from: formatDate(group.validFrom),
  })
}

/** Whether the day since which it applies is the law's, or rests on a reading that nobody has confirmed. */
export function isStartKnown({ documents, policy }: Pack, citations: readonly Citation[]): boolean {
  return citations.every(({ document }) => {
    const reading = policy.interpretations.get(documents.get(document)?.inForceBy ?? '')
    return reading === undefined || reading.confirmedOn !== null
  })
}
