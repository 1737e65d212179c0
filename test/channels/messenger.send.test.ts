import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMessenger } from '../../src/channels/messenger/messenger.ts'
import { readAnswer } from '../../src/channels/messenger/outcomes.ts'
import { MESSENGER, type MessengerStandIn, startMessenger } from '../standins/messenger.ts'
import { batchOf, echoTo, signMessenger } from '../standins/messenger-driver.ts'
import { outgoing, rememberingLog, reply } from './support.ts'

const PERSON = '24000000000000001'
const NOW = new Date('2026-11-20T02:00:00Z')
const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `Chọn ${index + 1}`, payload: `p:${index}` }))

describe('sending through Messenger', () => {
  let standIn: MessengerStandIn
  beforeEach(async () => {
    standIn = await startMessenger()
  })
  afterEach(() => standIn.close())

  const channel = (changes: object = {}) =>
    createMessenger(
      { ...MESSENGER, apiRoot: `${standIn.url}/v25.0`, timeoutMs: 2000, ...changes },
      { fetch, log: rememberingLog(), clock: () => NOW },
    )

  it('gives the id that Messenger gave', async () => {
    const outcome = await channel().send(outgoing(PERSON, reply('Chào bác.')))
    expect(outcome).toEqual({ kind: 'sent', platformId: standIn.deliveries(PERSON)[0]?.messageId })
  })

  it('marks messages so that their echo is known, also before the answer and without an app id', async () => {
    const subject = channel({ appId: undefined })
    await subject.send(outgoing(PERSON, reply('Chào bác.'), 'out-77'))
    const { metadata } = standIn.deliveries(PERSON)[0] ?? {}
    expect(metadata).toContain('out-77')
    const echo = signMessenger(batchOf([echoTo(PERSON, { metadata, app_id: 42 })]))
    expect(subject.parse(Buffer.from(echo.body))).toEqual([])
  })

  it('rejects what can never be sent', async () => {
    const long = [{ label: 'dài hơn hai mươi chữ cái', payload: 'p' }]
    expect((await channel().send(outgoing(PERSON, reply('Chào', long)))).kind).toBe('rejected')
    expect((await channel().send(outgoing(PERSON, reply('x'.repeat(2001))))).kind).toBe('rejected')
    const many = Array.from({ length: 14 }, (_, index) => ({ label: `${index}`, payload: `p${index}` }))
    expect((await channel().send(outgoing(PERSON, reply('Chào', many)))).kind).toBe('rejected')
  })

  it.each([
    ['three choices under a short text', 3, 640, 'buttons'],
    ['one choice', 1, 5, 'buttons'],
    ['four choices', 4, 5, 'quickReplies'],
    ['thirteen choices', 13, 5, 'quickReplies'],
    ['a text too long for buttons', 3, 641, 'quickReplies'],
  ] as const)(
    'shows %s as what stays on the screen, if that holds them',
    async (_what, count, length, shown) => {
      const message = reply('x'.repeat(length), choices(count))
      expect((await channel().send(outgoing(PERSON, message))).kind).toBe('sent')
      const delivery = standIn.deliveries(PERSON)[0]
      const expected = choices(count).map(({ label, payload }) => ({ title: label, payload }))
      expect(delivery).toMatchObject({ text: message.text, buttons: [], quickReplies: [], [shown]: expected })
    },
  )

  it('marks messages with buttons too', async () => {
    await channel().send(outgoing(PERSON, reply('Chào bác.', choices(2)), 'out-78'))
    expect(standIn.deliveries(PERSON)[0]?.metadata).toContain('out-78')
  })

  it('gives long labels as a list to read, with their numbers to tap', async () => {
    const whole = reply('Ý bác là câu nào dưới đây?', [
      { label: 'Gia hạn thẻ, thẻ hết hạn thì sao?', payload: 'a:1' },
      { label: 'Mất thẻ, rách thẻ BHYT thì làm gì?', payload: 'a:2' },
    ])
    const subject = channel()
    for (const message of subject.render(whole)) await subject.send(outgoing(PERSON, message))
    expect(standIn.deliveries(PERSON)).toMatchObject([
      {
        text: 'Ý bác là câu nào dưới đây?\n\n1. Gia hạn thẻ, thẻ hết hạn thì sao?\n2. Mất thẻ, rách thẻ BHYT thì làm gì?',
        buttons: [
          { title: '1', payload: 'a:1' },
          { title: '2', payload: 'a:2' },
        ],
      },
    ])
  })

  it('splits a long text into messages of at most 1900 characters', async () => {
    const subject = channel()
    const messages = subject.render(reply('Thẻ còn hạn. '.repeat(400), choices(2)))
    for (const message of messages) await subject.send(outgoing(PERSON, message))
    const lengths = standIn.deliveries(PERSON).map(({ text }) => text.length)
    expect(lengths.length).toBeGreaterThan(2)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1900)
  })

  it('sends markup as the letters that it is', async () => {
    const text = '<b>Bác</b> *đọc* <script>alert(1)</script> &amp; \u202e"'
    await channel().send(outgoing(PERSON, reply(text, [{ label: '<i>Có</i>', payload: 'p' }])))
    expect(standIn.deliveries(PERSON)[0]).toMatchObject({ text, buttons: [{ title: '<i>Có</i>' }] })
  })

  it.each([
    ['23 hours and 54 minutes ago', 23 * 60 + 54, 'sent'],
    ['24 hours ago', 24 * 60, 'window-closed'],
    ['ten days ago', 10 * 24 * 60, 'window-closed'],
  ] as const)('heard of %s: %s', async (_when, minutes, kind) => {
    const lastHeard = new Date(NOW.getTime() - minutes * 60_000)
    const outcome = await channel().send({ ...outgoing(PERSON, reply('Chào')), lastHeard })
    expect(outcome.kind).toBe(kind)
    // Past the window Facebook is not even asked.
    expect(standIn.deliveries()).toHaveLength(kind === 'sent' ? 1 : 0)
  })

  it('needs somebody when the App Secret is not that of the app of the token', async () => {
    const outcome = await channel({ appSecret: 'OF_ANOTHER_APP' }).send(outgoing(PERSON, reply('Chào')))
    expect(outcome).toMatchObject({ kind: 'operator-needed', reason: expect.stringContaining('App Secret') })
    expect(JSON.stringify(outcome)).not.toContain('OF_ANOTHER_APP')
  })

  it('needs somebody when the page token is dead', async () => {
    const outcome = await channel({ pageToken: 'OLD' }).send(outgoing(PERSON, reply('Chào')))
    expect(outcome).toMatchObject({ kind: 'operator-needed', reason: expect.stringContaining('190') })
  })

  it.each([
    ['10/2018278', 'window-closed'],
    ['10/2534022', 'window-closed'],
    [10, 'operator-needed'],
    ['10/1893063', 'operator-needed'],
    ['10/2018065', 'window-closed'],
    [200, 'operator-needed'],
    ['200/2018028', 'operator-needed'],
    [230, 'operator-needed'],
    [3, 'operator-needed'],
    [368, 'operator-needed'],
    [190, 'operator-needed'],
    [102, 'operator-needed'],
    ['190/460', 'operator-needed'],
    [551, 'unreachable'],
    ['551/1545041', 'unreachable'],
    ['100/2018001', 'unreachable'],
    ['200/2018108', 'unreachable'],
    ['10/2018108', 'unreachable'],
    ['200/1545041', 'unreachable'],
    [613, 'retry'],
    [4, 'retry'],
    [32, 'retry'],
    [80004, 'retry'],
    [17, 'retry'],
    [341, 'retry'],
    ['1/99', 'retry'],
    [1200, 'retry'],
    [1, 'retry'],
    [2, 'retry'],
    [100, 'rejected'],
    ['100/33', 'rejected'],
    [9999, 'rejected'],
  ] as const)('error %s: %s', async (failure, kind) => {
    standIn.failNext([failure])
    expect((await channel().send(outgoing(PERSON, reply('Chào')))).kind).toBe(kind)
    expect((await channel().send(outgoing(PERSON, reply('Chào')))).kind).toBe('sent')
    expect(standIn.deliveries()).toHaveLength(1)
  })

  it('waits a minute where Facebook takes no more for now', async () => {
    standIn.failNext([613])
    expect(await channel().send(outgoing(PERSON, reply('Chào')))).toMatchObject({ afterMs: 60_000 })
  })

  it('shows its token in no address and in no outcome', async () => {
    const addresses: string[] = []
    const watching: typeof fetch = (input, init) => {
      addresses.push(String(input))
      return fetch(input, init)
    }
    const settings = { ...MESSENGER, apiRoot: `${standIn.url}/v25.0`, timeoutMs: 2000 }
    const subject = createMessenger(settings, { fetch: watching, log: rememberingLog(), clock: () => NOW })
    standIn.failNext([190])
    const outcome = await subject.send(outgoing(PERSON, reply('Chào')))
    expect(addresses).toHaveLength(1)
    for (const secret of [MESSENGER.pageToken, MESSENGER.appSecret]) {
      expect(addresses[0] + JSON.stringify(outcome)).not.toContain(secret)
    }
  })
})

describe('what Messenger says of an error', () => {
  const answered = (status: number, body: unknown = null) => readAnswer({ kind: 'answered', status, body })

  it('counts an error for what it is, also with HTTP 200', () => {
    expect(answered(200, { error: { code: 190 } }).kind).toBe('operator-needed')
    expect(answered(200, { error: { code: 10, error_subcode: 2018278 } }).kind).toBe('window-closed')
  })

  it('does not repeat what Facebook says: it may name a person', () => {
    const { reason } = {
      reason: '',
      ...answered(400, { error: { code: 100, message: 'user 24000000000000001' } }),
    }
    expect(reason).toBe('Messenger error 100')
  })
})
