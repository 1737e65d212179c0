import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTelegram } from '../../src/channels/telegram/telegram.ts'
import { startTelegram, TELEGRAM, type TelegramStandIn } from '../standins/telegram.ts'
import { nobody, outgoing, rememberingLog, reply } from './support.ts'

const PERSON = '5000000001'

let standIn: TelegramStandIn
beforeEach(async () => {
  standIn = await startTelegram()
})
afterEach(() => standIn.close())

function channelOn(apiRoot = standIn.url, changes: object = {}) {
  const log = rememberingLog()
  const time = { now: new Date('2026-11-20T02:00:00Z') }
  const settings = { token: TELEGRAM.token, webhookSecret: null, apiRoot, timeoutMs: 2000, ...changes }
  return { log, time, ...createTelegram(settings, { log, clock: () => time.now }) }
}

const hello = () => outgoing(PERSON, reply('Chào bác.'))

describe('a message on Telegram', () => {
  it('gives the id that Telegram gave', async () => {
    expect(await channelOn().send(hello())).toEqual({ kind: 'sent', platformId: '1' })
  })

  it('goes through a proxy below a path, with and without a slash at its end', async () => {
    for (const root of [`${standIn.url}/proxy`, `${standIn.url}/proxy/`]) {
      expect((await channelOn(root).send(hello())).kind).toBe('sent')
    }
    expect(standIn.deliveries(PERSON)).toHaveLength(2)
  })

  it('shows markup as it was written', async () => {
    const text = '<b>70%</b> & *sao* _gạch_ [liên kết](https://a.vn) <script>'
    await channelOn().send(outgoing(PERSON, reply(text)))
    expect(standIn.deliveries(PERSON)[0]?.text).toBe(text)
    const [parameters] = standIn.calls('sendMessage')
    expect(parameters).not.toHaveProperty('parse_mode')
    expect(parameters).toMatchObject({ link_preview_options: { is_disabled: true } })
  })

  it('keeps an id larger than 2^53 digit by digit', async () => {
    await channelOn().send(outgoing('9007199254740993', reply('Chào')))
    expect(standIn.deliveries('9007199254740993')).toHaveLength(1)
  })

  it.each([
    [
      ['1', '2', '3', '4', '5'],
      [['1', '2', '3', '4'], ['5']],
    ],
    [
      ['Có', 'Không', 'Bỏ qua'],
      [['Có', 'Không'], ['Bỏ qua']],
    ],
    [
      ['Hộ cận nghèo', 'Hộ có mức sống trung bình'],
      [['Hộ cận nghèo'], ['Hộ có mức sống trung bình']],
    ],
  ])('lays %j out in rows that a thumb can hit', async (labels, rows) => {
    const choices = labels.map((label, index) => ({ label, payload: `q:x:${index}` }))
    await channelOn().send(outgoing(PERSON, reply('Bác chọn giúp', choices)))
    const [shown] = standIn.deliveries(PERSON)
    expect(shown?.rows).toEqual(rows)
    expect(shown?.buttons).toEqual(choices)
  })

  it('is rejected when it can never be sent', async () => {
    const wide = [{ label: 'Có', payload: 'x'.repeat(65) }]
    for (const message of [reply('x'.repeat(4097)), reply(' '), reply('Chào', wide)]) {
      expect((await channelOn().send(outgoing(PERSON, message))).kind).toBe('rejected')
    }
    expect(standIn.deliveries()).toEqual([])
  })
})

