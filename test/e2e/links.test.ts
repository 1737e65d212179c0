import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { batchOf, fromPerson, postbackFrom, signMessenger } from '../standins/messenger-driver.ts'
import { postEvent } from '../standins/post.ts'
import { signedTextEvent } from '../standins/zalo-driver.ts'
import { eventually, startTestServer, type TestServer } from '../support/server.ts'

/** What the first code of the list after the check opens, and the words that only its answer has. */
const OPENED = { code: 2, words: 'Căn cứ:' }

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const post = (path: string, body: object) =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

test('a link opens its answer for whoever never wrote before, on every channel, and is counted', async () => {
  const opening = await (await post('/chat/sessions', {})).json()
  const { session } = z.object({ session: z.string() }).parse(opening)
  await post(`/chat/sessions/${session}/messages`, { id: 'a', ref: '02_hoi-cho-2026' })

  await postEvent(
    `${server.url}/webhooks/zalo-oa`,
    signedTextEvent('8100000000000000001', 'BHYT 02 hoi-cho-2026'),
  )
  const onZalo = () => server.zalo.deliveries('8100000000000000001').map(({ text }) => text)

  const newThread = postbackFrom('81001', { payload: 'GET_STARTED', referral: { ref: '02_hoi-cho-2026' } })
  const oldThread = fromPerson('81001', { referral: { ref: '02_hoi-cho-2026', source: 'SHORTLINK' } })
  await postEvent(`${server.url}/webhooks/messenger`, signMessenger(batchOf([newThread])))
  await postEvent(`${server.url}/webhooks/messenger`, signMessenger(batchOf([oldThread])))
  const onMessenger = () => server.messenger.deliveries('81001').map(({ text }) => text)

  await eventually('the answer on Zalo', () => onZalo().find((text) => text.includes(OPENED.words)))
  await eventually('the answer on Messenger, twice', () =>
    onMessenger().filter((text) => text.includes(OPENED.words)).length > 1 ? true : undefined,
  )
  expect(onZalo()[0]).toContain('máy trả lời tự động')
  expect(onZalo().filter((text) => text.includes('Xin chào'))).toEqual([])

  const store = await openSqlite(join(server.folder, 'hoi.db'))
  const counts = await eventually('all openings counted', async () => {
    const found = await store.scans.counts()
    return found.reduce((sum, { count }) => sum + count, 0) === 4 ? found : undefined
  })
  await store.close()
  const opened = { code: OPENED.code, event: 'hoi-cho-2026', place: 'ai-quoc' }
  expect(counts).toMatchObject([
    { ...opened, channel: 'messenger', count: 2 },
    { ...opened, channel: 'web', count: 1 },
    { ...opened, channel: 'zalo-oa', count: 1 },
  ])
})
