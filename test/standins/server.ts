import Fastify, { type FastifyInstance } from 'fastify'
import { z } from 'zod'

/** What every stand-in can do besides playing its platform. */
export interface StandIn<Delivery> {
  readonly url: string
  /** What the platform took, in order; of one person, or of all. */
  deliveries(person?: string): Delivery[]
  /** Each of the next sends fails so, in this order. */
  failNext(failures: readonly Failure[]): void
  close(): Promise<void>
}

/**
 * A number is the platform's own error code. The words are what networks do:
 * `hang` takes the message and never answers, `drop` takes it and breaks the connection,
 * `hang-unseen` does not even take it, `server-error` is an HTTP 500, `html` takes it and answers with a page,
 * `half` takes it and breaks off in the middle of the answer.
 */
export const Failure = z.union([
  z.number().int(),
  z.string().regex(/^\d+\/\d+$/, 'code/subcode'),
  z.enum(['hang', 'hang-unseen', 'drop', 'server-error', 'html', 'half']),
])
export type Failure = z.infer<typeof Failure>

export interface StandInOptions {
  /** 0 = any free port. */
  readonly port?: number
  /** How long the platform takes to answer a send. */
  readonly latencyMs?: number
  readonly onDelivery?: (delivery: object) => void
  /** How the next send to somebody fails where no test asked for a failure; null = it does not. */
  readonly fault?: (person: string) => Failure | null
}

export const RawBody = z.string().catch('')

/** A server that leaves bodies as they came, and can be closed while requests hang. */
export function rawServer(): FastifyInstance {
  const app = Fastify({ forceCloseConnections: true })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  return app
}

/** The switches over HTTP, for tests that run a stand-in as a process of its own. */
export function addControls<Delivery>(
  app: FastifyInstance,
  standIn: Omit<StandIn<Delivery>, 'url' | 'close'>,
): void {
  app.get('/_deliveries', (request) => {
    const { person } = z.object({ person: z.string().optional() }).parse(request.query)
    return standIn.deliveries(person)
  })
  app.post('/_failures', (request) => {
    standIn.failNext(z.array(Failure).parse(JSON.parse(RawBody.parse(request.body))))
    return { ok: true }
  })
}

/** The failures that a test asked for, and where there is none those of `fault`. */
export function failureQueue(fault: StandInOptions['fault'] = () => null) {
  const queue: Failure[] = []
  return {
    add: (failures: readonly Failure[]) => void queue.push(...failures),
    /** @param person to whom is sent; absent where that is nobody */
    next: (person?: string): Failure | null => queue.shift() ?? (person === undefined ? null : fault(person)),
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
