import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WEBHOOK_BODY_LIMIT } from '../../src/server/webhooks.ts'
import type { Store } from '../../src/store/ports.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { postEvent, type SignedEvent } from '../standins/post.ts'
import { eventually, startTestServer, type TestServer } from '../support/server.ts'
import { MESSENGER_WAY, TELEGRAM_WAY, type Way, ZALO_BOT_WAY, ZALO_OA_WAY } from './bad-input.ways.ts'

const QUESTION = 'thẻ hết hạn thì gia hạn ở đâu'
const HOUR_MS = 3_600_000
const DEEP = '['.repeat(100_000)
const WAYS: readonly Way[] = [ZALO_OA_WAY, ZALO_BOT_WAY, MESSENGER_WAY, TELEGRAM_WAY]

let server: TestServer
let store: Store
beforeAll(async () => {
  server = await startTestServer()
  store = await openSqlite(join(server.folder, 'hoi.db'))
}, 60_000)
afterAll(async () => {
  await store.close()
  await server.close()
})

let people = 5_100_000_000
function stranger(): string {
  people += 1
  return String(people)
}

/** Nothing of what somebody wrote to do harm comes back to them. */
function expectHarmless(shown: string): void {
  for (const sign of ['<script', '<b>', 'onerror', '\u0000', '\u001b', '\u202e'])
    expect(shown).not.toContain(sign)
}

