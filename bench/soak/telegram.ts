import { messageFrom, signTelegram, tapFrom, textOf } from '../../test/standins/telegram-driver.ts'
import { cutOff, OVERSIZED, type Posting, type Way, type When, withBody, without } from './posting.ts'

const PATH = '/webhooks/telegram'
const FIRST_UPDATE = 500_000_000
const options = ({ n, at }: When) => ({ updateId: FIRST_UPDATE + n, at })
const keysOf = ({ n }: When) => [String(FIRST_UPDATE + n)]

function message(person: string, content: object, when: When): Posting {
  return { path: PATH, event: signTelegram(messageFrom(person, content, options(when))), keys: keysOf(when) }
}

export const telegram: Way = {
  acknowledged: 200,
  person: (n) => String(5_000_000_000_000 + n),
  say: (person, words, when) => message(person, textOf(words), when),
  tap: (person, button, when) => ({
    path: PATH,
    event: signTelegram(tapFrom(person, button, options(when))),
    keys: keysOf(when),
  }),
  sticker: (person, when) =>
    message(
      person,
      { sticker: { file_id: 'AgAD', file_unique_id: 'AQAD', type: 'regular', width: 512, height: 512 } },
      when,
    ),
  open: (person, when) => message(person, textOf('/start'), when),
  garbage(person, kind, mark, when) {
    const good = message(person, { text: mark }, when)
    switch (kind) {
      case 'unsigned':
        return without(good, 'x-telegram-bot-api-secret-token')
      case 'forged':
      case 'tampered':
        return {
          ...good,
          event: { ...signTelegram(messageFrom(person, { text: mark }, options(when)), 'GUESSED_SECRET') },
        }
      case 'oversized':
        return message(person, { text: mark + OVERSIZED }, when)
      case 'broken':
        return withBody(good, cutOff(good.event.body))
      case 'useless': {
        // A person's id that no double holds was never one of Telegram's, and has lost digits by the time it is read.
        const body = good.event.body.replaceAll(`"id":${person}`, '"id":9007199254740993123')
        return withBody(good, body)
      }
    }
  },
}
