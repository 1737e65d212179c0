import { z } from 'zod'
import { call, type HttpAnswer } from '../http.ts'
import type { ZaloOaSettings } from './settings.ts'
import type { TokenPair } from './tokens.ts'

export type Grant =
  | { readonly kind: 'granted'; readonly pair: TokenPair }
  /** Zalo said no: the code or the refresh token is spent, wrong or too old. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Zalo had nothing to do with it: what was sent is still good. */
  | { readonly kind: 'not-reached'; readonly reason: string }
  /** Nobody knows whether what was sent is spent. */
  | { readonly kind: 'unknown'; readonly reason: string }

/** What is exchanged for a pair: a code of the consent page, or the refresh token of the pair before. Each works once. */
export type Voucher =
  | { readonly code: string; readonly code_verifier: string }
  | { readonly refresh_token: string }

interface Parts {
  readonly fetch: typeof fetch
  readonly clock: () => Date
}

/** `expires_in` comes as a string of seconds. Failures come with HTTP 200, and without an access token. */
const Granted = z.looseObject({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
})
const Failure = z.looseObject({ error: z.coerce.number().optional(), error_name: z.string().optional() })

/** Never throws. */
export async function askForPair(
  { oauthRoot, appId, appSecret, timeoutMs }: ZaloOaSettings,
  { fetch, clock }: Parts,
  voucher: Voucher,
): Promise<Grant> {
  const grant_type = 'code' in voucher ? 'authorization_code' : 'refresh_token'
  const answer = await call(fetch, {
    method: 'POST',
    url: `${oauthRoot}/v4/oa/access_token`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', secret_key: appSecret },
    body: new URLSearchParams({ ...voucher, app_id: appId, grant_type }).toString(),
    timeoutMs,
  })
  const read = Granted.safeParse(answer.kind === 'answered' ? answer.body : null)
  if (!read.success) return { kind: whatItMeans(answer), reason: whatHappened(answer) }
  const { access_token, refresh_token, expires_in } = read.data
  const expiresAt = new Date(clock().getTime() + expires_in * 1000)
  return { kind: 'granted', pair: { accessToken: access_token, refreshToken: refresh_token, expiresAt } }
}

/** The page on which an admin of the OA lets the app act for it. `redirectUri` must be the console's, to the letter. */
export function consentUrl(
  { oauthRoot, appId }: Pick<ZaloOaSettings, 'oauthRoot' | 'appId'>,
  redirectUri: string,
  codeChallenge: string,
): string {
  const url = new URL(`${oauthRoot}/v4/oa/permission`)
  url.searchParams.set('app_id', appId)
  url.searchParams.set('redirect_uri', redirectUri)
  url.searchParams.set('code_challenge', codeChallenge)
  return url.href
}

function whatItMeans(answer: HttpAnswer): 'refused' | 'not-reached' | 'unknown' {
  if (answer.kind !== 'answered') return answer.kind === 'not-sent' ? 'not-reached' : 'unknown'
  if (answer.status === 429) return 'not-reached'
  return answer.status >= 500 || answer.body === null ? 'unknown' : 'refused'
}

/** Names and numbers only: what Zalo answers may repeat the token. */
function whatHappened(answer: HttpAnswer): string {
  if (answer.kind !== 'answered') return answer.reason
  const { error, error_name } = Failure.safeParse(answer.body).data ?? {}
  return [`HTTP ${answer.status}`, error_name, error].filter((part) => part !== undefined).join(' ')
}
