import type { Clock } from './clock.ts'
import type { Log } from './log.ts'
import { deliveryMetrics, type Metrics } from './metrics.ts'
import { backoffMs } from './outcome.ts'

export interface PersistParts {
  readonly clock: Clock
  readonly random: () => number
  readonly log: Log
  readonly metrics: Metrics
}

/** Delivery stopped while the store was failing: what was not written is found again at the next start. */
export class GivenUp extends Error {}

/** The store works, and still does not take this: it never will. */
export class Hopeless extends Error {}

/** Repeats store operations until they succeed: what was acknowledged must not be lost to a full disk. */
export class Persistence {
  readonly #parts: PersistParts
  readonly #pauses = new Set<() => void>()
  #stopped = false

  constructor(parts: PersistParts) {
    this.#parts = parts
  }

  /**
   * @param isHopeless asked after each failure, with the number of failures so far
   * @throws GivenUp when stopped before the operation succeeded; Hopeless
   */
  async until<T>(
    operation: () => Promise<T>,
    isHopeless: (failures: number) => Promise<boolean> = async () => false,
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await operation()
      } catch (error) {
        const { log, metrics, random } = this.#parts
        metrics.count(deliveryMetrics.storeErrors)
        if (this.#stopped) throw new GivenUp('stopped while the store was failing', { cause: error })
        if (await isHopeless(attempt)) throw new Hopeless('the store works without it', { cause: error })
        log.error({ err: error, attempt }, 'the store failed; trying again')
        await this.#pause(backoffMs(attempt, random))
      }
    }
  }

  /** Operations that fail from now on, or wait to be repeated, are tried once more and then given up. */
  stop(): void {
    this.#stopped = true
    for (const end of this.#pauses) end()
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        cancel()
        this.#pauses.delete(end)
        resolve()
      }
      const cancel = this.#parts.clock.after(ms, end)
      this.#pauses.add(end)
    })
  }
}
