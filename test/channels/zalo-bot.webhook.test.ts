import { describe, expect, it } from 'vitest'
import { MalformedBody } from '../../src/channels/errors.ts'
import { InboundEvent } from '../../src/messages/inbound.ts'
import { ZALO_BOT } from '../standins/zalo-bot.ts'
import { type Form, textFrom, updateFrom, webhookPost } from '../standins/zalo-bot-driver.ts'
import { requestOf } from './support.ts'
import { zaloBotOn } from './zalo-bot.ts'

const PERSON = '6ede9afa66b88fe6d6a9'
const VECTOR = `{"ok":true,"result":{"event_name":"message.text.received","message":{
  "message_id":"2d758cb5e222177a4e35","date":1767225600000,"text":"Xin chào",
  "from":{"id":"6ede9afa66b88fe6d6a9","display_name":"Ted","is_bot":false},
  "chat":{"id":"6ede9afa66b88fe6d6a9","chat_type":"PRIVATE"}}}}`

function channel(changes: object = {}) {
  const { channel, log } = zaloBotOn('http://unused', changes)
  return { log, ...channel }
}

function parse(
  update: object,
  { form = 'enveloped', subject = channel() }: { form?: Form; subject?: ReturnType<typeof channel> } = {},
) {
  const events = subject.parse(Buffer.from(webhookPost(update, { form }).body))
  for (const one of events) InboundEvent.parse(one)
  return events
}

/** A text whose message differs in this. */
function changed(changes: object): object {
  const update = textFrom(PERSON, 'chào', { messageId: 'm1' })
  return { ...update, message: { ...update.message, ...changes } }
}

describe('the secret of a Zalo Bot webhook', () => {
  const update = textFrom(PERSON, 'chào')

  it('lets Zalo in', () => {
    expect(channel().verify(requestOf(webhookPost(update)))).toEqual({ ok: true })
  })

  it.each(['', 'webhook_secret_test', 'WEBHOOK_SECRET_TES', 'WEBHOOK_SECRET_TEST ', ZALO_BOT.token])(
    'keeps out %j',
    (secret) => {
      expect(channel().verify(requestOf(webhookPost(update, { secret }))).ok).toBe(false)
    },
  )

  it('keeps out whoever brings none, or the header of another platform', () => {
    const { body } = webhookPost(update)
    const header = { 'x-telegram-bot-api-secret-token': ZALO_BOT.webhookSecret }
    expect(channel().verify(requestOf({ body, headers: {} })).ok).toBe(false)
    expect(channel().verify(requestOf({ body, headers: header })).ok).toBe(false)
  })

  it('keeps everybody out while messages are fetched', () => {
    const polling = channel({ webhookSecret: null })
    expect(polling.verify(requestOf(webhookPost(update, { secret: '' }))).ok).toBe(false)
    expect(polling.verify(requestOf({ body: '{}', headers: {} })).ok).toBe(false)
  })

  it('is not said in the reason', () => {
    const verdict = channel().verify(requestOf(webhookPost(update, { secret: 'guessed-word' })))
    expect(JSON.stringify(verdict)).not.toMatch(/WEBHOOK_SECRET_TEST|guessed-word/)
  })
})