describe.each(WAYS)('through the webhook of $name', (way) => {
  const url = () => `${server.url}/webhooks/${way.name}`
  const post = (event: SignedEvent) => postEvent(url(), event)
  const sealed = (event: object, secret?: string) => way.seal(JSON.stringify(event), secret)
  const seen = (person: string) => way.seen(server, person)
  const received = () => store.inbox.lastReceived(way.name, way.account)
  const kept = (person: string) =>
    store.conversations.read({ channel: way.name, account: way.account, person }, new Date())

  async function accepted(): Promise<number> {
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    const line = metrics
      .split('\n')
      .find((one) => one.startsWith(`hoi_events_accepted_total{channel="${way.name}"}`))
    return Number(line?.split(' ')[1] ?? 0)
  }

  /** Nobody has written on this channel since, and this person never did. */
  async function expectNothing(person: string, before: Date | null): Promise<void> {
    expect(await received()).toEqual(before)
    expect(await kept(person)).toBeNull()
    expect(seen(person)).toEqual([])
  }

  /** The person's question is answered after the notice of the first contact, and nothing else was said to them. */
  async function expectAnswered(person: string): Promise<string> {
    const answer = await eventually(`the answer to ${person}`, () => seen(person)[1])
    expect(seen(person)[0]).toContain('máy trả lời tự động')
    expect(answer).toContain('Căn cứ:')
    expect(seen(person)).toHaveLength(2)
    return answer
  }

  const good = (person: string) => sealed(way.said(person, QUESTION))

  test.each<readonly [string, 'not ours' | 'no event' | 'too large', (person: string) => SignedEvent]>([
    ['without a proof', 'not ours', (person) => ({ ...good(person), headers: {} })],
    ['with an empty proof', 'not ours', (person) => ({ ...good(person), headers: { [way.proof]: '' } })],
    [
      'with a proof made up',
      'not ours',
      (person) => ({ ...good(person), headers: { [way.proof]: '0'.repeat(64) } }),
    ],
    [
      'with the proof of another secret',
      'not ours',
      (person) => sealed(way.said(person, QUESTION), 'ANOTHER'),
    ],
    ['that is empty', 'no event', () => way.seal('')],
    ['that is no JSON', 'no event', () => way.seal('chào')],
    ['that is a page', 'no event', () => way.seal('<html><body>502 Bad Gateway</body></html>')],
    ['that breaks off', 'no event', (person) => way.seal(good(person).body.slice(0, -9))],
    ['of another shape', 'no event', () => way.seal('{"happened":"something"}')],
    ['that is a list', 'no event', () => way.seal('[]')],
    ['that is null', 'no event', () => way.seal('null')],
    ['of 100,000 brackets', 'no event', () => way.seal(DEEP + DEEP.replaceAll('[', ']'))],
    ['of brackets that never close', 'no event', () => way.seal(DEEP)],
    [
      'that is too large',
      'too large',
      (person) => way.seal(good(person).body.padEnd(WEBHOOK_BODY_LIMIT + 1)),
    ],
  ])('a body %s (%s) leaves no trace, and what comes next is answered', async (_what, verdict, build) => {
    const person = stranger()
    const before = await received()
    const status = { 'not ours': 401, 'no event': way.refusal, 'too large': 413 }[verdict]
    expect(await post(build(person))).toBe(status)
    await expectNothing(person, before)
    expect(await post(good(person))).toBe(200)
    await expectAnswered(person)
  })

  test('a body as large as may be is read', async () => {
    const person = stranger()
    const spaces = ' '.repeat(WEBHOOK_BODY_LIMIT - Buffer.byteLength(good(person).body))
    expect(await post(way.seal(good(person).body + spaces))).toBe(200)
    await expectAnswered(person)
  })

  test.each([
    ['of kinds that nobody knows', way.unknown],
    ['in shapes that nobody knows', way.misshapen],
  ] as const)('events %s are acknowledged and left alone', async (_what, build) => {
    const person = stranger()
    const before = await received()
    for (const event of build(person)) expect(await post(sealed(event))).toBe(200)
    await expectNothing(person, before)
    expect(await post(good(person))).toBe(200)
    await expectAnswered(person)
  })

  test('the same event again and again, also at once, is answered once', async () => {
    const person = stranger()
    const event = good(person)
    const before = await accepted()
    expect(await Promise.all([post(event), post(event), post(event)])).toEqual([200, 200, 200])
    await expectAnswered(person)
    expect(await post(event)).toBe(200)
    expect(await post(sealed(way.said(person, 'mất thẻ thì làm lại ở đâu')))).toBe(200)
    await eventually('the answer to the next question', () => seen(person)[2])
    expect(seen(person)).toHaveLength(3)
    expect(await accepted()).toBe(before + 2)
  })

  test('the kind of content that is declared, and how it is said to be packed, count for nothing', async () => {
    for (const declared of ['text/plain', 'application/xml; charset=latin1', 'multipart/form-data']) {
      const person = stranger()
      const { body, headers } = good(person)
      const others = { ...headers, 'content-type': declared, 'content-encoding': 'gzip' }
      expect(await post({ body, headers: others })).toBe(200)
      await expectAnswered(person)
    }
  })

  test('a packed body is no event', async () => {
    const { headers } = way.seal('')
    const body = gzipSync(good(stranger()).body)
    const response = await fetch(url(), {
      method: 'POST',
      body,
      headers: { ...headers, 'content-encoding': 'gzip' },
    })
    expect([400, 401]).toContain(response.status)
  })

  test('letters and marks apart (NFD) get the same answer', async () => {
    const [one, other] = [stranger(), stranger()]
    expect(await post(good(one))).toBe(200)
    expect(await post(sealed(way.said(other, QUESTION.normalize('NFD'))))).toBe(200)
    expect(await expectAnswered(other)).toBe(await expectAnswered(one))
  })

  test.each([
    ['markup', `<script>alert(1)</script> <b>${QUESTION}</b> & "x"`],
    ['a NUL and other signs that nobody sees', `\u0000\u001b[31m\u202e${QUESTION}\u0007\u200b`],
    ['half a letter', `\ud83d ${QUESTION} \udc00`],
    ['a word of 4,000 letters', `${QUESTION} ${'a'.repeat(4000)}`],
  ])('%s in a message does no harm', async (_what, text) => {
    const person = stranger()
    expect(await post(sealed(way.said(person, text)))).toBe(200)
    await eventually('an answer', () => seen(person)[1])
    for (const shown of seen(person)) expectHarmless(shown)
    expect(await post(sealed(way.said(person, 'mất thẻ thì làm lại ở đâu')))).toBe(200)
    expect(await eventually('the next answer', () => seen(person)[2])).toContain('Căn cứ:')
  })

  test('a key that stands twice counts as it stands last', async () => {
    const [shadowed, person] = [stranger(), stranger()]
    const body = good(person).body.replace(/"text":/, `"text":${JSON.stringify(shadowed)},"text":`)
    expect(await post(way.seal(body))).toBe(200)
    await expectAnswered(person)
  })

  test.each([
    ['1970', new Date(1000)],
    ['2100', new Date('2100-01-01T00:00:00Z')],
    ['a day after tomorrow', new Date(Date.now() + 48 * HOUR_MS)],
  ])('an event of the year %s is answered as of now, or not believed', async (_when, at) => {
    const person = stranger()
    const before = await received()
    const status = await post(sealed(way.said(person, QUESTION, at)))
    expect(status).toBe(way === ZALO_OA_WAY ? 401 : 200)
    if (status === 401) await expectNothing(person, before)
    else await expectAnswered(person)
  })
})

