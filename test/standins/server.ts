import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
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
 * What networks do: `hang` takes the message and never answers, `drop` takes it and breaks the connection,
 * `hang-unseen` does not even take it, `server-error` is an HTTP 500, `html` takes it and answers with a page,
 * `half` takes it and breaks off in the middle of the answer.
 */
const WireFailure = z.enum(['hang', 'hang-unseen', 'drop', 'server-error', 'html', 'half'])
export type WireFailure = z.infer<typeof WireFailure>

/** A number is the platform's own error code. */
export const Failure = z.union([
  z.number().int(),
  z.templateLiteral([z.number().int().nonnegative(), '/', z.number().int().nonnegative()]),
  WireFailure,
])
export type Failure = z.infer<typeof Failure>

/** Failures that come after the platform took the message. */
export type AnswerFailure = Extract<Failure, 'hang' | 'drop' | 'html' | 'half'>

export function isAfterTaking(failure: Failure): failure is AnswerFailure {
  return failure === 'hang' || failure === 'drop' || failure === 'html' || failure === 'half'
}

export function isOnTheWire(failure: Failure): failure is WireFailure {
  return WireFailure.safeParse(failure).success
}

/** @param answer how the platform's own answer begins, of which `half` gives a part */
export function failOnTheWire(reply: FastifyReply, failure: WireFailure, answer: string): FastifyReply {
  if (failure === 'server-error') return reply.code(500).type('text/plain').send('Internal Server Error')
  if (failure === 'html') return htmlPage(reply)
  reply.hijack()
  if (failure === 'drop') reply.raw.destroy()
  if (failure === 'half') {
    reply.raw.writeHead(200, { 'content-type': 'application/json', 'content-length': '400' })
    reply.raw.write(answer, () => reply.raw.destroy())
  }
  return reply
}

export function htmlPage(reply: FastifyReply, status = 200): FastifyReply {
  return reply.code(status).type('text/html').send('<html><body>Sorry, something went wrong.</body></html>')
}

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

/** What a stand-in took, how its sends fail, and the switches for both. */
export interface Sends<Delivery> {
  /** How many were taken so far. */
  count(): number
  take(delivery: Delivery): void
  readonly failures: FailureQueue
  readonly switches: Omit<StandIn<Delivery>, 'url' | 'close'>
}

/** The switches can be used over HTTP too, for tests that run a stand-in as a process of its own. */
export function createSends<Delivery extends { readonly person: string }>(
  app: FastifyInstance,
  { fault, onDelivery }: StandInOptions,
): Sends<Delivery> {
  const taken: Delivery[] = []
  const failures = failureQueue(fault)
  const switches = {
    deliveries: (person?: string) => taken.filter((one) => person === undefined || one.person === person),
    failNext: (next: readonly Failure[]) => failures.add(next),
  }
  app.get('/_deliveries', (request) => {
    const { person } = z.object({ person: z.string().optional() }).parse(request.query)
    return switches.deliveries(person)
  })
  app.post('/_failures', (request) => {
    switches.failNext(z.array(Failure).parse(JSON.parse(RawBody.parse(request.body))))
    return { ok: true }
  })
  return {
    count: () => taken.length,
    take(delivery) {
      taken.push(delivery)
      onDelivery?.(delivery)
    },
    failures,
    switches,
  }
}

/** @returns its address */
export function listen(app: FastifyInstance, { port = 0 }: StandInOptions): Promise<string> {
  return app.listen({ host: '127.0.0.1', port })
}

export interface FailureQueue {
  add(failures: readonly Failure[]): void
  /** @param person to whom is sent; absent where that is nobody */
  next(person?: string): Failure | null
}

/** The failures that a test asked for, and where there is none those of `fault`. */
export function failureQueue(fault: StandInOptions['fault'] = () => null): FailureQueue {
  const queue: Failure[] = []
  return {
    add: (failures) => void queue.push(...failures),
    next: (person) => queue.shift() ?? (person === undefined ? null : fault(person)),
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
