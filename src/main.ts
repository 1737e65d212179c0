import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pino, { type Logger } from 'pino'
import type { Brain } from './answering/brain.ts'
import { loadBrain } from './answering/load-brain.ts'
import { maskEvent } from './answering/mask-event.ts'
import { respond } from './answering/respond.ts'
import { createMessenger } from './channels/messenger/messenger.ts'
import type { Channel, WebhookChannel } from './channels/port.ts'
import { createLiveHub } from './channels/web/hub.ts'
import { createWeb } from './channels/web/web.ts'
import type { TokenPair, TokenStore } from './channels/zalo-oa/tokens.ts'
import { createZaloOa } from './channels/zalo-oa/zalo-oa.ts'
import { brainFolders, type Config, channelsOff, type MessengerConfig, type ZaloConfig } from './config.ts'
import { say } from './conversation/phrases.ts'
import { createDelivery } from './delivery/delivery.ts'
import type { ChannelId } from './messages/inbound.ts'
import { buildApp } from './server/app.ts'
import { createMetrics } from './server/metrics.ts'
import type { Store } from './store/ports.ts'
import { openSqlite } from './store/sqlite/open.ts'

export interface RunningServer {
  readonly url: string
  /** Takes no more, finishes what is under way, closes everything. */
  stop(): Promise<void>
}

const STOP_DEADLINE_MS = 10_000

/**
 * Composes the whole service and listens.
 * @throws KnowledgeInvalid, InvalidIntents, NoSuchPlace, StoreError: nothing is served then
 */
export async function startServer(config: Config): Promise<RunningServer> {
  const log = pino({ level: config.LOG_LEVEL })
  const clock = () => new Date()
  const { brain, training } = loadBrain(
    brainFolders(config),
    config.PLACE,
  )
  if (training.trained) log.info({ ms: training.ms }, 'the reading of Vietnamese was trained anew')

  mkdirSync(config.DATA_DIR, { recursive: true })
  const store = await openSqlite(join(config.DATA_DIR, 'hoi.db'))
  const migration = await store.migrate()
  if (migration.applied.length > 0) log.info(migration, 'the store was brought up to date')

  const hub = createLiveHub()
  const webhookChannels = await platformChannels(config, store, log, clock)
  const channels = new Map<ChannelId, Channel>(
    [...webhookChannels, createWeb({ hub })].map((channel) => [channel.id, channel]),
  )
  const metrics = createMetrics()
  const delivery = createDelivery({
    store,
    channels,
    respond: (state, event, now) => respond(brain, state, event, now),
    fallback: { text: say(brain.pack, 'failed'), choices: [], citations: [] },
    mask: maskEvent,
    log,
    metrics,
  })
  const app = await buildApp({
    brain,
    store,
    hub,
    webhookChannels,
    accept: (events) => delivery.accept(events),
    metrics,
    clock,
    log,
    trustProxy: config.TRUST_PROXY,
    metricsToken: config.METRICS_TOKEN ?? null,
  })
  await delivery.start()
  const url = await app.listen({ host: config.HOST, port: config.PORT })
  announce(config, brain, log, url)
  return {
    url,
    async stop() {
      await app.close()
      await delivery.stop(STOP_DEADLINE_MS)
      await store.close()
    },
  }
}

/** The channels whose settings are there. */
async function platformChannels(
  config: Config,
  store: Store,
  log: Logger,
  clock: () => Date,
): Promise<WebhookChannel[]> {
  const channels: WebhookChannel[] = []
  if (config.zalo !== null) channels.push(await zaloOa(config.zalo, store, log, clock))
  if (config.messenger !== null) channels.push(messenger(config.messenger, log))
  return channels
}

async function zaloOa(
  zalo: ZaloConfig,
  store: Store,
  log: Logger,
  clock: () => Date,
): Promise<WebhookChannel> {
  const tokens: TokenStore = {
    read: () => store.tokens.read('zalo-oa', zalo.ZALO_OA_ID),
    write: (pair) => store.tokens.write('zalo-oa', zalo.ZALO_OA_ID, pair),
    exclusively: (work) => store.tokens.exclusively('zalo-oa', zalo.ZALO_OA_ID, work),
  }
  if ((await tokens.read()) === null) await tokens.write(firstPair(zalo, clock()))
  return createZaloOa(
    {
      appId: zalo.ZALO_APP_ID,
      oaId: zalo.ZALO_OA_ID,
      oaSecretKey: zalo.ZALO_OA_SECRET_KEY,
      appSecret: zalo.ZALO_APP_SECRET,
      apiRoot: zalo.ZALO_API_ROOT,
      oauthRoot: zalo.ZALO_OAUTH_ROOT,
      timeoutMs: zalo.ZALO_TIMEOUT_MS,
    },
    { fetch, log, tokens, clock },
  )
}

/** Life of an access token; the one from the settings may be older, which the platform then says. */
const ACCESS_TOKEN_MS = 25 * 60 * 60 * 1000

function firstPair(zalo: ZaloConfig, now: Date): TokenPair {
  return {
    accessToken: zalo.ZALO_ACCESS_TOKEN,
    refreshToken: zalo.ZALO_REFRESH_TOKEN,
    expiresAt: new Date(now.getTime() + ACCESS_TOKEN_MS),
  }
}

function messenger(settings: MessengerConfig, log: Logger): WebhookChannel {
  return createMessenger(
    {
      pageId: settings.MESSENGER_PAGE_ID,
      pageToken: settings.MESSENGER_PAGE_TOKEN,
      appSecret: settings.MESSENGER_APP_SECRET,
      verifyToken: settings.MESSENGER_VERIFY_TOKEN,
      ...(settings.MESSENGER_APP_ID === undefined ? {} : { appId: settings.MESSENGER_APP_ID }),
      apiRoot: settings.MESSENGER_API_ROOT,
      timeoutMs: settings.MESSENGER_TIMEOUT_MS,
    },
    { fetch, log },
  )
}

function announce(config: Config, brain: Brain, log: Logger, url: string): void {
  for (const { channel, set } of channelsOff(config)) {
    log.info({ channel }, `${channel} is off; to turn it on set ${set.join(', ')}`)
  }
  log.info({ url, place: brain.place.id, docs: `${url}/docs` }, `Hỏi BHYT is ready: ${url}`)
}
