import { z } from 'zod'
import { type HttpAnswer, post } from '../http.ts'
import type { SendOutcome } from '../port.ts'
import type { ZaloOaDeps, ZaloOaSettings } from './settings.ts'
import type { TokenPair } from './tokens.ts'

const HOUR_MS = 60 * 60 * 1000
/** An access token lives 25 hours; it is replaced at 20, while it still works. */
const REFRESH_BEFORE_MS = 5 * HOUR_MS
/** After a refresh that failed while the old token still works, there is no hurry. */
const PAUSE_AFTER_FAILURE_MS = 5 * 60 * 1000

export type Token =
  | { readonly kind: 'token'; readonly accessToken: string }
  | Extract<SendOutcome, { kind: 'retry' | 'operator-needed' }>

export interface TokenKeeper {
  /** A token to call with; refreshed first when its end is near. */
  current(): Promise<Token>
  /** A token in place of one that Zalo refused. */
  replacing(refused: string): Promise<Token>
}

/** `expires_in` comes as a string of seconds. Failures come with HTTP 200, and without an access token. */
const Refreshed = z.looseObject({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
})
const Failure = z.looseObject({ error: z.coerce.number().optional(), error_name: z.string().optional() })

/** The only place that refreshes: a refresh token works once, and two refreshes at a time lose it. */
export function createTokenKeeper(settings: ZaloOaSettings, deps: ZaloOaDeps): TokenKeeper {
  let underWay: Promise<Token> | null = null
  let pausedUntil = 0

  const isDue = (pair: TokenPair) => pair.expiresAt.getTime() - deps.clock().getTime() < REFRESH_BEFORE_MS

  /**
   * All who ask at one time share one refresh, and its failure: nobody queues for an OAuth host that hangs.
   * `unneeded` tells whether the stored pair is good enough, because another process was first.
   */
  function refresh(unneeded: (pair: TokenPair) => boolean): Promise<Token> {
    underWay ??= deps.tokens
      .exclusively(async () => {
        const pair = await deps.tokens.read()
        if (pair === null) return noToken()
        return unneeded(pair) ? use(pair) : await exchange(pair)
      })
      .finally(() => {
        underWay = null
      })
    return underWay
  }

  async function exchange(pair: TokenPair): Promise<Token> {
    const answer = await askForPair(pair.refreshToken)
    const read = Refreshed.safeParse(answer.kind === 'answered' ? answer.body : null)
    if (!read.success) return failed(answer)
    const fresh = {
      accessToken: read.data.access_token,
      refreshToken: read.data.refresh_token,
      expiresAt: new Date(deps.clock().getTime() + read.data.expires_in * 1000),
    }
    // Stored before it is used: the old pair is dead from here on.
    await deps.tokens.write(fresh)
    deps.log.info({ channel: 'zalo-oa', expiresAt: fresh.expiresAt }, 'zalo-oa: tokens refreshed')
    return use(fresh)
  }

  function askForPair(refreshToken: string): Promise<HttpAnswer> {
    return post(deps.fetch, {
      url: `${settings.oauthRoot}/v4/oa/access_token`,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        secret_key: settings.appSecret,
      },
      body: new URLSearchParams({
        refresh_token: refreshToken,
        app_id: settings.appId,
        grant_type: 'refresh_token',
      }).toString(),
      timeoutMs: settings.timeoutMs,
    })
  }

  function failed(answer: HttpAnswer): Token {
    pausedUntil = deps.clock().getTime() + PAUSE_AFTER_FAILURE_MS
    const reason = `token refresh failed: ${whatHappened(answer)}`
    deps.log.error({ channel: 'zalo-oa', reason }, 'zalo-oa: could not refresh the tokens')
    const passing = answer.kind === 'not-sent' || (answer.kind === 'answered' && answer.status >= 500)
    return passing ? { kind: 'retry', reason } : { kind: 'operator-needed', reason }
  }

  return {
    async current() {
      const pair = await deps.tokens.read()
      if (pair === null) return noToken()
      if (!isDue(pair) || deps.clock().getTime() < pausedUntil) return use(pair)
      const token = await refresh((stored) => !isDue(stored))
      // The old token may still work, also when nobody knows how the refresh ended: Zalo will say.
      return token.kind === 'token' ? token : use(pair)
    },
    replacing(refused) {
      return refresh((stored) => stored.accessToken !== refused)
    },
  }
}

function use(pair: TokenPair): Token {
  return { kind: 'token', accessToken: pair.accessToken }
}

function noToken(): Token {
  return {
    kind: 'operator-needed',
    reason: 'no token for this OA: give the app consent and store its first pair',
  }
}

/** Names and numbers only: what Zalo answers may repeat the token. */
function whatHappened(answer: HttpAnswer): string {
  if (answer.kind !== 'answered') return answer.reason
  const { error, error_name } = Failure.safeParse(answer.body).data ?? {}
  return [`HTTP ${answer.status}`, error_name, error].filter((part) => part !== undefined).join(' ')
}
