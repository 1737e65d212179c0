import type { HttpAnswer } from './http.ts'
import type { SendOutcome } from './port.ts'

/** A call to which a platform said nothing in its own words: no answer, or one of something that stands before it. */
export type Wordless =
  | Exclude<HttpAnswer, { kind: 'answered' }>
  /** An answer that is none of the platform's: a proxy's page, half a body. null = its status is not known. */
  | { readonly kind: 'unreadable'; readonly status: number | null }

/** Somebody on the way gave up waiting, perhaps after the call was passed on; the platform may have acted on it. */
const PASSED_ON = new Set([408, 504, 520, 524])
/** No way in: credentials that do not even reach the API, an address that is not the API's. */
const OPERATOR = new Set([401, 403, 404, 407])

/**
 * What such an end of a send means, the same on every platform.
 * @param ratePauseMs the wait after HTTP 429
 */
export function outcomeOfWordless(call: Wordless, ratePauseMs: number): SendOutcome {
  switch (call.kind) {
    case 'not-sent':
      return { kind: 'retry', reason: call.reason }
    case 'unknown':
      return { kind: 'unknown', reason: call.reason }
    case 'unreadable':
      return outcomeOfStatus(call.status, ratePauseMs)
  }
}

function outcomeOfStatus(status: number | null, ratePauseMs: number): SendOutcome {
  const reason =
    status === null ? 'an answer that cannot be read' : `HTTP ${status} without a readable answer`
  // Accepted, in words that we cannot read: the message may be on its way.
  if (status === null || status < 300 || PASSED_ON.has(status)) return { kind: 'unknown', reason }
  // The address moved; a token is not sent after it.
  if (status < 400 || OPERATOR.has(status)) return { kind: 'operator-needed', reason }
  if (status === 429) return { kind: 'retry', reason, afterMs: ratePauseMs }
  return { kind: status >= 500 ? 'retry' : 'rejected', reason }
}
