import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { LiveHub, LiveMessage } from '../channels/web/hub.ts'
import { parseWebMessage, WEB_ACCOUNT } from '../channels/web/message.ts'
import { formatCitation } from '../knowledge/cite.ts'
import type { Pack } from '../knowledge/pack.ts'
import type { InboundEvent } from '../messages/inbound.ts'
import type { Store } from '../store/ports.ts'
import { liveStream } from './live-stream.ts'
import { problem, sendProblem } from './problem.ts'

export interface WebChatDeps {
  readonly store: Pick<Store, 'outbox'>
  readonly hub: LiveHub
  readonly pack: () => Pack
  readonly accept: (events: readonly InboundEvent[]) => Promise<unknown>
}

const MESSAGE_BODY_LIMIT = 64 * 1024
/** Open pages at a time; each costs some ten kilobytes. */
const MOST_STREAMS = 1_000
/** From one address: a whole office may share one, but one address may not take all. */
const MOST_FROM_ONE = 100
/** As many as a page keeps. */
const MOST_MISSED = 200

const Session = z.string().regex(/^[\w-]{22}$/, 'ask POST /chat/sessions for one')
const MessageId = z.coerce.number().int().min(0)

/** The web chat: a session, messages in, and answers out as server-sent events that resume where they broke off. */
export const webChat: FastifyPluginAsyncZod<WebChatDeps> = async (app, { store, hub, pack, accept }) => {
  /** Open pages, each with the address that it comes from. */
  const streams = new Map<ServerResponse, string>()
  const hasRoom = (address: string) =>
    streams.size < MOST_STREAMS &&
    streams.values().reduce((count, one) => count + (one === address ? 1 : 0), 0) < MOST_FROM_ONE

  const missedBy = async (session: string, after: number): Promise<LiveMessage[]> => {
    const key = { channel: 'web', account: WEB_ACCOUNT, person: session } as const
    const missed = await store.outbox.after(key, after, MOST_MISSED)
    return missed.map(({ id, message }) => ({ id: String(id), message }))
  }

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
      // A HEAD would hold a stream open that nobody reads.
      exposeHeadRoute: false,
      schema: {
        hide: true,
        params: z.object({ session: Session }),
        querystring: z.object({ after: MessageId.optional() }),
      },
    },
    async (request, reply) => {
      const { session } = request.params
      if (!hasRoom(request.ip)) return sendProblem(reply, problem(503, 'Too many pages are open.'))
      const resumed = MessageId.safeParse(request.headers['last-event-id'])
      const out = reply.raw
      reply.hijack()
      out.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        'x-content-type-options': 'nosniff',
      })
      streams.set(out, request.ip)
      out.on('close', () => streams.delete(out))
      try {
        await liveStream({
          out,
          after: resumed.success ? resumed.data : (request.query.after ?? 0),
          missed: (after) => missedBy(session, after),
          subscribe: (listener) => hub.subscribe(session, listener),
          shown: (message) => asShown(message, pack()),
        })
      } catch (error) {
        request.log.error({ err: error }, 'a page could not catch up; it will connect again')
      }
    },
  )

  app.addHook('preClose', async () => {
    for (const stream of streams.keys()) stream.end()
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
