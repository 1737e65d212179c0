import type { ExpectedPerson, ExpectedShares } from './cases.ts'

/** What the bot made of a question about shares, as `hoi ask` gives it. */
export interface Considered {
  readonly people: readonly { readonly decision: Result }[]
  /** What it asks next; null when it asks nothing. */
  readonly question: object | null
}

/** Of a decision, what it claims. */
export interface Result {
  readonly outcome: string
  readonly group: string | null
  /** Settled. */
  readonly shares: Paid | null
  /** What would hold if the conditions hold. */
  readonly likely: {
    readonly group: string
    readonly shares: Paid
    readonly conditions: readonly string[]
  } | null
}

export interface Paid {
  readonly state: number
  readonly city: number
  readonly resident: number
}

/**
 * right: as it must be. conditional: the right shares, but under conditions although the facts suffice. asked: nothing is
 * claimed yet, a question is open. wrong: something else is claimed, or nothing at all. missing: the person was not seen.
 */
export const CASE_VERDICTS = ['right', 'conditional', 'asked', 'wrong', 'missing'] as const
export type CaseVerdict = (typeof CASE_VERDICTS)[number]

/** Judges what one person of a case was told. */
export function scorePerson({ person, status, shares }: ExpectedPerson, reaction: Considered): CaseVerdict {
  const result = reaction.people[person]?.decision
  if (result === undefined) return 'missing'
  const claimed = result.shares ?? result.likely?.shares ?? null
  const asks = reaction.question !== null
  switch (status) {
    case 'covered':
      if (claimed === null) return asks ? 'asked' : 'wrong'
      if (!agrees(claimed, shares)) return 'wrong'
      return result.shares === null ? 'conditional' : 'right'
    case 'covered-if':
      if (claimed === null) return asks ? 'asked' : 'wrong'
      return agrees(claimed, shares) ? 'right' : 'wrong'
    case 'not-covered':
      if (claimed === null) return asks ? 'asked' : 'right'
      return claimed.city > 0 ? 'wrong' : 'right'
    case 'ask':
      return asks && (claimed === null || claimed.resident === WHOLE) ? 'right' : 'wrong'
  }
}

const WHOLE = 100
/** Shares such as 200/3 are written with few decimals. */
const NEAR = 0.05

function agrees(paid: Paid, expected: ExpectedShares): boolean {
  const same = (share: number, wanted: number | undefined) =>
    wanted === undefined || Math.abs(share - wanted) < NEAR
  return (
    same(paid.city, expected.city) &&
    same(paid.state, expected.state) &&
    same(paid.resident, expected.resident)
  )
}
