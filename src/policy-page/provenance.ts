import type { Confidence } from '../knowledge/confidence.ts'
import { formatDate } from '../knowledge/format.ts'
import type { Provenance } from '../knowledge/policy/policy.ts'
import type { Page } from './page.ts'

/** "b1: …": the tag with what it means. */
export function confidenceWords({ say }: Page, tag: Confidence): string {
  return say('confidence.tag', { tag, meaning: say(`confidence.${tag}`) })
}

/** How sure it is, on which day somebody checked it, and by which it is checked again. */
export function trustWords(
  page: Page,
  { confidence, verifiedOn, recheckBy }: Pick<Provenance, 'confidence' | 'verifiedOn' | 'recheckBy'>,
): string {
  return page.say('group.trust', {
    confidence: confidenceWords(page, confidence),
    verified: formatDate(verifiedOn),
    recheck: formatDate(recheckBy),
  })
}
