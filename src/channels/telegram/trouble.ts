import { setTimeout as sleep } from 'node:timers/promises'
import type { ChannelLog } from '../deps.ts'
import { type CallFailure, failureOf, wordsFor } from './failure.ts'

/** Waits grow with each failure in a row, up to this many times the first. */
const MOST_PAUSES = 60

export interface TroubleParts {
  /** What is tried again and again, as an operator reads it: "fetching updates". */
  readonly what: string
  readonly log: ChannelLog
  readonly pauseMs: number
  readonly stop: AbortSignal
}

/** Failures of something that is tried until it works: told to the operator once for each new fault. */
export interface Trouble {
  /** A call to Telegram failed. Waits until it is time for the next try, or until the end. */
  refused(error: unknown): Promise<void>
  /** Something of our own failed. Waits as well. */
  ours(error: unknown): Promise<void>
  over(): void
}

export function createTrouble({ what, log, pauseMs, stop }: TroubleParts): Trouble {
  let failures = 0
  let told = ''

  async function met(
    fault: string,
    level: 'warn' | 'error',
    details: object,
    leastMs: number,
  ): Promise<void> {
    if (stop.aborted) return
    if (told !== fault) log[level]({ channel: 'telegram', ...details }, fault)
    told = fault
    const waitMs = Math.max(leastMs, pauseMs * Math.min(2 ** failures++, MOST_PAUSES))
    await sleep(waitMs, undefined, { signal: stop }).catch(() => undefined)
  }

  return {
    refused(error) {
      const failure = failureOf(error)
      const fault = `telegram: ${what} failed: ${wordsFor(failure)}${adviceFor(failure)}`
      const leastMs = failure.kind === 'refused' ? (failure.retryAfterMs ?? 0) : 0
      return met(fault, needsOperator(failure) ? 'error' : 'warn', {}, leastMs)
    },
    ours: (error) => met(`telegram: ${what} failed`, 'error', { err: error }, 0),
    over() {
      if (told !== '') log.info({ channel: 'telegram' }, `telegram: ${what} works again`)
      told = ''
      failures = 0
    },
  }
}

function needsOperator(failure: CallFailure): boolean {
  return failure.kind === 'refused' && failure.code !== 429
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
