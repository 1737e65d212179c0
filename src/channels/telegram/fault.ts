import type { Fault } from '../polling.ts'
import { type CallFailure, failureOf, wordsFor } from './failure.ts'

/** What the failure of a call that is tried until it works means to the operator. */
export function faultOf(error: unknown): Fault {
  const failure = failureOf(error)
  return {
    said: wordsFor(failure) + adviceFor(failure),
    level: failure.kind === 'refused' && failure.code !== 429 ? 'error' : 'warn',
    leastMs: failure.kind === 'refused' ? (failure.retryAfterMs ?? 0) : 0,
  }
}

function adviceFor(failure: CallFailure): string {
  if (failure.kind !== 'refused') return ''
  if (failure.code === 401 || failure.code === 404) return '; TELEGRAM_BOT_TOKEN is not the token of a bot'
  if (failure.code !== 409) return ''
  return (
    '; a webhook is set, or another program fetches with this token: `hoi telegram setup --off` removes the webhook, ' +
    'or set TELEGRAM_WEBHOOK_SECRET and run `hoi telegram setup`'
  )
}
