import { z } from 'zod'
import { milliseconds, url } from './kinds.ts'

const required = z.object({
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, 'a token is <bot id>:<secret>, as @BotFather shows it')
    .describe('token of the bot, <bot id>:<secret>, from @BotFather'),
})
const optional = z.object({
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, '1 to 256 of A-Z a-z 0-9 _ -')
    .optional()
    .describe('word that every webhook carries; without it updates are fetched (for a try-out)'),
  TELEGRAM_BOT_NAME: z
    .string()
    .regex(/^\w{3,32}$/, 'the name without @, such as hoi_bhyt_bot')
    .optional()
    .describe('name of the bot without @, for links to it'),
  TELEGRAM_API_ROOT: url
    .default('https://api.telegram.org')
    .describe('root of the Bot API, or of a proxy to it'),
  TELEGRAM_TIMEOUT_MS: milliseconds.default(5_000).describe('longest wait for Telegram, in milliseconds'),
})

export const Telegram = { required, optional, prefix: 'TELEGRAM_' } as const
export type TelegramConfig = z.infer<typeof required> & z.infer<typeof optional>
