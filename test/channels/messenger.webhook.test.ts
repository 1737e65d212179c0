import { describe, expect, it } from 'vitest'
import { MalformedBody } from '../../src/channels/errors.ts'
import { createMessenger } from '../../src/channels/messenger/messenger.ts'
import { InboundEvent } from '../../src/messages/inbound.ts'
import { MESSENGER } from '../standins/messenger.ts'
import * as messenger from '../standins/messenger-driver.ts'
import { rememberingLog, requestOf } from './support.ts'

const PERSON = '24000000000000001'
const VECTOR = {
  body: String.raw`{"object":"page","entry":[{"id":"PAGE","time":1767225600000,"messaging":[{"sender":{"id":"PSID"},"recipient":{"id":"PAGE"},"timestamp":1767225600000,"message":{"mid":"m_1","text":"Xin ch\u00e0o"}}]}]}`,
  mac: '8eafb6c926bf7195d7846dc4fd2cc7f34b9a3f25e78381362b840a0b51da9ea1',
}

function channel(changes: object = {}, clock = () => new Date()) {
  const log = rememberingLog()
  const settings = { ...MESSENGER, apiRoot: 'http://unused', timeoutMs: 1, ...changes }
  return { log, ...createMessenger(settings, { fetch, log, clock }) }
}

function verifyVector(signature: string | undefined, body = VECTOR.body) {
  const headers = { 'x-hub-signature-256': signature }
  return channel().verify({ headers, query: {}, body: Buffer.from(body) })
}

function parse(batch: object, subject = channel()): InboundEvent[] {
  const events = subject.parse(Buffer.from(messenger.signMessenger(batch).body))
  for (const one of events) InboundEvent.parse(one)
  return events
}

const parseOne = (event: object, subject = channel()) => parse(messenger.batchOf([event]), subject)

describe('the handshake of Messenger', () => {
  const query = {
    'hub.mode': 'subscribe',
    'hub.verify_token': 'VERIFY_TOKEN_TEST',
    'hub.challenge': '1158201444',
  }

  it('gives the challenge back to who knows the verify token', () => {
    expect(channel().handshake?.(query)).toBe('1158201444')
  })

  it('gives nothing otherwise', () => {
    for (const wrong of [
      { ...query, 'hub.verify_token': 'verify_token_test' },
      { ...query, 'hub.verify_token': undefined },
      { ...query, 'hub.mode': 'unsubscribe' },
      { ...query, 'hub.challenge': undefined },
      {},
    ]) {
      expect(channel().handshake?.(wrong)).toBeNull()
    }
  })
})

describe('the signature of a Messenger delivery', () => {
  it('is HMAC-SHA-256 over the bytes as they came', () => {
    expect(Buffer.byteLength(VECTOR.body)).toBe(200)
    expect(verifyVector(`sha256=${VECTOR.mac}`)).toEqual({ ok: true })
    expect(verifyVector(`sha256=${VECTOR.mac.toUpperCase()}`)).toEqual({ ok: true })
  })

  it('is refused when missing, forged, of the old kind, or of a body written anew', () => {
    expect(verifyVector(undefined).ok).toBe(false)
    for (const forged of ['', VECTOR.mac, `sha1=${VECTOR.mac}`, `sha256=${'0'.repeat(64)}`, 'sha256=']) {
      expect(verifyVector(forged).ok).toBe(false)
    }
    expect(verifyVector(`sha256=${VECTOR.mac}`, JSON.stringify(JSON.parse(VECTOR.body))).ok).toBe(false)
    const otherApp = messenger.signMessenger(messenger.batchOf([]), 'ANOTHER_SECRET')
    expect(channel().verify(requestOf(otherApp)).ok).toBe(false)
  })
})

