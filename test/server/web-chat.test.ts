import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { startTestServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const Shown = z.object({
  id: z.string(),
  text: z.string(),
  choices: z.array(z.object({ label: z.string() })),
})

async function newSession(): Promise<string> {
  const response = await fetch(`${server.url}/chat/sessions`, { method: 'POST' })
  expect(response.status).toBe(201)
  return z.object({ session: z.string() }).parse(await response.json()).session
}

function post(session: string, body: object | string): Promise<Response> {
  return fetch(`${server.url}/chat/sessions/${session}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

/** The next messages of a session's stream, then hangs up. */
async function listen(session: string, count: number, lastEventId?: string) {
  const response = await fetch(`${server.url}/chat/sessions/${session}/events`, {
    headers: lastEventId === undefined ? {} : { 'last-event-id': lastEventId },
    signal: AbortSignal.timeout(5_000),
  })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const messages: z.infer<typeof Shown>[] = []
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString('utf8')
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1]
      if (data !== undefined) messages.push(Shown.parse(JSON.parse(data)))
    }
    if (messages.length >= count) break
  }
  return messages
}

test('opening greets, a question is answered, in order', async () => {
  const session = await newSession()
  const heard = listen(session, 3)
  expect((await post(session, { id: 'a1' })).status).toBe(202)
  expect((await post(session, { id: 'a2', text: 'quên thẻ khi đi khám thì sao' })).status).toBe(202)
  const [notice, greeting, answer] = await heard
  expect(notice?.text).toContain('Hỏi BHYT')
  expect(greeting?.text).toContain('Xin chào')
  expect(answer?.text).toContain('Căn cứ:')
})

test('a lost connection resumes after the last message shown', async () => {
  const session = await newSession()
  await post(session, { id: 'a1' })
  const [greeting] = await listen(session, 1)
  await post(session, { id: 'a2', text: 'thẻ hết hạn thì gia hạn ở đâu' })
  const [next] = await listen(session, 1, greeting?.id)
  expect(next?.text).not.toBe(greeting?.text)
  expect(Number(next?.id)).toBeGreaterThan(Number(greeting?.id))
})

test('a message sent twice is taken once', async () => {
  const session = await newSession()
  await post(session, { id: 'same', text: 'thẻ hết hạn thì gia hạn ở đâu' })
  await post(session, { id: 'same', text: 'thẻ hết hạn thì gia hạn ở đâu' })
  await post(session, { id: 'other', text: 'mất thẻ thì làm lại ở đâu' })
  const messages = await listen(session, 3)
  expect(new Set(messages.map(({ text }) => text)).size).toBe(3)
})

describe('what is wrong is refused by name', () => {
  test.each([
    ['text and payload together', { id: 'x', text: 'a', payload: 'b' }, 400],
    ['no id', { text: 'a' }, 400],
    ['an unknown field', { id: 'x', texte: 'a' }, 400],
    ['not JSON', '{', 400],
    ['too large', { id: 'x', text: 'x'.repeat(70_000) }, 413],
  ])('%s', async (_name, body, status) => {
    const response = await post(await newSession(), body)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
  })

  test('a session that was never given', async () => {
    expect((await post('short', { id: 'x', text: 'a' })).status).toBe(400)
  })
})

describe('the page', () => {
  test('comes with a policy that allows own files only', async () => {
    const response = await fetch(server.url)
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(await response.text()).toContain('Ái Quốc')
  })

  test('its script is plain JavaScript', async () => {
    const script = await (await fetch(`${server.url}/chat.js`)).text()
    expect(script).not.toMatch(/\binterface\b|: string\b/)
  })

  test('is not sent again while it is the same', async () => {
    const etag = (await fetch(`${server.url}/chat.css`)).headers.get('etag') ?? ''
    const again = await fetch(`${server.url}/chat.css`, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
  })
})
