import { setTimeout as sleep } from 'node:timers/promises'
import type { ChannelLog } from '../deps.ts'

/** What went wrong, in words for an operator, and how loudly they are said. */
export interface Fault {
  readonly said: string
  readonly level: 'warn' | 'error'
}

/** How a loop that must not end bears with faults. */
export interface Patience {
  /** Tells a fault, once while it lasts, and waits: longer after each in a row, up to sixty times the first pause. */
  after(fault: Fault): Promise<void>
  /** The fault is over. */
  over(): void
  /** Waits, up to the stop. */
  rest(ms: number): Promise<void>
}

const MOST_PAUSES = 60

/** How long to wait after so many failures in a row, from 0. */
export function pauseAfter(failures: number, firstMs: number): number {
  return firstMs * Math.min(2 ** failures, MOST_PAUSES)
}

export function createPatience(log: ChannelLog, firstMs: number, stop: AbortSignal): Patience {
  let failures = 0
  let told: string | null = null
  const rest = async (ms: number) => {
    await sleep(ms, undefined, { signal: stop }).catch(() => undefined)
  }
  return {
    rest,
    async after({ said, level }) {
      if (stop.aborted) return
      if (told !== said) log[level]({ channel: 'zalo-bot' }, `zalo-bot: ${said}`)
      told = said
      await rest(pauseAfter(failures++, firstMs))
    },
    over() {
      if (told !== null) log.info({ channel: 'zalo-bot' }, 'zalo-bot: messages are fetched again')
      told = null
      failures = 0
    },
  }
}
