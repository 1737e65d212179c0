import { createHash, createHmac } from 'node:crypto'
import type { InboundEvent } from '../../src/messages/inbound.ts'
import { MESSENGER } from '../standins/messenger.ts'
import * as messenger from '../standins/messenger-driver.ts'
import type { SignedEvent } from '../standins/post.ts'
import { TELEGRAM } from '../standins/telegram.ts'
import * as telegram from '../standins/telegram-driver.ts'
import { ZALO } from '../standins/zalo.ts'
import { ZALO_BOT } from '../standins/zalo-bot.ts'
import * as zaloBot from '../standins/zalo-bot-driver.ts'
import * as zaloOa from '../standins/zalo-driver.ts'
import type { TestServer } from '../support/server.ts'

/** What a platform posts, well-formed and otherwise. */
export interface Way {
  readonly name: Extract<InboundEvent['channel'], 'zalo-oa' | 'zalo-bot' | 'messenger' | 'telegram'>
  readonly account: string
  /** The header that proves where an event comes from. */
  readonly proof: string
  /** The event of somebody who says something, before it is written as JSON. `PERSON` in place of an id is a number to be. */
  readonly said: (person: string, text: string, at?: Date) => object
  /** A body with its proof, whatever it holds; `secret` is that of another where the test says so. */
  readonly seal: (body: string, secret?: string) => SignedEvent
  /** Events of kinds that nobody knows, some named like what every object has. */
  readonly unknown: (person: string) => readonly object[]
  /** Known kinds in a shape that nobody knows. */
  readonly misshapen: (person: string) => readonly object[]
  /** The texts that somebody got. */
  readonly seen: (server: TestServer, person: string) => string[]
  /** What a body gets that is no event of the platform. */
  readonly refusal: 400 | 401
}

const JSON_HEADERS = { 'content-type': 'application/json' }
const texts = (deliveries: readonly { readonly text: string }[]) => deliveries.map(({ text }) => text)
const TIMESTAMP = /"timestamp":\s*"?(\d+)/
const ODD_NAMES = ['hologram', 'constructor', '__proto__', 'toString', '', '💥']

export const ZALO_OA_WAY: Way = {
  name: 'zalo-oa',
  account: ZALO.oaId,
  proof: 'x-zevent-signature',
  said: (person, text, at) => zaloOa.textEvent(person, text, at === undefined ? {} : { at }),
  seal(body, secret = ZALO.oaSecretKey) {
    const time = TIMESTAMP.exec(body)?.[1] ?? ''
    const mac = createHash('sha256').update(`${ZALO.appId}${body}${time}${secret}`).digest('hex')
    return { body, headers: { ...JSON_HEADERS, 'x-zevent-signature': `mac=${mac}` } }
  },
  unknown: (person) =>
    ODD_NAMES.flatMap((odd) => [
      zaloOa.spokenEvent(`user_send_${odd}`, person, { text: 'thẻ hết hạn' }),
      zaloOa.personEvent(`x${odd}`, person),
    ]),
  misshapen: (person) => [
    { ...zaloOa.textEvent(person, 'x'), message: null },
    { ...zaloOa.textEvent(person, 'x'), message: { msg_id: 'm', text: { a: 1 } } },
    { ...zaloOa.textEvent(person, 'x'), sender: [] },
    { ...zaloOa.personEvent('user_withdraw', person), user_id: {} },
  ],
  seen: (server, person) => texts(server.zalo.deliveries(person)),
  // The signature is made of what stands in the body.
  refusal: 401,
}

export const ZALO_BOT_WAY: Way = {
  name: 'zalo-bot',
  account: ZALO_BOT.botId,
  proof: 'x-bot-api-secret-token',
  said(person, text, at) {
    const update = zaloBot.textFrom(person, text, {
      displayName: '<img src=x onerror=alert(1)>',
      ...(at === undefined ? {} : { at }),
    })
    return { ok: true, result: update }
  },
  seal: (body, secret = ZALO_BOT.webhookSecret) => ({
    body,
    headers: { ...JSON_HEADERS, 'x-bot-api-secret-token': secret },
  }),
  unknown: (person) =>
    ODD_NAMES.filter((odd) => odd !== '').map((odd) =>
      zaloBot.updateFrom(person, odd, { text: 'thẻ hết hạn' }),
    ),
  misshapen: (person) => [
    { ...zaloBot.textFrom(person, 'x'), message: null },
    zaloBot.updateFrom(person, 'text', { text: { a: 1 } }),
    zaloBot.updateFrom(person, 'text', { chat: [] }),
  ],
  seen: (server, person) => texts(server.zaloBot.deliveries(person)),
  refusal: 400,
}

export const MESSENGER_WAY: Way = {
  name: 'messenger',
  account: MESSENGER.pageId,
  proof: 'x-hub-signature-256',
  said: (person, text, at) =>
    messenger.batchOf([messenger.messageFrom(person, { text }, at === undefined ? {} : { at })]),
  seal(body, secret = MESSENGER.appSecret) {
    const mac = createHmac('sha256', secret).update(body).digest('hex')
    return { body, headers: { ...JSON_HEADERS, 'x-hub-signature-256': `sha256=${mac}` } }
  },
  unknown: (person) =>
    ODD_NAMES.flatMap((odd) => [
      messenger.batchOf([messenger.fromPerson(person, { [odd]: { text: 'thẻ hết hạn' } })]),
      { object: odd, entry: [] },
    ]),
  misshapen: (person) => [
    messenger.batchOf([{ ...messenger.messageFrom(person, { text: 'x' }), sender: null }]),
    messenger.batchOf([messenger.messageFrom(person, { text: { a: 1 } })]),
    { object: 'page', entry: [null, { id: MESSENGER.pageId, messaging: 'none' }, []] },
  ],
  seen: (server, person) => texts(server.messenger.deliveries(person)),
  refusal: 400,
}

export const TELEGRAM_WAY: Way = {
  name: 'telegram',
  account: TELEGRAM.botId,
  proof: 'x-telegram-bot-api-secret-token',
  said: (person, text, at) =>
    telegram.messageFrom(person, telegram.textOf(text), at === undefined ? {} : { at }),
  seal: (body, secret = TELEGRAM.webhookSecret) => ({
    body,
    headers: { ...JSON_HEADERS, 'x-telegram-bot-api-secret-token': secret },
  }),
  unknown: (person) =>
    ODD_NAMES.map((odd, index) => {
      const { update_id: id, message } = telegram.messageFrom(person, telegram.textOf('thẻ hết hạn'))
      return { update_id: id + index, [`${odd}_`]: message }
    }),
  misshapen: (person) => [
    { update_id: 1, message: null },
    telegram.messageFrom(person, { text: { a: 1 } }),
    telegram.messageFrom(person, { text: 'x', chat: [] }),
    { update_id: 2, callback_query: { id: 7 } },
  ],
  seen: (server, person) => texts(server.telegram.deliveries(person)),
  refusal: 400,
}
