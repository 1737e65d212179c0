import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { startTestServer, type TestServer } from '../support/server.ts'

const Links = z.object({
  code: z.number(),
  ref: z.string(),
  kind: z.string(),
  id: z.string(),
  given: z.boolean(),
  publicUrl: z.boolean(),
  links: z.array(z.object({ channel: z.string(), url: z.string(), send: z.string().nullable() })),
})

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ PUBLIC_URL: 'https://hoi.example.vn/' })
})
afterAll(() => server.close())

const get = (path: string) => fetch(`${server.url}${path}`)
const linksOf = async (path: string) => Links.parse(await (await get(`/api/v1/links/${path}`)).json())

describe('the links of an answer', () => {
  test('are the same by code and by id, and carry the event', async () => {
    const byId = await linksOf('mat-the-cap-lai/chung?event=hoi-cho-2026')
    expect(await linksOf(`${byId.code}?event=hoi-cho-2026`)).toEqual(byId)
    expect(byId).toMatchObject({ kind: 'answer', id: 'mat-the-cap-lai/chung', given: true, publicUrl: true })
    expect((await linksOf('ho-tro-can-ngheo/khanh-hoa')).given).toBe(false)
    expect(byId.links.map(({ channel }) => channel)).toEqual(['web', 'page', 'messenger', 'zalo-oa'])
    expect(byId.links[0]?.url).toBe(`https://hoi.example.vn/?ref=${byId.code}_hoi-cho-2026`)
  })

  test.each([
    ['999', 404],
    ['khong-co', 404],
    ['%3Cscript%3E', 404],
    ['01?event=H%E1%BB%99i', 400],
    [`01?event=${'a'.repeat(41)}`, 400],
  ])('%s is %i, as a problem', async (path, status) => {
    const response = await get(`/api/v1/links/${path}`)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
  })

  test('are described', async () => {
    const described = z.object({ paths: z.record(z.string(), z.unknown()) })
    const { paths } = described.parse(await (await get('/docs/json')).json())
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/api/v1/links/{target}', '/api/v1/links/{topic}/{name}', '/qr/{file}']),
    )
  })
})

describe('a QR code', () => {
  test.each(['web', 'page', 'messenger', 'zalo-oa'])('holds the very link of %s', async (channel) => {
    const { links } = await linksOf('02?event=hoi-cho-2026')
    const response = await get(`/qr/02_hoi-cho-2026.png?channel=${channel}`)
    expect(response.headers.get('content-type')).toBe('image/png')
    const { data, width, height } = PNG.sync.read(Buffer.from(await response.arrayBuffer()))
    const read = jsQR.default(new Uint8ClampedArray(data), width, height)?.data
    expect(read).toBe(links.find((one) => one.channel === channel)?.url)
  })

  test('is an SVG or a poster as well, and is not sent again to whoever has it', async () => {
    const svg = await get('/qr/01.svg')
    expect(await svg.text()).toContain('<svg')
    const pdf = await get('/qr/01.pdf')
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    const again = await fetch(`${server.url}/qr/01.svg`, {
      headers: { 'if-none-match': svg.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })

  test.each([
    ['999.png', 404],
    ['01.gif', 404],
    ['01', 404],
    ['01_H%E1%BB%99i.png', 404],
    ['01.png?channel=telegram', 404],
    ['01.png?channel=page', 404],
    ['01.png?channel=fax', 400],
  ])('%s is %i', async (file, status) => {
    expect((await get(`/qr/${file}`)).status).toBe(status)
  })
})
