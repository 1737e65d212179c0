import type { ChannelId, InboundEvent } from '../messages/inbound.ts'
import type { Reply } from '../messages/reply.ts'

/** What a platform allows in one message. */
export interface ChannelLimits {
  /** Characters of text after NFC. */
  readonly text: number
  /** Tappable choices under one message; 0 where there are none. */
  readonly choices: number
  /** Characters of one choice's label. */
  readonly choiceLabel: number
}

/**
 * How a send ended. Platforms know no idempotency key, so `unknown` (a timeout, a broken connection)
 * may have arrived: it is tried at most once more.
 */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly platformId: string | null }
  | { readonly kind: 'retry'; readonly reason: string; readonly afterMs?: number }
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'window-closed'; readonly reason: string }
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'operator-needed'; readonly reason: string }

/** A message on its way to one person; `id` is ours, stable over retries. */
export interface Outgoing {
  readonly id: string
  readonly account: string
  readonly person: string
  readonly message: Reply
  /**
   * When the person was last heard of, by the platform's time where it gives one: what a platform's window for answers
   * counts from. null = not known.
   */
  readonly lastHeard: Date | null
}

/** A way to reach people. */
export interface Channel {
  readonly id: ChannelId
  readonly limits: ChannelLimits
  /** Splits a reply into messages that each keep the limits; nothing is cut off. */
  render(reply: Reply): Reply[]
  /** Never throws: whatever happens is an outcome. */
  send(outgoing: Outgoing): Promise<SendOutcome>
}

/** One HTTP request as it came over the wire. */
export interface WebhookRequest {
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly query: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
}

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly reason: string }

/** A channel whose platform posts events to us. */
export interface WebhookChannel extends Channel {
  /** The platform's GET check, answered with its body; null = the check failed. Absent where the platform has none. */
  handshake?(query: WebhookRequest['query']): string | null
  /** Checks the signature over the raw bytes, in constant time. */
  verify(request: WebhookRequest): Verdict
  /**
   * Reads a verified body. Events that need no work (receipts, own echoes, other accounts, kinds unknown to us) give nothing.
   * @throws MalformedBody when the body is not JSON of the platform's envelope
   */
  parse(body: Buffer, receivedAt: Date): InboundEvent[] | Promise<InboundEvent[]>
  /** Told once the events of a body are durable: what the platform expects at once beside the reply. Never throws. */
  accepted?(events: readonly InboundEvent[]): void
}

/** Takes updates by asking for them, where a platform cannot reach us. */
export interface PollingChannel extends Channel {
  /**
   * Fetches until stopped; each update is offered until `accept` has taken it.
   * @returns what stops it; resolves once nothing is in hand any more
   */
  poll(accept: (events: readonly InboundEvent[]) => Promise<unknown>): () => Promise<void>
}
