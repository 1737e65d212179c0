import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  createSends,
  type Failure,
  type FailureQueue,
  failOnTheWire,
  failureQueue,
  htmlPage,
  isAfterTaking,
  isOnTheWire,
  listen,
  pause,
  RawBody,
  rawServer,
  type StandIn,
  type StandInOptions,
} from './server.ts'
import { createUpdateQueue } from './telegram-updates.ts'

/** The bot that the stand-in knows. */
export const TELEGRAM = {
  token: '7000000001:TEST_TOKEN-of-the-stand-in',
  botId: '7000000001',
  username: 'HoiBhytThuBot',
  webhookSecret: 'WEBHOOK_SECRET_TEST',
} as const

export interface TelegramDelivery {
  readonly person: string
  readonly text: string
  readonly buttons: readonly { readonly label: string; readonly payload: string }[]
  /** The same labels by row, as they stand below the message. */
  readonly rows: readonly (readonly string[])[]
  readonly replyTo: number | null
  readonly messageId: number
}

export interface TelegramStandIn extends StandIn<TelegramDelivery> {
  /** The parameters of every call of a method that was not made to fail, in order. */
  calls(method: string): object[]
  /** Each of the next calls of a method other than sendMessage fails so, in this order. */
  failCalls(method: string, failures: readonly Failure[]): void
  /** What getUpdates gives next. */
  push(...updates: readonly object[]): void
  /** How many updates nobody has confirmed. */
  pending(): number
  /** Whether a fetch is held open at the moment. */
  held(): boolean
}

const Button = z
  .strictObject({
    text: z.string().min(1),
    callback_data: z.string().optional(),
    url: z.string().optional(),
  })
  .refine(({ callback_data, url }) => (callback_data === undefined) !== (url === undefined))
const ChatId = z.union([z.int(), z.string().regex(/^-?\d+$/)]).transform(String)
const Recipient = z.looseObject({ chat_id: ChatId })
const Send = z.strictObject({
  chat_id: ChatId,
  text: z.string(),
  reply_markup: z.strictObject({ inline_keyboard: z.array(z.array(Button)) }).optional(),
  link_preview_options: z.strictObject({ is_disabled: z.literal(true) }),
  reply_parameters: z
    .strictObject({ message_id: z.int(), allow_sending_without_reply: z.boolean() })
    .optional(),
})
const SetWebhook = z.strictObject({
  url: z.string(),
  secret_token: z
    .string()
    .regex(/^[\w-]{1,256}$/)
    .optional(),
  allowed_updates: z.array(z.string()).optional(),
  max_connections: z.int().min(1).max(100).optional(),
})
const Commands = z.strictObject({
  commands: z
    .array(
      z.strictObject({
        command: z.string().regex(/^[a-z0-9_]{1,32}$/),
        description: z.string().min(1).max(256),
      }),
    )
    .max(100),
  language_code: z.string().optional(),
})
const Description = z.strictObject({
  description: z.string().max(512),
  language_code: z.string().optional(),
})
const ShortDescription = z.strictObject({
  short_description: z.string().max(120),
  language_code: z.string().optional(),
})
const WEBHOOK_PORTS = ['', '443', '80', '88', '8443']

/** What a method gives, or the error that Telegram answers. */
type Answer = { readonly result: unknown } | { readonly refused: number; readonly why: string }

/**
 * Starts a local server that answers like api.telegram.org, with and without "/proxy" before its paths. A failure that is a
 * number is Telegram's own error with that status (502: a page, as its front gives), "429/7" asks for seven seconds,
 * "200/400" is an error under HTTP 200, and "200/0" one without a code.
 */
