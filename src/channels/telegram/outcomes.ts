import type { SendOutcome } from '../port.ts'
import { type CallFailure, wordsFor } from './failure.ts'

/** Where Telegram asks for patience without saying for how long. */
const RATE_PAUSE_MS = 5_000

/** A gateway that passed the call on and got no answer; Telegram may have acted on it. */
const PASSED_ON = new Set([504, 520, 524])

/** What a send that failed means for the message. */
export function outcomeOf(failure: CallFailure): SendOutcome {
  const reason = wordsFor(failure)
  switch (failure.kind) {
    case 'not-sent':
      return { kind: 'retry', reason }
    case 'broken':
      return PASSED_ON.has(failure.status) ? { kind: 'unknown', reason } : { kind: 'retry', reason }
    case 'unreadable':
    case 'unanswered':
      return { kind: 'unknown', reason }
    case 'refused':
      return meaningOf(failure.code, failure.retryAfterMs, `${reason} (${failure.code})`)
  }
}

function meaningOf(code: number, retryAfterMs: number | null, reason: string): SendOutcome {
  switch (code) {
    case 429:
      return { kind: 'retry', reason, afterMs: retryAfterMs ?? RATE_PAUSE_MS }
    case 403:
      return { kind: 'unreachable', reason }
    // A token that is not, or no longer, a bot's; or a webhook and a fetch at the same time.
    case 401:
    case 404:
    case 409:
      return { kind: 'operator-needed', reason }
    default:
      return { kind: 'rejected', reason }
  }
}
