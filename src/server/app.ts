import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import type { Brain } from '../answering/brain.ts'
import type { WebhookChannel } from '../channels/port.ts'
import type { LiveHub } from '../channels/web/hub.ts'
import type { KnownAccounts } from '../links/accounts.ts'
import type { InboundEvent } from '../messages/inbound.ts'
import type { Store } from '../store/ports.ts'
import { api } from './api.ts'
import { linksApi } from './links-api.ts'
import type { Metrics } from './metrics.ts'
import { ops } from './ops.ts'
import { pages } from './pages.ts'
import { problem, problemOf, sendProblem } from './problem.ts'
import { publicPages } from './public-pages.ts'
import { isReader, neatAddress, sendTrouble } from './reader.ts'
import { securityPolicy } from './security-policy.ts'
import { webChat } from './web-chat.ts'
import { webhooks } from './webhooks.ts'
import { zaloVerifier } from './zalo-verifier.ts'

export interface AppDeps {
  /** What is answered from at the moment. */
  readonly brain: () => Brain
  readonly store: Store
  readonly hub: LiveHub
  readonly webhookChannels: readonly WebhookChannel[]
  /** Keeps events durably and wakes the worker. */
  readonly accept: (events: readonly InboundEvent[]) => Promise<unknown>
  readonly metrics: Metrics
  readonly clock: () => Date
  readonly log: FastifyBaseLogger
  /** Origins of the sites that may show the chat in a frame of theirs. */
  readonly embedOrigins: readonly string[]
  /** Where residents reach the ward. */
  readonly accounts: KnownAccounts
  readonly trustProxy: boolean
  readonly metricsToken: string | null
  /** Where what can be made anew is kept between starts. */
  readonly cacheDir: string
  /** Proves to Zalo that the domain is ours; absent = nothing does. */
  readonly zaloVerification?: string | undefined
}

const JSON_BODY_LIMIT = 128 * 1024
/** For a whole request to arrive: whoever sends a byte now and then does not hold a connection for ever. */
const REQUEST_TIMEOUT_MS = 30_000
/** Requests a minute from one address; people type slower, programs may ask for more by running their own. */
const PUBLIC_RATE = { max: 120, timeWindow: '1 minute' }

/** The whole HTTP server, each concern a plugin of its own with its own limits; listens to nothing yet. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const refuse = (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const found = problemOf(error, request)
    return isReader(request) ? sendTrouble(found.status, request, reply, deps) : sendProblem(reply, found)
  }
  const app = Fastify({
    // What no route was found for, as an address that is not one, is told like everything else.
    frameworkErrors: (error, request, reply) => {
      refuse(error, request, reply)
    },
    loggerInstance: deps.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: JSON_BODY_LIMIT,
    // One proxy, the one that connects to us: what it says about itself counts, what a client wrote before it does not.
    trustProxy: deps.trustProxy ? (_address: string, hop: number) => hop === 0 : false,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(refuse)

  await app.register(webhooks, {
    channels: deps.webhookChannels,
    accept: deps.accept,
    metrics: deps.metrics,
    clock: deps.clock,
  })
  await app.register(ops, {
    health: () => deps.store.health(),
    metrics: deps.metrics,
    metricsToken: deps.metricsToken,
  })
  await app.register(publicPart, deps)
  return app
}

/** What residents and programs reach: guarded by security headers and a rate limit. */
async function publicPart(app: FastifyInstance, deps: AppDeps): Promise<void> {
  await app.register(rateLimit, PUBLIC_RATE)
  await app.register(helmet, { contentSecurityPolicy: securityPolicy(["'self'"]) })
  app.setNotFoundHandler((request, reply) => {
    const meant = neatAddress(request.url)
    if (meant !== null) return reply.redirect(meant, 301)
    if (isReader(request)) return sendTrouble(404, request, reply, deps)
    return sendProblem(reply, problem(404, 'There is no such page.'))
  })
  await app.register(pages, {
    place: deps.brain().place.name,
    embedOrigins: deps.embedOrigins,
    isPublic: deps.accounts.web !== null,
    cacheDir: deps.cacheDir,
  })
  await app.register(webChat, {
    store: deps.store,
    hub: deps.hub,
    pack: () => deps.brain().pack,
    accept: deps.accept,
  })
  const { brain, clock, accounts } = deps
  await app.register(publicPages, { brain, clock, accounts })
  if (deps.zaloVerification !== undefined) {
    await app.register(zaloVerifier, { code: deps.zaloVerification })
  }
  await app.register(apiWithDocs, deps)
}

async function apiWithDocs(app: FastifyInstance, deps: AppDeps): Promise<void> {
  await app.register(swagger, {
    openapi: {
      info: {
        title: 'Hỏi BHYT',
        description: 'Vetted, cited answers about health insurance, and who pays which share of the premium.',
        version: '1',
      },
    },
    transform: jsonSchemaTransform,
  })
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true })
  await app.register(api, { brain: deps.brain, clock: deps.clock, store: deps.store })
  await app.register(linksApi, { brain: deps.brain, clock: deps.clock, accounts: deps.accounts })
}
