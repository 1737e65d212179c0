import { randomBytes } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { LiveHub, LiveMessage } from '../channels/web/hub.ts'
import { parseWebMessage, WEB_ACCOUNT } from '../channels/web/message.ts'
import { formatCitation } from '../knowledge/cite.ts'
import type { Pack } from '../knowledge/pack.ts'
import type { InboundEvent } from '../messages/inbound.ts'
import type { Store } from '../store/ports.ts'

export interface WebChatDeps {
  readonly store: Pick<Store, 'outbox'>
  readonly hub: LiveHub
  readonly pack: Pack
  readonly accept: (events: readonly InboundEvent[]) => Promise<unknown>
}

const MESSAGE_BODY_LIMIT = 64 * 1024
/** Proxies close a stream that stays silent for long. */
const HEARTBEAT_MS = 20_000

const Session = z.string().regex(/^[\w-]{22}$/, 'ask POST /chat/sessions for one')
const MessageId = z.coerce.number().int().min(0)

/** The web chat: a session, messages in, and answers out as server-sent events that resume where they broke off. */
export const webChat: FastifyPluginAsyncZod<WebChatDeps> = async (app, { store, hub, pack, accept }) => {
  const streams = new Set<FastifyReply>()

  app.post('/chat/sessions', { schema: { hide: true } }, async (_request, reply) =>
    reply.code(201).send({ session: randomBytes(16).toString('base64url') }),
  )

  app.post(
    '/chat/sessions/:session/messages',
    { bodyLimit: MESSAGE_BODY_LIMIT, schema: { hide: true, params: z.object({ session: Session }) } },
    async (request, reply) => {
      await accept(parseWebMessage(request.body, request.params.session))
      return reply.code(202).send({ accepted: true })
    },
  )

  app.get(
    '/chat/sessions/:session/events',
    {
      schema: {
        hide: true,
        params: z.object({ session: Session }),
        querystring: z.object({ after: MessageId.optional() }),
      },
    },
    async (request, reply) => {
      const { session } = request.params
      const resumed = MessageId.safeParse(request.headers['last-event-id'])
      let last = resumed.success ? resumed.data : (request.query.after ?? 0)
      reply.hijack()
      streams.add(reply)
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      reply.raw.write('retry: 2000\n\n')

      // Listening comes before reading the store: nothing falls between the two, and ids tell what was shown.
      let catchingUp: LiveMessage[] | null = []
      const show = (message: LiveMessage) => {
        const id = Number(message.id)
        if (id <= last) return
        last = id
        reply.raw.write(`id: ${id}\ndata: ${JSON.stringify(asShown(message, pack))}\n\n`)
      }
      const unsubscribe = hub.subscribe(session, (message) =>
        catchingUp === null ? show(message) : catchingUp.push(message),
      )
      const heartbeat = setInterval(() => reply.raw.write(': \n\n'), HEARTBEAT_MS)
      reply.raw.on('close', () => {
        clearInterval(heartbeat)
        unsubscribe()
        streams.delete(reply)
      })

      const missed = await store.outbox.after({ channel: 'web', account: WEB_ACCOUNT, person: session }, last)
      for (const { id, message } of missed) show({ id: String(id), message })
      for (const message of catchingUp) show(message)
      catchingUp = null
    },
  )

  app.addHook('preClose', async () => {
    for (const stream of streams) stream.raw.end()
  })
}

/** A message as the page shows it: citations in words. */
function asShown({ id, message }: LiveMessage, pack: Pack) {
  return {
    id,
    text: message.text,
    choices: message.choices,
    sources: message.citations.map((citation) => ({
      ...citation,
      words: formatCitation(citation, pack.documents),
    })),
  }
}
