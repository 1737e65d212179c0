import { describe, expect, it } from 'vitest'
import { MalformedBody } from '../../src/channels/errors.ts'
import { createZaloOa } from '../../src/channels/zalo-oa/zalo-oa.ts'
import { InboundEvent } from '../../src/messages/inbound.ts'
import type { SignedEvent } from '../standins/post.ts'
import { ZALO } from '../standins/zalo.ts'
import * as zalo from '../standins/zalo-driver.ts'
import { notesInMemory, rememberingLog, requestOf, tokensInMemory } from './support.ts'

const PERSON = '8000000000000000001'
const VECTOR = {
  body: '{"app_id":"1234567890123456789","sender":{"id":"8000000000000000001"},"user_id_by_app":"7000000000000000002","recipient":{"id":"4000000000000000003"},"event_name":"user_send_text","message":{"text":"Xin chào","msg_id":"96d3cdf3af150460909"},"timestamp":"1767225600000"}',
  mac: '51ee52afe4f5d6e7d982d6e5b67e29dd9f9e197376680272fe7668ee8d132971',
  at: new Date(1767225600000),
}

function channel(now = new Date()) {
  const log = rememberingLog()
  const unused = { apiRoot: 'http://unused', oauthRoot: 'http://unused', timeoutMs: 1, paidMessages: false }
  const deps = { fetch, log, tokens: tokensInMemory(), notes: notesInMemory(), clock: () => now }
  return { log, ...createZaloOa({ ...ZALO, ...unused }, deps) }
}

function verifyVector(signature: string | undefined, body = VECTOR.body, now = VECTOR.at) {
  const headers = { 'x-zevent-signature': signature }
  return channel(now).verify({ headers, query: {}, body: Buffer.from(body) })
}

function parse(event: object): InboundEvent[] {
  const events = channel().parse(Buffer.from(JSON.stringify(event)))
  for (const one of events) InboundEvent.parse(one)
  return events
}

describe('the signature of a Zalo event', () => {
  it('is SHA-256 over app id, body, timestamp and OA Secret Key', () => {
    expect(Buffer.byteLength(VECTOR.body)).toBe(270)
    for (const prefix of ['mac=', '', 'mac = ', 'MAC=']) {
      expect(verifyVector(prefix + VECTOR.mac)).toEqual({ ok: true })
      expect(verifyVector(prefix + VECTOR.mac.toUpperCase())).toEqual({ ok: true })
    }
  })

  it('is refused when missing, forged, cut short, or of another body or key', () => {
    expect(verifyVector(undefined)).toMatchObject({ ok: false, reason: expect.stringContaining('header') })
    for (const forged of [
      '',
      'mac=',
      `mac=${'0'.repeat(64)}`,
      `mac=${VECTOR.mac.slice(0, -2)}`,
      'mac=không',
    ]) {
      expect(verifyVector(forged).ok).toBe(false)
    }
    expect(verifyVector(`mac=${VECTOR.mac}`, VECTOR.body.replace('Xin', 'Xem')).ok).toBe(false)
    // The same JSON written anew is not the same body.
    expect(verifyVector(`mac=${VECTOR.mac}`, `${VECTOR.body}\n`).ok).toBe(false)
    const otherKey = zalo.signZalo(zalo.textEvent(PERSON, 'chào'), 'APP_SECRET_TEST')
    expect(channel().verify(requestOf(otherKey)).ok).toBe(false)
    expect(verifyVector(`mac=${VECTOR.mac}`, 'không phải JSON').ok).toBe(false)
  })

  it('does not let an event in again after a day', () => {
    const hours = (count: number) => new Date(VECTOR.at.getTime() + count * 3_600_000)
    expect(verifyVector(`mac=${VECTOR.mac}`, VECTOR.body, hours(23)).ok).toBe(true)
    expect(verifyVector(`mac=${VECTOR.mac}`, VECTOR.body, hours(25))).toMatchObject({
      ok: false,
      reason: expect.stringContaining('24 hours'),
    })
    expect(verifyVector(`mac=${VECTOR.mac}`, VECTOR.body, hours(-25)).ok).toBe(false)
  })

  it("accepts the console's sample whatever its age, and takes nothing from it", () => {
    const signed: SignedEvent = zalo.signZalo(zalo.consoleSample({ at: new Date('2024-01-01') }))
    expect(channel().verify(requestOf(signed))).toEqual({ ok: true })
    expect(parse(zalo.consoleSample())).toEqual([])
    expect(parse({ ...zalo.consoleSample(), recipient: { id: ZALO.oaId } })).toEqual([])
  })
})

