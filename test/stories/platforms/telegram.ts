import { TELEGRAM } from '../../standins/telegram.ts'
import { messageFrom, signedPress, signedTextEvent, signTelegram } from '../../standins/telegram-driver.ts'
import { type Attachment, type Platform, Unable, webhookPath } from './platform.ts'

const FILE = { file_id: 'AgAD', file_unique_id: 'AQAD' }
const SENT: Readonly<Record<Attachment, object>> = {
  image: { photo: [{ ...FILE, width: 90, height: 90 }] },
  sticker: { sticker: { ...FILE, type: 'regular', width: 512, height: 512 } },
  audio: { voice: { ...FILE, duration: 2 } },
  video: { video: { ...FILE, width: 90, height: 90, duration: 2 } },
  file: { document: FILE },
  location: { location: { latitude: 20.9, longitude: 106.4 } },
  contact: { contact: { phone_number: '0900000000', first_name: 'An' } },
  other: { dice: { emoji: '🎲', value: 1 } },
}

export const telegram: Platform = {
  channel: 'telegram',
  account: TELEGRAM.botId,
  buttonsVanish: false,
  acknowledged: 200,
  person: (n) => String(120_000_000 + n),
  path: () => webhookPath('telegram'),
  say: (person, text, at) => signedTextEvent(person, text, { at }),
  tap: (person, { title, payload }, at) => signedPress(person, { label: title, payload }, { at }),
  press: (person, payload, at) => signedPress(person, { label: payload, payload }, { at }),
  send: (person, what, at) => signTelegram(messageFrom(person, SENT[what], { at })),
  event(person, what, at) {
    if (what !== 'start') throw new Unable('telegram', what)
    return signedTextEvent(person, '/start', { at })
  },
  seen: async ({ server }, { person }) =>
    server.telegram.deliveries(person).map(({ text, buttons }) => ({
      text,
      buttons: buttons.map(({ label, payload }) => ({ title: label, payload })),
    })),
}
