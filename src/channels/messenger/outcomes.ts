import { z } from 'zod'
import type { HttpAnswer } from '../http.ts'
import type { SendOutcome } from '../port.ts'
import {
  type Failure,
  failureIn,
  isAboutTheProof,
  isDeadToken,
  isPermission,
  isRateLimit,
  nameOf,
} from './failure.ts'

const Success = z.looseObject({ message_id: z.string() })

const PASSING = new Set([1200, 1, 2])
const RATE_PAUSE_MS = 60_000
const WINDOW = new Set([2018278, 2534022, 2018065])
/** Blocked the page, deleted the thread, or is no user any more. */
const UNREACHABLE = new Set([2018001, 2018108, 1545041])

/** What an answer to a send means. */
export function readAnswer(answer: HttpAnswer): SendOutcome {
  if (answer.kind === 'not-sent') return { kind: 'retry', reason: answer.reason }
  if (answer.kind === 'unknown') return { kind: 'unknown', reason: answer.reason }
  const failure = failureIn(answer.body)
  if (failure !== null) return meaningOf(failure, answer.status)
  if (answer.status >= 500) return { kind: 'retry', reason: `HTTP ${answer.status}` }
  if (answer.status === 429) return { kind: 'retry', reason: 'HTTP 429', afterMs: RATE_PAUSE_MS }
  if (answer.status >= 400) return { kind: 'rejected', reason: `HTTP ${answer.status}` }
  const success = Success.safeParse(answer.body)
  if (success.success) return { kind: 'sent', platformId: success.data.message_id }
  // Accepted, in words that we cannot read: the message may be on its way.
  return { kind: 'unknown', reason: `HTTP ${answer.status} without a readable answer` }
}

function meaningOf(failure: Failure, status: number): SendOutcome {
  const { code, subcode } = failure
  const reason = `Messenger error ${nameOf(failure)}`
  if (code === 10 && WINDOW.has(subcode ?? 0)) return { kind: 'window-closed', reason }
  if (code === 551 || UNREACHABLE.has(subcode ?? 0)) return { kind: 'unreachable', reason }
  if (isRateLimit(failure)) return { kind: 'retry', reason, afterMs: RATE_PAUSE_MS }
  if (isDeadToken(failure) || isPermission(failure)) return { kind: 'operator-needed', reason }
  if (isAboutTheProof(failure)) {
    return { kind: 'operator-needed', reason: `${reason}: the App Secret is not that of the token's app` }
  }
  if (PASSING.has(code) || status >= 500) return { kind: 'retry', reason }
  return { kind: 'rejected', reason }
}
