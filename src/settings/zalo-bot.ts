import { z } from 'zod'
import { milliseconds, text, url } from './kinds.ts'

const required = z.object({
  ZALO_BOT_TOKEN: text.describe('token of the bot, <bot id>:<secret>, from Zalo Bot Creator'),
})
const optional = z.object({
  ZALO_BOT_WEBHOOK_SECRET: z
    .string()
    .min(8)
    .max(256)
    .optional()
    .describe(
      '8 to 256 characters that every webhook carries; without it updates are fetched (for a try-out)',
    ),
  ZALO_BOT_API_ROOT: url.default('https://bot-api.zaloplatforms.com').describe('root of the Bot API'),
  ZALO_BOT_TIMEOUT_MS: milliseconds.default(8_000).describe('longest wait for Zalo, in milliseconds'),
})

export const ZaloBot = { required, optional, prefix: 'ZALO_BOT_' } as const
export type ZaloBotConfig = z.infer<typeof required> & z.infer<typeof optional>
