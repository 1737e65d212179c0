import { type Published, verdictWords } from '../answering/published.ts'
import type { Verdict } from '../knowledge/pack.ts'
import type { Site } from './layout.ts'

/** From 1 (false) to 5 (true), as search engines read it. */
const RATINGS: Readonly<Record<Verdict, number>> = { scam: 1, untrue: 1, outdated: 2, misleading: 3 }

/** A correction as schema.org's ClaimReview; null for what corrects nothing or is not given here and now. */
export function claimReview({ answer, words }: Published, site: Site, path: string): unknown {
  if (answer.correction === null || words === null) return null
  const { claim, verdict } = answer.correction
  const url = `${site.origin}${path}`
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url,
    inLanguage: 'vi',
    datePublished: answer.verifiedOn,
    claimReviewed: claim,
    reviewBody: words.short,
    author: { '@type': 'GovernmentOrganization', name: site.office, url: site.origin },
    itemReviewed: { '@type': 'Claim', name: claim },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: RATINGS[verdict],
      bestRating: 5,
      worstRating: 1,
      alternateName: verdictWords(verdict),
    },
  }
}
