import { setTimeout as sleep } from 'node:timers/promises'
import type { ChannelId } from '../messages/inbound.ts'
import type { ChannelLog } from './deps.ts'

/** Waits grow with each failure in a row, up to this many times the first. */
const MOST_PAUSES = 60

/** The first wait where nobody asks for another. */
export const FIRST_PAUSE_MS = 1_000

/** What went wrong, in words for an operator, and how loudly they are said. */
export interface Fault {
  readonly said: string
  readonly level: 'warn' | 'error'
  /** The shortest wait that the platform asks for. */
  readonly leastMs?: number
  /** What was thrown, where it is a fault of our own; a platform's may hold a token. */
  readonly err?: unknown
}

/** How something that is tried until it works bears with faults. */
export interface Patience {
  /** Tells a fault, once while it lasts, and waits for the next try or the stop. */
  after(fault: Fault): Promise<void>
  /** It works; told where it did not before. */
  over(): void
}

export interface PatienceParts {
  readonly channel: ChannelId
  /** What is tried again and again, as an operator reads it: "fetching updates". */
  readonly what: string
  readonly log: ChannelLog
  /** The first wait. */
  readonly pauseMs: number
  readonly stop: AbortSignal
}

export function createPatience({ channel, what, log, pauseMs, stop }: PatienceParts): Patience {
  let failures = 0
  let told: string | null = null
  return {
    async after({ said, level, leastMs = 0, err }) {
      if (stop.aborted) return
      const details = err === undefined ? { channel } : { channel, err }
      if (told !== said) log[level](details, `${channel}: ${what} failed: ${said}`)
      told = said
      await rest(Math.max(leastMs, pauseMs * Math.min(2 ** failures++, MOST_PAUSES)), stop)
    },
    over() {
      if (told !== null) log.info({ channel }, `${channel}: ${what} works again`)
      told = null
      failures = 0
    },
  }
}

/** Waits, up to the stop. */
export async function rest(ms: number, stop: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal: stop }).catch(() => undefined)
}

/**
 * Runs the work in the background; it ends by itself soon after the signal.
 * @returns what gives the signal, and resolves once the work has ended
 */
export function untilStopped(work: (stop: AbortSignal) => Promise<void>): () => Promise<void> {
  const stopping = new AbortController()
  const ended = work(stopping.signal)
  return () => {
    stopping.abort()
    return ended
  }
}
