import type { Decision } from './decision.ts'

/**
 * What came out for a person, short and the same for ever: "entitled|hai-phong/elderly-60-74|0,100,0,0,0". The shares in
 * the order state, city, social insurance, employer, resident; "-" where there is no group or there are no shares.
 */
export function outcomeDigest({ outcome, group, shares }: Decision): string {
  return [outcome, group ?? '-', digestOf(shares)].join('|')
}

function digestOf(shares: Decision['shares']): string {
  if (shares === null) return '-'
  const { state, city, socialInsurance, employer, resident } = shares
  return [state, city, socialInsurance, employer, resident].join(',')
}