export async function startTelegram(options: StandInOptions = {}): Promise<TelegramStandIn> {
  const app = rawServer()
  const sends = createSends<TelegramDelivery>(app, options)
  const made: { readonly method: string; readonly parameters: object }[] = []
  const failures = new Map<string, FailureQueue>([['sendmessage', sends.failures]])
  const updates = createUpdateQueue()
  let webhook: z.infer<typeof SetWebhook> = { url: '' }

  function failuresOf(method: string) {
    const known = failures.get(method) ?? failureQueue()
    failures.set(method, known)
    return known
  }

  const methods: Readonly<Record<string, (parameters: unknown) => Answer | Promise<Answer>>> = {
    getme: () => ({
      result: {
        id: 7_000_000_001,
        is_bot: true,
        first_name: 'Hỏi BHYT (thử)',
        username: TELEGRAM.username,
        can_join_groups: true,
        can_read_all_group_messages: false,
        supports_inline_queries: false,
      },
    }),
    setwebhook(parameters) {
      const read = SetWebhook.safeParse(parameters)
      if (!read.success) return bad('wrong parameters of setWebhook')
      const { url } = read.data
      const https = URL.canParse(url) && new URL(url).protocol === 'https:'
      if (url !== '' && !https) return bad('bad webhook: An HTTPS URL must be provided for webhook')
      if (https && !WEBHOOK_PORTS.includes(new URL(url).port))
        return bad('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443')
      webhook = read.data
      return { result: true }
    },
    deletewebhook() {
      webhook = { url: '' }
      return { result: true }
    },
    getwebhookinfo: () => ({
      result: {
        url: webhook.url,
        has_custom_certificate: false,
        pending_update_count: updates.pending(),
        ...(webhook.url === '' ? {} : { max_connections: webhook.max_connections ?? 40 }),
        ...(webhook.allowed_updates === undefined ? {} : { allowed_updates: webhook.allowed_updates }),
      },
    }),
    async getupdates(parameters) {
      if (webhook.url !== '')
        return { refused: 409, why: "Conflict: can't use getUpdates method while webhook is active" }
      const { offset, timeout } = z
        .looseObject({ offset: z.int().default(0), timeout: z.number().default(0) })
        .parse(parameters)
      const found = await updates.fetch(offset, timeout * 1000)
      return found === null
        ? { refused: 409, why: 'Conflict: terminated by other getUpdates request' }
        : { result: found }
    },
    sendchataction: () => ({ result: true }),
    answercallbackquery: (parameters) =>
      z.looseObject({ callback_query_id: z.string().min(1) }).safeParse(parameters).success
        ? { result: true }
        : bad('query is too old and response timeout expired or query ID is invalid'),
    setmycommands: (parameters) => fits(Commands, parameters),
    setmydescription: (parameters) => fits(Description, parameters),
    setmyshortdescription: (parameters) => fits(ShortDescription, parameters),
    sendmessage: (parameters) => send(parameters),
  }

  function send(parameters: unknown): Answer {
    const read = Send.safeParse(parameters)
    if (!read.success) return bad('wrong parameters of sendMessage')
    const { chat_id: person, reply_markup, reply_parameters } = read.data
    // Telegram takes blanks away at both ends, and counts after that.
    const text = read.data.text.trim()
    if (text === '') return bad('message text is empty')
    if (text.length > 4096) return bad('message is too long')
    const rows = reply_markup?.inline_keyboard ?? []
    const buttons = rows.flat().flatMap(({ text: label, callback_data: payload }) => {
      return payload === undefined ? [] : [{ label, payload }]
    })
    if (buttons.some(({ payload }) => payload === '' || Buffer.byteLength(payload) > 64))
      return bad('BUTTON_DATA_INVALID')
    const delivery: TelegramDelivery = {
      person,
      text,
      buttons,
      rows: rows.map((row) => row.map((button) => button.text)),
      replyTo: reply_parameters?.message_id ?? null,
      messageId: sends.count() + 1,
    }
    sends.take(delivery)
    const chat = { id: Number(person), type: person.startsWith('-') ? 'supergroup' : 'private' }
    return { result: { message_id: delivery.messageId, date: Math.floor(Date.now() / 1000), chat, text } }
  }

  async function serve(request: FastifyRequest, reply: FastifyReply) {
    const { bot, method } = z.object({ bot: z.string(), method: z.string() }).parse(request.params)
    // What looks like no token at all is no address of Telegram's.
    if (!/^bot\d+:[\w-]+$/.test(bot)) return refuse(reply, 404, 'Not Found')
    if (bot !== `bot${TELEGRAM.token}`) return refuse(reply, 401, 'Unauthorized')
    const name = method.toLowerCase()
    const work = methods[name]
    if (work === undefined) return refuse(reply, 404, 'Not Found: method not found')
    const parameters = parametersOf(request)
    const failure = failuresOf(name).next(recipientOf(name, parameters))
    if (failure !== null && !isAfterTaking(failure)) return fail(reply, failure)
    const answer = await work(parameters)
    if ('refused' in answer) return refuse(reply, answer.refused, answer.why)
    made.push({ method: name, parameters })
    if (failure !== null) return fail(reply, failure)
    if (name === 'sendmessage') await pause(options.latencyMs ?? 0)
    return { ok: true, result: answer.result }
  }

  for (const prefix of ['', '/proxy']) {
    app.route({ method: ['GET', 'POST'], url: `${prefix}/:bot/:method`, handler: serve })
  }
  app.post('/_updates', (request) => {
    updates.push(z.array(z.looseObject({})).parse(JSON.parse(RawBody.parse(request.body))))
    return { ok: true }
  })
  return {
    url: await listen(app, options),
    ...sends.switches,
    calls: (method) => made.flatMap((one) => (one.method === method.toLowerCase() ? [one.parameters] : [])),
    failCalls: (method, next) => failuresOf(method.toLowerCase()).add(next),
    push: (...more) => updates.push(more),
    pending: updates.pending,
    held: updates.held,
    async close() {
      updates.end()
      await app.close()
    },
  }
}

