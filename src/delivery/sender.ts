import type { Channel, SendOutcome } from '../channels/port.ts'
import type { DueMessage, Outbox } from '../store/ports.ts'
import type { Clock } from './clock.ts'
import { IdleSignal } from './idle.ts'
import type { Log } from './log.ts'
import { deliveryMetrics, type Metrics } from './metrics.ts'
import { resultOf } from './outcome.ts'
import { GivenUp, type Persistence } from './persist.ts'

export interface SenderParts {
  readonly channel: Channel
  readonly outbox: Outbox
  readonly clock: Clock
  readonly random: () => number
  readonly log: Log
  readonly metrics: Metrics
  readonly persistence: Persistence
  /** Sends under way at a time. */
  readonly concurrency: number
  /** A send that takes longer counts as unknown; above the channel's own time limits. */
  readonly sendTimeoutMs: number
}

/** Looks at the outbox at least this often: a command in another process may have put messages back. */
const pollMs = 30_000

/**
 * Sends one channel's messages. It is woken when there may be something to send and looks only then; each send
 * is marked as begun, durably, before the network is touched.
 */
export class Sender {
  readonly #parts: SenderParts
  readonly #quiet = new IdleSignal(() => !this.#looking && this.#underWay === 0)
  #underWay = 0
  #looking = false
  #wokenAgain = false
  #stopped = false
  #cancelTimer: () => void = () => undefined

  constructor(parts: SenderParts) {
    this.#parts = parts
  }

  wake(): void {
    if (this.#stopped) return
    if (this.#looking) {
      this.#wokenAgain = true
      return
    }
    this.#looking = true
    void this.#look()
  }

  /** Begins nothing more; what is under way goes on to its end. */
  stop(): void {
    this.#stopped = true
    this.#cancelTimer()
  }

  /** Resolves when nothing is under way and nothing was due when it last looked. */
  idle(): Promise<void> {
    return this.#quiet.wait()
  }

  async #look(): Promise<void> {
    try {
      do {
        this.#wokenAgain = false
        await this.#beginDue()
      } while (this.#wokenAgain && !this.#stopped)
    } catch (error) {
      if (!(error instanceof GivenUp)) throw error
    }
    this.#looking = false
    this.#quiet.check()
  }

  async #beginDue(): Promise<void> {
    const { channel, outbox, clock, persistence, concurrency } = this.#parts
    const free = concurrency - this.#underWay
    // The end of any send wakes us again.
    if (free === 0) return
    const now = clock.now()
    const due = await persistence.until(() => outbox.dueHeads(channel.id, now, free))
    if (due.length < free) {
      const next = await persistence.until(() => outbox.nextDue(channel.id, now))
      this.#wakeAt(next)
    }
    if (due.length === 0 || this.#stopped) return
    const ids = due.map((message) => message.id)
    const begun = await persistence.until(() => outbox.begin(ids, clock.now()))
    for (const message of due) if (begun.has(message.id)) void this.#send(message)
  }

  #wakeAt(next: Date | null): void {
    this.#cancelTimer()
    if (this.#stopped) return
    const { clock } = this.#parts
    const wait = next === null ? pollMs : Math.min(next.getTime() - clock.now().getTime(), pollMs)
    this.#cancelTimer = clock.after(Math.max(wait, 0), () => this.wake())
  }

  async #send(message: DueMessage): Promise<void> {
    const { channel, outbox, clock, random, metrics, log, persistence } = this.#parts
    this.#underWay++
    const outcome = await this.#outcomeOf(message)
    const now = clock.now()
    const result = resultOf(outcome, message, now, random)
    metrics.count(deliveryMetrics.sends, { channel: channel.id, outcome: outcome.kind })
    if (result.kind === 'park') {
      const fields = {
        message: message.id,
        channel: channel.id,
        outcome: result.outcome,
        reason: result.reason,
      }
      log.warn(fields, 'a message was put aside')
      metrics.count(deliveryMetrics.parked, { channel: channel.id, outcome: result.outcome })
    }
    try {
      await persistence.until(() => outbox.finish(message.id, result, now))
    } catch (error) {
      if (!(error instanceof GivenUp)) throw error
      log.error({ err: error, message: message.id }, 'the end of a send could not be kept')
    }
    this.#underWay--
    this.wake()
    this.#quiet.check()
  }

  /** A channel should neither throw nor hang; one that does must not stop the others. */
  #outcomeOf({ id, conversation, message, lastHeard }: DueMessage): Promise<SendOutcome> {
    const { channel, clock, sendTimeoutMs } = this.#parts
    const { account, person } = conversation
    return new Promise((resolve) => {
      const cancel = clock.after(sendTimeoutMs, () =>
        resolve({ kind: 'unknown', reason: `no answer in ${sendTimeoutMs} ms` }),
      )
      channel
        .send({ id: String(id), account, person, message, lastHeard })
        .catch((error: unknown): SendOutcome => ({ kind: 'unknown', reason: `the channel threw: ${error}` }))
        .then(resolve)
        .finally(cancel)
    })
  }
}
