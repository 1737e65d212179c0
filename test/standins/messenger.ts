import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { graphError, MESSENGER, refusePageCall } from './messenger-app.ts'
import { addPage, type PageStandIn } from './messenger-page.ts'
import {
  createSends,
  failOnTheWire,
  isAfterTaking,
  isOnTheWire,
  listen,
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

const HALF = '{"recipient_id":"2'

/** Starts a local server that answers like graph.facebook.com. */
export async function startMessenger(options: StandInOptions = {}): Promise<MessengerStandIn> {
  const app = rawServer()
  const sends = createSends<MessengerDelivery>(app, options)

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
    const failure = sends.failures.next(recipient.id)
    if (failure !== null && !isAfterTaking(failure)) {
      return isOnTheWire(failure) ? failOnTheWire(reply, failure, HALF) : graphError(reply, failure)
    }
    const delivery = { person: recipient.id, ...shown(message), messageId: `m_${sends.count() + 1}` }
    sends.take(delivery)
    if (failure !== null) return failOnTheWire(reply, failure, HALF)
    await pause(options.latencyMs ?? 0)
    return { recipient_id: delivery.person, message_id: delivery.messageId }
  }

  const page = addPage(app)
  return { url: await listen(app, options), ...sends.switches, page, close: () => app.close() }
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
