import type { SendOutcome } from '../channels/port.ts'
import type { OutboxMessage, SendResult } from '../store/ports.ts'

/** Sends of one message at most, where the platform asks for another try each time: an outage of about two hours. */
export const maxAttempts = 30
const firstBackoffMs = 1_000
const longestBackoffMs = 5 * 60_000

/**
 * What follows from a send's outcome. `message` is as it was before this send began.
 * An unknown end may have reached the person, so it is repeated once and never a second time.
 */
export function resultOf(
  outcome: SendOutcome,
  message: Pick<OutboxMessage, 'attempts' | 'unknowns'>,
  now: Date,
  random: () => number,
): SendResult {
  const attempt = message.attempts + 1
  switch (outcome.kind) {
    case 'sent':
      return { kind: 'sent', platformId: outcome.platformId }
    case 'retry': {
      if (attempt >= maxAttempts) {
        return {
          kind: 'park',
          outcome: 'retry',
          reason: `gave up after ${attempt} attempts: ${outcome.reason}`,
          unknown: false,
        }
      }
      const wait = Math.max(outcome.afterMs ?? 0, backoffMs(attempt, random))
      return { kind: 'again', at: new Date(now.getTime() + wait), unknown: false }
    }
    case 'unknown':
      if (message.unknowns > 0) {
        return { kind: 'park', outcome: 'unknown', reason: outcome.reason, unknown: true }
      }
      return { kind: 'again', at: new Date(now.getTime() + backoffMs(attempt, random)), unknown: true }
    case 'window-closed':
    case 'unreachable':
    case 'rejected':
    case 'operator-needed':
      return { kind: 'park', outcome: outcome.kind, reason: outcome.reason, unknown: false }
  }
}

/** Doubles with each attempt from one second to five minutes; between half and all of it, so that retries spread. */
export function backoffMs(attempt: number, random: () => number): number {
  const full = Math.min(firstBackoffMs * 2 ** (attempt - 1), longestBackoffMs)
  return full * (0.5 + random() / 2)
}
