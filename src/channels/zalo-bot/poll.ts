import { z } from 'zod'
import type { InboundEvent } from '../../messages/inbound.ts'
import type { ChannelLog } from '../deps.ts'
import type { ApiAnswer, CallOptions } from './api.ts'
import { createPatience, type Fault, type Patience, pauseAfter } from './patience.ts'

/** Seconds that Zalo may keep a fetch open while nothing is new; its documentation has them as a string. */
const HOLD_SECONDS = '30'
const TIMEOUT_MS = 45_000
const NOTHING_NEW = 408

export interface PollParts {
  readonly call: (method: string, parameters: object, options: CallOptions) => Promise<ApiAnswer>
  /** What an update means for the conversation: one event or none. */
  readonly read: (update: unknown) => InboundEvent[]
  readonly accept: (events: readonly InboundEvent[]) => Promise<unknown>
  readonly log: ChannelLog
  /** The shortest wait after a fault, and after an answer that had nothing and did not wait for anything. */
  readonly pauseMs: number
}

/**
 * Fetches one update after the other until stopped. Zalo knows no acknowledgement: an update that was handed out does not
 * come again. So the one in hand is offered until it is taken, before another is fetched; lost is only what was on its way
 * when the program or the connection ended.
 * @returns what stops it: nothing more is fetched, and an update in hand is offered once more at once; resolves after that
 */
export function startPolling(parts: PollParts): () => Promise<void> {
  const stopping = new AbortController()
  const ended = run(parts, stopping.signal)
  return () => {
    stopping.abort()
    return ended
  }
}

async function run(parts: PollParts, stop: AbortSignal): Promise<void> {
  const patience = createPatience(parts.log, parts.pauseMs, stop)
  /** Where Zalo posts to a webhook, fetching gives nothing and no reason: asked before the first fetch and after faults. */
  let mayFetch = false
  while (!stop.aborted) {
    const fault: Fault | null = mayFetch
      ? await fetchOne(parts, patience, stop)
      : await webhookFault(parts, stop)
    mayFetch = fault === null
    if (fault !== null) await patience.after(fault)
  }
}

/** One fetch, and what came of it taken. null = as it should be, whether or not there was something new. */
async function fetchOne(parts: PollParts, patience: Patience, stop: AbortSignal): Promise<Fault | null> {
  const begun = performance.now()
  const options = { timeoutMs: TIMEOUT_MS, signal: stop }
  const answer = await parts.call('getUpdates', { timeout: HOLD_SECONDS }, options)
  if (answer.kind === 'ok') {
    patience.over()
    const events = parts.read(answer.result)
    if (events.length > 0) await keep(events, parts, patience, stop)
    return null
  }
  if (answer.kind !== 'error' || answer.code !== NOTHING_NEW) return faultOf(answer)
  patience.over()
  if (performance.now() - begun < parts.pauseMs) await patience.rest(parts.pauseMs)
  return null
}

async function keep(
  events: readonly InboundEvent[],
  { accept, log, pauseMs }: PollParts,
  patience: Patience,
  stop: AbortSignal,
): Promise<void> {
  for (let failures = 0; ; failures++) {
    const last = stop.aborted
    try {
      await accept(events)
      return
    } catch (error) {
      const details = { channel: 'zalo-bot', err: error }
      if (last) return log.error(details, 'zalo-bot: a message could not be kept before the end, and is lost')
      if (failures === 0) log.error(details, 'zalo-bot: a message cannot be kept yet; it is tried again')
      await patience.rest(pauseAfter(failures, pauseMs))
    }
  }
}

async function webhookFault({ call }: PollParts, stop: AbortSignal): Promise<Fault | null> {
  const answer = await call('getWebhookInfo', {}, { timeoutMs: TIMEOUT_MS, signal: stop })
  // No connection will not do for the fetch either; any other refusal is the fetch's own to tell.
  if (answer.kind === 'not-sent' || answer.kind === 'unknown') return faultOf(answer)
  if (answer.kind !== 'ok') return null
  const info = z.looseObject({ url: z.string() }).safeParse(answer.result)
  if (!info.success || info.data.url === '') return null
  return {
    said:
      'Zalo posts messages to a webhook, so none can be fetched: end that with `hoi zalo-bot setup --off`, ' +
      'or set ZALO_BOT_WEBHOOK_SECRET and restart',
    level: 'error',
  }
}

/** Zalo's own words may hold anything, and are left out. */
function faultOf(answer: Exclude<ApiAnswer, { kind: 'ok' }>): Fault {
  switch (answer.kind) {
    case 'error':
      return { said: `fetching messages: Zalo answers error ${answer.code}`, level: loudness(answer.code) }
    case 'unreadable': {
      const said = `fetching messages: HTTP ${answer.status} without a readable answer, as to a wrong token`
      return { said, level: loudness(answer.status) }
    }
    case 'not-sent':
    case 'unknown':
      return { said: `fetching messages: ${answer.reason}`, level: 'warn' }
  }
}

/** What passes by itself is a warning; the rest needs somebody. */
function loudness(code: number): Fault['level'] {
  return code >= 500 ? 'warn' : 'error'
}
