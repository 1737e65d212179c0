import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { graphError, MESSENGER, refusePageCall } from './messenger-app.ts'
import { addPage, htmlPage, type PageStandIn } from './messenger-page.ts'
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

export { MESSENGER } from './messenger-app.ts'

interface Tappable {
  readonly title: string
  readonly payload: string
}

export interface MessengerDelivery {
  readonly person: string
  readonly text: string
  /** Gone once one of them is tapped or another message comes. */
  readonly quickReplies: readonly Tappable[]
  /** Of a button template: they stay. */
  readonly buttons: readonly Tappable[]
  readonly metadata: string | null
  readonly messageId: string
}

export interface MessengerStandIn extends StandIn<MessengerDelivery> {
  readonly page: PageStandIn
}

/** What can be tapped under a message, however it is shown. */
export function tappable({ buttons, quickReplies }: MessengerDelivery): readonly Tappable[] {
  return [...buttons, ...quickReplies]
}

const title = z.string().min(1).max(20)
const payload = z.string().min(1).max(1000)
const metadata = z.string().max(1000).optional()
const QuickReply = z.strictObject({ content_type: z.literal('text'), title, payload })
const Template = z.strictObject({
  type: z.literal('template'),
  payload: z.strictObject({
    template_type: z.literal('button'),
    text: z.string().min(1).max(640),
    buttons: z
      .array(z.strictObject({ type: z.literal('postback'), title, payload }))
      .min(1)
      .max(3),
  }),
})
const Message = z.union([
  z.strictObject({
    text: z.string().min(1).max(2000),
    quick_replies: z.array(QuickReply).min(1).max(13).optional(),
    metadata,
  }),
  z.strictObject({ attachment: Template, metadata }),
])
const Send = z.strictObject({
  recipient: z.strictObject({ id: z.string().min(1) }),
  messaging_type: z.literal('RESPONSE'),
  message: Message,
})

/** Starts a local server that answers like graph.facebook.com. */
export async function startMessenger(options: StandInOptions = {}): Promise<MessengerStandIn> {
  const app = rawServer()
  const taken: MessengerDelivery[] = []
  const failures = failureQueue(options.fault)

  app.post('/:version/:page/messages', async (request, reply) => {
    const { version, page } = z.object({ version: z.string(), page: z.string() }).parse(request.params)
    if (!/^v\d+\.\d+$/.test(version) || page !== MESSENGER.pageId) return graphError(reply, '100/33')
    const refused = refusePageCall(request, reply)
    if (refused !== null) return refused
    const body = Send.safeParse(JSON.parse(RawBody.parse(request.body)))
    if (!body.success) return graphError(reply, 100)
    return take(reply, body.data)
  })

  async function take(reply: FastifyReply, { recipient, message }: z.infer<typeof Send>) {
    const failure = failures.next(recipient.id)
    if (failure === 'hang-unseen') return reply.hijack()
    if (failure === 'server-error') return reply.code(500).send('Internal Server Error')
    if (typeof failure === 'number') return graphError(reply, failure)
    const codes = /^(\d+)\/(\d+)$/.exec(failure ?? '')
    if (codes !== null) return graphError(reply, `${Number(codes[1])}/${Number(codes[2])}`)
    const delivery = { person: recipient.id, ...shown(message), messageId: `m_${taken.length + 1}` }
    taken.push(delivery)
    options.onDelivery?.(delivery)
    if (failure === 'hang') return reply.hijack()
    if (failure === 'html') return htmlPage(reply)
    if (failure === 'drop' || failure === 'half') {
      reply.hijack()
      if (failure === 'drop') reply.raw.destroy()
      else {
        reply.raw.writeHead(200, { 'content-type': 'application/json', 'content-length': '60' })
        reply.raw.write('{"recipient_id":"2', () => reply.raw.destroy())
      }
      return reply
    }
    await pause(options.latencyMs ?? 0)
    return { recipient_id: delivery.person, message_id: delivery.messageId }
  }

  const switches = {
    deliveries: (person?: string) => taken.filter((one) => person === undefined || one.person === person),
    failNext: (next: readonly Failure[]) => failures.add(next),
  }
  const page = addPage(app)
  addControls(app, switches)
  const url = await app.listen({ host: '127.0.0.1', port: options.port ?? 0 })
  return { url, ...switches, page, close: () => app.close() }
}

/** A message as the person sees it. */
function shown(message: z.infer<typeof Message>) {
  const plain = ({ title: label, payload: means }: Tappable) => ({ title: label, payload: means })
  if ('attachment' in message) {
    const { text, buttons } = message.attachment.payload
    return { text, quickReplies: [], buttons: buttons.map(plain), metadata: message.metadata ?? null }
  }
  const quickReplies = (message.quick_replies ?? []).map(plain)
  return { text: message.text, quickReplies, buttons: [], metadata: message.metadata ?? null }
}
