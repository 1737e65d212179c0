import { afterAll, beforeAll, expect, test } from 'vitest'
import { tappable } from '../standins/messenger.ts'
import {
  batchOf,
  fromPerson,
  postbackFrom,
  signedTextEvent,
  signMessenger,
} from '../standins/messenger-driver.ts'
import { postEvent, type SignedEvent } from '../standins/post.ts'
import { eventually, startTestServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const post = (event: SignedEvent) => postEvent(`${server.url}/webhooks/messenger`, event)
const seen = (person: string) => server.messenger.deliveries(person)

test('a question of the interview stays on the screen as buttons, and a tap on one answers it', async () => {
  const person = '24000000000000101'
  expect(await post(signedTextEvent(person, 'tôi được hỗ trợ bao nhiêu tiền đóng bảo hiểm y tế'))).toBe(200)
  const asked = await eventually('a question with buttons', () =>
    seen(person).find(({ buttons }) => buttons.length > 0),
  )
  const [button] = asked.buttons
  const before = seen(person).length
  expect(await post(signMessenger(batchOf([postbackFrom(person, { ...button })])))).toBe(200)
  const next = await eventually('what follows', () => seen(person)[before])
  expect(next.text).not.toBe(asked.text)
})

test('what somebody tapped first is answered, after the start that their link stands for', async () => {
  const person = '24000000000000102'
  const referral = { ref: 'unknown-link', source: 'SHORTLINK', type: 'OPEN_THREAD' }
  const tapped = postbackFrom(person, { title: 'Gặp cán bộ', payload: 'contact', referral })
  expect(await post(signMessenger(batchOf([tapped])))).toBe(200)
  const offices = await eventually('the offices', () =>
    seen(person).find(({ text }) => text.includes('UBND phường Ái Quốc')),
  )
  expect(seen(person).indexOf(offices)).toBeGreaterThan(0)
  expect(seen(person)[0]?.text).toContain('máy trả lời tự động')
})

test('a thread that another app owns gets nothing, a new start in it something again', async () => {
  const person = '24000000000000103'
  const standby = fromPerson(person, { message: { mid: 'm-standby', text: 'thẻ hết hạn làm sao' } })
  const entry = { id: '104000000000001', time: Date.now(), standby: [standby] }
  expect(await post(signMessenger({ object: 'page', entry: [entry] }))).toBe(200)
  const handover = { pass_thread_control: { new_owner_app_id: '555000000000001' } }
  expect(await post(signMessenger(batchOf([fromPerson(person, handover)])))).toBe(200)
  expect(await post(signMessenger(batchOf([postbackFrom(person, { payload: 'GET_STARTED' })])))).toBe(200)
  const [notice, greeting] = await eventually('notice and greeting', () =>
    seen(person).length >= 2 ? seen(person) : undefined,
  )
  expect(notice?.text).toContain('máy trả lời tự động')
  expect(greeting && tappable(greeting).length).toBeGreaterThan(0)
})
