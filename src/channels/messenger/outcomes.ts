import { z } from 'zod'
import type { HttpAnswer } from '../http.ts'
import type { SendOutcome } from '../port.ts'
import { outcomeOfWordless } from '../wordless.ts'
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
  if (answer.kind !== 'answered') return outcomeOfWordless(answer, RATE_PAUSE_MS)
  const { status, body } = answer
  const failure = failureIn(body)
  if (failure !== null) return meaningOf(failure, status)
  const success = Success.safeParse(status < 300 ? body : null)
  if (success.success) return { kind: 'sent', platformId: success.data.message_id }
  return outcomeOfWordless({ kind: 'unreadable', status }, RATE_PAUSE_MS)
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
