/**
 * Who a conversation is with. A follower is known by digits; a visitor of the site's chat widget who is
 * not logged in only by a pair, and is reached through another endpoint.
 */
export type Recipient =
  | { readonly kind: 'user'; readonly userId: string }
  | { readonly kind: 'anonymous'; readonly anonymousId: string; readonly conversationId: string }

const ANONYMOUS = 'anonymous:'

/** The one string by which the rest of the program knows the person. */
export function personOf(recipient: Recipient): string {
  if (recipient.kind === 'user') return recipient.userId
  return `${ANONYMOUS}${recipient.anonymousId}:${recipient.conversationId}`
}

export function recipientOf(person: string): Recipient {
  if (!person.startsWith(ANONYMOUS)) return { kind: 'user', userId: person }
  const rest = person.slice(ANONYMOUS.length)
  const colon = rest.indexOf(':')
  return { kind: 'anonymous', anonymousId: rest.slice(0, colon), conversationId: rest.slice(colon + 1) }
}
