import type { ChannelDeps } from '../deps.ts'
import type { AccountNotes } from './notes.ts'
import type { TokenStore } from './tokens.ts'

export interface ZaloOaSettings {
  readonly appId: string
  readonly oaId: string
  /** Signs webhook events. Shown on the app's Webhook page; not the App Secret. */
  readonly oaSecretKey: string
  /** Refreshes tokens and proves calls. */
  readonly appSecret: string
  /** https://openapi.zalo.me */
  readonly apiRoot: string
  /** https://oauth.zaloapp.com */
  readonly oauthRoot: string
  readonly timeoutMs: number
  /** Whether to write to people who have been silent for 48 hours to 7 days, for which Zalo bills the OA. */
  readonly paidMessages: boolean
}

export interface ZaloOaDeps extends ChannelDeps {
  readonly tokens: TokenStore
  readonly notes: AccountNotes
  readonly clock: () => Date
}