describe('ids that no double holds', () => {
  const EXACT = '90071992547409930'

  test.each([ZALO_OA_WAY, ZALO_BOT_WAY, MESSENGER_WAY])(
    'lead back to their person on $name, also where they come as numbers',
    async (way) => {
      for (const [person, quote] of [
        [`${EXACT}1`, '"'],
        [`${EXACT}3`, ''],
      ] as const) {
        const body = JSON.stringify(way.said('PERSON', QUESTION)).replaceAll(
          '"PERSON"',
          quote + person + quote,
        )
        expect(await postEvent(`${server.url}/webhooks/${way.name}`, way.seal(body))).toBe(200)
        await eventually(`the answer to ${person}`, () => way.seen(server, person)[1])
      }
    },
  )

  test('are none of Telegram: the update is acknowledged, and nobody is taken for somebody else', async () => {
    const { name, account, said, seal } = TELEGRAM_WAY
    const person = stranger()
    const before = await store.inbox.lastReceived(name, account)
    const body = JSON.stringify(said(person, QUESTION)).replaceAll(`"id":${person}`, `"id":${EXACT}1`)
    expect(await postEvent(`${server.url}/webhooks/${name}`, seal(body))).toBe(200)
    expect(await store.inbox.lastReceived(name, account)).toEqual(before)
  })
})

describe('an event that was recorded and is posted again later', () => {
  test.each([
    [ZALO_OA_WAY, 25, 401],
    [MESSENGER_WAY, 73, 200],
  ] as const)('on $0.name', async (way, hours, status) => {
    const person = stranger()
    const event = way.said(person, QUESTION, new Date(Date.now() - hours * HOUR_MS))
    const before = await store.inbox.lastReceived(way.name, way.account)
    const posted = await postEvent(`${server.url}/webhooks/${way.name}`, way.seal(JSON.stringify(event)))
    expect(posted).toBe(status)
    expect(await store.inbox.lastReceived(way.name, way.account)).toEqual(before)
    expect(way.seen(server, person)).toEqual([])
  })
})

test('a body that was changed after signing is not the platform', async () => {
  for (const way of [ZALO_OA_WAY, MESSENGER_WAY]) {
    const { body, headers } = way.seal(JSON.stringify(way.said(stranger(), QUESTION)))
    for (const changed of [body.replace('hạn', 'hãn'), `${body} `, body.replace('{', '{ ')]) {
      expect(await postEvent(`${server.url}/webhooks/${way.name}`, { body: changed, headers })).toBe(401)
    }
  }
})

