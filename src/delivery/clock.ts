/** Time and timers, given from outside so that waiting can be tested without waiting. */
export interface Clock {
  now(): Date
  /** Runs `work` once after `ms` milliseconds; the answer cancels it. */
  after(ms: number, work: () => void): () => void
}

/** setTimeout takes no longer waits; whoever waits longer looks again when this has passed. */
const longestMs = 2 ** 31 - 1

export const systemClock: Clock = {
  now: () => new Date(),
  after(ms, work) {
    const timer = setTimeout(work, Math.min(ms, longestMs))
    return () => clearTimeout(timer)
  },
}