const WHY: Readonly<Record<number, string>> = {
  400: 'Bad Request: chat not found',
  401: 'Unauthorized',
  403: 'Forbidden: bot was blocked by the user',
  404: 'Not Found',
  409: 'Conflict: terminated by other getUpdates request',
}
const PATIENCE_SECONDS = 3

function fail(reply: FastifyReply, failure: Failure): FastifyReply {
  if (isOnTheWire(failure)) return failOnTheWire(reply, failure, '{"ok":true,"result":{"message_id":')
  if (failure === 502) return htmlPage(reply, 502)
  if (failure === 429) return tooMany(reply, PATIENCE_SECONDS)
  if (typeof failure === 'number') return refuse(reply, failure, WHY[failure] ?? 'as the test asked')
  const [status, detail] = failure.split('/').map(Number)
  if (status === 429) return tooMany(reply, Number(detail))
  if (status === 200 && detail === 0) return reply.send({ ok: false })
  return reply.code(Number(status)).send({ ok: false, error_code: detail, description: 'as the test asked' })
}

function tooMany(reply: FastifyReply, seconds: number): FastifyReply {
  return reply.code(429).send({
    ok: false,
    error_code: 429,
    description: `Too Many Requests: retry after ${seconds}`,
    parameters: { retry_after: seconds },
  })
}

function refuse(reply: FastifyReply, code: number, description: string): FastifyReply {
  return reply.code(code).send({ ok: false, error_code: code, description })
}

function bad(why: string): Answer {
  return { refused: 400, why: `Bad Request: ${why}` }
}

function fits(schema: z.ZodType, parameters: unknown): Answer {
  return schema.safeParse(parameters).success ? { result: true } : bad('wrong parameters')
}

/** To whom a call sends; undefined where it sends nothing. */
function recipientOf(method: string, parameters: object): string | undefined {
  return method === 'sendmessage' ? Recipient.safeParse(parameters).data?.chat_id : undefined
}

function parametersOf(request: FastifyRequest): object {
  const body = RawBody.parse(request.body)
  return z.looseObject({}).parse(body === '' ? request.query : JSON.parse(body))
}
