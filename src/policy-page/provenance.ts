import type { Confidence } from '../knowledge/confidence.ts'
import { formatDate } from '../knowledge/format.ts'
import type { Page } from './page.ts'

/** "b1: …": the tag with what it means. */
export function confidenceWords({ say }: Page, tag: Confidence): string {
  return say('confidence.tag', { tag, meaning: say(`confidence.${tag}`) })
}

export function verifiedWords(
  { say }: Page,
  { verifiedOn, recheckBy }: { readonly verifiedOn: string; readonly recheckBy: string },
): string {
  return say('group.verified', { verified: formatDate(verifiedOn), recheck: formatDate(recheckBy) })
}
