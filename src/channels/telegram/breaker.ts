/** Calls in a row that got no connection or no answer, after which no more are tried for a while. */
const MOST_FAILURES = 5
const FIRST_PAUSE_MS = 30_000
const LONGEST_PAUSE_MS = 5 * 60_000

export interface Breaker {
  /**
   * Whether a call may be tried now: 0, or the milliseconds to wait. After a pause one call is let through to see whether
   * the other side is back; the others wait for how it ends.
   */
  waitMs(now: Date): number
  /** The other side answered, whatever it said. True where it had been given up. */
  answered(): boolean
  /** No connection or no answer. True where that is why it is given up now. */
  failed(now: Date): boolean
}

/** @param probeMs how long the call that is let through may take */
export function createBreaker(probeMs: number): Breaker {
  let failures = 0
  let pauseMs = FIRST_PAUSE_MS
  /** null = all goes through. */
  let pausedUntil: number | null = null
  let probing = false

  return {
    waitMs(now) {
      if (pausedUntil === null) return 0
      const left = pausedUntil - now.getTime()
      if (left > 0) return left
      probing = true
      pausedUntil = now.getTime() + probeMs
      return 0
    },
    answered() {
      const back = pausedUntil !== null
      failures = 0
      pauseMs = FIRST_PAUSE_MS
      pausedUntil = null
      probing = false
      return back
    },
    failed(now) {
      failures++
      if (failures < MOST_FAILURES) return false
      const first = pausedUntil === null
      // What was under way already when it was given up tells nothing new.
      if (!first && !probing) return false
      if (probing) pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
      probing = false
      pausedUntil = now.getTime() + pauseMs
      return first
    },
  }
}
