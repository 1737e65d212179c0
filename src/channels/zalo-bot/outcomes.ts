import { z } from 'zod'
import type { SendOutcome } from '../port.ts'
import type { ApiAnswer } from './api.ts'

const Sent = z.looseObject({ message_id: z.string() })

/**
 * 429 mostly says that the bot's messages of the month are spent. With this wait the tries of one message reach over some
 * seven hours; after that it is parked for the operator.
 */
export const QUOTA_PAUSE_MS = 15 * 60_000

/** A wrong token, a bot that is gone or blocked, an address that moved. */
const OPERATOR = new Set([401, 404])

/** What an answer to a send means. */
export function outcomeOf(answer: ApiAnswer): SendOutcome {
  switch (answer.kind) {
    case 'ok': {
      const sent = Sent.safeParse(answer.result)
      return { kind: 'sent', platformId: sent.success ? sent.data.message_id : null }
    }
    case 'error':
      return refusal(answer.code)
    case 'unreadable':
      return unreadable(answer.status)
    case 'not-sent':
      return { kind: 'retry', reason: answer.reason }
    case 'unknown':
      return { kind: 'unknown', reason: answer.reason }
  }
}

function refusal(code: number): SendOutcome {
  const reason = `Zalo Bot error ${code}`
  if (code === 429) return { kind: 'retry', reason, afterMs: QUOTA_PAUSE_MS }
  if (code === 403) return { kind: 'unreachable', reason }
  // Zalo gave up waiting for itself: whether the message went out it does not say.
  if (code === 408) return { kind: 'unknown', reason }
  if (OPERATOR.has(code)) return { kind: 'operator-needed', reason }
  if (code >= 500 && code < 600) return { kind: 'retry', reason }
  return { kind: 'rejected', reason }
}

function unreadable(status: number): SendOutcome {
  const reason = `HTTP ${status} without a readable answer`
  if (status === 429) return { kind: 'retry', reason, afterMs: QUOTA_PAUSE_MS }
  if (status >= 500) return { kind: 'retry', reason }
  // Accepted, in words that we cannot read: the message may be on its way.
  if (status < 300) return { kind: 'unknown', reason }
  if (status < 400 || status === 403 || OPERATOR.has(status)) return { kind: 'operator-needed', reason }
  return { kind: 'rejected', reason }
}
