import { request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { Script } from 'node:vm'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../support/server.ts'

const SITES = ['https://phuong.example.vn', 'https://tin.example.vn:8443']

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ EMBED_ORIGINS: SITES.join(' ') })
}, 60_000)
afterAll(() => server.close())

/** A file as it comes over the line: `fetch` would decompress it. */
async function load(path: string, headers: Record<string, string> = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number | undefined
    headers: Readonly<Record<string, string | string[] | undefined>>
    body: Buffer
  }>()
  request(`${server.url}${path}`, { headers }, (response) => {
    buffer(response).then(
      (body) => resolve({ status: response.statusCode, headers: response.headers, body }),
      reject,
    )
  })
    .on('error', reject)
    .end()
  return await promise
}

describe.each(['/', '/embed', '/kiosk', '/chat.js', '/chat.css', '/widget.js', '/icon.svg'])('%s', (path) => {
  test('comes compressed as the browser likes it, always the same content', async () => {
    const plain = await load(path)
    const gzip = await load(path, { 'accept-encoding': 'gzip, deflate' })
    const brotli = await load(path, { 'accept-encoding': 'gzip, deflate, br, zstd' })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(gunzipSync(gzip.body)).toEqual(plain.body)
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body)
    expect(new Set([plain, gzip, brotli].map(({ headers }) => headers.vary))).toEqual(
      new Set(['accept-encoding']),
    )
    expect(new Set([plain, gzip, brotli].map(({ headers }) => headers.etag)).size).toBe(3)
  })

  test('is not sent again to whoever has it', async () => {
    const accept = { 'accept-encoding': 'gzip' }
    const { headers } = await load(path, accept)
    const etag = String(headers.etag)
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await load(path, { ...accept, 'if-none-match': known })
      expect([again.status, again.body.length]).toEqual([304, 0])
    }
    expect((await load(path, { ...accept, 'if-none-match': '"other"' })).status).toBe(200)
  })
})

test('an encoding that a browser refuses is not used', async () => {
  const { headers } = await load('/chat.js', { 'accept-encoding': 'br;q=0, gzip;q=0.0, identity' })
  expect(headers['content-encoding']).toBeUndefined()
})

describe('who may show the chat in a frame', () => {
  test('the sites that are set, and no older header that forbids them', async () => {
    const { headers } = await load('/embed')
    expect(headers['content-security-policy']).toContain(`frame-ancestors 'self' ${SITES.join(' ')}`)
    expect(headers['x-frame-options']).toBeUndefined()
  })

  test.each(['/', '/kiosk'])('nobody else for %s', async (path) => {
    const { headers, body } = await load(path)
    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'self'$/)
    expect(headers['x-frame-options']).toBe('SAMEORIGIN')
    expect(body.toString()).toContain('data-hosts=""')
  })

  test('nobody where no site is set; the address that is set is told to the page', async () => {
    const other = await startTestServer({ PUBLIC_URL: 'https://hoi.example.vn' })
    const response = await fetch(`${other.url}/embed`)
    expect(response.headers.get('content-security-policy')).toMatch(/frame-ancestors 'self'$/)
    expect(await response.text()).toContain('data-public="yes"')
    expect((await load('/kiosk')).body.toString()).toContain('data-public="no"')
    await other.close()
  })
})

test('other sites may load the widget and nothing else', async () => {
  expect((await load('/widget.js')).headers['cross-origin-resource-policy']).toBe('cross-origin')
  expect((await load('/chat.js')).headers['cross-origin-resource-policy']).toBe('same-origin')
})

test.each(['/chat.js', '/widget.js'])('%s is one plain script that leaves no name behind', async (path) => {
  const script = (await load(path)).body.toString()
  expect(() => new Script(script)).not.toThrow()
  expect(script).not.toMatch(/\binterface\b|: string\b|^import |^export |^\s*\/\*\*/m)
  expect(script).toMatch(/^\(\(\) => \{/)
})

test('scripts, style and a page together stay far below 40 KB, and nothing comes from elsewhere', async () => {
  const files = await Promise.all(
    ['/embed', '/chat.css', '/chat.js', '/widget.js'].map((path) =>
      load(path, { 'accept-encoding': 'gzip' }),
    ),
  )
  expect(files.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThan(20 * 1024)
  expect((await load('/')).body.toString()).not.toMatch(/https?:\/\//)
})
