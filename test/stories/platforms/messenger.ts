import { randomUUID } from 'node:crypto'
import { GET_STARTED } from '../../../src/channels/messenger/events.ts'
import { MESSENGER } from '../../standins/messenger.ts'
import {
  batchOf,
  echoTo,
  messageFrom,
  postbackFrom,
  signedQuickReply,
  signedTextEvent,
  signMessenger,
} from '../../standins/messenger-driver.ts'
import { type Platform, Unable, webhookPath } from './platform.ts'

export const messenger: Platform = {
  channel: 'messenger',
  account: MESSENGER.pageId,
  buttonsVanish: true,
  acknowledged: 200,
  person: (n) => String(2_400_000_000_000_000 + n),
  path: () => webhookPath('messenger'),
  say: (person, text, at) => signedTextEvent(person, text, { at }),
  tap: (person, { title, payload, stays }, at) =>
    stays === true
      ? signMessenger(batchOf([postbackFrom(person, { mid: randomUUID(), title, payload }, { at })]))
      : signedQuickReply(person, { title, payload }, { at }),
  press: (person, payload, at) => signedQuickReply(person, { title: payload, payload }, { at }),
  send(person, what, at) {
    const attachment = { type: what === 'contact' || what === 'other' ? 'template' : what, payload: {} }
    return signMessenger(batchOf([messageFrom(person, { attachments: [attachment] }, { at })]))
  },
  event(person, what, at) {
    if (what === 'withdraw') throw new Unable('messenger', what)
    if (what === 'staff-message') return signMessenger(batchOf([echoTo(person, { app_id: 999 }, { at })]))
    return signMessenger(batchOf([postbackFrom(person, { mid: randomUUID(), payload: GET_STARTED }, { at })]))
  },
  seen: async ({ server }, { person }) =>
    server.messenger.deliveries(person).map(({ text, quickReplies, buttons }) => ({
      text,
      buttons: [...quickReplies, ...buttons.map((button) => ({ ...button, stays: true as const }))],
    })),
}