describe('what a Zalo event becomes', () => {
  it('text, with the time and key of the event', () => {
    expect(parse(JSON.parse(VECTOR.body))).toEqual([
      {
        channel: 'zalo-oa',
        account: ZALO.oaId,
        person: PERSON,
        key: 'user_send_text/96d3cdf3af150460909',
        sentAt: '2026-01-01T00:00:00.000Z',
        kind: 'text',
        text: 'Xin chào',
      },
    ])
  })

  it('keeps every digit of ids and times that come as numbers', () => {
    const body = VECTOR.body
      .replace('"8000000000000000001"', '8000000000000000001')
      .replace('"4000000000000000003"', '4000000000000000003')
      .replace('"1767225600000"', '1767225600000')
    const [event] = channel().parse(Buffer.from(body))
    expect(event).toMatchObject({ person: PERSON, account: ZALO.oaId, sentAt: '2026-01-01T00:00:00.000Z' })
  })

  it('a pressed button, told from the same words typed', () => {
    expect(parse(zalo.textEvent(PERSON, '~q:household:2'))[0]).toMatchObject({
      kind: 'choice',
      payload: 'q:household:2',
    })
    for (const typed of ['q:household:2', '~', '~ khoảng 3 người', '# BHYT', '2']) {
      expect(parse(zalo.textEvent(PERSON, typed))[0]).toMatchObject({ kind: 'text', text: typed })
    }
  })

  it.each([
    ['user_send_image', 'image'],
    ['user_send_gif', 'image'],
    ['user_send_sticker', 'sticker'],
    ['user_send_audio', 'audio'],
    ['user_send_video', 'video'],
    ['user_send_file', 'file'],
    ['user_send_location', 'location'],
    ['user_send_business_card', 'contact'],
    ['user_send_link', 'other'],
  ])('%s: an attachment of kind %s', (name, what) => {
    const message = { attachments: [{ type: what, payload: { url: 'https://x.zdn.vn/1' } }] }
    const [event] = parse(zalo.spokenEvent(name, PERSON, message, { msgId: 'm1' }))
    expect(event).toMatchObject({ kind: 'attachment', what, key: `${name}/m1`, person: PERSON })
    expect(event).not.toHaveProperty('text')
  })

  it('the words that came with a picture or a link', () => {
    const [picture] = parse(zalo.spokenEvent('user_send_image', PERSON, { text: 'thẻ này còn hạn không' }))
    expect(picture).toMatchObject({ kind: 'attachment', what: 'image', text: 'thẻ này còn hạn không' })
    const [link] = parse(
      zalo.spokenEvent('user_send_link', PERSON, { text: 'tin này đúng không https://a.vn' }),
    )
    expect(link).toMatchObject({ kind: 'text', text: 'tin này đúng không https://a.vn' })
  })

  it('a start, of one who follows, opens the chat, or comes through the widget', () => {
    expect(parse(zalo.followEvent(PERSON))[0]).toMatchObject({ kind: 'start', person: PERSON })
    expect(parse(zalo.personEvent('user_click_chatnow', PERSON))[0]).toMatchObject({
      kind: 'start',
      person: PERSON,
    })
    const { user_id, ...rest } = zalo.personEvent('widget_interaction_accepted', PERSON)
    const data = { user_id, user_external_id: 'x', url: 'https://phuong.example/bhyt?ref=tin-don-7' }
    expect(parse({ ...rest, data })[0]).toMatchObject({ kind: 'start', person: PERSON, ref: 'tin-don-7' })
  })

  it('a business card, of which neither the number nor the picture is kept', () => {
    const description = JSON.stringify({ phone: '0900000000', qrCodeUrl: 'https://qr.zdn.vn/1' })
    const payload = { thumbnail: 'https://x.zdn.vn/1', description, url: 'https://zalo.me/1' }
    const message = { attachments: [{ type: 'link', payload }] }
    const [card] = parse(zalo.spokenEvent('user_send_business_card', PERSON, message))
    expect(card).toMatchObject({ kind: 'attachment', what: 'contact' })
    expect(JSON.stringify(card)).not.toMatch(/0900000000|zdn|zalo\.me/)
  })

  it('a place, of which the coordinates are not kept, in whatever way they come', () => {
    for (const coordinates of [
      { latitude: '20.94', longitude: '106.42' },
      { latitude: 20.94, longitude: 106.42 },
    ]) {
      const message = { attachments: [{ type: 'location', payload: { coordinates } }] }
      const [place] = parse(zalo.spokenEvent('user_send_location', PERSON, message))
      expect(place).toMatchObject({ kind: 'attachment', what: 'location' })
      expect(JSON.stringify(place)).not.toContain('20.94')
    }
  })

  it.each(['image', 'file', 'sticker'])('anonymous_send_%s: an attachment of a visitor', (what) => {
    const message = { conversation_id: 'c9', attachments: [{ type: what, payload: {} }] }
    const [event] = parse(zalo.spokenEvent(`anonymous_send_${what}`, 'a1', message))
    expect(event).toMatchObject({ kind: 'attachment', what, person: 'anonymous:a1:c9' })
  })

  it('a reply to an earlier message: its words', () => {
    const message = { text: 'cái này là sao', quote_msg_id: 'q1' }
    expect(parse(zalo.spokenEvent('user_send_text', PERSON, message))[0]).toMatchObject({
      kind: 'text',
      text: 'cái này là sao',
    })
  })

  it("a template's button: our payload or code, where the person is named", () => {
    const pressed = (data: string, rest: object = { user_id: PERSON }) => ({
      ...zalo.personEvent('user_click_response_button', PERSON),
      msg_id: 't1',
      user_id: undefined,
      message: { submit_time: '1767225600000', button_type: 'response', data, tracking_id: 'k1' },
      ...rest,
    })
    expect(parse(pressed('~check'))[0]).toMatchObject({
      kind: 'choice',
      payload: 'check',
      person: PERSON,
      key: 'user_click_response_button/t1',
    })
    expect(parse(pressed('BHYT 07'))[0]).toMatchObject({ kind: 'text', text: 'BHYT 07' })
    // A template sent to a phone number does not say who pressed; other templates are not ours.
    expect(parse(pressed('~check', {}))).toEqual([])
    expect(parse(pressed('Đã nhận được'))).toEqual([])
    expect(parse(pressed('~check', { user_id: PERSON, oa_id: '388613280878808645' }))).toEqual([])
  })

  it('a withdrawal of consent, wherever the person is named', () => {
    expect(parse(zalo.personEvent('user_withdraw', PERSON))[0]).toMatchObject({
      kind: 'withdraw',
      person: PERSON,
    })
    const { message: _message, ...bare } = zalo.spokenEvent('user_withdraw', PERSON, {})
    expect(parse(bare)[0]).toMatchObject({ kind: 'withdraw', person: PERSON })
  })

  it('nothing for own echoes, a staff message for what an admin typed', () => {
    expect(parse(zalo.echoEvent(PERSON, 'Bác được hỗ trợ 70%'))).toEqual([])
    expect(parse(zalo.echoEvent(PERSON, 'Chào bác', { adminId: '9', msgId: 'e1' }))[0]).toMatchObject({
      kind: 'staff-message',
      person: PERSON,
      key: 'oa_send_text/e1',
    })
    const otherOa = { sender: { id: '388613280878808645', admin_id: '9' } }
    expect(parse({ ...zalo.echoEvent(PERSON, 'Chào bác'), ...otherOa })).toEqual([])
  })

  it.each(['text', 'image', 'gif', 'list', 'file', 'sticker'])('oa_send_%s: an echo', (what) => {
    const named = (event: object) => parse({ ...event, event_name: `oa_send_${what}` })
    expect(named(zalo.echoEvent(PERSON, ''))).toEqual([])
    expect(named({ ...zalo.echoEvent(PERSON, ''), sender: { id: ZALO.oaId, admin_id: '' } })).toEqual([])
    const [byHand] = named(zalo.echoEvent(PERSON, 'Chào bác', { adminId: '9' }))
    expect(byHand).toMatchObject({ kind: 'staff-message', person: PERSON })
    expect(byHand).not.toHaveProperty('resume')
    expect(byHand).not.toHaveProperty('text')
  })

  it.each(['#bot', '# bot', '#BOT ạ', 'Bác hỏi tiếp máy nhé #bot', 'xong rồi\n#Bot.'])(
    '%j from staff: the bot speaks again',
    (text) => {
      expect(parse(zalo.echoEvent(PERSON, text, { adminId: '9' }))[0]).toMatchObject({
        kind: 'staff-message',
        resume: true,
      })
      expect(parse(zalo.echoEvent(PERSON, text))).toEqual([])
    },
  )

  it.each(['bot', '#bots', '#bottom', 'a#bot', 'Chào bác'])('%j from staff: the bot stays silent', (text) => {
    const [event] = parse(zalo.echoEvent(PERSON, text, { adminId: '9' }))
    expect(event).not.toHaveProperty('resume')
  })

  it('a visitor of the site widget, as a person who can be answered', () => {
    const event = zalo.spokenEvent('anonymous_send_text', 'a1', { text: 'chào', conversation_id: 'c9' })
    expect(parse(event)[0]).toMatchObject({ kind: 'text', person: 'anonymous:a1:c9', text: 'chào' })
    const staff = zalo.echoEvent('a1', 'Chào bác', { adminId: '9' })
    const echo = {
      ...staff,
      event_name: 'oa_send_anonymous_text',
      message: { ...staff.message, conversation_id: 'c9' },
    }
    expect(parse(echo)[0]).toMatchObject({ kind: 'staff-message', person: 'anonymous:a1:c9' })
  })

  it.each([
    'user_received_message',
    'user_seen_message',
    'user_reacted_message',
    'oa_reacted_message',
    'unfollow',
    'user_feedback',
    'update_user_info',
    'add_user_to_tag',
    'remove_user_from_tag',
    'remove_tag',
    'user_call_oa',
    'oa_call_user',
    'user_reply_consent',
    'user_join_group',
    'user_send_group_text',
    'oa_send_group_text',
    'change_template_status',
    'change_template_quality',
    'extension_purchased',
    'user_send_something_new',
  ])('nothing for %s', (name) => {
    expect(parse(zalo.spokenEvent(name, PERSON, { msg_ids: ['m1'] }))).toEqual([])
  })

  it('nothing of what somebody fills in: names, phones and addresses are never ours to keep', () => {
    const { parse: read, log } = channel()
    const info = {
      name: 'Nguyễn Văn Ví Dụ',
      phone: '84900000000',
      user_dob: '01/01/1950',
      full_address: { user_city: 'Hải Phòng', user_ward: 'Ái Quốc', user_address: 'số 1' },
    }
    const event = { ...zalo.spokenEvent('user_submit_info', PERSON, {}), info }
    expect(read(Buffer.from(JSON.stringify(event)))).toEqual([])
    expect(log.lines).toEqual([])
  })

  it('a line for the operator where Zalo changes how much may be sent, or the site widget fails', () => {
    const { parse: read, log } = channel()
    const told = (event: object) => {
      expect(read(Buffer.from(JSON.stringify(event)))).toEqual([])
      return log.lines.splice(0).join()
    }
    const { user_id: _user, ...quota } = zalo.personEvent('change_oa_daily_quota', PERSON)
    const changed = told({ ...quota, oaId: ZALO.oaId, quota: { prev_value: '10000', new_value: '500' } })
    expect(changed).toMatch(/how many template messages.*"before":"10000","after":"500"/)
    // The figures are documented in more than one way.
    expect(told(quota)).toContain('"before":null')
    const data = { user_id: PERSON, user_external_id: 'x', message: 'user already has user_external_id' }
    const failed = told({ ...zalo.personEvent('widget_failed_to_sync_user_external_id', PERSON), data })
    expect(failed).toContain('widget')
    expect(failed).not.toContain(PERSON)
  })

  it('nothing for another OA', () => {
    expect(parse({ ...zalo.textEvent(PERSON, 'chào'), recipient: { id: '388613280878808645' } })).toEqual([])
    expect(parse({ ...zalo.followEvent(PERSON), oa_id: '388613280878808645' })).toEqual([])
  })

  it('the same key for the same event, another for another', () => {
    const key = (event: object) => parse(event)[0]?.key
    const at = new Date('2026-11-20T02:00:00Z')
    expect(key(zalo.followEvent(PERSON, 'follow', { at }))).toBe(
      key(zalo.followEvent(PERSON, 'follow', { at })),
    )
    const others = [
      zalo.followEvent(PERSON, 'follow', { at }),
      zalo.followEvent('8000000000000000002', 'follow', { at }),
      zalo.followEvent(PERSON, 'follow', { at: new Date('2026-11-20T02:00:01Z') }),
      zalo.personEvent('user_click_chatnow', PERSON, { at }),
      zalo.textEvent(PERSON, 'a', { at, msgId: '1' }),
      zalo.textEvent(PERSON, 'a', { at, msgId: '2' }),
    ]
    expect(new Set(others.map(key)).size).toBe(others.length)
  })

  it('a line in the log, without the person, where a known event has an unknown shape', () => {
    const { parse: read, log } = channel()
    const event = { ...zalo.textEvent(PERSON, 'chào'), message: 'chào' }
    expect(read(Buffer.from(JSON.stringify(event)))).toEqual([])
    expect(log.lines.join()).toContain('user_send_text')
    expect(log.lines.join()).not.toContain(PERSON)
  })

  it.each(['', 'chào', '[]', '{"event_name":"follow"}', '{"app_id":"1","event_name":"x","timestamp":"sớm"}'])(
    'MalformedBody for %s',
    (body) => {
      expect(() => channel().parse(Buffer.from(body))).toThrow(MalformedBody)
    },
  )
})
