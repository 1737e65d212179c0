import type { SendOutcome } from '../channels/port.ts'
import type { ConversationKey, InboundEvent } from '../messages/inbound.ts'
import type { Reply } from '../messages/reply.ts'

/** A conversation's state as the store keeps it: opaque, with the version of its shape. */
export interface VersionedState {
  readonly version: number
  readonly data: unknown
}

/** An event that was acknowledged and waits for its turn. */
export interface PendingEvent {
  readonly id: number
  readonly event: InboundEvent
  readonly receivedAt: Date
}

/** One question as the officials see it: no name, no sensitive fact, text masked. */
export interface QuestionRecord {
  readonly at: Date
  readonly channel: string
  readonly place: string
  readonly text: string
  readonly topic: string | null
  readonly answer: string | null
  readonly status: string
  readonly confidence: number | null
}

/** Everything that one turn changes; it happens as a whole or not at all. */
export interface Turn {
  readonly eventId: number
  readonly conversation: ConversationKey
  /** null deletes the conversation and all that is kept of the person. */
  readonly state: VersionedState | null
  /** Already rendered: each fits one message of the channel. */
  readonly outgoing: readonly Reply[]
  readonly records: readonly QuestionRecord[]
}

/** A message in the outbox. */
export interface OutboxMessage {
  readonly id: number
  readonly conversation: ConversationKey
  readonly message: Reply
  /** Sends begun so far, counting one that a crash cut off. */
  readonly attempts: number
  /** Sends whose end nobody knows (timeouts, crashes). */
  readonly unknowns: number
  readonly createdAt: Date
}

export interface ParkedMessage extends OutboxMessage {
  readonly outcome: SendOutcome['kind']
  readonly reason: string
  readonly parkedAt: Date
}

/** Access and refresh token of a platform account. */
export interface TokenPair {
  readonly accessToken: string
  readonly refreshToken: string
  readonly expiresAt: Date
}

export interface MigrationReport {
  readonly applied: readonly string[]
  readonly current: string
}
