import { createHash, randomUUID } from 'node:crypto'
import type { SignedEvent } from './post.ts'
import { ZALO } from './zalo.ts'

interface EventOptions {
  readonly msgId?: string
  /** When it happened; now if not said. */
  readonly at?: Date
}

/** Signs as Zalo does: plain SHA-256 over app id, body, timestamp and OA Secret Key. */
export function signZalo(event: { readonly timestamp: string }, key: string = ZALO.oaSecretKey): SignedEvent {
  const body = JSON.stringify(event)
  const mac = createHash('sha256').update(`${ZALO.appId}${body}${event.timestamp}${key}`).digest('hex')
  return { body, headers: { 'content-type': 'application/json', 'x-zevent-signature': `mac=${mac}` } }
}

/** Any event that carries a message from the person: `user_send_image`, `user_reacted_message` … */
export function spokenEvent(name: string, person: string, message: object, options: EventOptions = {}) {
  return {
    ...root(name, options),
    sender: { id: person },
    recipient: { id: ZALO.oaId as string },
    message: { msg_id: options.msgId ?? randomUUID(), ...message },
  }
}

export function textEvent(person: string, text: string, options?: EventOptions) {
  return spokenEvent('user_send_text', person, { text }, options)
}

export function signedTextEvent(person: string, text: string, options?: EventOptions): SignedEvent {
  return signZalo(textEvent(person, text, options))
}

/** Pressing a button arrives as a text that equals the button's payload. */
export function signedPress(
  person: string,
  button: { readonly payload: string },
  options?: EventOptions,
): SignedEvent {
  return signedTextEvent(person, button.payload, options)
}

/** What the OA itself sent comes back; with `adminId` it was typed by hand. */
export function echoEvent(
  person: string,
  text: string,
  options: EventOptions & { readonly adminId?: string } = {},
) {
  const { adminId } = options
  return {
    ...root('oa_send_text', options),
    sender: { id: ZALO.oaId as string, ...(adminId === undefined ? {} : { admin_id: adminId }) },
    recipient: { id: person },
    message: { msg_id: options.msgId ?? randomUUID(), text },
  }
}

export function followEvent(
  person: string,
  name: 'follow' | 'unfollow' = 'follow',
  options: EventOptions = {},
) {
  return {
    ...root(name, options),
    oa_id: ZALO.oaId as string,
    follower: { id: person },
    source: 'oa_profile',
  }
}

/** Events with `oa_id` and `user_id` at the root: `user_click_chatnow`, `user_withdraw`. */
export function personEvent(name: string, person: string, options: EventOptions = {}) {
  return { ...root(name, options), oa_id: ZALO.oaId as string, user_id: person }
}

/** What the console posts when the webhook's address is saved: of no OA and no person that we know. */
export function consoleSample(options: EventOptions = {}) {
  return {
    ...root('user_send_text', options),
    sender: { id: '246845883529197922' },
    recipient: { id: '388613280878808645' },
    message: { text: 'This is testing message', msg_id: 'This is message id' },
  }
}

function root(name: string, { at = new Date() }: EventOptions) {
  return { app_id: ZALO.appId as string, event_name: name, timestamp: String(at.getTime()) }
}
