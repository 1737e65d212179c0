import { z } from 'zod'
import type { SendOutcome } from '../port.ts'
import { outcomeOfWordless } from '../wordless.ts'
import type { ApiAnswer } from './api.ts'

const Sent = z.looseObject({ message_id: z.string() })

/**
 * 429 mostly says that the bot's messages of the month are spent. With this wait the tries of one message reach over some
 * seven hours; after that it is parked for the operator.
 */
export const QUOTA_PAUSE_MS = 15 * 60_000

/** A wrong token, a bot that is gone or blocked. */
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
    default:
      return outcomeOfWordless(answer, QUOTA_PAUSE_MS)
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
