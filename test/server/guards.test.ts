import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postEvent } from '../standins/post.ts'
import { eventually, startTestServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ TRUST_PROXY: 'true' })
})
afterAll(() => server.close())

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers })

describe('metrics without a token', () => {
  test('are for this machine', async () => {
    expect((await get('/metrics')).status).toBe(200)
  })

  test.each([
    ['that says it comes from here', { 'x-forwarded-for': '127.0.0.1' }],
    ['through a proxy', { 'x-forwarded-for': '203.0.113.9' }],
    ['through a proxy of the newer kind', { forwarded: 'for=203.0.113.9' }],
  ])('are not for somebody elsewhere %s', async (_who, headers) => {
    expect((await get('/metrics', headers)).status).toBe(401)
  })
})

test('metrics with a token are for whoever has it, and for nobody else', async () => {
  const other = await startTestServer({ METRICS_TOKEN: 'a-token-for-tests' })
  const status = async (headers: Record<string, string>) =>
    (await fetch(`${other.url}/metrics`, { headers })).status
  try {
    expect(await status({})).toBe(401)
    expect(await status({ authorization: 'Bearer guess' })).toBe(401)
    expect(await status({ authorization: 'Bearer a-token-for-tests' })).toBe(200)
  } finally {
    await other.close()
  }
})

describe('the rate limit', () => {
  const statuses = (count: number, send: (nth: number) => Promise<number | null>) =>
    Promise.all(Array.from({ length: count }, (_, nth) => send(nth)))

  test('counts the address that the proxy saw, not what the client wrote before it', async () => {
    const all = await statuses(130, async (nth) => {
      const headers = { 'x-forwarded-for': `198.51.100.${nth}, 203.0.113.77` }
      return (await fetch(`${server.url}/chat/sessions`, { method: 'POST', headers })).status
    })
    expect(all.filter((status) => status === 429)).toHaveLength(10)
    expect((await get('/', { 'x-forwarded-for': '203.0.113.78' })).status).toBe(200)
  })

  test('is not for the platforms', async () => {
    const unsigned = { body: '{}', headers: { 'content-type': 'application/json' } }
    const all = await statuses(130, () => postEvent(`${server.url}/webhooks/messenger`, unsigned))
    expect(new Set(all)).toEqual(new Set([401]))
  })
})

test('one address cannot take every place for an open page, and gives its own back', async () => {
  const closed = new AbortController()
  const open = async (address: string): Promise<number> => {
    const headers = { 'x-forwarded-for': address }
    const url = `${server.url}/chat/sessions/${'z'.repeat(22)}/events`
    return (await fetch(url, { headers, signal: closed.signal })).status
  }
  const statuses = await Promise.all(Array.from({ length: 102 }, () => open('203.0.113.99')))
  expect(statuses.filter((status) => status !== 200)).toEqual([503, 503])
  expect(await open('203.0.113.100')).toBe(200)
  closed.abort()
  const again = new AbortController()
  await eventually('room for the first address', async () => {
    // Slowly, because these tries count for the rate limit as well.
    await sleep(200)
    const headers = { 'x-forwarded-for': '203.0.113.99' }
    const url = `${server.url}/chat/sessions/${'z'.repeat(22)}/events`
    return (await fetch(url, { headers, signal: again.signal })).status === 200 ? true : undefined
  })
  again.abort()
})

describe('what a browser is told', () => {
  test.each(['/', '/docs', '/docs/', '/chat.js'])('%s: no inline script, no sniffing', async (path) => {
    const { headers } = await get(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/(?:default|script)-src/)
    expect(/script-src [^;]*/.exec(policy)?.[0] ?? '').not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('a HEAD of a stream holds nothing open', async () => {
    const session = 'x'.repeat(22)
    const response = await fetch(`${server.url}/chat/sessions/${session}/events`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(2_000),
    })
    expect(response.status).toBe(404)
  })

  test('another site may not call it', async () => {
    const response = await fetch(`${server.url}/api/v1/questions`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
})
