import { z } from 'zod'
import { digits, milliseconds, text, url } from './kinds.ts'

const required = z.object({
  MESSENGER_PAGE_ID: digits.describe('id of the Facebook page'),
  MESSENGER_PAGE_TOKEN: text.describe('page access token'),
  MESSENGER_APP_SECRET: text.describe('App Secret; signs the events'),
  MESSENGER_VERIFY_TOKEN: text.describe('word of your choice, typed in the webhook page as well'),
})
const optional = z.object({
  MESSENGER_APP_ID: digits
    .optional()
    .describe(
      'App ID; tells own echoes from those of other apps, and lets hoi messenger setup register the webhook',
    ),
  MESSENGER_API_ROOT: url.default('https://graph.facebook.com/v25.0').describe('root of the Graph API'),
  MESSENGER_TIMEOUT_MS: milliseconds.default(8_000).describe('longest wait for Facebook, in milliseconds'),
})

export const Messenger = { required, optional, prefix: 'MESSENGER_' } as const
export type MessengerConfig = z.infer<typeof required> & z.infer<typeof optional>
