import type { Channel } from '../channels/port.ts'
import type { ChannelId, InboundEvent } from '../messages/inbound.ts'
import type { Reply } from '../messages/reply.ts'
import type { PendingEvent, Store } from '../store/ports.ts'
import { type Clock, systemClock } from './clock.ts'
import { DeliveryError } from './errors.ts'
import { defaultRetention, type Retention, startHousekeeping } from './housekeeping.ts'
import { Lanes } from './lanes.ts'
import type { Log } from './log.ts'
import { deliveryMetrics, type Metrics, noMetrics } from './metrics.ts'
import { GivenUp, Persistence } from './persist.ts'
import { Sender } from './sender.ts'
import { type Respond, runTurn } from './turns.ts'

export interface DeliveryOptions {
  readonly store: Store
  readonly channels: ReadonlyMap<ChannelId, Channel>
  readonly respond: Respond
  /** Said to a person whose message made the program fail. */
  readonly fallback: Reply
  readonly log: Log
  readonly metrics?: Metrics
  readonly clock?: Clock
  /** Between 0 and 1, for the spread of retries. */
  readonly random?: () => number
  /** Applied to each event before it is written anywhere, to mask numbers that nobody should keep. */
  readonly mask?: (event: InboundEvent) => InboundEvent
  readonly limits?: Partial<DeliveryLimits>
  readonly retention?: Retention
  /** Milliseconds of silence after which the passing part of a conversation's state is forgotten; half an hour when absent. */
  readonly forgetAfterMs?: number
}

export interface DeliveryLimits {
  /** Conversations answered side by side. */
  readonly turns: number
  /** Sends under way at a time, for each channel. */
  readonly sends: number
  /** Events that may wait for their turn; more are refused, for the platform to bring again. */
  readonly backlog: number
  readonly sendTimeoutMs: number
}

const defaultLimits: DeliveryLimits = { turns: 4, sends: 16, backlog: 10_000, sendTimeoutMs: 60_000 }

const defaultForgetAfterMs = 30 * 60_000

/** Events read at once from the inbox at start. */
const startPage = 1_000

export interface Acknowledged {
  readonly accepted: number
  readonly duplicates: number
}

/** Takes events in, has each answered in its turn, and sends the answers. */
export interface Delivery {
  /** Takes up what the last run left; run once, after `store.migrate()`. */
  start(): Promise<void>
  /**
   * Durable when resolved: from then on the events are answered whatever happens.
   * @throws DeliveryError 'not-running' or 'backlog-full': nothing was taken
   */
  accept(events: readonly InboundEvent[]): Promise<Acknowledged>
  /** Looks whether there is something to send now, for instance after a parked message was put back. */
  wake(): void
  /** Resolves when there is nothing to do now; messages that wait for a later retry do not count. */
  idle(): Promise<void>
  /**
   * Takes no more and lets what is under way end; the rest waits in the store for the next start.
   * Resolves with true, or with false when the deadline passed first. The store stays open.
   */
  stop(deadlineMs: number): Promise<boolean>
}

export function createDelivery(options: DeliveryOptions): Delivery {
  const { store, channels, respond, fallback, log } = options
  const { metrics = noMetrics, clock = systemClock, random = Math.random, mask = (event) => event } = options
  const { forgetAfterMs = defaultForgetAfterMs } = options
  const limits = { ...defaultLimits, ...options.limits }
  const persistence = new Persistence({ clock, random, log, metrics })
  const senders = new Map<ChannelId, Sender>()
  for (const channel of channels.values()) {
    const { sends: concurrency, sendTimeoutMs } = limits
    const parts = { channel, outbox: store.outbox, clock, random, log, metrics, persistence }
    senders.set(channel.id, new Sender({ ...parts, concurrency, sendTimeoutMs }))
  }
  const turnParts = { store, channels, respond, fallback, forgetAfterMs, clock, log, metrics, persistence }
  const lanes = new Lanes<PendingEvent>(limits.turns, async (pending) => {
    try {
      await runTurn(turnParts, pending)
    } catch (error) {
      if (!(error instanceof GivenUp)) throw error
    }
    senders.get(pending.event.channel)?.wake()
  })
  let running = false
  let stopHousekeeping: () => void = () => undefined

  const enqueue = (pending: PendingEvent) => lanes.push(laneOf(pending.event), pending)
  const keep = async (events: readonly InboundEvent[]) => {
    try {
      return await store.inbox.accept(events, clock.now())
    } catch (error) {
      metrics.count(deliveryMetrics.storeErrors)
      throw error
    }
  }
  const giveUp = async (id: number) => {
    log.error({ eventId: id }, 'an event in the store cannot be read and was given up')
    await store.inbox.giveUp(id, clock.now())
  }
  const wake = () => {
    for (const sender of senders.values()) sender.wake()
  }

  return {
    async start() {
      const recovery = await store.outbox.recover(clock.now())
      metrics.count(deliveryMetrics.recovered, { result: 'again' }, recovery.again)
      metrics.count(deliveryMetrics.recovered, { result: 'parked' }, recovery.parked)
      if (recovery.again + recovery.parked > 0) log.warn(recovery, 'sends that a crash cut off were found')
      let page = await store.inbox.unfinished(startPage)
      while (page.length > 0) {
        for (const { event, ...rest } of page) {
          if (event !== null) enqueue({ ...rest, event })
          else await giveUp(rest.id)
        }
        page = await store.inbox.unfinished(startPage, page.at(-1)?.id)
      }
      running = true
      stopHousekeeping = startHousekeeping(
        store,
        options.retention ?? defaultRetention,
        forgetAfterMs,
        clock,
        log,
      )
      wake()
    },

    async accept(events) {
      if (!running) throw new DeliveryError('not-running', 'Delivery is not running; bring the events again.')
      if (lanes.pending + events.length > limits.backlog) {
        throw new DeliveryError(
          'backlog-full',
          `More than ${limits.backlog} events wait; bring these again later.`,
        )
      }
      const acceptances = await keep(events.map(mask))
      let accepted = 0
      for (const acceptance of acceptances) {
        if (acceptance.kind === 'duplicate') {
          metrics.count(deliveryMetrics.duplicates, { channel: acceptance.event.channel })
          continue
        }
        accepted++
        metrics.count(deliveryMetrics.accepted, { channel: acceptance.pending.event.channel })
        enqueue(acceptance.pending)
      }
      return { accepted, duplicates: acceptances.length - accepted }
    },

    wake,

    async idle() {
      do {
        await lanes.idle()
        for (const sender of senders.values()) await sender.idle()
      } while (lanes.pending > 0)
    },

    async stop(deadlineMs) {
      running = false
      lanes.stop()
      stopHousekeeping()
      persistence.stop()
      for (const sender of senders.values()) sender.stop()
      const ended = Promise.all([lanes.idle(), ...[...senders.values()].map((sender) => sender.idle())])
      return new Promise((resolve) => {
        const cancel = clock.after(deadlineMs, () => resolve(false))
        ended.then(() => {
          cancel()
          resolve(true)
        })
      })
    },
  }
}

function laneOf({ channel, account, person }: InboundEvent): string {
  return JSON.stringify([channel, account, person])
}