describe('what a Messenger delivery becomes', () => {
  it('text, with the time and key of the message', () => {
    const sameDay = () => new Date('2026-01-01T12:00:00Z')
    expect(channel({ pageId: 'PAGE' }, sameDay).parse(Buffer.from(VECTOR.body))).toEqual([
      {
        channel: 'messenger',
        account: 'PAGE',
        person: 'PSID',
        key: 'm_1',
        sentAt: '2026-01-01T00:00:00.000Z',
        kind: 'text',
        text: 'Xin chào',
      },
    ])
  })

  it('all events of all entries, in order', () => {
    const from = (person: string, mid: string) => messenger.messageFrom(person, { text: 'chào' }, { mid })
    const events = parse(messenger.batchOf([from('1', 'a'), from('2', 'b')], [from('1', 'c')]))
    expect(events.map(({ key }) => key)).toEqual(['a', 'b', 'c'])
  })

  it('a tapped quick reply', () => {
    const message = { text: 'Hộ nghèo', quick_reply: { payload: 'q:household:1' } }
    expect(parseOne(messenger.messageFrom(PERSON, message))[0]).toMatchObject({
      kind: 'choice',
      payload: 'q:household:1',
      text: 'Hộ nghèo',
      person: PERSON,
    })
  })

  it('a tapped button or menu item, with a key also where it has no id', () => {
    const postback = { title: 'Bắt đầu lại', payload: 'menu' }
    expect(parseOne(messenger.postbackFrom(PERSON, postback, { mid: 'p1' }))[0]).toMatchObject({
      kind: 'choice',
      payload: 'menu',
      text: 'Bắt đầu lại',
      key: 'p1',
    })
    const at = new Date()
    const bare = messenger.fromPerson(PERSON, { postback }, { at })
    const other = messenger.fromPerson(PERSON, { postback: { ...postback, payload: 'check' } }, { at })
    const key = (event: object) => parseOne(event)[0]?.key
    expect(key(bare)).toBe(key(structuredClone(bare)))
    expect(key(bare)).not.toBe(key(other))
  })

  it('a start, with the ref of the link in either place', () => {
    const referral = { ref: 'tin-don-7', source: 'SHORTLINK', type: 'OPEN_THREAD' }
    expect(parseOne(messenger.postbackFrom(PERSON, { payload: 'GET_STARTED', referral }))[0]).toMatchObject({
      kind: 'start',
      ref: 'tin-don-7',
    })
    expect(parseOne(messenger.fromPerson(PERSON, { referral }))[0]).toMatchObject({
      kind: 'start',
      ref: 'tin-don-7',
    })
    const [plain] = parseOne(messenger.postbackFrom(PERSON, { payload: 'GET_STARTED' }))
    expect(plain).toMatchObject({ kind: 'start' })
    expect(plain).not.toHaveProperty('ref')
  })

  it('a start before what was tapped or said first, where that carries the ref of the link', () => {
    const referral = { ref: '07_hoi-cho-2026', source: 'SHORTLINK', type: 'OPEN_THREAD' }
    const iceBreaker = { title: 'Tôi được hỗ trợ bao nhiêu?', payload: 'check', referral }
    expect(parseOne(messenger.postbackFrom(PERSON, iceBreaker, { mid: 'p1' }))).toMatchObject([
      { kind: 'start', ref: '07_hoi-cho-2026', key: 'p1/ref', person: PERSON },
      { kind: 'choice', payload: 'check', key: 'p1' },
    ])
    expect(
      parseOne(messenger.messageFrom(PERSON, { text: 'thẻ hết hạn', referral }, { mid: 'm1' })),
    ).toMatchObject([
      { kind: 'start', ref: '07_hoi-cho-2026', key: 'm1/ref' },
      { kind: 'text', text: 'thẻ hết hạn', key: 'm1' },
    ])
    const fromShop = { text: 'còn hàng không', referral: { product: { id: '1' } } }
    expect(parseOne(messenger.messageFrom(PERSON, fromShop))).toMatchObject([{ kind: 'text' }])
  })

  it('an ice breaker: the choice that it stands for', () => {
    const tapped = { title: 'Mua BHYT ở đâu?', payload: 'a:mua-o-dau-thu-tuc/chung' }
    expect(parseOne(messenger.postbackFrom(PERSON, tapped))).toMatchObject([
      { kind: 'choice', payload: 'a:mua-o-dau-thu-tuc/chung', text: 'Mua BHYT ở đâu?' },
    ])
  })

  it('ids to their last digit, also when they come as numbers that a double cannot hold', () => {
    const written = JSON.stringify(
      messenger.batchOf([messenger.messageFrom('PERSON', { text: 'chào' }, { mid: 'm1' })]),
    ).replace('"PERSON"', '24000000000000000123')
    expect(channel().parse(Buffer.from(written))).toMatchObject([{ person: '24000000000000000123' }])
    const echo = JSON.stringify(messenger.batchOf([messenger.echoTo(PERSON, { app_id: 'APP' })]))
    const appId = '9007199254740993001'
    const ours = Buffer.from(echo.replace('"APP"', appId))
    expect(channel({ appId }).parse(ours)).toEqual([])
    expect(channel({ appId: '9007199254740993000' }).parse(ours)).toMatchObject([{ kind: 'staff-message' }])
  })

  it('words as they were typed: decomposed letters, markup, line breaks', () => {
    for (const text of ['thẻ hết hạn'.normalize('NFD'), '<script>alert("bác")</script>', 'a\n\u0000b', ' ']) {
      expect(parseOne(messenger.messageFrom(PERSON, { text }))[0]).toMatchObject({ kind: 'text', text })
    }
  })

  it.each([
    [{ type: 'image', payload: { url: 'https://x/1' } }, 'image'],
    [{ type: 'image', payload: { url: 'https://x/1', sticker_id: 369239263222822 } }, 'sticker'],
    [{ type: 'sticker', payload: { sticker_id: '369239263222822' } }, 'sticker'],
    [{ type: 'audio', payload: { url: 'https://x/1' } }, 'audio'],
    [{ type: 'video', payload: { url: 'https://x/1' } }, 'video'],
    [{ type: 'file', payload: { url: 'https://x/1' } }, 'file'],
    [{ type: 'location', payload: { coordinates: { lat: 1, long: 2 } } }, 'location'],
    [{ type: 'reel', payload: {} }, 'other'],
    [{ type: 'fallback', payload: null }, 'other'],
  ])('an attachment: %j is %s', (attachment, what) => {
    expect(parseOne(messenger.messageFrom(PERSON, { attachments: [attachment] }))[0]).toMatchObject({
      kind: 'attachment',
      what,
    })
  })

  it('the sentence around a link, and the words under a picture', () => {
    const link = {
      text: 'tin này đúng không https://a.vn',
      attachments: [{ type: 'fallback', payload: null }],
    }
    expect(parseOne(messenger.messageFrom(PERSON, link))[0]).toMatchObject({ kind: 'text', text: link.text })
    const picture = { text: 'thẻ này', attachments: [{ type: 'image', payload: { url: 'https://x/1' } }] }
    expect(parseOne(messenger.messageFrom(PERSON, picture))[0]).toMatchObject({
      kind: 'attachment',
      text: 'thẻ này',
    })
  })

  it('nothing for own echoes, a staff message for all others', () => {
    expect(parseOne(messenger.echoTo(PERSON, { app_id: Number(MESSENGER.appId) }))).toEqual([])
    expect(parseOne(messenger.echoTo(PERSON, { app_id: MESSENGER.appId }))).toEqual([])
    expect(parseOne(messenger.echoTo(PERSON, { app_id: 42, metadata: 'hoi-bhyt:7' }))).toEqual([])
    const staff = { kind: 'staff-message', person: PERSON, account: MESSENGER.pageId, key: 'e1' }
    expect(parseOne(messenger.echoTo(PERSON, {}, { mid: 'e1' }))[0]).toMatchObject(staff)
    expect(
      parseOne(messenger.echoTo(PERSON, { app_id: 42, metadata: 'crm' }, { mid: 'e1' }))[0],
    ).toMatchObject(staff)
    expect(parseOne(messenger.echoTo(PERSON, { text: 'Dạ xong rồi ạ #bot' }))[0]).toMatchObject({
      kind: 'staff-message',
      resume: true,
    })
    const withoutAppId = channel({ appId: undefined })
    expect(parseOne(messenger.echoTo(PERSON, { metadata: 'hoi-bhyt:7' }), withoutAppId)).toEqual([])
  })

  it.each([
    ['delivery', { delivery: { mids: ['m'], watermark: 1 } }],
    ['read', { read: { watermark: 1 } }],
    ['reaction', { reaction: { mid: 'm', action: 'react', emoji: '❤' } }],
    ['edit', { message_edit: { mid: 'm', text: 'x' } }],
    ['empty message', { message: { mid: 'm' } }],
    ['thread handed to us', { pass_thread_control: { new_owner_app_id: MESSENGER.appId, metadata: 'x' } }],
    ['thread taken from us', { take_thread_control: { previous_owner_app_id: MESSENGER.appId } }],
    ['thread asked for', { request_thread_control: { requested_owner_app_id: '42' } }],
    ['role', { app_roles: { [MESSENGER.appId]: ['primary_receiver'] } }],
    ['opt-in', { optin: { ref: 'x' } }],
    ['policy notice', { 'policy-enforcement': { action: 'warning', reason: 'x' } }],
  ])('nothing for a %s', (_name, detail) => {
    const subject = channel()
    expect(parseOne(messenger.fromPerson(PERSON, detail), subject)).toEqual([])
    expect(subject.log.lines).toEqual([])
  })

  it("nothing for threads that another app owns, the page's feed, other pages and other products", () => {
    const event = messenger.messageFrom(PERSON, { text: 'chào' })
    const entry = { id: MESSENGER.pageId, time: 1 }
    expect(parse({ object: 'page', entry: [{ ...entry, standby: [event] }] })).toEqual([])
    const staff = messenger.echoTo(PERSON, { app_id: 263902037430900 })
    expect(parse({ object: 'page', entry: [{ ...entry, standby: [staff] }] })).toEqual([])
    expect(parse({ object: 'page', entry: [{ ...entry, changes: [{ field: 'feed' }] }] })).toEqual([])
    expect(parse({ object: 'page', entry: [{ ...entry, id: '1', messaging: [event] }] })).toEqual([])
    expect(parse({ object: 'instagram', entry: [{ ...entry, messaging: [event] }] })).toEqual([])
  })

  it('leaves out what is older than Facebook repeats, not its neighbours', () => {
    const subject = channel()
    const from = (mid: string, hours: number) =>
      messenger.messageFrom(PERSON, { text: 'chào' }, { mid, at: new Date(Date.now() - hours * 3_600_000) })
    const events = parse(messenger.batchOf([from('a', 73), from('b', 71), from('c', 0)]), subject)
    expect(events.map(({ key }) => key)).toEqual(['b', 'c'])
    expect(subject.log.lines).toEqual([expect.stringContaining('older than 72 hours')])
  })

  it.each([0, 1, 253_402_300_800_000, 8.64e15])('a time that is none (%d) counts as not said', (ms) => {
    const said = messenger.messageFrom(PERSON, { text: 'chào' }, { at: new Date(ms) })
    expect(parseOne(said)).toMatchObject([{ text: 'chào', sentAt: null }])
  })

  it('leaves out one unreadable entry, not its neighbours', () => {
    const subject = channel()
    const good = messenger.batchOf([messenger.messageFrom(PERSON, { text: 'chào' })])
    expect(parse({ ...good, entry: [null, { messaging: [] }, ...good.entry, 7] }, subject)).toHaveLength(1)
    expect(subject.log.lines).toHaveLength(3)
  })

  it('leaves out one unreadable event, not its neighbours', () => {
    const subject = channel()
    const events = parse(
      messenger.batchOf([{ sender: PERSON }, messenger.messageFrom(PERSON, { text: 'chào' })]),
      subject,
    )
    expect(events).toMatchObject([{ kind: 'text', text: 'chào' }])
    expect(subject.log.lines).toHaveLength(1)
    expect(subject.log.lines[0]).not.toContain(PERSON)
  })

  it.each([
    ['no mid', { message: { text: 'chào' } }],
    ['a text that is none', { message: { mid: 'm', text: { a: 1 } } }],
    ['attachments that are none', { message: { mid: 'm', attachments: 'x' } }],
    ['an answer without payload', { message: { mid: 'm', quick_reply: {} } }],
  ])('nothing but a log line for %s', (_what, detail) => {
    const subject = channel()
    expect(parseOne(messenger.fromPerson(PERSON, detail), subject)).toEqual([])
    expect(subject.log.lines).toHaveLength(1)
  })

  it.each([
    '',
    'chào',
    '[]',
    'null',
    '{"object":"page"}',
    '{"entry":[]}',
    '{"object":"page","entry":[{"id":"1"',
  ])('MalformedBody for %s', (body) => {
    expect(() => channel().parse(Buffer.from(body))).toThrow(MalformedBody)
  })
})
