import { z } from 'zod'
import type { InboundEvent } from '../../messages/inbound.ts'
import type { ChannelLog } from '../deps.ts'
import { createPatience, type Fault, type Patience, rest, untilStopped } from '../polling.ts'
import type { ApiAnswer, CallOptions } from './api.ts'

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
  return untilStopped((stop) => run(parts, stop))
}

async function run(parts: PollParts, stop: AbortSignal): Promise<void> {
  const { log, pauseMs } = parts
  const patience = { channel: 'zalo-bot', log, pauseMs, stop } as const
  const fetching = createPatience({ ...patience, what: 'fetching updates' })
  const keeping = createPatience({ ...patience, what: 'keeping what was fetched' })
  /** Where Zalo posts to a webhook, fetching gives nothing and no reason: asked before the first fetch and after faults. */
  let mayFetch = false
  while (!stop.aborted) {
    const fetched: Fetched = mayFetch ? await fetchOne(parts, stop) : await mayBegin(parts, stop)
    mayFetch = fetched.kind !== 'fault'
    if (fetched.kind === 'fault') await fetching.after(fetched.fault)
    if (fetched.kind === 'events') {
      fetching.over()
      await keep(fetched.events, parts, keeping, stop)
    }
  }
}

type Fetched =
  /** Zalo's answer read: [] where there was nothing new. */
  | { readonly kind: 'events'; readonly events: readonly InboundEvent[] }
  | { readonly kind: 'fault'; readonly fault: Fault }
  /** Nothing speaks against a fetch. */
  | { readonly kind: 'ready' }

async function fetchOne({ call, read, pauseMs }: PollParts, stop: AbortSignal): Promise<Fetched> {
  const begun = performance.now()
  const options = { timeoutMs: TIMEOUT_MS, signal: stop }
  const answer = await call('getUpdates', { timeout: HOLD_SECONDS }, options)
  if (answer.kind === 'ok') return { kind: 'events', events: read(answer.result) }
  if (answer.kind !== 'error' || answer.code !== NOTHING_NEW) return { kind: 'fault', fault: faultOf(answer) }
  if (performance.now() - begun < pauseMs) await rest(pauseMs, stop)
  return { kind: 'events', events: [] }
}

async function keep(
  events: readonly InboundEvent[],
  { accept, log }: PollParts,
  keeping: Patience,
  stop: AbortSignal,
): Promise<void> {
  let waiting = events.length > 0
  while (waiting) {
    const last = stop.aborted
    try {
      await accept(events)
      keeping.over()
      waiting = false
    } catch (error) {
      if (last) {
        const details = { channel: 'zalo-bot', err: error }
        return log.error(details, 'zalo-bot: a message could not be kept before the end, and is lost')
      }
      await keeping.after({ said: 'it is tried again', level: 'error', err: error })
    }
  }
}

async function mayBegin({ call }: PollParts, stop: AbortSignal): Promise<Fetched> {
  const answer = await call('getWebhookInfo', {}, { timeoutMs: TIMEOUT_MS, signal: stop })
  // No connection will not do for the fetch either; any other refusal is the fetch's own to tell.
  if (answer.kind === 'not-sent' || answer.kind === 'unknown')
    return { kind: 'fault', fault: faultOf(answer) }
  if (answer.kind !== 'ok') return READY
  const info = z.looseObject({ url: z.string() }).safeParse(answer.result)
  return !info.success || info.data.url === '' ? READY : { kind: 'fault', fault: WEBHOOK_SET }
}

const READY: Fetched = { kind: 'ready' }
const WEBHOOK_SET: Fault = {
  said:
    'Zalo posts messages to a webhook, so none can be fetched: end that with `hoi zalo-bot setup --off`, ' +
    'or set ZALO_BOT_WEBHOOK_SECRET and restart',
  level: 'error',
}

/** Zalo's own words may hold anything, and are left out. */
function faultOf(answer: Exclude<ApiAnswer, { kind: 'ok' }>): Fault {
  switch (answer.kind) {
    case 'error':
      return { said: `Zalo answers error ${answer.code}`, level: loudness(answer.code) }
    case 'unreadable': {
      const said = `HTTP ${answer.status} without a readable answer, as to a wrong token`
      return { said, level: loudness(answer.status) }
    }
    case 'not-sent':
    case 'unknown':
      return { said: answer.reason, level: 'warn' }
  }
}

/** What passes by itself is a warning; the rest needs somebody. */
function loudness(code: number): Fault['level'] {
  return code >= 500 ? 'warn' : 'error'
}
