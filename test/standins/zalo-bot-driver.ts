import { randomBytes } from 'node:crypto'
import type { SignedEvent } from './post.ts'
import { ZALO_BOT } from './zalo-bot.ts'

interface MessageOptions {
  readonly messageId?: string
  readonly at?: Date
  /** The name that the person goes by. */
  readonly displayName?: string
}

/** Documented is `enveloped`; some bots were sent `bare`. */
export type Form = 'enveloped' | 'bare'

/** A person's id, as the platform gives them: twenty hex digits. */
export function somebody(): string {
  return randomBytes(10).toString('hex')
}

/** `message.<what>.received` from the person, with what such a message carries: `{ text }`, `{ photo_url }` … */
export function updateFrom(person: string, what: string, content: object, options: MessageOptions = {}) {
  const { messageId = somebody(), at = new Date(), displayName = 'Ted' } = options
  return {
    event_name: `message.${what}.received`,
    message: {
      message_id: messageId,
      date: at.getTime(),
      from: { id: person, display_name: displayName, is_bot: false },
      chat: { id: person, chat_type: 'PRIVATE' },
      ...content,
    },
  }
}

export function textFrom(person: string, text: string, options?: MessageOptions) {
  return updateFrom(person, 'text', { text }, options)
}

/** An update as Zalo posts it, with the word that setWebhook was given. */
export function webhookPost(
  update: object,
  {
    form = 'enveloped',
    secret = ZALO_BOT.webhookSecret,
  }: { readonly form?: Form; readonly secret?: string } = {},
): SignedEvent {
  return {
    body: JSON.stringify(form === 'enveloped' ? { ok: true, result: update } : update),
    headers: { 'content-type': 'application/json', 'x-bot-api-secret-token': secret },
  }
}

export function signedTextEvent(person: string, text: string, options?: MessageOptions): SignedEvent {
  return webhookPost(textFrom(person, text, options))
}
