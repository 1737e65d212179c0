import type { Payer, ShareParameters } from '../../knowledge/policy/policy.ts'
import type { Shares } from '../decision.ts'

export const PAYERS: readonly Payer[] = ['state', 'city', 'socialInsurance', 'employer']

/** The percentages that a group names; the resident pays what is left of 100. */
export function ownShares(named: ShareParameters, percent: (id: string) => number): Shares {
  const of = (payer: Payer) => {
    const id = named[payer]
    return id === undefined ? 0 : percent(id)
  }
  return withResident({
    state: of('state'),
    city: of('city'),
    socialInsurance: of('socialInsurance'),
    employer: of('employer'),
  })
}

/** The shares of one group with those of a top-up added; nobody pays beyond 100. */
export function toppedUp(below: Shares, added: Shares): Shares {
  let left = below.resident
  const add = (payer: Payer): number => {
    const more = Math.min(left, added[payer])
    left -= more
    return below[payer] + more
  }
  return withResident({
    state: add('state'),
    city: add('city'),
    socialInsurance: add('socialInsurance'),
    employer: add('employer'),
  })
}

/** Rounded to two decimals; they still add up to 100. */
export function shown(exact: Shares): Shares {
  const left = withResident({
    state: percent(exact.state),
    city: percent(exact.city),
    socialInsurance: percent(exact.socialInsurance),
    employer: percent(exact.employer),
  })
  return { ...left, resident: percent(left.resident) }
}

export function percent(exact: number): number {
  return Math.round(exact * 100) / 100
}

export function sameShares(a: Shares, b: Shares): boolean {
  return PAYERS.every((payer) => a[payer] === b[payer])
}

function withResident(paid: Omit<Shares, 'resident'>): Shares {
  const { state, city, socialInsurance, employer } = paid
  return { ...paid, resident: 100 - state - city - socialInsurance - employer }
}
