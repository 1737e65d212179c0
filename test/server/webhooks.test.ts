import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MESSENGER } from '../standins/messenger.ts'
import { signedTextEvent as messengerText, signMessenger } from '../standins/messenger-driver.ts'
import { postEvent, type SignedEvent } from '../standins/post.ts'
import { consoleSample, signedTextEvent, signZalo, spokenEvent } from '../standins/zalo-driver.ts'
import { startTestServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const zalo = (event: SignedEvent) => postEvent(`${server.url}/webhooks/zalo-oa`, event)

async function counted(name: string, labels: string): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text()
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${name}{${labels}}`))
  return Number(line?.split(' ')[1] ?? 0)
}

describe('what is not signed by the platform is no work', () => {
  test.each([
    ['zalo-oa', 'x-zevent-signature'],
    ['messenger', 'x-hub-signature-256'],
  ])('%s: forged, or with no signature at all', async (channel, header) => {
    const path = `${server.url}/webhooks/${channel}`
    const { body } = channel === 'zalo-oa' ? signedTextEvent('80001', 'x') : messengerText('80001', 'x')
    const refused = () => counted('hoi_webhook_refused_total', `channel="${channel}",reason="signature"`)
    const before = await refused()
    expect(await postEvent(path, { body, headers: { 'content-type': 'application/json' } })).toBe(401)
    expect(await postEvent(path, { body, headers: { [header]: `mac=${'0'.repeat(64)}` } })).toBe(401)
    expect(await postEvent(path, { body, headers: { [header]: `sha256=${'0'.repeat(64)}` } })).toBe(401)
    expect(await refused()).toBe(before + 3)
    expect(await counted('hoi_events_accepted_total', `channel="${channel}"`)).toBe(0)
  })
})

test('a signed body that is no event of the platform is counted', async () => {
  const malformed = () => counted('hoi_webhook_refused_total', 'channel="messenger",reason="malformed"')
  const before = await malformed()
  const event = signMessenger({ object: 'page', entry: 'none' })
  expect(await postEvent(`${server.url}/webhooks/messenger`, event)).toBe(400)
  expect(await malformed()).toBe(before + 1)
})

test('events that need no work are acknowledged', async () => {
  const before = await counted('hoi_events_accepted_total', 'channel="zalo-oa"')
  expect(await zalo(signZalo(consoleSample()))).toBe(200)
  expect(await zalo(signZalo(spokenEvent('user_reacted_message', '80001', { react_icon: '/-heart' })))).toBe(
    200,
  )
  expect(await zalo(signZalo(spokenEvent('some_event_of_next_year', '80001', {})))).toBe(200)
  expect(await counted('hoi_events_accepted_total', 'channel="zalo-oa"')).toBe(before)
})

describe("Messenger's handshake", () => {
  const handshake = (token: string) =>
    fetch(
      `${server.url}/webhooks/messenger?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=1158201444`,
    )

  test('the right token gets the challenge back', async () => {
    const response = await handshake(MESSENGER.verifyToken)
    expect([response.status, await response.text()]).toEqual([200, '1158201444'])
  })

  test('a wrong token is refused', async () => {
    expect((await handshake('guess')).status).toBe(403)
  })

  test('Zalo has none', async () => {
    expect((await fetch(`${server.url}/webhooks/zalo-oa?hub.challenge=1`)).status).toBe(403)
  })
})

test('a channel that is off has no route', async () => {
  const bare = await startTestServer({
    MESSENGER_PAGE_ID: '',
    MESSENGER_PAGE_TOKEN: '',
    MESSENGER_APP_SECRET: '',
    MESSENGER_VERIFY_TOKEN: '',
  })
  try {
    expect(await postEvent(`${bare.url}/webhooks/messenger`, messengerText('80001', 'x'))).toBe(404)
  } finally {
    await bare.close()
  }
})
