import type { TokenPair, TokenStore } from '../channels/zalo-oa/tokens.ts'
import { createZaloOa, type ZaloOaChannel } from '../channels/zalo-oa/zalo-oa.ts'
import type { Clock } from '../delivery/clock.ts'
import type { ZaloOaConfig } from '../settings/zalo-oa.ts'
import type { Store } from '../store/ports.ts'
import type { Connection, Wiring } from './wiring.ts'

/** The OA with its tokens in the store, renewed daily. */
export async function connectZaloOa(zalo: ZaloOaConfig, { store, log, clock }: Wiring): Promise<Connection> {
  const now = () => clock.now()
  const tokens: TokenStore = {
    read: () => store.tokens.read('zalo-oa', zalo.ZALO_OA_ID),
    write: (pair) => store.tokens.write('zalo-oa', zalo.ZALO_OA_ID, pair),
    exclusively: (work) => store.tokens.exclusively('zalo-oa', zalo.ZALO_OA_ID, work),
  }
  await adoptGrantedPair(zalo, store, now())
  const channel = createZaloOa(
    {
      appId: zalo.ZALO_APP_ID,
      oaId: zalo.ZALO_OA_ID,
      oaSecretKey: zalo.ZALO_OA_SECRET_KEY,
      appSecret: zalo.ZALO_APP_SECRET,
      apiRoot: zalo.ZALO_API_ROOT,
      oauthRoot: zalo.ZALO_OAUTH_ROOT,
      timeoutMs: zalo.ZALO_TIMEOUT_MS,
    },
    { fetch, log, tokens, clock: now },
  )
  return { channel, start: () => renewTokens(channel, clock) }
}

/** Life of an access token; the one from the settings may be older, which the platform then says. */
const ACCESS_TOKEN_MS = 25 * 60 * 60 * 1000

/**
 * A pair in the settings that was never used before is a fresh grant, by hand, and replaces what the store has: the
 * first time, and again after the OA lost its consent. Which pair was taken last is remembered beside the live one.
 */
async function adoptGrantedPair(zalo: ZaloOaConfig, store: Store, now: Date): Promise<void> {
  const granted: TokenPair = {
    accessToken: zalo.ZALO_ACCESS_TOKEN,
    refreshToken: zalo.ZALO_REFRESH_TOKEN,
    expiresAt: new Date(now.getTime() + ACCESS_TOKEN_MS),
  }
  const grants = `${zalo.ZALO_OA_ID}/granted`
  const adopted = await store.tokens.read('zalo-oa', grants)
  if (adopted?.refreshToken === granted.refreshToken) return
  await store.tokens.write('zalo-oa', zalo.ZALO_OA_ID, granted)
  await store.tokens.write('zalo-oa', grants, granted)
}

/** An OA that nobody writes to for months would lose its refresh token: it is renewed daily all the same. */
function renewTokens(zalo: ZaloOaChannel, clock: Clock): () => void {
  let cancel: () => void = () => undefined
  const renewTomorrow = () => {
    cancel = clock.after(24 * 60 * 60 * 1000, () => {
      void zalo.keepTokensFresh()
      renewTomorrow()
    })
  }
  renewTomorrow()
  return () => cancel()
}
