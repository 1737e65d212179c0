import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postEvent, type SignedEvent } from '../standins/post.ts'
import { startTelegram } from '../standins/telegram.ts'
import * as telegram from '../standins/telegram-driver.ts'
import { eventually, startTestServer, type TestServer } from '../support/server.ts'

const PERSON = '5000000001'

describe('through the whole server', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.close())

  let people = 5_000_100_000
  const stranger = () => {
    people += 1
    return String(people)
  }
  const post = (event: SignedEvent) => postEvent(`${server.url}/webhooks/telegram`, event)
  const seen = (person: string) => server.telegram.deliveries(person)

  /** Said hello, and got the notice of the first contact. */
  async function acquaintance(): Promise<string> {
    const person = stranger()
    expect(await post(telegram.signedTextEvent(person, '/start'))).toBe(200)
    await eventually('the menu of the greeting', () => seen(person).find(({ buttons }) => buttons.length > 0))
    return person
  }

  const answersTo = async (person: string, event: SignedEvent) => {
    const before = seen(person).length
    expect(await post(event)).toBe(200)
    return eventually('an answer', () => seen(person)[before])
  }

  test('a question gets its answer, in decomposed letters as well', async () => {
    const [one, other] = [await acquaintance(), await acquaintance()]
    const text = 'mất thẻ bảo hiểm y tế thì làm lại ở đâu'
    const answer = await answersTo(one, telegram.signedTextEvent(one, text))
    const same = await answersTo(other, telegram.signedTextEvent(other, text.normalize('NFD')))
    expect(same.text).toBe(answer.text)
    expect(answer.text).toContain('thẻ')
  })

  test('the menu of commands leads through an interview by taps', async () => {
    const person = await acquaintance()
    const question = await answersTo(person, telegram.signedTextEvent(person, '/tinh mẹ tôi 72 tuổi'))
    const [button] = question.buttons
    if (button === undefined) throw new Error(`no button below: ${question.text}`)
    const confirmed = server.telegram.calls('answerCallbackQuery').length
    await answersTo(person, telegram.signedPress(person, button))
    await eventually('the confirmation', () => server.telegram.calls('answerCallbackQuery')[confirmed])
  })
})

test('a server without a webhook secret fetches, answers, and refuses what is posted', async () => {
  const standIn = await startTelegram()
  standIn.push(telegram.messageFrom(PERSON, { text: 'xin chào' }))
  const server = await startTestServer({ TELEGRAM_API_ROOT: standIn.url, TELEGRAM_WEBHOOK_SECRET: '' })
  try {
    await eventually('an answer', () => standIn.deliveries(PERSON)[0])
    const response = await fetch(`${server.url}/webhooks/telegram`, {
      method: 'POST',
      body: '{"update_id":1}',
    })
    expect(response.status).toBe(401)
  } finally {
    await server.close()
    await standIn.close()
  }
})
