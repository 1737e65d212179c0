import { createTelegram } from '../channels/telegram/telegram.ts'
import type { TelegramConfig } from '../settings/telegram.ts'
import type { Connection, Wiring } from './wiring.ts'

/** The bot by webhook where its secret is set; else it fetches updates itself, for a try-out. */
export function connectTelegram(settings: TelegramConfig, { log, clock }: Wiring): Connection {
  const webhookSecret = settings.TELEGRAM_WEBHOOK_SECRET ?? null
  const channel = createTelegram(
    {
      token: settings.TELEGRAM_BOT_TOKEN,
      webhookSecret,
      apiRoot: settings.TELEGRAM_API_ROOT,
      timeoutMs: settings.TELEGRAM_TIMEOUT_MS,
      ...(settings.TELEGRAM_BOT_NAME === undefined ? {} : { username: settings.TELEGRAM_BOT_NAME }),
    },
    { log, clock: () => clock.now() },
  )
  return {
    channel,
    start(accept) {
      const endLearning = channel.learnName()
      if (webhookSecret !== null) return endLearning
      log.warn(
        { channel: channel.id },
        'telegram: messages are fetched, for a try-out; for residents set TELEGRAM_WEBHOOK_SECRET and run `hoi telegram setup`',
      )
      const endPolling = channel.poll(accept)
      return () => {
        endLearning()
        return endPolling()
      }
    },
  }
}
