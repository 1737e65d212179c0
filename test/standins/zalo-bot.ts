import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import {
  createSends,
  type Failure,
  failOnTheWire,
  failureQueue,
  isAfterTaking,
  isOnTheWire,
  listen,
  pause,
  RawBody,
  rawServer,
  type StandIn,
  type StandInOptions,
} from './server.ts'

/** The bot that the stand-in knows. */
export const ZALO_BOT = {
  botId: '1459232241454765289',
  token: '1459232241454765289:BOT_SECRET_TEST',
  accountName: 'bot.hoiBhytTest',
  webhookSecret: 'WEBHOOK_SECRET_TEST',
} as const

export interface ZaloBotDelivery {
  readonly person: string
  readonly text: string
  readonly messageId: string
}

export interface ZaloBotOptions extends StandInOptions {
  /** How long an empty fetch is held open; as long as asked for when absent. */
  readonly holdMs?: number
  /** Messages that the plan has left; more get 429. */
  readonly quota?: number
}

export interface ZaloBotStandIn extends StandIn<ZaloBotDelivery> {
  /** Somebody writes to the bot: what the next fetch gets, unless there is a webhook. */
  push(update: object): void
  /** Updates that nobody fetched so far. */
  waiting(): number
  /** Each of the next fetches fails so; a number is an error code. */
  failNextFetches(failures: readonly Failure[]): void
  /** Fetches so far. */
  fetches(): number
  /** Fetches that are held open at the moment. */
  held(): number
  /** From now on the plan has so many messages left. */
  setQuota(messages: number): void
  /** What setWebhook was last given; null = no webhook. */
  webhook(): Webhook | null
}

export interface Webhook {
  readonly url: string
  readonly secret_token: string
  readonly updatedAt: number
}

const chat_id = z.string().min(1)
const text = z.string().min(1).max(2000)
const PARAMETERS = {
  sendMessage: z.strictObject({ chat_id, text, parse_mode: z.enum(['markdown', 'html']).optional() }),
  sendPhoto: z.strictObject({ chat_id, photo: z.url(), caption: text.optional() }),
  sendSticker: z.strictObject({ chat_id, sticker: z.string().min(1) }),
  sendChatAction: z.strictObject({ chat_id, action: z.literal('typing') }),
  setWebhook: z.strictObject({ url: z.url(), secret_token: z.string().min(8).max(256) }),
  getUpdates: z.strictObject({ timeout: z.string().regex(/^\d+$/).default('30') }),
} as const

