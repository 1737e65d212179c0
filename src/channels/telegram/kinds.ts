import type { AttachmentKind } from '../../messages/inbound.ts'

/** By the field that carries it. An animation also has `document`, a venue also `location`: the first found counts. */
const ATTACHMENTS: readonly (readonly [field: string, kind: AttachmentKind])[] = [
  ['photo', 'image'],
  ['animation', 'image'],
  ['sticker', 'sticker'],
  ['voice', 'audio'],
  ['audio', 'audio'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['document', 'file'],
  ['location', 'location'],
  ['contact', 'contact'],
]

/** What happens in a private chat without anybody saying anything. */
const SERVICE = [
  'pinned_message',
  'message_auto_delete_timer_changed',
  'write_access_allowed',
  'connected_website',
  'chat_background_set',
  'users_shared',
  'chat_shared',
  'successful_payment',
  'refunded_payment',
  'passport_data',
  'proximity_alert_triggered',
  'boost_added',
  'web_app_data',
  'gift',
  'unique_gift',
]

/** null = a message that says nothing. What no field tells is something that somebody sent all the same. */
export function kindOf(message: object): AttachmentKind | null {
  const known = ATTACHMENTS.find(([field]) => field in message)
  if (known !== undefined) return known[1]
  return SERVICE.some((field) => field in message) ? null : 'other'
}
