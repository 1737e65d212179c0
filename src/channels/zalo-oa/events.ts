import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { AttachmentKind, InboundEvent } from '../../messages/inbound.ts'
import { readTypedRef } from '../../messages/link-ref.ts'
import { Id } from '../json.ts'
import { sentAtOf } from '../moment.ts'
import { handsBack } from '../staff-command.ts'
import { pressedPayload } from './button.ts'
import { type Envelope, isConsoleSample } from './envelope.ts'
import { type Notice, readNotice } from './notices.ts'
import { personOf, type Recipient } from './person.ts'

/** By what follows `user_send_` or `anonymous_send_` in an event's name. */
const ATTACHMENTS: ReadonlyMap<string, AttachmentKind> = new Map(
  Object.entries({
    image: 'image',
    gif: 'image',
    sticker: 'sticker',
    audio: 'audio',
    video: 'video',
    file: 'file',
    location: 'location',
    business_card: 'contact',
    link: 'other',
  } as const),
)

const SpokenMessage = z.looseObject({
  sender: z.looseObject({ id: Id }),
  recipient: z.looseObject({ id: Id }),
  message: z.looseObject({
    msg_id: Id.optional(),
    text: z.string().optional(),
    conversation_id: Id.optional(),
  }),
})

const Echo = z.looseObject({
  sender: z.looseObject({ id: Id, admin_id: z.union([Id, z.literal('')]).nullish() }),
  recipient: z.looseObject({ id: Id }),
  message: z.looseObject({
    msg_id: Id.optional(),
    text: z.string().optional(),
    conversation_id: Id.optional(),
  }),
})

/** Events that tell of the person without a message name them in one of several places. */
const PersonEvent = z
  .looseObject({
    oa_id: Id.optional(),
    recipient: z.looseObject({ id: Id }).optional(),
    user_id: Id.optional(),
    follower: z.looseObject({ id: Id }).optional(),
    sender: z.looseObject({ id: Id }).optional(),
    data: z.looseObject({ user_id: Id.optional(), url: z.string().optional() }).optional(),
  })
  .transform(({ oa_id, recipient, user_id, follower, sender, data }) => ({
    oaId: oa_id ?? recipient?.id,
    userId: user_id ?? follower?.id ?? sender?.id ?? data?.user_id,
    url: data?.url,
  }))

/** The button of a template message; who pressed it is named only where the message went to a user id, not to a phone. */
const TemplateButton = z.looseObject({
  msg_id: Id.optional(),
  message: z.looseObject({ data: z.string().optional() }),
})

export type EventReading =
  | { readonly kind: 'event'; readonly event: InboundEvent }
  | ({ readonly kind: 'notice' } & Notice)
  /** Nothing for the conversation: receipts, own echoes, other OAs, kinds that we have no use for. */
  | { readonly kind: 'nothing' }
  /** A kind that matters, in a shape that we do not know: worth a look by the operator. */
  | { readonly kind: 'unreadable' }

const NOTHING: EventReading = { kind: 'nothing' }
const UNREADABLE: EventReading = { kind: 'unreadable' }

/** Reads one event as sent to the OA `oaId`. */
export function readEvent(envelope: Envelope, oaId: string): EventReading {
  const name = envelope.event_name
  if (isConsoleSample(envelope)) return NOTHING
  const spoken = /^(user|anonymous)_send_(.+)$/.exec(name)
  if (spoken?.[2] !== undefined) return readSpoken(envelope, oaId, spoken[1] === 'anonymous', spoken[2])
  if (/^oa_send_(?!group)/.test(name)) return readEcho(envelope, oaId)
  if (name === 'follow' || name === 'user_click_chatnow' || name === 'widget_interaction_accepted') {
    return readPersonEvent(envelope, oaId, 'start')
  }
  if (name === 'user_withdraw') return readPersonEvent(envelope, oaId, 'withdraw')
  if (name === 'user_click_response_button') return readTemplateButton(envelope, oaId)
  const notice = readNotice(envelope)
  return notice === null ? NOTHING : { kind: 'notice', ...notice }
}