const PRIVATE_HOST = /^(localhost|127\.|10\.|192\.168\.|\[)/

/** Starts a local server that answers like bot-api.zaloplatforms.com. */
export async function startZaloBot(options: ZaloBotOptions = {}): Promise<ZaloBotStandIn> {
  const app = rawServer()
  const sends = createSends<ZaloBotDelivery>(app, options)
  const fetchFailures = failureQueue()
  const updates: object[] = []
  const waking = new Set<() => void>()
  let webhook: Webhook | null = null
  let quota = options.quota ?? Number.POSITIVE_INFINITY
  let fetches = 0

  app.post('/:bot/:method', async (request, reply) => {
    const { bot, method } = z.object({ bot: z.string(), method: z.string() }).parse(request.params)
    if (bot !== `bot${ZALO_BOT.token}`) return reply.code(401).type('text/plain').send('Unauthorized')
    const parameters: unknown = JSON.parse(RawBody.parse(request.body))
    switch (method) {
      case 'getMe':
        return ok({
          id: ZALO_BOT.botId,
          account_name: ZALO_BOT.accountName,
          account_type: 'BASIC',
          can_join_groups: false,
        })
      case 'getUpdates':
        return getUpdates(reply, parameters)
      case 'setWebhook':
        return setWebhook(parameters)
      case 'deleteWebhook':
        webhook = null
        return webhookInfo()
      case 'getWebhookInfo':
        return webhookInfo()
      case 'sendMessage': {
        const read = PARAMETERS.sendMessage.safeParse(parameters)
        if (!read.success) return error(400, 'Bad Request')
        return take(reply, read.data.chat_id, read.data.text)
      }
      case 'sendPhoto':
      case 'sendSticker': {
        const read = PARAMETERS[method].safeParse(parameters)
        if (!read.success) return error(400, 'Bad Request')
        return take(reply, read.data.chat_id, `[${method}]`)
      }
      case 'sendChatAction':
        return PARAMETERS.sendChatAction.safeParse(parameters).success
          ? { ok: true }
          : error(400, 'Bad Request')
      default:
        return reply.code(404).send(error(404, 'Not Found'))
    }
  })

  /** One update, handed out once; 408 where nothing came in time, and, silently, where there is a webhook. */
  async function getUpdates(reply: FastifyReply, parameters: unknown) {
    fetches += 1
    const read = PARAMETERS.getUpdates.safeParse(parameters)
    if (!read.success) return error(400, 'Bad Request')
    const failure = fetchFailures.next()
    if (failure !== null) {
      // Whoever breaks an answer off has handed the update out.
      if (failure === 'drop' || failure === 'half') updates.shift()
      return failed(reply, failure)
    }
    if (updates.length === 0 || webhook !== null) {
      await news(reply, options.holdMs ?? Number(read.data.timeout) * 1000)
    }
    // Nobody listens any more: nothing is handed out.
    if (reply.raw.socket?.destroyed !== false) return reply.hijack()
    const update = webhook === null ? updates.shift() : undefined
    return update === undefined ? error(408, 'Request timeout') : ok(update)
  }

  /** Resolves when somebody wrote, the fetch was broken off, or the time is up. */
  function news(reply: FastifyReply, longestMs: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        waking.delete(end)
        resolve()
      }
      const timer = setTimeout(end, longestMs)
      waking.add(end)
      reply.raw.once('close', end)
    })
  }

  function setWebhook(parameters: unknown): object {
    const read = PARAMETERS.setWebhook.safeParse(parameters)
    if (!read.success) return error(400, 'Bad Request: url or secret_token is invalid')
    const { protocol, hostname } = new URL(read.data.url)
    if (protocol !== 'https:' || PRIVATE_HOST.test(hostname))
      return error(400, 'Bad Request: url is not public')
    webhook = { ...read.data, updatedAt: Date.now() }
    return webhookInfo()
  }

  function webhookInfo(): object {
    return ok({ url: webhook?.url ?? '', updated_at: webhook?.updatedAt ?? Date.now() })
  }

  async function take(reply: FastifyReply, person: string, said: string) {
    const failure = sends.failures.next(person)
    if (failure !== null && !isAfterTaking(failure)) return failed(reply, failure)
    if (quota <= 0) return error(429, 'Too Many Requests: quota exceeded')
    quota -= 1
    const messageId = (sends.count() + 0x2d758cb5e222).toString(16).padStart(20, '0')
    sends.take({ person, text: said, messageId })
    if (failure !== null) return failed(reply, failure)
    await pause(options.latencyMs ?? 0)
    return ok({ message_id: messageId, date: Date.now() })
  }

  const push = (update: object) => {
    updates.push(update)
    for (const wake of [...waking]) wake()
  }
  app.post('/_updates', (request) => {
    push(z.looseObject({}).parse(JSON.parse(RawBody.parse(request.body))))
    return { ok: true }
  })
  return {
    url: await listen(app, options),
    ...sends.switches,
    push,
    waiting: () => updates.length,
    failNextFetches: (next) => fetchFailures.add(next),
    fetches: () => fetches,
    held: () => waking.size,
    setQuota: (messages) => {
      quota = messages
    },
    webhook: () => webhook,
    async close() {
      for (const wake of [...waking]) wake()
      await app.close()
    },
  }
}

function ok(result: object): object {
  return { ok: true, result }
}

/** Errors come with HTTP 200. */
function error(code: number, description: string): object {
  return { ok: false, error_code: code, description }
}

function failed(reply: FastifyReply, failure: Failure): FastifyReply | object {
  return isOnTheWire(failure)
    ? failOnTheWire(reply, failure, '{"ok":true,"resu')
    : error(Number.parseInt(String(failure), 10), 'as the test asked')
}
