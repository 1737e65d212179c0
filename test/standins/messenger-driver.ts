import { createHmac, randomUUID } from 'node:crypto'
import { MESSENGER } from './messenger.ts'
import type { SignedEvent } from './post.ts'

interface EventOptions {
  readonly mid?: string
  readonly at?: Date
}

/** Writes JSON as Meta does, letters with accents escaped, and signs the bytes. */
export function signMessenger(batch: object, appSecret: string = MESSENGER.appSecret): SignedEvent {
  const body = JSON.stringify(batch).replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const mac = createHmac('sha256', appSecret).update(body).digest('hex')
  return { body, headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${mac}` } }
}

/** One delivery: each argument becomes an entry of its own. */
export function batchOf(...entries: readonly (readonly object[])[]) {
  return {
    object: 'page',
    entry: entries.map((messaging) => ({ id: MESSENGER.pageId, time: Date.now(), messaging })),
  }
}

/** Any event from the person: `{ message }`, `{ postback }`, `{ referral }`, `{ read }` … */
export function fromPerson(person: string, detail: object, { at = new Date() }: EventOptions = {}) {
  return { sender: { id: person }, recipient: { id: MESSENGER.pageId }, timestamp: at.getTime(), ...detail }
}

export function messageFrom(person: string, message: object, options: EventOptions = {}) {
  return fromPerson(person, { message: { mid: options.mid ?? randomUUID(), ...message } }, options)
}

export function signedTextEvent(person: string, text: string, options?: EventOptions): SignedEvent {
  return signMessenger(batchOf([messageFrom(person, { text }, options)]))
}

export function signedQuickReply(
  person: string,
  { title, payload }: { readonly title: string; readonly payload: string },
  options?: EventOptions,
): SignedEvent {
  return signMessenger(batchOf([messageFrom(person, { text: title, quick_reply: { payload } }, options)]))
}

export function postbackFrom(person: string, postback: object, options: EventOptions = {}) {
  return fromPerson(person, { postback: { mid: options.mid ?? randomUUID(), ...postback } }, options)
}

/** What the page sent comes back, with the page as sender. */
export function echoTo(person: string, echo: object, options: EventOptions = {}) {
  return {
    sender: { id: MESSENGER.pageId as string },
    recipient: { id: person },
    timestamp: (options.at ?? new Date()).getTime(),
    message: { mid: options.mid ?? randomUUID(), is_echo: true, text: 'ok', ...echo },
  }
}
