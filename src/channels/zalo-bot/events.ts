import { createHash } from 'node:crypto'
import type { AttachmentKind, InboundEvent } from '../../messages/inbound.ts'
import { sentAtOf } from '../moment.ts'
import { type Message, readMessage, type Update } from './update.ts'

/**
 * By what stands in `message.….received`. Documented are text, image, sticker, voice and unsupported; the others were met
 * or are expected by clients of the platform.
 */
const ATTACHMENTS: ReadonlyMap<string, AttachmentKind> = new Map(
  Object.entries({
    image: 'image',
    photo: 'image',
    gif: 'image',
    sticker: 'sticker',
    voice: 'audio',
    audio: 'audio',
    video: 'video',
    file: 'file',
    location: 'location',
    link: 'other',
    // Files and contact cards, and whatever protected accounts write: it comes without its content.
    unsupported: 'other',
  } as const),
)

export type UpdateReading =
  | { readonly kind: 'event'; readonly event: InboundEvent }
  /** Nothing for the conversation: groups, other bots, kinds that we have no use for. */
  | { readonly kind: 'nothing' }
  /** A kind that matters, in a shape that we do not know: worth a look by the operator. */
  | { readonly kind: 'unreadable' }

const NOTHING: UpdateReading = { kind: 'nothing' }
const UNREADABLE: UpdateReading = { kind: 'unreadable' }

/** Reads one update of the bot `botId`. */
export function readEvent(update: Update, botId: string): UpdateReading {
  const what = /^message\.([a-z_]+)\.received$/.exec(update.event_name)?.[1]
  const attachment = what === undefined ? undefined : ATTACHMENTS.get(what)
  if (what !== 'text' && attachment === undefined) return NOTHING
  // For some protected accounts there is not even a message: nobody to answer, and no fault.
  if (what === 'unsupported' && update.message === undefined) return NOTHING
  const message = readMessage(update)
  if (message === null) return UNREADABLE
  if (message.from?.is_bot === true || !isPrivate(message)) return NOTHING
  const text = message.text ?? message.caption ?? ''
  const common = commonOf(update.event_name, message, botId)
  // A sentence with a link in it is still what was said.
  if (what === 'text' || (what === 'link' && text !== '')) {
    return text === '' ? UNREADABLE : event({ ...common, kind: 'text', text })
  }
  const kind = { ...common, kind: 'attachment', what: attachment ?? 'other' } as const
  return event(text === '' ? kind : { ...kind, text })
}

/** A personal answer never goes into a room that others read: what is not surely between two is left alone. */
function isPrivate({ chat, from }: Message): boolean {
  if (chat.chat_type === undefined) return chat.id === from?.id
  return chat.chat_type.toUpperCase() === 'PRIVATE'
}

function commonOf(name: string, message: Message, botId: string) {
  const { chat, date } = message
  return {
    channel: 'zalo-bot' as const,
    account: botId,
    person: chat.id,
    key: message.message_id ?? digest(name, message),
    sentAt: date === undefined ? null : sentAtOf(date),
  }
}

/** Messages without an id are the same when all that is said of them is. */
function digest(name: string, message: Message): string {
  const content = JSON.stringify([name, message])
  return `${name}/${createHash('sha256').update(content).digest('hex').slice(0, 32)}`
}

function event(inbound: InboundEvent): UpdateReading {
  return { kind: 'event', event: inbound }
}
