import { z } from 'zod'
import { digits, milliseconds, text, url } from './kinds.ts'

const required = z.object({
  ZALO_APP_ID: digits.describe('App ID of the developer console'),
  ZALO_OA_ID: digits.describe('id of the Official Account'),
  ZALO_OA_SECRET_KEY: text.describe('OA Secret Key of the webhook page; signs the events'),
  ZALO_APP_SECRET: text.describe('App Secret; renews the access token'),
})
const optional = z.object({
  ZALO_ACCESS_TOKEN: text
    .optional()
    .describe('first access token; better given by `hoi zalo token`. Later ones are kept in the store'),
  ZALO_REFRESH_TOKEN: text.optional().describe('first refresh token that came with it'),
  ZALO_SITE_VERIFICATION: z
    .string()
    .regex(/^[\w-]{1,100}$/, 'the letters and digits after zalo_verifier')
    .optional()
    .describe('code of the file zalo_verifier….html that proves the domain in the developer console'),
  ZALO_PAID_MESSAGES: z
    .stringbool()
    .default(false)
    .describe('true: also write to who has been silent for 48 hours to 7 days, which Zalo bills'),
  ZALO_API_ROOT: url.default('https://openapi.zalo.me').describe('root of the OA API'),
  ZALO_OAUTH_ROOT: url.default('https://oauth.zaloapp.com').describe('root of the token service'),
  ZALO_TIMEOUT_MS: milliseconds.default(8_000).describe('longest wait for Zalo, in milliseconds'),
})

export const ZaloOa = { required, optional, prefix: 'ZALO_' } as const
export type ZaloOaConfig = z.infer<typeof required> & z.infer<typeof optional>
