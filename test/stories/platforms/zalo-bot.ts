import { ZALO_BOT } from '../../standins/zalo-bot.ts'
import { signedTextEvent, updateFrom, webhookPost } from '../../standins/zalo-bot-driver.ts'
import { type Attachment, type Platform, Unable, webhookPath } from './platform.ts'

const SENT: Partial<Record<Attachment, { readonly name: string; readonly content: object }>> = {
  image: { name: 'image', content: { photo_url: 'https://x.example/1.jpg' } },
  sticker: { name: 'sticker', content: { sticker: '1', url: 'https://stickers.example/1' } },
  audio: { name: 'voice', content: { voice_url: 'https://x.example/1.aac' } },
  other: { name: 'unsupported', content: {} },
}

/** Without buttons everything is typed: a number of the list, a label, a code. */
export const zaloBot: Platform = {
  channel: 'zalo-bot',
  account: ZALO_BOT.botId,
  buttonsVanish: false,
  acknowledged: 200,
  person: (n) => `6ede9afa66b8${String(n).padStart(8, '0')}`,
  path: () => webhookPath('zalo-bot'),
  say: (person, text, at) => signedTextEvent(person, text, { at }),
  tap: (person, { payload }, at) => signedTextEvent(person, payload, { at }),
  press: (person, payload, at) => signedTextEvent(person, payload, { at }),
  send(person, what, at) {
    const sent = SENT[what]
    if (sent === undefined) throw new Unable('zalo-bot', what)
    return webhookPost(updateFrom(person, sent.name, sent.content, { at }))
  },
  event(_person, what) {
    throw new Unable('zalo-bot', what)
  },
  seen: async ({ server }, { person }) =>
    server.zaloBot.deliveries(person).map(({ text }) => ({ text, buttons: [] })),
}
