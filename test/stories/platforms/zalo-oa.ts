import { buttonPayload } from '../../../src/channels/zalo-oa/button.ts'
import { ZALO } from '../../standins/zalo.ts'
import {
  echoEvent,
  personEvent,
  signedPress,
  signedTextEvent,
  signZalo,
  spokenEvent,
} from '../../standins/zalo-driver.ts'
import { type Attachment, type Platform, webhookPath } from './platform.ts'

export const zaloOa: Platform = {
  channel: 'zalo-oa',
  account: ZALO.oaId,
  buttonsVanish: false,
  acknowledged: 200,
  person: (n) => String(7_000_000_000_000_000_000n + BigInt(n)),
  path: () => webhookPath('zalo-oa'),
  say: (person, text, at) => signedTextEvent(person, text, { at }),
  tap: (person, button, at) => signedPress(person, button, { at }),
  press: (person, payload, at) => signedPress(person, { payload: buttonPayload(payload) }, { at }),
  send: (person, what, at) => signZalo(spokenEvent(nameOf(what), person, messageOf(what), { at })),
  event(person, what, at) {
    if (what === 'staff-message') return signZalo(echoEvent(person, 'Chào bác ạ', { at, adminId: '42' }))
    return signZalo(personEvent(what === 'withdraw' ? 'user_withdraw' : 'user_click_chatnow', person, { at }))
  },
  seen: async ({ server }, { person }) => server.zalo.deliveries(person),
}

function nameOf(what: Attachment): string {
  const kinds: Partial<Record<Attachment, string>> = { contact: 'business_card', other: 'link' }
  return `user_send_${kinds[what] ?? what}`
}

function messageOf(what: Attachment): object {
  const payload =
    what === 'sticker' ? { id: '1', url: 'https://stickers.example/1' } : { url: 'https://x.example/1' }
  return { attachments: [{ type: what, payload }] }
}
