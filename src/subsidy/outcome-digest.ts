import type { Decision } from './decision.ts'

/**
 * What came out for a person, short and the same for ever: "entitled|hai-phong/elderly-60-74|0,100,0,0,0". The shares in
 * the order state, city, social insurance, employer, resident; "-" where there is no group or there are no shares.
 */
export function outcomeDigest({ outcome, group, shares }: Decision): string {
  return [outcome, group ?? '-', digestOf(shares)].join('|')
}

/**
 * What would come out if what is commonly so holds: "likely|vietnam/student|50,0,0,0,50"; null where nothing is
 * promised. A settled result has the same digest as the likely one that it confirms.
 */
export function likelyDigest({ outcome, group, shares, likely }: Decision): string | null {
  if (outcome === 'unsettled') return null
  const promised = shares === null ? likely : { group: group ?? '-', shares }
  return promised === null ? null : [LIKELY, promised.group, digestOf(promised.shares)].join('|')
}

const LIKELY = 'likely'

/** Whether a digest is that of a likely result. */
export function isLikely(digest: string): boolean {
  return digest.startsWith(`${LIKELY}|`)
}

/** Whether a decision is the one that has the digest, be it a settled or a likely one. */
export function comesTo(decision: Decision, digest: string): boolean {
  return (isLikely(digest) ? likelyDigest(decision) : outcomeDigest(decision)) === digest
}

function digestOf(shares: Decision['shares']): string {
  if (shares === null) return '-'
  const { state, city, socialInsurance, employer, resident } = shares
  return [state, city, socialInsurance, employer, resident].join(',')
}
