import { createHash } from 'node:crypto'
import type { SignedEvent } from '../../test/standins/post.ts'
import { ZALO } from '../../test/standins/zalo.ts'
import { echoEvent, personEvent, signZalo, spokenEvent, textEvent } from '../../test/standins/zalo-driver.ts'
import { cutOff, idOf, OVERSIZED, type Posting, type Way, type When, withBody, without } from './posting.ts'

const PATH = '/webhooks/zalo-oa'
const spoken = ({ n, at }: When) => ({ msgId: idOf(n), at })

function text(person: string, words: string, when: When): Posting {
  const event = textEvent(person, words, spoken(when))
  // A third of them come with ids as bare numbers, which no double holds.
  const signed = when.n % 3 === 0 ? withBareIds(event) : signZalo(event)
  return { path: PATH, event: signed, keys: [`user_send_text/${idOf(when.n)}`] }
}

function withBareIds(event: { readonly timestamp: string }): SignedEvent {
  const body = JSON.stringify(event).replace(/"id":"(\d+)"/g, '"id":$1')
  const mac = createHash('sha256')
    .update(`${ZALO.appId}${body}${event.timestamp}${ZALO.oaSecretKey}`)
    .digest('hex')
  return { body, headers: { 'content-type': 'application/json', 'x-zevent-signature': `mac=${mac}` } }
}

export const zaloOa: Way = {
  acknowledged: 200,
  person: (n) => String(7_000_000_000_000_000_000n + BigInt(n)),
  say: text,
  tap: (person, { payload }, when) => text(person, payload, when),
  sticker(person, when) {
    const attachments = [{ type: 'sticker', payload: { id: '1', url: 'https://stickers.example/1' } }]
    const event = signZalo(spokenEvent('user_send_sticker', person, { attachments }, spoken(when)))
    return { path: PATH, event, keys: [`user_send_sticker/${idOf(when.n)}`] }
  },
  open(person, { at }) {
    const event = personEvent('user_click_chatnow', person, { at })
    const digest = createHash('sha256').update(['user_click_chatnow', person, event.timestamp].join('\n'))
    const key = `user_click_chatnow/${digest.digest('hex').slice(0, 32)}`
    return { path: PATH, event: signZalo(event), keys: [key] }
  },
  garbage(person, kind, mark, when) {
    const good = text(person, mark, when)
    switch (kind) {
      case 'unsigned':
        return without(good, 'x-zevent-signature')
      case 'forged':
        return { ...good, event: signZalo(textEvent(person, mark, spoken(when)), 'GUESSED_KEY') }
      case 'tampered':
        return withBody(good, good.event.body.replace(mark, `${mark}!`))
      case 'oversized':
        return { ...good, event: signZalo(textEvent(person, mark + OVERSIZED, spoken(when))) }
      case 'broken':
        return withBody(good, cutOff(good.event.body))
      case 'useless':
        // The OA's own message comes back.
        return { ...good, event: signZalo(echoEvent(person, mark, spoken(when))) }
    }
  },
}
