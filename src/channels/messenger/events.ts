import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { AttachmentKind, InboundEvent } from '../../messages/inbound.ts'
import { Id } from '../json.ts'
import { sentAtOf } from '../moment.ts'
import { handsBack } from '../staff-command.ts'
import { isOurs } from './message.ts'
import type { MessengerSettings } from './settings.ts'

/** What the profile's Get Started button sends. */
export const GET_STARTED = 'GET_STARTED'

const Referral = z.looseObject({ ref: z.string().optional() })
const Attachment = z.looseObject({
  type: z.string(),
  payload: z.looseObject({ sticker_id: z.unknown().optional() }).nullish(),
})
type Attachment = z.infer<typeof Attachment>

const Message = z.looseObject({
  mid: z.string().min(1),
  text: z.string().optional(),
  quick_reply: z.looseObject({ payload: z.string() }).optional(),
  attachments: z.array(Attachment).optional(),
  is_echo: z.boolean().optional(),
  app_id: Id.nullish(),
  metadata: z.string().optional(),
  referral: Referral.optional(),
})
type Message = z.infer<typeof Message>

const Postback = z.looseObject({
  mid: z.string().min(1).optional(),
  title: z.string().optional(),
  payload: z.string().optional(),
  referral: Referral.optional(),
})

/** The kinds of event that matter here; deliveries, reads, reactions and the like have none of these fields. */
const Messaging = z.looseObject({
  sender: z.looseObject({ id: Id }),
  recipient: z.looseObject({ id: Id }),
  timestamp: z.number().int().min(0).max(8.64e15),
  message: Message.optional(),
  postback: Postback.optional(),
  referral: Referral.optional(),
})
type Messaging = z.infer<typeof Messaging>

/** Entries are read one by one: what is wrong with one is no reason to lose the others. */
export const Batch = z.looseObject({ object: z.string(), entry: z.array(z.unknown()) })
export type Batch = z.infer<typeof Batch>

/** `standby` instead of `messaging` means that another app owns the thread; `changes` tells of the feed. */
const Entry = z.looseObject({ id: Id, messaging: z.array(z.unknown()).optional() })

/** The events of one entry, where it is of our page. */
export function eventsIn(entry: unknown, pageId: string): readonly unknown[] | 'unreadable' {
  const read = Entry.safeParse(entry)
  if (!read.success) return 'unreadable'
  const { id, messaging = [] } = read.data
  return id === pageId ? messaging : []
}

/**
 * Reads one event of our page. What somebody did first after following a link may carry the link's ref: then the link
 * comes as a start of its own, before what was done. [] = nothing for the conversation; 'unreadable' = a shape that we
 * do not know.
 */
export function readMessaging(raw: unknown, settings: MessengerSettings): InboundEvent[] | 'unreadable' {
  const read = Messaging.safeParse(raw)
  if (!read.success) return 'unreadable'
  const event = read.data
  if (event.message?.is_echo === true) return readEcho(event, event.message, settings)
  if (event.message !== undefined) return readMessage(event, event.message, settings)
  if (event.postback !== undefined) return readPostback(event, event.postback, settings)
  if (event.referral === undefined) return []
  const { ref } = event.referral
  const key = digest('referral', event.sender.id, event.timestamp, ref ?? '')
  return [started(commonOf(event, settings, event.sender.id, key), ref)]
}

/** An echo's sender is the page. What another app or the page's inbox sent was written by staff. */
function readEcho(event: Messaging, message: Message, settings: MessengerSettings): InboundEvent[] {
  const ownApp = settings.appId !== undefined && message.app_id === settings.appId
  if (ownApp || isOurs(message.metadata)) return []
  const byStaff = {
    ...commonOf(event, settings, event.recipient.id, message.mid),
    kind: 'staff-message' as const,
  }
  return [handsBack(message.text) ? { ...byStaff, resume: true } : byStaff]
}

function readMessage(event: Messaging, message: Message, settings: MessengerSettings): InboundEvent[] {
  const common = commonOf(event, settings, event.sender.id, message.mid)
  const said = whatWasSaid(common, message)
  return said === null ? [] : [...followed(common, message.referral), said]
}

function whatWasSaid(common: Common, message: Message): InboundEvent | null {
  const text = message.text ?? ''
  const words = text === '' ? {} : { text }
  if (message.quick_reply !== undefined) {
    return { ...common, kind: 'choice', payload: message.quick_reply.payload, ...words }
  }
  const attachments = message.attachments ?? []
  // A link in a sentence comes along as a "fallback" attachment; the sentence is still what was said.
  if (text !== '' && attachments.every(({ type }) => type === 'fallback'))
    return { ...common, kind: 'text', text }
  const first = attachments[0]
  return first === undefined ? null : { ...common, kind: 'attachment', what: kindOf(first), ...words }
}

function readPostback(
  event: Messaging,
  postback: z.infer<typeof Postback>,
  settings: MessengerSettings,
): InboundEvent[] {
  const { payload, title, referral } = postback
  const key = postback.mid ?? digest('postback', event.sender.id, event.timestamp, payload ?? '')
  const common = commonOf(event, settings, event.sender.id, key)
  if (payload === undefined || payload === GET_STARTED) return [started(common, referral?.ref)]
  const words = title === undefined ? {} : { text: title }
  return [...followed(common, referral), { ...common, kind: 'choice', payload, ...words }]
}

/** The link that somebody came by, where it arrives with their first tap or words. */
function followed(common: Common, referral: z.infer<typeof Referral> | undefined): InboundEvent[] {
  const ref = referral?.ref
  return ref === undefined ? [] : [started({ ...common, key: `${common.key}/ref` }, ref)]
}

function started(common: Common, ref: string | undefined): InboundEvent {
  return { ...common, kind: 'start', ...(ref === undefined ? {} : { ref }) }
}

type Common = ReturnType<typeof commonOf>

function commonOf(event: Messaging, settings: MessengerSettings, person: string, key: string) {
  const sentAt = sentAtOf(event.timestamp)
  return { channel: 'messenger' as const, account: settings.pageId, person, key, sentAt }
}

/** A sticker came as an image with a sticker_id until August 2026, and comes as a type of its own since. */
function kindOf({ type, payload }: Attachment): AttachmentKind {
  if (type === 'sticker' || (payload?.sticker_id !== undefined && payload.sticker_id !== null))
    return 'sticker'
  if (type === 'image' || type === 'audio' || type === 'video' || type === 'file' || type === 'location')
    return type
  return 'other'
}

/** Events without a message id are the same when kind, person, time and content are. */
function digest(kind: string, ...parts: (string | number)[]): string {
  return `${kind}/${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)}`
}
