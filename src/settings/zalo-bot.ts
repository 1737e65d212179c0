import { z } from 'zod'
import { milliseconds, url } from './kinds.ts'

const required = z.object({
  // It becomes a part of addresses.
  ZALO_BOT_TOKEN: z
    .string()
    .regex(/^[\w.~-]+:[\w.~:-]+$/, 'a token is <bot id>:<secret>')
    .describe('token of the bot, <bot id>:<secret>, from Zalo Bot Creator'),
})
const optional = z.object({
  ZALO_BOT_WEBHOOK_SECRET: z
    .string()
    // Other characters do not come through in a header.
    .regex(/^[\x21-\x7e]{8,256}$/, '8 to 256 letters, digits or signs, without spaces or accents')
    .optional()
    .describe('word that every webhook carries; without it messages are fetched (for a try-out)'),
  ZALO_BOT_ACCOUNT: z
    .string()
    .regex(/^[\w.-]{1,64}$/, 'the name in its link, such as bot.uGsxQaGt')
    .optional()
    .describe('name of the bot in its link zalo.me/<name>, for links to it'),
  ZALO_BOT_API_ROOT: url.default('https://bot-api.zaloplatforms.com').describe('root of the Bot API'),
  ZALO_BOT_TIMEOUT_MS: milliseconds.default(8_000).describe('longest wait for Zalo, in milliseconds'),
})

export const ZaloBot = { required, optional, prefix: 'ZALO_BOT_' } as const
export type ZaloBotConfig = z.infer<typeof required> & z.infer<typeof optional>
