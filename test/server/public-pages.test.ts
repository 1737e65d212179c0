import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slugOf } from '../../src/knowledge/slug.ts'
import { realBrain } from '../support/brain.ts'
import { startTestServer, type TestServer } from '../support/server.ts'

const { pack } = realBrain()
const SCAM = 'lua-dao/goi-dien-tich-hop'
const PAGE = '/c/goi-dien-tich-hop'
const code = pack.codes.codeOf.get(SCAM) ?? 0

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { headers, redirect: 'manual' })
const text = async (path: string) => (await get(path)).text()

describe('a page', () => {
  test('is told in whole without a script, under a policy that allows none', async () => {
    const response = await get(PAGE)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/script-src|unsafe-inline/)
    const page = await response.text()
    for (const words of [
      'Lừa đảo',
      'Sự thật',
      'Nếu đã lỡ nghe theo',
      'Căn cứ',
      'đã đối chiếu ngày',
      '1900 9068',
    ]) {
      expect(page).toContain(words)
    }
    expect(page).not.toContain('{{')
    expect(page).toContain(`<link rel="canonical" href="${server.url}${PAGE}">`)
  })

  test('is not sent again to whoever has it', async () => {
    const etag = (await get(PAGE)).headers.get('etag') ?? ''
    expect((await get(PAGE, { 'if-none-match': etag })).status).toBe(304)
    expect((await get(PAGE, { 'if-none-match': `"other", ${etag}` })).status).toBe(304)
    expect((await get(PAGE, { 'if-none-match': '"else"' })).status).toBe(200)
  })

  test('comes compressed', async () => {
    const response = await get('/h', { 'accept-encoding': 'br' })
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(Number(response.headers.get('content-length'))).toBeLessThan(12_000)
    expect(await response.text()).toContain('href="/h/mat-the-cap-lai/chung"')
  })

  test('hands the event of its link on, and passes over what is none', async () => {
    expect(await text(`${PAGE}?event=hoi-cho-2026`)).toContain(`?ref=${code}_hoi-cho-2026"`)
    const page = await text(`${PAGE}?event=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&fbclid=x`)
    expect(page).toContain(`?ref=${code}"`)
    expect(page).not.toContain('alert(1)')
  })

  test('of another place says so, and is not for search engines', async () => {
    const page = await text('/h/ho-tro-can-ngheo/khanh-hoa')
    expect(page).toContain('chỉ dùng cho')
    expect(page).toContain('noindex')
  })

  test('of every answer is served', async () => {
    const rest = [...pack.answers.values()].filter((_, index) => index % 7 === 0)
    for (const { id, correction, title } of rest) {
      const path = correction === null ? `/h/${id}` : `/c/${slugOf(id)}`
      const response = await get(path)
      expect({ path, status: response.status }).toEqual({ path, status: 200 })
      expect(await response.text()).toContain(title.slice(0, 12).replaceAll('"', '&quot;'))
    }
  })
})

describe('other forms of an address', () => {
  test.each([
    [`/c/${SCAM}`, PAGE],
    [`/h/${SCAM}`, PAGE],
    [`/c/${code}`, PAGE],
    [`/h/goi-dien-tich-hop`, PAGE],
    [`/c/${SCAM}?event=hoi-cho`, `${PAGE}?event=hoi-cho`],
    ['/h/02', '/h/muc-dong-ho-gia-dinh/chung'],
    ['/c/mat-the-cap-lai/chung', '/h/mat-the-cap-lai/chung'],
  ])('%s leads to %s', async (from, to) => {
    const response = await get(from)
    expect([response.status, response.headers.get('location')]).toEqual([301, to])
  })

  test.each(['/c/khong-co', '/h/khong-co', '/h/khong/co', '/c/01', '/h/999', '/c/%3Cscript%3E'])(
    '%s is not found, with a search',
    async (path) => {
      const response = await get(path)
      const page = await response.text()
      expect(response.status).toBe(404)
      expect(page).toContain('Không có trang này')
      expect(page).toContain('role="search"')
    },
  )
})

