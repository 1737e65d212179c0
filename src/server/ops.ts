import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { sameSecret } from '../channels/constant-time.ts'
import type { Health } from '../store/ports.ts'
import type { Metrics } from './metrics.ts'
import { problem, sendProblem } from './problem.ts'

export interface OpsDeps {
  readonly health: () => Promise<Health>
  readonly metrics: Metrics
  /** null = /metrics answers this machine only. */
  readonly metricsToken: string | null
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** For the operator's tools: is the process alive, can it work, what did it count. Calls no platform. */
export const ops: FastifyPluginAsync<OpsDeps> = async (app, { health, metrics, metricsToken }) => {
  app.get('/healthz', async () => ({ status: 'ok' }))

  app.get('/readyz', async (_request, reply) => {
    const state = await health()
    return state.ok ? { status: 'ready' } : sendProblem(reply, problem(503, state.reason))
  })

  app.get('/metrics', async (request, reply) => {
    const allowed =
      metricsToken === null
        ? isThisMachine(request)
        : sameSecret(request.headers.authorization ?? '', `Bearer ${metricsToken}`)
    if (!allowed) return sendProblem(reply, problem(401, 'Send the metrics token as a bearer token.'))
    return reply.type(metrics.contentType).send(await metrics.render())
  })
}

/** Not somebody elsewhere whose request a proxy on this machine hands on. */
function isThisMachine({ socket, headers }: FastifyRequest): boolean {
  const handedOn = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined
  return LOOPBACK.has(socket.remoteAddress ?? '') && !handedOn
}
