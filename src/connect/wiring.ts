import type { Logger } from 'pino'
import type { WebhookChannel } from '../channels/port.ts'
import type { Clock } from '../delivery/clock.ts'
import type { InboundEvent } from '../messages/inbound.ts'
import type { Store } from '../store/ports.ts'

/** What the channels are joined to. */
export interface Wiring {
  readonly store: Store
  readonly log: Logger
  readonly clock: Clock
}

/** Keeps events durably, then has them answered. */
export type Accept = (events: readonly InboundEvent[]) => Promise<unknown>

/** A channel that the settings turn on. */
export interface Connection {
  readonly channel: WebhookChannel
  /** Begins what the channel does by itself (fetching updates, renewing tokens) once events are taken. Returns its end. */
  start(accept: Accept): () => void | Promise<void>
}
