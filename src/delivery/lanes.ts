import { IdleSignal } from './idle.ts'

/**
 * Works items off: those of one lane strictly in the order given and one at a time, different lanes side by
 * side up to a bound, each lane in its turn.
 */
export class Lanes<Item> {
  readonly #work: (item: Item) => Promise<void>
  readonly #concurrency: number
  /** Items that wait, by lane; a lane that runs or waits for its turn is present, even with nothing behind it. */
  readonly #waiting = new Map<string, Item[]>()
  readonly #ready: string[] = []
  readonly #quiet = new IdleSignal(() => this.#running === 0 && (this.#stopped || this.#pending === 0))
  #running = 0
  #pending = 0
  #stopped = false

  /** `work` must not reject: what cannot be done has to be settled inside. */
  constructor(concurrency: number, work: (item: Item) => Promise<void>) {
    this.#concurrency = concurrency
    this.#work = work
  }

  /** Items that wait or run. */
  get pending(): number {
    return this.#pending
  }

  push(lane: string, item: Item): void {
    this.#pending++
    const waiting = this.#waiting.get(lane)
    if (waiting === undefined) {
      this.#waiting.set(lane, [item])
      this.#ready.push(lane)
      this.#start()
    } else {
      waiting.push(item)
    }
  }

  /** Starts nothing more; what runs goes on to its end. */
  stop(): void {
    this.#stopped = true
    this.#quiet.check()
  }

  /** Resolves when nothing runs and, unless stopped, nothing waits. */
  idle(): Promise<void> {
    return this.#quiet.wait()
  }

  #start(): void {
    while (!this.#stopped && this.#running < this.#concurrency) {
      const lane = this.#ready.shift()
      if (lane === undefined) return
      void this.#runNext(lane)
    }
  }

  async #runNext(lane: string): Promise<void> {
    const waiting = this.#waiting.get(lane) ?? []
    const item = waiting.shift()
    if (item === undefined) return
    this.#running++
    await this.#work(item)
    this.#running--
    this.#pending--
    if (waiting.length > 0) this.#ready.push(lane)
    else this.#waiting.delete(lane)
    this.#start()
    this.#quiet.check()
  }
}
