import type { SelfTerm } from '../vietnamese/self-term.ts'

/** Neutral words for oneself give no form of address. */
const NEUTRAL: ReadonlySet<SelfTerm> = new Set<SelfTerm>(['tôi', 'mình'])

/** How somebody is addressed who calls themselves so; null = as anybody is. */
export function addressOf(term: SelfTerm | null): string | null {
  return term === null || NEUTRAL.has(term) ? null : term
}