describe('how a send ends', () => {
  it.each([
    [429, { kind: 'retry', afterMs: 3000 }],
    ['429/7', { kind: 'retry', afterMs: 7000 }],
    [403, { kind: 'unreachable', reason: 'Forbidden: bot was blocked by the user (403)' }],
    [400, { kind: 'rejected', reason: 'Bad Request: chat not found (400)' }],
    [401, { kind: 'operator-needed' }],
    [404, { kind: 'operator-needed' }],
    [409, { kind: 'operator-needed' }],
    [413, { kind: 'rejected' }],
    [500, { kind: 'retry', reason: 'HTTP 500 without a readable answer' }],
    [502, { kind: 'retry', reason: 'HTTP 502 without a readable answer' }],
    [503, { kind: 'retry' }],
    [504, { kind: 'unknown' }],
    ['200/400', { kind: 'rejected' }],
    ['200/403', { kind: 'unreachable' }],
    ['200/0', { kind: 'unknown' }],
  ] as const)('error %s: %o', async (failure, outcome) => {
    standIn.failNext([failure])
    const subject = channelOn()
    expect(await subject.send(hello())).toMatchObject(outcome)
    expect((await subject.send(hello())).kind).toBe('sent')
    expect(standIn.deliveries()).toHaveLength(1)
  })

  it('needs somebody when the token is not, or no longer, that of a bot', async () => {
    for (const token of ['7000000001:REVOKED_TOKEN_of_the_bot', 'no-token']) {
      expect((await channelOn(standIn.url, { token }).send(hello())).kind).toBe('operator-needed')
    }
  })
})

describe('where no connection comes about', () => {
  let silent: Server
  const sockets: Socket[] = []
  beforeEach(async () => {
    silent = createServer((socket) => void sockets.push(socket))
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  })
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy()
    silent.close()
  })

  it('nothing was sent: it is tried again, not taken for a message that may have arrived', async () => {
    const address = silent.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const outcome = await channelOn(`https://127.0.0.1:${port}`, { timeoutMs: 200 }).send(hello())
    expect(outcome).toEqual({ kind: 'retry', reason: 'NO_CONNECTION' })
  })
})

describe('while Telegram cannot be reached', () => {
  const SECOND = 1000

  async function givenUp() {
    const subject = channelOn(await nobody())
    for (let sends = 0; sends < 5; sends++) {
      expect(await subject.send(hello())).toEqual({ kind: 'retry', reason: 'ECONNREFUSED' })
    }
    return subject
  }

  it('sends are not tried for a while, and wait as long as is left of it', async () => {
    const subject = await givenUp()
    subject.time.now = new Date(subject.time.now.getTime() + 10 * SECOND)
    expect(await subject.send(hello())).toMatchObject({ kind: 'retry', afterMs: 20 * SECOND })
    expect(subject.log.lines).toHaveLength(1)
    expect(subject.log.lines[0]).toContain('ECONNREFUSED')
  })

  it('one send looks whether it is back; the next pause is longer', async () => {
    const subject = await givenUp()
    subject.time.now = new Date(subject.time.now.getTime() + 31 * SECOND)
    const ends = await Promise.all([subject.send(hello()), subject.send(hello())])
    expect(ends).toEqual([
      { kind: 'retry', reason: 'ECONNREFUSED' },
      { kind: 'retry', reason: 'Telegram cannot be reached at the moment', afterMs: 2 * SECOND },
    ])
    expect(await subject.send(hello())).toMatchObject({ afterMs: 60 * SECOND })
  })

  it('all goes on after one answer', async () => {
    standIn.failNext(['drop', 'drop', 'drop', 'drop', 'drop'])
    const subject = channelOn()
    for (let sends = 0; sends < 5; sends++) expect((await subject.send(hello())).kind).toBe('unknown')
    expect(await subject.send(hello())).toMatchObject({ kind: 'retry', afterMs: 30 * SECOND })
    subject.time.now = new Date(subject.time.now.getTime() + 30 * SECOND)
    expect((await subject.send(hello())).kind).toBe('sent')
    expect((await subject.send(hello())).kind).toBe('sent')
    expect(subject.log.lines.at(-1)).toContain('can be reached again')
  })

  it('an answer of any kind is an answer', async () => {
    standIn.failNext(['drop', 'drop', 'drop', 'drop', 403, 'drop', 'drop', 'drop', 'drop'])
    const subject = channelOn()
    for (let sends = 0; sends < 9; sends++) await subject.send(hello())
    expect((await subject.send(hello())).kind).toBe('sent')
  })
})
