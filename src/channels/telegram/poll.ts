import type { Telegram } from 'telegraf'
import { z } from 'zod'
import type { ChannelLog } from '../deps.ts'
import { createPatience, untilStopped } from '../polling.ts'
import { within } from './client.ts'
import { faultOf } from './fault.ts'
import { ALLOWED_UPDATES, updateIdOf } from './update.ts'

/** Seconds that Telegram may keep a fetch open while nothing is new. */
const HOLD_SECONDS = 25
const Fetched = z.array(z.unknown())

export interface PollParts {
  readonly telegram: Telegram
  /** Reads and keeps updates; rejects where they could not be kept. */
  readonly take: (updates: readonly unknown[]) => Promise<void>
  readonly log: ChannelLog
  readonly pauseMs: number
  /** How long an answer may take beyond Telegram's own wait. */
  readonly timeoutMs: number
}

/**
 * Fetches until stopped. The next fetch tells Telegram what it need not send again, and begins only once that is kept: what
 * was fetched and not kept comes again, also after a restart.
 * @returns what stops it, and resolves once nothing is being kept any more
 */
export function startPolling(parts: PollParts): () => Promise<void> {
  return untilStopped((stop) => run(parts, stop))
}

async function run({ telegram, take, log, pauseMs, timeoutMs }: PollParts, stop: AbortSignal): Promise<void> {
  const patience = { channel: 'telegram', log, pauseMs, stop } as const
  const fetching = createPatience({ ...patience, what: 'fetching updates' })
  const keeping = createPatience({ ...patience, what: 'keeping what was fetched' })
  let offset = 0

  async function fetchOnce(): Promise<readonly unknown[] | null> {
    try {
      const parameters = { offset, timeout: HOLD_SECONDS, allowed_updates: ALLOWED_UPDATES }
      const signal = within(HOLD_SECONDS * 1000 + timeoutMs, stop)
      const fetched = Fetched.parse(await telegram.callApi('getUpdates', parameters, { signal }))
      fetching.over()
      return fetched
    } catch (error) {
      await fetching.after(faultOf(error))
      return null
    }
  }

  async function keep(fetched: readonly unknown[]): Promise<void> {
    const next = Math.max(offset, ...fetched.map((update) => (updateIdOf(update) ?? 0) + 1))
    try {
      await take(fetched)
      // What has no number cannot be confirmed, and would be fetched again at once and for ever.
      if (next === offset) throw new RangeError('updates without a number')
      offset = next
      keeping.over()
    } catch (error) {
      await keeping.after({ said: 'it is tried again', level: 'error', err: error })
    }
  }

  while (!stop.aborted) {
    const fetched = await fetchOnce()
    if (fetched !== null && fetched.length > 0) await keep(fetched)
  }
}
