import { randomUUID } from 'node:crypto'
import { GET_STARTED } from '../../src/channels/messenger/events.ts'
import { buttonPayload } from '../../src/channels/zalo-oa/button.ts'
import { MESSENGER } from '../standins/messenger.ts'
import {
  batchOf,
  echoTo,
  messageFrom,
  signedTextEvent as messengerText,
  postbackFrom,
  signedQuickReply,
  signMessenger,
} from '../standins/messenger-driver.ts'
import type { SignedEvent } from '../standins/post.ts'
import { ZALO } from '../standins/zalo.ts'
import {
  echoEvent,
  personEvent,
  signedPress,
  signZalo,
  spokenEvent,
  signedTextEvent as zaloText,
} from '../standins/zalo-driver.ts'
import type { TestServer } from '../support/server.ts'
import type { Button, Message } from './screen.ts'
import type { Step, StoryChannel } from './story.ts'

type Attachment = NonNullable<Step['send']>
type PersonalEvent = NonNullable<Step['event']>

/** What a person can do on a platform, as the signed requests that it posts, and what they see there. */
export interface Platform {
  readonly channel: StoryChannel
  readonly account: string
  /** Whether buttons disappear once another message has come. */
  readonly buttonsVanish: boolean
  /** The id of the n-th person. */
  person(n: number): string
  say(person: string, text: string, at: Date): SignedEvent
  tap(person: string, button: Button, at: Date): SignedEvent
  press(person: string, payload: string, at: Date): SignedEvent
  send(person: string, what: Attachment, at: Date): SignedEvent
  /** @throws Error where the platform has no such event */
  event(person: string, what: PersonalEvent, at: Date): SignedEvent
  seen(server: TestServer, person: string): readonly Message[]
}

const zaloOa: Platform = {
  channel: 'zalo-oa',
  account: ZALO.oaId,
  buttonsVanish: false,
  person: (n) => String(7_000_000_000_000_000_000n + BigInt(n)),
  say: (person, text, at) => zaloText(person, text, { at }),
  tap: (person, button, at) => signedPress(person, button, { at }),
  press: (person, payload, at) => signedPress(person, { payload: buttonPayload(payload) }, { at }),
  send: (person, what, at) => signZalo(spokenEvent(zaloName(what), person, zaloMessage(what), { at })),
  event(person, what, at) {
    if (what === 'staff-message') return signZalo(echoEvent(person, 'Chào bác ạ', { at, adminId: '42' }))
    return signZalo(personEvent(what === 'withdraw' ? 'user_withdraw' : 'user_click_chatnow', person, { at }))
  },
  seen: (server, person) => server.zalo.deliveries(person),
}

function zaloName(what: Attachment): string {
  const kinds: Partial<Record<Attachment, string>> = { contact: 'business_card', other: 'link' }
  return `user_send_${kinds[what] ?? what}`
}

function zaloMessage(what: Attachment): object {
  const payload =
    what === 'sticker' ? { id: '1', url: 'https://stickers.example/1' } : { url: 'https://x.example/1' }
  return { attachments: [{ type: what, payload }] }
}

const messenger: Platform = {
  channel: 'messenger',
  account: MESSENGER.pageId,
  buttonsVanish: true,
  person: (n) => String(2_400_000_000_000_000 + n),
  say: (person, text, at) => messengerText(person, text, { at }),
  tap: (person, button, at) => signedQuickReply(person, button, { at }),
  press: (person, payload, at) => signedQuickReply(person, { title: payload, payload }, { at }),
  send(person, what, at) {
    const attachment = { type: what === 'contact' || what === 'other' ? 'template' : what, payload: {} }
    return signMessenger(batchOf([messageFrom(person, { attachments: [attachment] }, { at })]))
  },
  event(person, what, at) {
    if (what === 'withdraw') throw new Error('Messenger tells of no withdrawal: channels: [zalo-oa]')
    if (what === 'staff-message') return signMessenger(batchOf([echoTo(person, { app_id: 999 }, { at })]))
    return signMessenger(batchOf([postbackFrom(person, { mid: randomUUID(), payload: GET_STARTED }, { at })]))
  },
  seen: (server, person) =>
    server.messenger.deliveries(person).map(({ text, quickReplies }) => ({ text, buttons: quickReplies })),
}

export const PLATFORMS: Readonly<Record<StoryChannel, Platform>> = { 'zalo-oa': zaloOa, messenger }
