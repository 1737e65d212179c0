import type { SendOutcome } from '../port.ts'
import { noteDown } from './notes.ts'
import { askForPair, type Grant } from './oauth.ts'
import type { ZaloOaDeps, ZaloOaSettings } from './settings.ts'
import type { TokenPair } from './tokens.ts'

const HOUR_MS = 60 * 60 * 1000
/** An access token lives 25 hours; it is replaced at 20, while it still works. */
const REFRESH_BEFORE_MS = 5 * HOUR_MS
/** After a refresh that failed while the old token still works, there is no hurry; nor is one refused asked for again. */
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

/** The only place that refreshes: a refresh token works once, and two refreshes at a time lose it. */
export function createTokenKeeper(settings: ZaloOaSettings, deps: ZaloOaDeps): TokenKeeper {
  let underWay: Promise<Token> | null = null
  let pausedUntil = 0
  /** A pair that Zalo gave and the store has not taken yet: the one in the store is dead. */
  let unsaved: { readonly pair: TokenPair; readonly insteadOf: string } | null = null
  let refused: { readonly refreshToken: string; readonly answer: Token } | null = null

  const now = () => deps.clock().getTime()
  const isDue = (pair: TokenPair) => pair.expiresAt.getTime() - now() < REFRESH_BEFORE_MS

  /**
   * All who ask at one time share one refresh, and its failure: nobody queues for an OAuth host that hangs.
   * `unneeded` tells whether the stored pair is good enough, because another process was first.
   */
  function refresh(unneeded: (pair: TokenPair) => boolean): Promise<Token> {
    underWay ??= deps.tokens
      .exclusively(async () => {
        const pair = await deps.tokens.read()
        if (pair === null) return noToken()
        if (pair.refreshToken === unsaved?.insteadOf) return await save(unsaved.pair)
        return unneeded(pair) ? use(pair) : await exchange(pair)
      })
      .finally(() => {
        underWay = null
      })
    return underWay
  }

  async function exchange(pair: TokenPair): Promise<Token> {
    if (refused?.refreshToken === pair.refreshToken && now() < pausedUntil) return refused.answer
    const grant = await askForPair(settings, deps, { refresh_token: pair.refreshToken })
    if (grant.kind !== 'granted') return failed(pair, grant)
    unsaved = { pair: grant.pair, insteadOf: pair.refreshToken }
    return save(grant.pair)
  }

  /** Stored before it is used: the old pair is dead from here on. */
  async function save(pair: TokenPair): Promise<Token> {
    await deps.tokens.write(pair)
    unsaved = null
    deps.log.info({ channel: 'zalo-oa', expiresAt: pair.expiresAt }, 'zalo-oa: tokens refreshed')
    await noteDown(deps, 'renewal', 'done')
    return use(pair)
  }

  async function failed(
    { refreshToken }: TokenPair,
    { kind, reason: why }: Exclude<Grant, { kind: 'granted' }>,
  ): Promise<Token> {
    pausedUntil = now() + PAUSE_AFTER_FAILURE_MS
    const reason = `token refresh failed: ${why}`
    await noteDown(deps, 'renewal', why)
    if (kind !== 'refused') {
      deps.log.error({ channel: 'zalo-oa', reason }, 'zalo-oa: could not refresh the tokens; trying again')
      return { kind: 'retry', reason }
    }
    deps.log.error(
      { channel: 'zalo-oa', reason },
      'zalo-oa: could not refresh the tokens: the refresh token is spent, give the app consent again (hoi zalo grant)',
    )
    const answer = { kind: 'operator-needed', reason: `${reason}; give the app consent again` } as const
    refused = { refreshToken, answer }
    return answer
  }

  return {
    async current() {
      const pair = await deps.tokens.read()
      if (pair === null) return noToken()
      if (pair.refreshToken === unsaved?.insteadOf) return refresh(() => false)
      if (!isDue(pair) || now() < pausedUntil) return use(pair)
      const token = await refresh((stored) => !isDue(stored))
      // The old token may still work, also when nobody knows how the refresh ended: Zalo will say.
      return token.kind === 'token' ? token : use(pair)
    },
    replacing(refusedToken) {
      return refresh((stored) => stored.accessToken !== refusedToken)
    },
  }
}

function use(pair: TokenPair): Token {
  return { kind: 'token', accessToken: pair.accessToken }
}

function noToken(): Token {
  return {
    kind: 'operator-needed',
    reason: 'no token for this OA: give the app consent and store its first pair (hoi zalo)',
  }
}
