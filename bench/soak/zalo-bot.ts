import { textFrom, updateFrom, webhookPost } from '../../test/standins/zalo-bot-driver.ts'
import { cutOff, idOf, OVERSIZED, type Posting, type Way, type When, withBody, without } from './posting.ts'

const PATH = '/webhooks/zalo-bot'
const options = ({ n, at }: When) => ({ messageId: idOf(n), at })

function text(person: string, words: string, when: When): Posting {
  // Some bots are sent updates without the documented envelope.
  const form = when.n % 3 === 0 ? 'bare' : 'enveloped'
  return {
    path: PATH,
    event: webhookPost(textFrom(person, words, options(when)), { form }),
    keys: [idOf(when.n)],
  }
}

export const zaloBot: Way = {
  acknowledged: 200,
  person: (n) => `6ede9afa66b8${String(n).padStart(8, '0')}`,
  say: text,
  tap: (person, { payload }, when) => text(person, payload, when),
  sticker(person, when) {
    const content = { sticker: '1', url: 'https://stickers.example/1' }
    return {
      path: PATH,
      event: webhookPost(updateFrom(person, 'sticker', content, options(when))),
      keys: [idOf(when.n)],
    }
  },
  open: (person, when) => text(person, 'Bắt đầu', when),
  garbage(person, kind, mark, when) {
    const good = text(person, mark, when)
    switch (kind) {
      case 'unsigned':
        return without(good, 'x-bot-api-secret-token')
      case 'forged':
      case 'tampered':
        return {
          ...good,
          event: webhookPost(textFrom(person, mark, options(when)), { secret: 'GUESSED_SECRET' }),
        }
      case 'oversized':
        return { ...good, event: webhookPost(textFrom(person, mark + OVERSIZED, options(when))) }
      case 'broken':
        return withBody(good, cutOff(good.event.body))
      case 'useless': {
        // A room that others read.
        const update = textFrom(person, mark, options(when))
        const chat = { id: `9${person}`, chat_type: 'GROUP' }
        return { ...good, event: webhookPost({ ...update, message: { ...update.message, chat } }) }
      }
    }
  },
}