function readSpoken(envelope: Envelope, oaId: string, anonymous: boolean, what: string): EventReading {
  const attachment = ATTACHMENTS.get(what)
  if (what !== 'text' && attachment === undefined) return NOTHING
  const read = SpokenMessage.safeParse(envelope)
  if (!read.success) return UNREADABLE
  const { sender, recipient, message } = read.data
  if (recipient.id !== oaId) return NOTHING
  const from = recipientFrom(sender.id, anonymous, message.conversation_id)
  if (from === null) return UNREADABLE
  const common = commonOf(envelope, oaId, from, message.msg_id)
  const text = message.text ?? ''
  // A link in a sentence makes the event a link; the sentence is still what was said.
  if (what === 'text' || (what === 'link' && text !== '')) {
    const payload = pressedPayload(text)
    return event(
      payload === null ? { ...common, kind: 'text', text } : { ...common, kind: 'choice', payload },
    )
  }
  const kind = { ...common, kind: 'attachment', what: attachment ?? 'other' } as const
  return event(text === '' ? kind : { ...kind, text })
}

function readEcho(envelope: Envelope, oaId: string): EventReading {
  const read = Echo.safeParse(envelope)
  if (!read.success) return UNREADABLE
  const { sender, recipient, message } = read.data
  const byHand = sender.admin_id !== undefined && sender.admin_id !== null && sender.admin_id !== ''
  if (sender.id !== oaId || !byHand) return NOTHING
  const anonymous = envelope.event_name.startsWith('oa_send_anonymous_')
  const to = recipientFrom(recipient.id, anonymous, message.conversation_id)
  if (to === null) return UNREADABLE
  const common = commonOf(envelope, oaId, to, message.msg_id)
  return event(
    handsBack(message.text)
      ? { ...common, kind: 'staff-message', resume: true }
      : { ...common, kind: 'staff-message' },
  )
}

function readPersonEvent(envelope: Envelope, oaId: string, kind: 'start' | 'withdraw'): EventReading {
  const read = PersonEvent.safeParse(envelope)
  if (!read.success || read.data.userId === undefined) return UNREADABLE
  if ((read.data.oaId ?? oaId) !== oaId) return NOTHING
  const common = commonOf(envelope, oaId, { kind: 'user', userId: read.data.userId }, undefined)
  if (kind === 'withdraw') return event({ ...common, kind })
  const ref = refIn(read.data.url)
  return event(ref === null ? { ...common, kind } : { ...common, kind, ref })
}

/** Only a button that we could have made, a payload or a code, is for us to answer; templates have others. */
function readTemplateButton(envelope: Envelope, oaId: string): EventReading {
  const read = TemplateButton.safeParse(envelope)
  const who = PersonEvent.safeParse(envelope)
  const userId = who.data?.userId
  if (!read.success || userId === undefined || (who.data?.oaId ?? oaId) !== oaId) return NOTHING
  const { msg_id, message } = read.data
  const text = message.data ?? ''
  const common = commonOf(envelope, oaId, { kind: 'user', userId }, msg_id)
  const payload = pressedPayload(text)
  if (payload !== null) return event({ ...common, kind: 'choice', payload })
  return readTypedRef(text) === null ? NOTHING : event({ ...common, kind: 'text', text })
}

/** null = a visitor without the conversation that an answer would go to. */
function recipientFrom(id: string, anonymous: boolean, conversationId: string | undefined): Recipient | null {
  if (!anonymous) return { kind: 'user', userId: id }
  return conversationId === undefined ? null : { kind: 'anonymous', anonymousId: id, conversationId }
}

function commonOf(envelope: Envelope, oaId: string, recipient: Recipient, messageId: string | undefined) {
  const { event_name: name, timestamp } = envelope
  const person = personOf(recipient)
  return {
    channel: 'zalo-oa' as const,
    account: oaId,
    person,
    key: `${name}/${messageId ?? digest(name, person, timestamp)}`,
    sentAt: sentAtOf(Number(timestamp)),
  }
}

/** Events without a message id are the same when name, person and time are. */
function digest(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)
}

/** The page that carried the interaction widget may say in its address what the person came for. */
function refIn(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? new URL(url).searchParams.get('ref') : null
}

function event(inbound: InboundEvent): EventReading {
  return { kind: 'event', event: inbound }
}
