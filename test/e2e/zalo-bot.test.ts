import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postEvent, type SignedEvent } from '../standins/post.ts'
import {
  type Form,
  signedTextEvent,
  somebody,
  textFrom,
  updateFrom,
  webhookPost,
} from '../standins/zalo-bot-driver.ts'
import { eventually, startTestServer, type TestServer } from '../support/server.ts'

const QUESTION = 'thẻ hết hạn thì gia hạn ở đâu'
const MOTHER = 'mẹ tôi 68 tuổi không có lương hưu, hộ khẩu Ái Quốc, mua thẻ được hỗ trợ bao nhiêu'

/** The first start after a change reads all the knowledge. */
const START_MS = 60_000

let server: TestServer
const seen = (person: string) => server.zaloBot.deliveries(person).map(({ text }) => text)
/** The message at that place, from 0; the first thing that anybody gets is the notice of the first contact. */
const message = (person: string, place: number) => eventually(`message ${place}`, () => seen(person)[place])

describe('through the webhook of the Zalo bot', () => {
  beforeAll(async () => {
    server = await startTestServer()
  }, START_MS)
  afterAll(() => server.close())

  const post = (event: SignedEvent) => postEvent(`${server.url}/webhooks/zalo-bot`, event)

  test.each(['enveloped', 'bare'] as const)(
    'a question is answered with its source, %s',
    async (form: Form) => {
      const person = somebody()
      expect(await post(webhookPost(textFrom(person, QUESTION), { form }))).toBe(200)
      expect(await message(person, 0)).toMatch(/máy trả lời tự động.*xóa dữ liệu/s)
      expect(await message(person, 1)).toContain('Căn cứ:')
    },
  )

  test('an elderly mother: choices are numbered, and the number of one answers', async () => {
    const person = somebody()
    await post(signedTextEvent(person, MOTHER))
    const first = await message(person, 1)
    expect(first).toContain('100%')
    const number = /^(\d+)\. Không/m.exec(first)?.[1]
    if (number === undefined) throw new Error(`no numbered choice: ${first}`)
    await post(signedTextEvent(person, number))
    const second = await message(person, 2)
    expect(second).toContain('0 đồng')
    expect(second).not.toContain('Với điều kiện')
  })

  test.each([
    ['sticker', 'chỉ đọc được chữ'],
    ['voice', 'chưa nghe được'],
    ['unsupported', 'chỉ đọc được chữ'],
  ])('a %s gets a kind sentence', async (what, words) => {
    const person = somebody()
    expect(await post(webhookPost(updateFrom(person, what, {})))).toBe(200)
    expect(await message(person, 1)).toContain(words)
  })

  test('kinds that nobody knows yet, groups and other bots are acknowledged and left alone', async () => {
    const person = somebody()
    const update = textFrom(person, QUESTION)
    const { message: said } = update
    for (const other of [
      { ...update, event_name: 'message.hologram.received' },
      { ...update, message: { ...said, chat: { id: person, chat_type: 'GROUP' } } },
      { ...update, message: { ...said, from: { ...said.from, is_bot: true } } },
    ]) {
      expect(await post(webhookPost(other))).toBe(200)
    }
    const later = somebody()
    await post(signedTextEvent(later, QUESTION))
    await message(later, 1)
    expect(seen(person)).toEqual([])
  })

  test('what Zalo refuses for a moment arrives all the same, in order and once', async () => {
    const person = somebody()
    server.zaloBot.failNext(['server-error', 500])
    await post(signedTextEvent(person, QUESTION))
    expect(await message(person, 0)).toMatch(/máy trả lời tự động/)
    expect(await message(person, 1)).toContain('Căn cứ:')
    expect(seen(person)).toHaveLength(2)
  })
})

describe('without a secret', () => {
  beforeAll(async () => {
    server = await startTestServer({ ZALO_BOT_WEBHOOK_SECRET: '' })
  }, START_MS)
  afterAll(() => server.close())

  test('messages are fetched and answered, and nobody can post any', async () => {
    const person = somebody()
    server.zaloBot.push(textFrom(person, QUESTION))
    expect(await message(person, 1)).toContain('Căn cứ:')
    const posted = webhookPost(textFrom(person, QUESTION), { secret: '' })
    expect(await postEvent(`${server.url}/webhooks/zalo-bot`, posted)).toBe(401)
  })

  test('the same update fetched twice is answered once', async () => {
    const person = somebody()
    const update = textFrom(person, QUESTION)
    server.zaloBot.push(update)
    server.zaloBot.push(update)
    server.zaloBot.push(textFrom(person, 'mất thẻ thì làm lại ở đâu'))
    await message(person, 2)
    expect(seen(person)).toHaveLength(3)
  })
})
