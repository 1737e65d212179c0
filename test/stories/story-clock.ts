import type { Clock } from '../../src/delivery/clock.ts'
import { ManualClock } from '../delivery/manual-clock.ts'

/** Longer than between two rounds of whatever the server does by itself every minute. */
const LAST_STRETCH_MS = 61_000
/** Real time; whatever was set once and for all is not set again. */
const PATIENCE_MS = 500

/** The server's clock while stories are told: it stands still during a step and moves on between them. */
export class StoryClock implements Clock {
  readonly #clock: ManualClock
  readonly #timers = new Set<symbol>()

  constructor(start: Date) {
    this.#clock = new ManualClock(start)
  }

  now(): Date {
    return this.#clock.now()
  }

  after(ms: number, work: () => void): () => void {
    const timer = Symbol()
    this.#timers.add(timer)
    const cancel = this.#clock.after(ms, () => {
      this.#timers.delete(timer)
      work()
    })
    return () => {
      this.#timers.delete(timer)
      cancel()
    }
  }

  /**
   * Moves on to that time, never back. A long time is passed in two stretches, so that what is done every minute has been
   * done within the last minute, as it would have been.
   */
  async moveTo(time: Date): Promise<void> {
    const ms = time.getTime() - this.now().getTime()
    if (ms > LAST_STRETCH_MS) await this.#advance(ms - LAST_STRETCH_MS)
    if (ms > 0) await this.#advance(Math.min(ms, LAST_STRETCH_MS))
  }

  /** Lets whoever was woken by a timer finish, which shows in the timer being set again. */
  async #advance(ms: number): Promise<void> {
    const timers = this.#timers.size
    this.#clock.advance(ms)
    const deadline = performance.now() + PATIENCE_MS
    while (this.#timers.size < timers && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }
}
