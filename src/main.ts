import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pino, { type Logger } from 'pino'
import type { Brain } from './answering/brain.ts'
import { liveBrain } from './answering/live-brain.ts'
import { loadBrainApart } from './answering/load-brain.ts'
import { maskEvent } from './answering/mask-event.ts'
import { respond, type Services } from './answering/respond.ts'
import type { Channel } from './channels/port.ts'
import { createLiveHub } from './channels/web/hub.ts'
import { createWeb } from './channels/web/web.ts'
import { brainFolders, type Config, channelsOff, semanticSettings } from './config.ts'
import { accountsOf } from './connect/accounts.ts'
import { connectPlatforms } from './connect/connect.ts'
import { say } from './conversation/phrases.ts'
import { today } from './conversation/today.ts'
import { type Clock, systemClock } from './delivery/clock.ts'
import { createDelivery } from './delivery/delivery.ts'
import { newCode } from './messages/code.ts'
import type { ChannelId } from './messages/inbound.ts'
import { buildApp } from './server/app.ts'
import { CannotListen } from './server/cannot-listen.ts'
import { createMetrics } from './server/metrics.ts'
import { holdFolder } from './store/sqlite/one-server.ts'
import { openSqlite } from './store/sqlite/open.ts'
import { lawOn } from './subsidy/law/law.ts'
import { createTier } from './understanding/semantic/tier.ts'

export interface RunningServer {
  readonly url: string
  /** Takes up the knowledge and the utterances as they are now; if they have faults the former ones stay. */
  reload(): Promise<void>
  /** Takes no more, finishes what is under way, closes everything. */
  stop(): Promise<void>
}

/** From the signal to the end; above the longest wait for a platform by default, so that no send is cut off. */
const STOP_DEADLINE_MS = 9_500
/** For requests under way; whoever uploads slowly does not hold up the end. */
const CLOSE_DEADLINE_MS = 1_000

/**
 * Composes the whole service and listens.
 * @throws KnowledgeInvalid, InvalidIntents, NoSuchPlace, StoreError, CannotListen: nothing is served or sent then
 */
export async function startServer(config: Config, clock: Clock = systemClock): Promise<RunningServer> {
  const log = pino({ level: config.LOG_LEVEL })
  const now = () => clock.now()
  const tier = createTier(semanticSettings(config), log)
  const folders = brainFolders(config)
  const { brain, utterances, training } = await loadBrainApart(folders, config.PLACE, tier.refine)
  // Made ready now rather than while the first resident waits.
  const ready = ({ pack }: Brain) => void lawOn(pack.policy, pack.questions, today(now()))
  ready(brain)
  const live = liveBrain(brain, folders, config.PLACE, ready, tier)
  if (training.trained) log.info({ ms: training.ms }, 'the reading of Vietnamese was trained anew')
  if (training.cacheProblem !== null) log.warn(training.cacheProblem)

  const letGo = holdFolder(config.DATA_DIR)
  const store = await openSqlite(join(config.DATA_DIR, 'hoi.db'))
  const migration = await store.migrate()
  if (migration.applied.length > 0) log.info(migration, 'the store was brought up to date')

  const hub = createLiveHub()
  const connections = await connectPlatforms(config, { store, log, clock })
  const webhookChannels = connections.map(({ channel }) => channel)
  const channels = new Map<ChannelId, Channel>(
    [...webhookChannels, createWeb({ hub })].map((channel) => [channel.id, channel]),
  )
  const metrics = createMetrics()
  const services: Services = {
    findReceipt: (code) => store.receipts.find(code),
    findDeletion: (code) => store.deletions.find(code),
    newCode: () => newCode((below) => randomInt(below)),
    forgetAfterMinutes: config.FORGET_AFTER_MINUTES,
  }
  const delivery = createDelivery({
    store,
    channels,
    respond: (state, event, at) => respond(live.current(), state, event, at, services),
    fallback: { text: say(brain.pack, 'failed'), choices: [], citations: [] },
    mask: maskEvent,
    forgetAfterMs: config.FORGET_AFTER_MINUTES * 60_000,
    clock,
    log,
    metrics,
  })
  const app = await buildApp({
    brain: live.current,
    store,
    hub,
    webhookChannels,
    accept: (events) => delivery.accept(events),
    metrics,
    clock: now,
    log,
    embedOrigins: config.EMBED_ORIGINS,
    accounts: accountsOf(config),
    trustProxy: config.TRUST_PROXY,
    metricsToken: config.METRICS_TOKEN ?? null,
    cacheDir: brainFolders(config).cacheDir,
    zaloVerification: config.zalo?.ZALO_SITE_VERIFICATION,
  })
  // Listening comes first: a server whose port is taken has not sent anything yet.
  const url = await listen(app, config)
  await delivery.start()
  tier.learn(utterances)
  const endings = connections.map(({ start }) => start((events) => delivery.accept(events)))
  announce(config, brain, log, url)
  return {
    url,
    async reload() {
      const result = await live.reload()
      if (result.ok) log.info({ hash: result.brain.pack.hash }, 'the knowledge was taken up anew')
      else log.error({ err: result.error }, 'the knowledge is not sound; the former one is served on')
    },
    async stop() {
      const deadline = performance.now() + STOP_DEADLINE_MS
      const finished = Promise.all(endings.map((end) => end()))
      await close(app)
      const left = deadline - performance.now()
      const [ended] = await Promise.all([delivery.stop(left), tier.close(), within(left, finished)])
      if (!ended) log.warn('stopped while something was under way; the next start takes it up')
      await store.close()
      letGo()
    },
  }
}

/** @throws CannotListen */
async function listen(app: FastifyInstance, { HOST, PORT }: Config): Promise<string> {
  try {
    return await app.listen({ host: HOST, port: PORT })
  } catch (error) {
    throw new CannotListen(HOST, PORT, error)
  }
}

/** Waits for the work, but no longer than so many milliseconds. */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const { promise: tooLong, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  await Promise.race([work, tooLong])
  clearTimeout(timer)
}

/** Takes no more and lets requests under way end, within bounds. */
async function close(app: FastifyInstance): Promise<void> {
  const cutOff = setTimeout(() => app.server.closeAllConnections(), CLOSE_DEADLINE_MS)
  await app.close()
  clearTimeout(cutOff)
}

function announce(config: Config, brain: Brain, log: Logger, url: string): void {
  for (const { channel, set } of channelsOff(config)) {
    log.info({ channel }, `${channel} is off; to turn it on set ${set.join(', ')}`)
  }
  log.info({ url, place: brain.place.id, docs: `${url}/docs` }, `Hỏi BHYT is ready: ${url}`)
}
