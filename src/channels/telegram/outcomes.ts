import type { SendOutcome } from '../port.ts'
import { outcomeOfWordless } from '../wordless.ts'
import type { CallFailure } from './failure.ts'

/** Where Telegram asks for patience without saying for how long. */
const RATE_PAUSE_MS = 5_000

/** What a send that failed means for the message. */
export function outcomeOf(failure: CallFailure): SendOutcome {
  if (failure.kind !== 'refused') return outcomeOfWordless(failure, RATE_PAUSE_MS)
  const { code, described, retryAfterMs } = failure
  return meaningOf(code, retryAfterMs, described === '' ? `Telegram error ${code}` : `${described} (${code})`)
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
