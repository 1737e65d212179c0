import { createHmac } from 'node:crypto'
import { GET_STARTED } from '../../src/channels/messenger/events.ts'
import { MESSENGER } from '../../test/standins/messenger.ts'
import {
  batchOf,
  fromPerson,
  messageFrom,
  postbackFrom,
  signMessenger,
} from '../../test/standins/messenger-driver.ts'
import type { SignedEvent } from '../../test/standins/post.ts'
import { cutOff, idOf, OVERSIZED, type Posting, type Way, type When, withBody, without } from './posting.ts'

const PATH = '/webhooks/messenger'
const options = ({ n, at }: When) => ({ mid: idOf(n), at })

function message(person: string, content: object, when: When): Posting {
  const event = messageFrom(person, content, options(when))
  // Receipts come in the same delivery as what was said.
  const batch =
    when.n % 4 === 0 ? batchOf([fromPerson(person, { read: { watermark: 1 } }), event]) : batchOf([event])
  const signed = signMessenger(batch)
  return { path: PATH, event: when.n % 3 === 0 ? withBareIds(signed) : signed, keys: [idOf(when.n)] }
}

/** Ids as bare numbers, which no double holds. */
function withBareIds({ body, headers }: SignedEvent): SignedEvent {
  const bare = body.replace(/"id":"(\d+)"/g, '"id":$1')
  const mac = createHmac('sha256', MESSENGER.appSecret).update(bare).digest('hex')
  return { body: bare, headers: { ...headers, 'x-hub-signature-256': `sha256=${mac}` } }
}

export const messenger: Way = {
  acknowledged: 200,
  person: (n) => String(24_000_000_000_000_001n + BigInt(2 * n)),
  say: (person, words, when) => message(person, { text: words }, when),
  tap(person, { label, payload }, when) {
    if (when.n % 2 === 0) return message(person, { text: label, quick_reply: { payload } }, when)
    const event = postbackFrom(person, { title: label, payload }, options(when))
    return { path: PATH, event: signMessenger(batchOf([event])), keys: [idOf(when.n)] }
  },
  sticker: (person, when) =>
    message(
      person,
      { attachments: [{ type: 'image', payload: { url: 'https://x.example/1', sticker_id: 1 } }] },
      when,
    ),
  open(person, when) {
    const event = postbackFrom(person, { payload: GET_STARTED }, options(when))
    return { path: PATH, event: signMessenger(batchOf([event])), keys: [idOf(when.n)] }
  },
  garbage(person, kind, mark, when) {
    const good = message(person, { text: mark }, when)
    const batch = (content: object) => batchOf([messageFrom(person, content, options(when))])
    switch (kind) {
      case 'unsigned':
        return without(good, 'x-hub-signature-256')
      case 'forged':
        return { ...good, event: signMessenger(batch({ text: mark }), 'GUESSED_SECRET') }
      case 'tampered':
        return withBody(good, good.event.body.replace(mark, `${mark}!`))
      case 'oversized':
        return { ...good, event: signMessenger(batch({ text: mark + OVERSIZED })) }
      case 'broken':
        return withBody(good, cutOff(good.event.body))
      case 'useless':
        return {
          ...good,
          event: signMessenger(batchOf([fromPerson(person, { reaction: { emoji: mark } }, { at: when.at })])),
        }
    }
  },
}
