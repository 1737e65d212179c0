import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tappable } from '../standins/messenger.ts'
import {
  batchOf,
  echoTo,
  signedTextEvent as messengerText,
  signedQuickReply,
  signMessenger,
} from '../standins/messenger-driver.ts'
import { postEvent, type SignedEvent } from '../standins/post.ts'
import {
  echoEvent,
  personEvent,
  signedPress,
  signZalo,
  spokenEvent,
  signedTextEvent as zaloText,
} from '../standins/zalo-driver.ts'
import { eventually, startTestServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

let people = 8_000_000_000_000_000_000n
/** Nobody has written before. */
function stranger(): string {
  people += 1n
  return String(people)
}

interface Seen {
  readonly text: string
  readonly buttons: readonly { readonly title: string; readonly payload: string }[]
}

const PLATFORMS = [
  {
    name: 'zalo-oa',
    say: zaloText,
    tap: (person: string, button: Seen['buttons'][number]) => signedPress(person, button),
    sticker: (person: string) =>
      signZalo(
        spokenEvent('user_send_sticker', person, {
          attachments: [{ type: 'sticker', payload: { id: '1', url: 'https://stickers.example/1' } }],
        }),
      ),
    staff: (person: string) => signZalo(echoEvent(person, 'Chào bác', { adminId: '42' })),
    seen: (person: string): Seen[] => server.zalo.deliveries(person),
  },
  {
    name: 'messenger',
    say: messengerText,
    tap: (person: string, button: Seen['buttons'][number]) => signedQuickReply(person, button),
    sticker: (person: string) =>
      signMessenger(
        batchOf([
          {
            sender: { id: person },
            recipient: { id: '104000000000001' },
            timestamp: Date.now(),
            message: { mid: randomUUID(), attachments: [{ type: 'sticker', payload: { sticker_id: 1 } }] },
          },
        ]),
      ),
    staff: (person: string) => signMessenger(batchOf([echoTo(person, { app_id: 999 })])),
    seen: (person: string): Seen[] =>
      server.messenger.deliveries(person).map((one) => ({ text: one.text, buttons: tappable(one) })),
  },
] as const

describe.each(PLATFORMS)('through $name', (platform) => {
  const post = (event: SignedEvent) => postEvent(`${server.url}/webhooks/${platform.name}`, event)

  /** Said hello before, and got the notice of the first contact; `seen` tells what has come since. */
  async function acquaintance(): Promise<{ person: string; seen: () => Seen[] }> {
    const person = stranger()
    expect(await post(platform.say(person, 'chào'))).toBe(200)
    await eventually('the notice and the greeting', () => platform.seen(person)[1])
    return { person, seen: () => platform.seen(person).slice(2) }
  }

  /** Posts, and waits for what the person sees after it. */
  async function answerTo(person: string, event: SignedEvent): Promise<Seen> {
    const before = platform.seen(person).length
    expect(await post(event)).toBe(200)
    return eventually(`an answer on ${platform.name}`, () => platform.seen(person)[before])
  }

  test('the first answer comes after the notice that a machine speaks, and what it keeps', async () => {
    const person = stranger()
    expect(await post(platform.say(person, 'thẻ hết hạn thì gia hạn ở đâu'))).toBe(200)
    const answer = await eventually('the answer', () => platform.seen(person)[1])
    expect(platform.seen(person)[0]?.text).toMatch(/máy trả lời tự động.*xóa dữ liệu/s)
    expect(answer.text).toContain('Căn cứ:')
  })

  test('a question is answered with its source', async () => {
    const { person } = await acquaintance()
    const { text } = await answerTo(person, platform.say(person, 'đi khám bệnh quên mang thẻ thì làm sao'))
    expect(text).toContain('Căn cứ:')
  })

  test('an elderly mother: likely at once, certain after one tap', async () => {
    const { person } = await acquaintance()
    const first = await answerTo(
      person,
      platform.say(
        person,
        'mẹ tôi 68 tuổi không có lương hưu, hộ khẩu Ái Quốc, mua thẻ được hỗ trợ bao nhiêu',
      ),
    )
    expect(first.text).toContain('100%')
    expect(first.text).toContain('57/2025/NQ-HĐND')
    const no = first.buttons.find(({ title }) => title.startsWith('Không'))
    if (no === undefined) throw new Error(`no such button: ${JSON.stringify(first.buttons)}`)
    const second = await answerTo(person, platform.tap(person, no))
    expect(second.text).toContain('0 đồng')
    expect(second.text).not.toContain('Với điều kiện')
  })

  test('a sticker gets a kind sentence', async () => {
    const { person } = await acquaintance()
    expect((await answerTo(person, platform.sticker(person))).text).toContain('chỉ đọc được chữ')
  })

  test('10,000 characters are read without harm', async () => {
    const { person } = await acquaintance()
    const long = await answerTo(person, platform.say(person, 'thẻ hết hạn rồi '.repeat(625)))
    expect(long.text.length).toBeGreaterThan(0)
  })

  test('after a member of staff wrote, the bot is silent', async () => {
    const { person, seen } = await acquaintance()
    expect(await post(platform.staff(person))).toBe(200)
    expect(await post(platform.say(person, 'thẻ hết hạn thì gia hạn ở đâu'))).toBe(200)
    const { person: other } = await acquaintance()
    await answerTo(other, platform.say(other, 'thẻ hết hạn thì gia hạn ở đâu'))
    expect(seen()).toHaveLength(0)
  })

  test('two messages at once are answered one after the other', async () => {
    const { person, seen } = await acquaintance()
    await Promise.all([
      post(platform.say(person, 'thẻ hết hạn thì gia hạn ở đâu')),
      post(platform.say(person, 'mất thẻ thì làm lại ở đâu')),
    ])
    await eventually('two answers', () => (seen().length === 2 ? true : undefined))
    expect(new Set(seen().map(({ text }) => text)).size).toBe(2)
  })
})

test('a Zalo person who withdraws consent leaves nothing behind', async () => {
  const person = stranger()
  await postEvent(
    `${server.url}/webhooks/zalo-oa`,
    zaloText(person, 'mẹ tôi được hỗ trợ bao nhiêu tiền bảo hiểm y tế'),
  )
  await eventually('the notice and the first question', () => server.zalo.deliveries(person)[1])
  await postEvent(`${server.url}/webhooks/zalo-oa`, signZalo(personEvent('user_withdraw', person)))
  // The interview is gone: a bare age no longer answers anything, and whoever says it is a stranger again.
  await postEvent(`${server.url}/webhooks/zalo-oa`, zaloText(person, '67'))
  const after = await eventually('an answer', () => server.zalo.deliveries(person)[3])
  expect(server.zalo.deliveries(person)[2]?.text).toContain('máy trả lời tự động')
  expect(after.text).not.toContain('thường trú')
})

test('numbers of cards and phones are masked before anything is written', async () => {
  const person = stranger()
  await postEvent(
    `${server.url}/webhooks/zalo-oa`,
    zaloText(
      person,
      'số căn cước của tôi 031085001234, điện thoại 0912345678, thẻ hết hạn thì gia hạn ở đâu',
    ),
  )
  const { text } = await eventually('an answer', () => server.zalo.deliveries(person)[1])
  expect(text).not.toContain('031085001234')
})
