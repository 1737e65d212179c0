import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/ports.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { signedTextEvent as onMessenger } from '../standins/messenger-driver.ts'
import { postEvent } from '../standins/post.ts'
import { signedTextEvent as onZalo } from '../standins/zalo-driver.ts'
import { StoryClock } from '../stories/story-clock.ts'
import { eventually, startTestServer, type TestServer } from '../support/server.ts'

const HOUR_MS = 3_600_000
/** Nothing is on its way: a clock that moves on would take it for a send without an answer. */
const quiet = () =>
  eventually('the end of all sends', async () => {
    const { waiting, sending } = await store.outbox.counts()
    return waiting + sending === 0 ? true : undefined
  })

/** The server looks for what another process put in line every half a minute. */
const LOOK_MS = 31_000
const LATE = { text: 'Phường trả lời bác: mời bác đến bộ phận một cửa.', choices: [], citations: [] }

let server: TestServer
let store: Store
const clock = new StoryClock(new Date())
beforeAll(async () => {
  server = await startTestServer({}, clock)
  store = await openSqlite(join(server.folder, 'hoi.db'))
}, 60_000)
afterAll(async () => {
  await store.close()
  await server.close()
})

const PLATFORMS = [
  { name: 'messenger', say: onMessenger, sent: () => server.messenger.deliveries(), openHours: 24 },
  { name: 'zalo-oa', say: onZalo, sent: () => server.zalo.deliveries(), openHours: 48 },
] as const

describe.each(PLATFORMS)('an official answers on $name', ({ name, say, sent, openHours }) => {
  const to = (person: string) => sent().flatMap((one) => (one.person === person ? [one.text] : []))

  async function heard(person: string, text: string): Promise<void> {
    expect(await postEvent(`${server.url}/webhooks/${name}`, say(person, text, { at: clock.now() }))).toBe(
      200,
    )
  }

  /** Somebody left a question, and is answered so many hours later. */
  async function answeredAfter(hours: number, person: string): Promise<number> {
    await heard(person, 'để lại câu hỏi')
    await eventually('what they are asked for', () => to(person)[1])
    await heard(person, 'nhà tôi chuyển khẩu về đây thì làm thẻ ở đâu ạ')
    const asked = await eventually('the question', async () =>
      (await store.leftQuestions.waiting(10)).find((one) => one.conversation.person === person),
    )
    await eventually('the receipt', () => to(person)[2])
    await quiet()
    await clock.moveTo(new Date(clock.now().getTime() + hours * HOUR_MS))
    const before = to(person).length
    await store.leftQuestions.answer(asked.id, [LATE], clock.now())
    await clock.moveTo(new Date(clock.now().getTime() + LOOK_MS))
    return before
  }

  test('while the window is open: it goes out', async () => {
    const person = '7300000000000000001'
    const before = await answeredAfter(openHours - 1, person)
    expect(await eventually('the answer', () => to(person)[before])).toBe(LATE.text)
  })

  test('after it closed: it is put aside, unasked, and goes out first when the person writes again', async () => {
    const person = '7300000000000000002'
    const before = await answeredAfter(openHours + 1, person)
    const parked = await eventually('the answer put aside', async () =>
      (await store.outbox.parked(10)).find((one) => one.conversation.person === person),
    )
    expect(parked).toMatchObject({ outcome: 'window-closed', attempts: 1 })
    expect(to(person)).toHaveLength(before)

    await heard(person, 'thẻ hết hạn thì gia hạn ở đâu')
    await eventually('what was put aside, and the next answer', () => to(person)[before + 1])
    expect(to(person)[before]).toBe(LATE.text)
    expect(to(person).at(-1)).toContain('Căn cứ:')
  })
})
