import { z } from 'zod'
import type { HttpAnswer } from '../http.ts'
import type { SendOutcome } from '../port.ts'

const Success = z.looseObject({ message_id: z.string() })
const Failure = z.looseObject({
  error: z.looseObject({ code: z.number(), error_subcode: z.number().optional() }),
})

const PASSING = new Set([1200, 1, 2])
const RATE = new Set([4, 32, 613, 80004])
const RATE_PAUSE_MS = 60_000
const WINDOW = new Set(['10/2018278', '10/2534022'])
const UNREACHABLE = new Set(['100/2018001', '200/2018108'])
/** A dead token, a missing permission, a restricted page. */
const OPERATOR = new Set([190, 200, 10])

/** What an answer to a send means. */
export function readAnswer(answer: HttpAnswer): SendOutcome {
  if (answer.kind === 'not-sent') return { kind: 'retry', reason: answer.reason }
  if (answer.kind === 'unknown') return { kind: 'unknown', reason: answer.reason }
  const failure = Failure.safeParse(answer.body)
  if (failure.success)
    return meaningOf(failure.data.error.code, failure.data.error.error_subcode, answer.status)
  if (answer.status >= 500) return { kind: 'retry', reason: `HTTP ${answer.status}` }
  if (answer.status === 429) return { kind: 'retry', reason: 'HTTP 429', afterMs: RATE_PAUSE_MS }
  if (answer.status >= 400) return { kind: 'rejected', reason: `HTTP ${answer.status}` }
  const success = Success.safeParse(answer.body)
  if (success.success) return { kind: 'sent', platformId: success.data.message_id }
  // Accepted, in words that we cannot read: the message may be on its way.
  return { kind: 'unknown', reason: `HTTP ${answer.status} without a readable answer` }
}

function meaningOf(code: number, subcode: number | undefined, status: number): SendOutcome {
  const name = subcode === undefined ? String(code) : `${code}/${subcode}`
  const reason = `Messenger error ${name}`
  if (WINDOW.has(name)) return { kind: 'window-closed', reason }
  if (code === 551 || UNREACHABLE.has(name)) return { kind: 'unreachable', reason }
  if (RATE.has(code)) return { kind: 'retry', reason, afterMs: RATE_PAUSE_MS }
  if (OPERATOR.has(code)) return { kind: 'operator-needed', reason }
  if (PASSING.has(code) || status >= 500) return { kind: 'retry', reason }
  return { kind: 'rejected', reason }
}