describe('what cannot be shown', () => {
  const READER = { accept: 'text/html,application/xhtml+xml' }

  test.each([
    ['/xyz', 404],
    ['/h/a/b/c', 404],
    ['/h/%E0%A4%A', 400],
    [`/c/${'a'.repeat(1000)}`, 414],
    [`/qr/07_${'a'.repeat(1000)}.svg`, 414],
  ])('%s is told to a reader as a page, to a program as a problem', async (path, status) => {
    const asReader = await get(path, READER)
    const page = await asReader.text()
    expect([asReader.status, asReader.headers.get('content-type')]).toEqual([
      status,
      'text/html; charset=utf-8',
    ])
    expect(page).toContain('Không có trang này')
    expect(asReader.headers.get('content-security-policy')).not.toMatch(/script-src|unsafe-inline/)
    const asProgram = await get(path)
    expect([asProgram.status, asProgram.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ])
    expect(await asProgram.json()).toMatchObject({ status })
  })

  test('of the API is a problem, whoever asks', async () => {
    const response = await get('/api/v1/khong-co', READER)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
  })

  test.each([
    ['/h/', '/h'],
    [`${PAGE}.`, PAGE],
    [`/C/Goi-dien-tich-hop/?event=hoi-cho`, `${PAGE}?event=hoi-cho`],
  ])('%s leads to what was meant', async (from, to) => {
    const response = await get(from, READER)
    expect([response.status, response.headers.get('location')]).toEqual([301, to])
  })

  test('because too many ask is told kindly, and the page keeps its form', async () => {
    const crowded = await startTestServer()
    const ask = () => fetch(`${crowded.url}/h/khong-co`, { headers: READER })
    try {
      const all = await Promise.all(Array.from({ length: 620 }, ask))
      const refused = all.filter(({ status }) => status === 429)
      expect(refused).toHaveLength(20)
      expect(await refused[0]?.text()).toContain('Trang đang đông người xem')
      expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
      expect((await fetch(`${crowded.url}/pages.css`)).status).toBe(200)
    } finally {
      await crowded.close()
    }
  })
})

describe('the lists', () => {
  test('have each answer and correction that is given here', async () => {
    expect(await text('/c')).toContain(`href="${PAGE}"`)
    const answers = await text('/h')
    expect(answers).toContain('href="/h/mat-the-cap-lai/chung"')
    expect(answers).not.toContain('khanh-hoa')
  })

  test('are searched without diacritics, each for its own kind', async () => {
    expect(await text('/h?q=mat+the')).toContain('href="/h/mat-the-cap-lai/chung"')
    const corrections = await text('/c?q=tich+hop+vneid')
    expect(corrections).toContain(`href="${PAGE}"`)
    expect(corrections).toMatch(/<mark>tích hợp<\/mark>/i)
    expect(corrections).not.toContain('href="/h/vssid')
  })

  test('show what was looked for as text', async () => {
    const evil = '"><script>alert(1)</script>'
    const page = await text(`/h?q=${encodeURIComponent(evil)}`)
    expect(page).not.toContain('<script')
    expect(page).toContain('&quot;&gt;&lt;script&gt;')
    expect((await get(`/h?q=${'a'.repeat(3000)}`)).status).toBe(200)
    expect((await get('/h?q=a&q=b')).status).toBe(200)
    expect(await text('/h?q=%20')).toContain('<h1>Hỏi đáp bảo hiểm y tế</h1>')
    expect(await text('/h?q=qwxzkt')).toContain('Chưa tìm thấy')
  })
})

describe('for other sites', () => {
  test('a picture of each answer', async () => {
    const response = await get(`/og/${code}.png`)
    expect(response.headers.get('content-type')).toBe('image/png')
    const { width, height } = PNG.sync.read(Buffer.from(await response.arrayBuffer()))
    expect([width, height]).toEqual([1200, 630])
    const etag = response.headers.get('etag') ?? ''
    expect((await get(`/og/${code}.png`, { 'if-none-match': etag })).status).toBe(304)
    expect((await get('/og/999.png')).status).toBe(404)
    expect((await get('/og/01.png')).status).toBe(404)
  })

  test('the addresses of all pages that are given here', async () => {
    const map = await text('/sitemap.xml')
    expect(map).toContain(`<loc>${server.url}${PAGE}</loc><lastmod>2026-11-21</lastmod>`)
    expect(map).not.toContain('/ho-tro-can-ngheo/khanh-hoa')
    expect(await text('/robots.txt')).toContain(`Sitemap: ${server.url}/sitemap.xml`)
  })
})
