import { withoutPoliteness } from '../vietnamese/politeness.ts'

/** Characters, as folded. Who refers back or steers says little; what is longer has something of its own to say. */
const LONGEST = 90

/** The words of a short message, politeness taken away; null when it is long or says nothing. `folded` is normalised. */
export function shortMessage(folded: string): string | null {
  if (folded.length > LONGEST) return null
  const bare = withoutPoliteness(folded)
  return bare === '' ? null : bare
}
