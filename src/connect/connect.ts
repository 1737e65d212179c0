import type { Config } from '../config.ts'
import { connectMessenger } from './messenger.ts'
import type { Connection, Wiring } from './wiring.ts'
import { connectZaloBot } from './zalo-bot.ts'
import { connectZaloOa } from './zalo-oa.ts'

/** The platforms that the settings turn on, each ready to send. */
export async function connectPlatforms(config: Config, wiring: Wiring): Promise<Connection[]> {
  return [
    ...(config.zalo === null ? [] : [await connectZaloOa(config.zalo, wiring)]),
    ...(config.zaloBot === null ? [] : [connectZaloBot(config.zaloBot, wiring)]),
    ...(config.messenger === null ? [] : [connectMessenger(config.messenger, wiring)]),
    // Telegraf costs time and memory, which a server without Telegram does without.
    ...(config.telegram === null
      ? []
      : [(await import('./telegram.ts')).connectTelegram(config.telegram, wiring)]),
  ]
}
