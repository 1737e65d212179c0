import type { ChannelDeps } from '../deps.ts'

export interface ZaloBotSettings {
  /** `<bot id>:<secret>`. It is a part of every address that is called, so no address is ever logged. */
  readonly token: string
  /** What every webhook carries; null = updates are fetched. */
  readonly webhookSecret: string | null
  /** https://bot-api.zaloplatforms.com */
  readonly apiRoot: string
  readonly timeoutMs: number
}

export interface ZaloBotDeps extends ChannelDeps {
  /** The shortest wait before another fetch where one gave nothing at once or failed; a second when absent. */
  readonly pauseMs?: number
}
