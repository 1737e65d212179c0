import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { emptyFolder, hoi } from './hoi.ts'

const SCAM = 'lua-dao/goi-dien-tich-hop'
const Links = z.object({
  ref: z.string(),
  links: z.array(z.object({ channel: z.string(), url: z.string(), send: z.string().nullable() })),
})
const env = {
  PUBLIC_URL: 'https://hoi.example.vn',
  TELEGRAM_BOT_TOKEN: '123:abc',
  TELEGRAM_BOT_NAME: 'hoi_bhyt_bot',
  ZALO_BOT_TOKEN: '456:def',
  ZALO_BOT_ACCOUNT: 'bot.uGsxQaGt',
}

describe.concurrent('`link`', () => {
  test('lists the links of the channels that are on, as JSON too', async () => {
    const run = await hoi(['link', SCAM, '--event', 'hoi-cho-2026', '--json'], { env })
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
    const { ref, links } = Links.parse(JSON.parse(run.stdout))
    expect(ref).toMatch(/^\d{3}_hoi-cho-2026$/)
    expect(links.map(({ channel }) => channel)).toEqual(['web', 'page', 'telegram', 'zalo-bot'])
    const plain = await hoi(['link', ref.slice(0, 3)], { env })
    expect(plain.stdout).toContain(`[${SCAM}]`)
    expect(plain.stdout).toContain(`https://t.me/hoi_bhyt_bot?start=${ref.slice(0, 3)}\n`)
    expect(plain.stdout).toContain(`https://zalo.me/bot.uGsxQaGt  then send: BHYT ${ref.slice(0, 3)}`)
  })

  test('says so where residents may not reach the address', async () => {
    const run = await hoi(['link', 'check'], { env: { PORT: '9090' } })
    expect(run.code).toBe(0)
    expect(run.stdout).toContain('http://127.0.0.1:9090/?ref=01')
    expect(run.stderr).toContain('PUBLIC_URL is not set')
  })

  test('says so of what is not given here', async () => {
    const run = await hoi(['link', 'ho-tro-can-ngheo/khanh-hoa'], { env })
    expect(run.code).toBe(0)
    expect(run.stderr).toContain('It is not given in phường Ái Quốc today')
  })

  test('draws a QR code that holds the link, and a poster', async () => {
    const cwd = emptyFolder()
    const png = await hoi(['link', '01', '--qr', 'png', '--out', 'ma.png', '--channel', 'telegram'], {
      cwd,
      env,
    })
    expect(png).toMatchObject({ code: 0, stderr: '' })
    const { data, width, height } = PNG.sync.read(readFileSync(join(cwd, 'ma.png')))
    expect(jsQR.default(new Uint8ClampedArray(data), width, height)?.data).toBe(
      'https://t.me/hoi_bhyt_bot?start=01',
    )
    const pdf = await hoi(['link', '01', '--qr', 'pdf', '--out', 'to-roi.pdf'], { cwd, env })
    expect(pdf.code).toBe(0)
    expect(readFileSync(join(cwd, 'to-roi.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test.each([
    [['link', 'khong/co'], 1, 'There is no answer, correction or code "khong/co"'],
    [['link', '01', '--qr', 'png', '--out', 'x.png', '--channel', 'messenger'], 1, 'no link for messenger'],
    [['link', '01', '--event', 'Hội chợ'], 2, '--event'],
    [['link', '01', '--qr', 'png'], 2, '--out'],
    [['link', '01', '--qr', 'gif', '--out', 'x'], 2, '--qr'],
  ])('%j ends with %i', async (args, code, said) => {
    const run = await hoi(args, { env })
    expect(run.code).toBe(code)
    expect(run.stderr).toContain(said)
    expect(run.stderr).not.toMatch(/^\s+at /m)
  })
})