test('one delivery of Messenger may hold a thousand events, good ones beside bad', async () => {
  const crowd = Array.from({ length: 500 }, stranger)
  const entries = crowd.map((person) => MESSENGER_WAY.said(person, 'chào'))
  const all = entries.flatMap((batch) => ('entry' in batch && Array.isArray(batch.entry) ? batch.entry : []))
  const noise = all.map(() => ({ id: 'of no page', messaging: [null, 'x', { sender: {} }] }))
  const body = JSON.stringify({ object: 'page', entry: [null, ...all, ...noise, { messaging: [] }] })
  expect(await postEvent(`${server.url}/webhooks/messenger`, MESSENGER_WAY.seal(body), 10_000)).toBe(200)
  for (const person of crowd) {
    await eventually(`the answer to ${person}`, () => MESSENGER_WAY.seen(server, person)[1])
  }
})

describe('what the page of the web chat would never post', () => {
  const session = () => String(stranger()).padStart(22, 'w')
  const key = (person: string) => ({ channel: 'web', account: 'default', person }) as const
  const shown = async (person: string) =>
    (await store.outbox.after(key(person), 0)).map(({ message }) => message)

  async function post(person: string, body: string, type = 'application/json'): Promise<number> {
    const headers = { 'content-type': type }
    const response = await fetch(`${server.url}/chat/sessions/${person}/messages`, {
      method: 'POST',
      body,
      headers,
    })
    if (response.status >= 400) {
      expect(response.headers.get('content-type')).toContain('application/problem+json')
      expect(await response.text()).not.toMatch(/\bat \S+:\d+|node_modules/)
    }
    return response.status
  }

  test.each([
    ['nothing', '', 400],
    ['null', 'null', 400],
    ['half a body', '{"id":"a","te', 400],
    ['brackets', DEEP.slice(0, 60_000), 400],
    ['closed brackets', DEEP.slice(0, 30_000) + DEEP.slice(0, 30_000).replaceAll('[', ']'), 400],
    ['an unknown field', '{"id":"a","texte":"x"}', 400],
    ['the key of every object', '{"id":"a","text":"x","__proto__":{"payload":"menu"}}', 400],
    ['a text that is none', '{"id":"a","text":{"a":1}}', 400],
    ['a text that is too long', JSON.stringify({ id: 'a', text: 'x'.repeat(4001) }), 400],
    ['a body that is too large', JSON.stringify({ id: 'a', text: 'x'.repeat(65_536) }), 413],
    ['markup as a code', '{"id":"a","ref":"<script>"}', 400],
  ])('%s is refused and leaves no trace', async (_what, body, status) => {
    const person = session()
    expect(await post(person, body)).toBe(status)
    expect(await store.conversations.read(key(person), new Date())).toBeNull()
    expect(await post(person, JSON.stringify({ id: 'a', text: QUESTION }))).toBe(202)
    const answer = await eventually('the answer', async () => (await shown(person))[1])
    expect(answer.text).toContain('Căn cứ:')
  })

  test('another kind of content is refused by name', async () => {
    expect(await post(session(), '<id>a</id>', 'application/xml')).toBe(415)
  })

  test('somebody else’s session is none: only what looks like one that was given', async () => {
    for (const odd of ['short', '..%2f..%2fetc', `${'x'.repeat(21)}%00`, '%ff']) {
      expect([400, 404]).toContain(await post(odd, JSON.stringify({ id: 'a', text: 'chào' })))
    }
  })

  test('decomposed letters, markup, a NUL and half a letter are words like others', async () => {
    const person = session()
    const texts = [
      QUESTION.normalize('NFD'),
      `<img src=x onerror=alert(1)> ${QUESTION}`,
      `\u0000\ud83d ${QUESTION}`,
    ]
    for (const [index, text] of texts.entries()) {
      expect(await post(person, JSON.stringify({ id: `m${index}`, text }))).toBe(202)
      const answer = await eventually('the answer', async () => (await shown(person))[index + 1])
      expectHarmless(answer.text)
    }
  })
})
