import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { MalformedBody } from '../channels/errors.ts'
import type { WebhookChannel, WebhookRequest } from '../channels/port.ts'
import type { InboundEvent } from '../messages/inbound.ts'
import type { Metrics } from './metrics.ts'
import { problem, sendProblem } from './problem.ts'

/** Larger than any event a platform sends, small enough to refuse at once. */
export const WEBHOOK_BODY_LIMIT = 256 * 1024

export interface WebhookDeps {
  readonly channels: readonly WebhookChannel[]
  /** Resolves once the events are durable. */
  readonly accept: (events: readonly InboundEvent[]) => Promise<unknown>
  readonly metrics: Metrics
  readonly clock: () => Date
}

/**
 * One route per platform: verify the signature over the raw bytes, read the events, keep them, then answer 200.
 * Nothing is answered before it is durable; nothing is read before it is verified.
 */
export const webhooks: FastifyPluginAsync<WebhookDeps> = async (
  app,
  { channels, accept, metrics, clock },
) => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: WEBHOOK_BODY_LIMIT },
    (_request, body, done) => done(null, body),
  )

  for (const channel of channels) {
    const path = `/webhooks/${channel.id}`

    app.get(path, async (request, reply) => {
      const answer = channel.handshake?.(textValues(request.query)) ?? null
      if (answer === null) {
        metrics.count('hoi_webhook_refused_total', { channel: channel.id, reason: 'handshake' })
        return sendProblem(reply, problem(403, 'The verify token does not match.'))
      }
      return reply.type('text/plain').send(answer)
    })

    app.post(path, async (request, reply) => {
      const verdict = channel.verify(asWebhookRequest(request))
      if (!verdict.ok) {
        metrics.count('hoi_webhook_refused_total', { channel: channel.id, reason: 'signature' })
        request.log.warn({ channel: channel.id, reason: verdict.reason }, 'webhook refused')
        return sendProblem(reply, problem(401, 'The signature does not match.'))
      }
      const events = await parse(channel, bodyOf(request), clock())
      if (events === null) {
        metrics.count('hoi_webhook_refused_total', { channel: channel.id, reason: 'malformed' })
        return sendProblem(reply, problem(400, 'The body is not an event of this platform.'))
      }
      await accept(events)
      channel.accepted?.(events)
      return reply.type('text/plain').send('ok')
    })
  }
}

async function parse(
  channel: WebhookChannel,
  body: Buffer,
  receivedAt: Date,
): Promise<InboundEvent[] | null> {
  try {
    return await channel.parse(body, receivedAt)
  } catch (error) {
    if (error instanceof MalformedBody) return null
    throw error
  }
}

function asWebhookRequest(request: FastifyRequest): WebhookRequest {
  return {
    headers: textValues(request.headers),
    query: textValues(request.query),
    body: bodyOf(request),
  }
}

function bodyOf(request: FastifyRequest): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
}

function textValues(values: unknown): Record<string, string | undefined> {
  if (typeof values !== 'object' || values === null) return {}
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  )
}
