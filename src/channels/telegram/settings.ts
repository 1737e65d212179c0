import type { ChannelLog } from '../deps.ts'

export interface TelegramSettings {
  /** `<bot id>:<secret>`. It is a part of every address that is called, so no address is ever logged. */
  readonly token: string
  /** What every webhook carries; null = updates are fetched. */
  readonly webhookSecret: string | null
  /** https://api.telegram.org, or a proxy to it; with or without a slash at the end. */
  readonly apiRoot: string
  readonly timeoutMs: number
  /** The bot's name without "@", until Telegram tells it; absent where the settings do not. */
  readonly username?: string
}

export interface TelegramDeps {
  readonly log: ChannelLog
  readonly clock: () => Date
  /** The first wait after a failed fetch, doubled with each failure in a row; a second when absent. */
  readonly pauseMs?: number
}
