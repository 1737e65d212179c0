import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import {
  addControls,
  type Failure,
  failureQueue,
  pause,
  RawBody,
  rawServer,
  type StandIn,
  type StandInOptions,
} from './server.ts'

/** The app and page that the stand-in knows. */
export const MESSENGER = {
  pageId: '104000000000001',
  pageToken: 'PAGE_TOKEN_TEST',
  appSecret: 'APP_SECRET_TEST',
  verifyToken: 'VERIFY_TOKEN_TEST',
  appId: '555000000000001',
} as const

export interface MessengerDelivery {
  readonly person: string
  readonly text: string
  readonly quickReplies: readonly { readonly title: string; readonly payload: string }[]
  readonly metadata: string | null
  readonly messageId: string
}

export type MessengerStandIn = StandIn<MessengerDelivery>

const QuickReply = z.strictObject({
  content_type: z.literal('text'),
  title: z.string().min(1).max(20),
  payload: z.string().min(1).max(1000),
})
const Send = z.strictObject({
  recipient: z.strictObject({ id: z.string().min(1) }),
  messaging_type: z.literal('RESPONSE'),
  message: z.strictObject({
    text: z.string().min(1).max(2000),
    metadata: z.string().max(1000).optional(),
    quick_replies: z.array(QuickReply).min(1).max(13).optional(),
  }),
})

/** Starts a local server that answers like graph.facebook.com. */
export async function startMessenger(options: StandInOptions = {}): Promise<MessengerStandIn> {
  const app = rawServer()
  const taken: MessengerDelivery[] = []
  const failures = failureQueue()

  app.post('/:version/:page/messages', async (request, reply) => {
    const { version, page } = z.object({ version: z.string(), page: z.string() }).parse(request.params)
    if (!/^v\d+\.\d+$/.test(version) || page !== MESSENGER.pageId) return error(reply, 100, 33)
    if (request.headers.authorization !== `Bearer ${MESSENGER.pageToken}`) return error(reply, 190)
    const body = Send.safeParse(JSON.parse(RawBody.parse(request.body)))
    if (!body.success) return error(reply, 100)
    return take(reply, body.data)
  })

  async function take(reply: FastifyReply, { recipient, message }: z.infer<typeof Send>) {
    const failure = failures.next()
    if (failure === 'hang-unseen') return reply.hijack()
    if (failure === 'server-error') return reply.code(500).send('Internal Server Error')
    if (typeof failure === 'number') return error(reply, failure)
    const codes = /^(\d+)\/(\d+)$/.exec(failure ?? '')
    if (codes !== null) return error(reply, Number(codes[1]), Number(codes[2]))
    const delivery: MessengerDelivery = {
      person: recipient.id,
      text: message.text,
      quickReplies: (message.quick_replies ?? []).map(({ title, payload }) => ({ title, payload })),
      metadata: message.metadata ?? null,
      messageId: `m_${taken.length + 1}`,
    }
    taken.push(delivery)
    options.onDelivery?.(delivery)
    if (failure === 'hang') return reply.hijack()
    if (failure === 'drop') {
      reply.hijack()
      reply.raw.destroy()
      return reply
    }
    await pause(options.latencyMs ?? 0)
    return { recipient_id: delivery.person, message_id: delivery.messageId }
  }

  const switches = {
    deliveries: (person?: string) => taken.filter((one) => person === undefined || one.person === person),
    failNext: (next: readonly Failure[]) => failures.add(next),
  }
  addControls(app, switches)
  const url = await app.listen({ host: '127.0.0.1', port: options.port ?? 0 })
  return { url, ...switches, close: () => app.close() }
}

function error(reply: FastifyReply, code: number, subcode?: number): FastifyReply {
  const detail = subcode === undefined ? {} : { error_subcode: subcode }
  const status = code === 190 ? 401 : code === 2 ? 500 : 400
  return reply.code(status).send({
    error: { message: 'as the test asked', type: 'OAuthException', code, ...detail, fbtrace_id: 'x' },
  })
}
