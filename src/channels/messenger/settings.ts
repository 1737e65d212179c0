import type { ChannelDeps } from '../deps.ts'

export interface MessengerSettings {
  readonly pageId: string
  readonly pageToken: string
  readonly appSecret: string
  /** The word that Meta's console repeats when the webhook's address is saved. */
  readonly verifyToken: string
  /** Tells our own echoes from those of other apps; without it the mark in the metadata does. */
  readonly appId?: string
  /** https://graph.facebook.com/v25.0 */
  readonly apiRoot: string
  readonly timeoutMs: number
}

export interface MessengerDeps extends ChannelDeps {
  readonly clock: () => Date
}
