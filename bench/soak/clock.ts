import type { Clock } from '../../src/delivery/clock.ts'

interface Timer {
  readonly at: number
  readonly work: () => void
}

/**
 * A clock that is moved from one timer to the next, so that whatever waits is done when it is due and not later.
 * It counts whole milliseconds, as dates do: a part of one between a date and a timer would be a wait of its own.
 */
export class SoakClock implements Clock {
  #now: number
  #timers: readonly Timer[] = []

  /** @param start milliseconds since 1970 */
  constructor(start: number) {
    this.#now = start
  }

  now(): Date {
    return new Date(this.#now)
  }

  after(ms: number, work: () => void): () => void {
    const timer = { at: Math.ceil(this.#now + ms), work }
    this.#timers = [...this.#timers, timer]
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer)
    }
  }

  /** Runs what was asked for without a wait, or with one that has passed meanwhile. */
  runDue(): void {
    this.moveTo(this.#now)
  }

  /** Timers that wait. */
  get waiting(): number {
    return this.#timers.length
  }

  /** When the next timer is due, in milliseconds since 1970; Infinity = there is none. */
  get next(): number {
    return Math.min(...this.#timers.map(({ at }) => at), Number.POSITIVE_INFINITY)
  }

  /** Sets the time, never back, and runs what is due by then, earliest first. */
  moveTo(time: number): void {
    this.#now = Math.max(this.#now, Math.ceil(time))
    const due = this.#timers.filter(({ at }) => at <= this.#now).toSorted((a, b) => a.at - b.at)
    this.#timers = this.#timers.filter((timer) => !due.includes(timer))
    for (const { work } of due) work()
  }
}
