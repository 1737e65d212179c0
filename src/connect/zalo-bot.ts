import { createZaloBot } from '../channels/zalo-bot/zalo-bot.ts'
import type { ZaloBotConfig } from '../settings/zalo-bot.ts'
import type { Connection, Wiring } from './wiring.ts'

/** The bot by webhook where its secret is set; else it fetches messages itself, for a try-out. */
export function connectZaloBot(settings: ZaloBotConfig, { log }: Wiring): Connection {
  const webhookSecret = settings.ZALO_BOT_WEBHOOK_SECRET ?? null
  const channel = createZaloBot(
    {
      token: settings.ZALO_BOT_TOKEN,
      webhookSecret,
      apiRoot: settings.ZALO_BOT_API_ROOT,
      timeoutMs: settings.ZALO_BOT_TIMEOUT_MS,
    },
    { fetch, log },
  )
  return {
    channel,
    start(accept) {
      if (webhookSecret !== null) return () => undefined
      log.warn(
        { channel: channel.id },
        'zalo-bot: messages are fetched, for a try-out; for residents set ZALO_BOT_WEBHOOK_SECRET and run `hoi zalo-bot setup`',
      )
      return channel.poll(accept)
    },
  }
}
