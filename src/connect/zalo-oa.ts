import type { ChannelLog } from '../channels/deps.ts'
import type { ZaloOaDeps, ZaloOaSettings } from '../channels/zalo-oa/settings.ts'
import type { TokenPair } from '../channels/zalo-oa/tokens.ts'
import { createZaloOa, type ZaloOaChannel } from '../channels/zalo-oa/zalo-oa.ts'
import type { Clock } from '../delivery/clock.ts'
import type { ZaloOaConfig } from '../settings/zalo-oa.ts'
import type { Store } from '../store/ports.ts'
import type { Connection, Wiring } from './wiring.ts'

/** The OA with its tokens in the store, kept fresh. */
export async function connectZaloOa(zalo: ZaloOaConfig, { store, log, clock }: Wiring): Promise<Connection> {
  await adoptGrantedPair(zalo, store, log, clock.now())
  if ((await store.tokens.read('zalo-oa', zalo.ZALO_OA_ID)) === null) {
    log.warn({ channel: 'zalo-oa' }, 'zalo-oa: no token yet, nothing can be sent; `hoi zalo` says what to do')
  }
  const channel = createZaloOa(zaloOaSettings(zalo), zaloOaDeps(zalo, store, log, clock))
  return { channel, start: () => keepTokensFresh(channel, clock) }
}

/** The settings as the channel takes them. */
export function zaloOaSettings(zalo: ZaloOaConfig): ZaloOaSettings {
  return {
    appId: zalo.ZALO_APP_ID,
    oaId: zalo.ZALO_OA_ID,
    oaSecretKey: zalo.ZALO_OA_SECRET_KEY,
    appSecret: zalo.ZALO_APP_SECRET,
    apiRoot: zalo.ZALO_API_ROOT,
    oauthRoot: zalo.ZALO_OAUTH_ROOT,
    timeoutMs: zalo.ZALO_TIMEOUT_MS,
    paidMessages: zalo.ZALO_PAID_MESSAGES,
  }
}

/** What the channel keeps, in the store, for all processes that serve the OA. */
export function zaloOaDeps(
  { ZALO_OA_ID: oaId }: Pick<ZaloOaConfig, 'ZALO_OA_ID'>,
  { tokens, platformNotes }: Pick<Store, 'tokens' | 'platformNotes'>,
  log: ChannelLog,
  clock: Pick<Clock, 'now'>,
): ZaloOaDeps {
  return {
    fetch,
    log,
    clock: () => clock.now(),
    tokens: {
      read: () => tokens.read('zalo-oa', oaId),
      write: (pair) => tokens.write('zalo-oa', oaId, pair),
      exclusively: (work) => tokens.exclusively('zalo-oa', oaId, work),
    },
    notes: {
      read: (name) => platformNotes.read('zalo-oa', oaId, name),
      write: (name, value) => platformNotes.write('zalo-oa', oaId, name, { value, at: clock.now() }),
    },
  }
}

/** Life of an access token; one given by hand may be older, which the platform then says. */
const ACCESS_TOKEN_MS = 25 * 60 * 60 * 1000

/** A pair that somebody got by hand, as fresh as it can be. */
export function pairByHand(accessToken: string, refreshToken: string, now: Date): TokenPair {
  return { accessToken, refreshToken, expiresAt: new Date(now.getTime() + ACCESS_TOKEN_MS) }
}

/**
 * A pair in the settings that was never used before is a fresh grant, by hand, and replaces what the store has: the
 * first time, and again after the OA lost its consent. Which pair was taken last is remembered beside the live one.
 */
async function adoptGrantedPair(zalo: ZaloOaConfig, store: Store, log: ChannelLog, now: Date): Promise<void> {
  const { ZALO_ACCESS_TOKEN: access, ZALO_REFRESH_TOKEN: refresh } = zalo
  if (access === undefined || refresh === undefined) {
    if (access !== refresh) {
      log.warn({}, 'ZALO_ACCESS_TOKEN and ZALO_REFRESH_TOKEN go together; the one that is set is left out')
    }
    return
  }
  const granted = pairByHand(access, refresh, now)
  const grants = `${zalo.ZALO_OA_ID}/granted`
  const adopted = await store.tokens.read('zalo-oa', grants)
  if (adopted?.refreshToken === granted.refreshToken) return
  await store.tokens.write('zalo-oa', zalo.ZALO_OA_ID, granted)
  await store.tokens.write('zalo-oa', grants, granted)
}

const LOOK_EVERY_MS = 60 * 60 * 1000

/**
 * An OA that nobody writes to for months would lose its refresh token: the tokens are looked at now and every hour.
 * The end waits for a renewal under way: the pair that it brings must be kept.
 */
function keepTokensFresh(zalo: ZaloOaChannel, clock: Clock): () => Promise<void> {
  let cancel: () => void = () => undefined
  let underWay = Promise.resolve()
  const look = () => {
    underWay = zalo.keepTokensFresh()
    cancel = clock.after(LOOK_EVERY_MS, look)
  }
  look()
  return () => {
    cancel()
    return underWay
  }
}