describe('what a Zalo Bot update becomes', () => {
  const expected = {
    channel: 'zalo-bot',
    account: ZALO_BOT.botId,
    person: PERSON,
    key: '2d758cb5e222177a4e35',
    sentAt: '2026-01-01T00:00:00.000Z',
    kind: 'text',
    text: 'Xin chào',
  }

  it('text, in the documented form and bare', () => {
    expect(channel().parse(Buffer.from(VECTOR))).toEqual([expected])
    const bare = JSON.stringify(JSON.parse(VECTOR).result)
    expect(channel().parse(Buffer.from(bare))).toEqual([expected])
  })

  it.each(['enveloped', 'bare'] as const)('the same %s', (form) => {
    expect(parse(textFrom(PERSON, 'thẻ hết hạn'), { form })).toMatchObject([
      { kind: 'text', text: 'thẻ hết hạn' },
    ])
  })

  it('the same key for the same message, so that a repeated delivery is known', () => {
    const again = () => parse(textFrom(PERSON, 'chào', { messageId: 'abc' }))[0]?.key
    expect(again()).toBe('abc')
    expect(again()).toBe(again())
  })

  it('a key also where there is no id', () => {
    const at = 1767225600000
    const key = (text: string) => parse(changed({ message_id: undefined, date: at, text }))[0]?.key
    expect(key('một')).toBe(key('một'))
    expect(key('một')).not.toBe(key('hai'))
  })

  it.each([
    ['image', { photo_url: 'https://x/1.jpg' }, 'image'],
    ['image', { photo: 'https://x/1.jpg' }, 'image'],
    ['image', { photo: [{ url: 'https://x/1.jpg' }] }, 'image'],
    ['sticker', { sticker: '56d1', url: 'https://x/1' }, 'sticker'],
    ['voice', { voice_url: 'https://x/1.aac' }, 'audio'],
    ['video', {}, 'video'],
    ['file', {}, 'file'],
    ['location', {}, 'location'],
    ['link', { link: { url: 'https://a.vn' } }, 'other'],
    ['unsupported', {}, 'other'],
  ])('%s with %j is %s, without complaint', (what, content, kind) => {
    const subject = channel()
    expect(parse(updateFrom(PERSON, what, content), { subject })).toMatchObject([
      { kind: 'attachment', what: kind },
    ])
    expect(subject.log.lines).toEqual([])
  })

  it('the words under a picture, and the sentence around a link', () => {
    const picture = updateFrom(PERSON, 'image', { photo_url: 'https://x/1', caption: 'thẻ này' })
    expect(parse(picture)).toMatchObject([{ kind: 'attachment', what: 'image', text: 'thẻ này' }])
    const link = updateFrom(PERSON, 'link', { text: 'tin này đúng không https://a.vn' })
    expect(parse(link)).toMatchObject([{ kind: 'text', text: 'tin này đúng không https://a.vn' }])
  })

  it('letters in whatever form they came, and markup as letters', () => {
    const apart = 'thẻ hết hạn'.normalize('NFD')
    expect(parse(textFrom(PERSON, apart))).toMatchObject([{ text: apart }])
    const update = textFrom(PERSON, '<script>alert(1)</script>', {
      displayName: '<img src=x onerror=alert(1)>',
    })
    expect(parse(update)).toMatchObject([{ text: '<script>alert(1)</script>' }])
    expect(JSON.stringify(parse(update))).not.toContain('onerror')
  })

  it.each([
    [1767225600000, '2026-01-01T00:00:00.000Z'],
    ['1767225600000', '2026-01-01T00:00:00.000Z'],
    [undefined, null],
    [-5, null],
    ['hôm qua', null],
    [1e30, null],
  ])('the time %s is %s', (date, sentAt) => {
    expect(parse(changed({ date }))).toMatchObject([{ sentAt }])
  })

  it('ids longer than a double, as strings and as numbers', () => {
    const id = '90071992547409931234567890'
    const asText = JSON.stringify(changed({ chat: { id, chat_type: 'PRIVATE' }, from: { id } }))
    const asNumber = asText.replaceAll(`"${id}"`, id)
    for (const body of [asText, asNumber]) {
      expect(channel().parse(Buffer.from(body))).toMatchObject([{ person: id }])
    }
  })

  it('nothing from groups, whatever they are called, and from other bots', () => {
    const subject = channel()
    for (const chat_type of ['GROUP', 'group', 'CHANNEL', '']) {
      expect(parse(changed({ chat: { id: 'g1', chat_type } }), { subject })).toEqual([])
    }
    expect(parse(changed({ chat: { id: 'g1' } }), { subject })).toEqual([])
    expect(parse(changed({ from: { id: PERSON, is_bot: true } }), { subject })).toEqual([])
    expect(subject.log.lines).toEqual([])
    expect(parse(changed({ chat: { id: PERSON } }))).toHaveLength(1)
  })

  it.each([
    'message.reaction.received',
    'message.some_kind_of_next_year.received',
    'user_send_text',
    'x',
    'constructor',
  ])('nothing for the event %s', (event_name) => {
    const subject = channel()
    expect(parse({ ...textFrom(PERSON, 'chào'), event_name }, { subject })).toEqual([])
    expect(parse({ event_name }, { subject })).toEqual([])
    expect(subject.log.lines).toEqual([])
  })

  it('nothing for a protected sender who has no message at all', () => {
    const subject = channel()
    expect(parse({ event_name: 'message.unsupported.received' }, { subject })).toEqual([])
    expect(subject.log.lines).toEqual([])
  })

  it.each([
    [{ event_name: 'message.text.received' }],
    [{ event_name: 'message.text.received', message: 'chào' }],
    [changed({ chat: undefined })],
    [changed({ chat: { id: '', chat_type: 'PRIVATE' } })],
    [changed({ text: undefined })],
    [changed({ text: { words: 'chào' } })],
  ])('leaves out %j, and says so without naming anybody', (update) => {
    const subject = channel()
    expect(parse(update, { subject })).toEqual([])
    expect(subject.log.lines).toHaveLength(1)
    expect(subject.log.lines[0]).not.toContain(PERSON)
  })

  it.each([
    '',
    'chào',
    '[]',
    'null',
    '{"ok":true}',
    '{"ok":true,"result":{}}',
    '{"event_name":5}',
    VECTOR.slice(0, 90),
  ])('MalformedBody for %s', (body) => {
    expect(() => channel().parse(Buffer.from(body))).toThrow(MalformedBody)
  })
})
