import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { linksFor } from '../../src/links/links.ts'
import { drawApart } from '../../src/links/print/draw-apart.ts'
import { runsOf, subsetOf } from '../../src/links/print/fonts.ts'
import type { Poster, ShareCard } from '../../src/links/print/jobs.ts'
import { posterFor } from '../../src/links/print/poster-for.ts'
import { QUIET_ZONE, qrModules, qrPng, qrSvg } from '../../src/links/print/qr.ts'
import { targetOf } from '../../src/links/target.ts'
import { realBrain } from '../support/brain.ts'

const { pack } = realBrain()
const URL_OF_IT = 'https://hoi.example.vn/?ref=07_hoi-cho-2026'

describe('a QR code', () => {
  it('as PNG holds the link', async () => {
    const { data, width, height } = PNG.sync.read(await qrPng(URL_OF_IT))
    expect(jsQR.default(new Uint8ClampedArray(data), width, height)?.data).toBe(URL_OF_IT)
  })

  it('as modules holds it too, a tenth of them gone', () => {
    const modules = qrModules(URL_OF_IT)
    const side = Math.floor(modules.length * 0.2)
    const torn = modules.map((row, y) =>
      row.map((dark, x) => (y > 10 && y < 10 + side && x > 10 && x < 10 + side ? false : dark)),
    )
    for (const each of [modules, torn]) {
      const { data, size } = pixelsOf(each)
      expect(jsQR.default(data, size, size)?.data).toBe(URL_OF_IT)
    }
  })

  it('as SVG has its quiet zone', async () => {
    const svg = await qrSvg(URL_OF_IT)
    const [, size] = /viewBox="0 0 (\d+) \1"/.exec(svg) ?? []
    expect((Number(size) - 2 * QUIET_ZONE - 17) % 4).toBe(0)
  })
})

/** Each module as four by four pixels, with the quiet zone. */
function pixelsOf(modules: readonly (readonly boolean[])[]) {
  const size = (modules.length + 2 * QUIET_ZONE) * 4
  const data = new Uint8ClampedArray(size * size * 4).fill(255)
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const dark = modules[Math.floor(y / 4) - QUIET_ZONE]?.[Math.floor(x / 4) - QUIET_ZONE] === true
      if (dark) data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
    }
  }
  return { data, size }
}

describe('the font', () => {
  it('has every letter of what may be printed', () => {
    const texts = [...pack.answers.values()].flatMap(({ title, correction }) => [
      title,
      correction?.claim ?? '',
    ])
    const names = [...pack.documents.values()].map(({ short }) => short)
    const places = [...pack.places.values()].map(({ name }) => name)
    const letters = new Set([...texts, ...names, ...places].join('').normalize('NFC'))
    expect([...letters].filter((letter) => subsetOf(letter) === null)).toEqual([])
  })

  it('is told apart by letter, decomposed ones composed first, unknown ones left out', () => {
    expect(runsOf('Ái Quốc, được'.normalize('NFD'))).toEqual([
      { subset: 'latin', text: 'Ái Qu' },
      { subset: 'vietnamese', text: 'ố' },
      { subset: 'latin', text: 'c, ' },
      { subset: 'vietnamese', text: 'đượ' },
      { subset: 'latin', text: 'c' },
    ])
    expect(runsOf('a😀b')).toEqual([{ subset: 'latin', text: 'ab' }])
  })
})

describe('a poster', () => {
  const target = targetOf(pack, 'lua-dao/goi-dien-tich-hop')
  const links = linksFor(target, 'hoi-cho-2026', {
    ...{ web: 'https://hoi.example.vn', messenger: null, telegram: null, zaloBot: null },
    zaloOa: '2345678901234567890',
  })
  const poster = (channel: string): Poster => {
    const link = links.find((one) => one.channel === channel)
    if (link === undefined) throw new Error('no such link')
    return posterFor(target, link, links, 'phường Ái Quốc', 'Căn cứ: Luật BHYT, Điều 13.')
  }

  it('says what to type on Zalo, and whether the code opens it', () => {
    const send = `BHYT ${target.code} hoi-cho-2026`
    expect(poster('web')).toMatchObject({ send, opensZalo: false, kind: 'Tin đính chính' })
    expect(poster('zalo-oa')).toMatchObject({
      send,
      opensZalo: true,
      url: 'https://zalo.me/2345678901234567890',
    })
  })

  it('is one A4 page with its fonts embedded, however long its words', async () => {
    const long = 'Người cao tuổi được hỗ trợ thế nào khi đã mua thẻ? '.repeat(6)
    const pdf = await drawApart({
      kind: 'poster',
      poster: { ...poster('web'), title: long, source: `Căn cứ: ${'Nghị định 188/2025/NĐ-CP; '.repeat(40)}` },
    })
    const text = pdf.toString('latin1')
    expect(text.slice(0, 5)).toBe('%PDF-')
    expect(text).toContain('/MediaBox [0 0 595.28 841.89]')
    expect(text).toContain('/Count 1')
    expect(text.match(/\/FontFile[23]/g)?.length).toBeGreaterThanOrEqual(4)
  })
})

describe('the picture of a shared link', () => {
  const card: ShareCard = {
    ...{ badge: 'Lừa đảo', tone: 'alarm', headline: '“Bị khóa thẻ & <b>phạt</b>”', fact: 'Không đúng.' },
    footer: 'phường Ái Quốc',
  }

  it('is a PNG of the size that other sites expect, not blank', async () => {
    const { width, height, data } = PNG.sync.read(await drawApart({ kind: 'card', card }))
    expect({ width, height }).toEqual({ width: 1200, height: 630 })
    const dark = Array.from({ length: width * height }, (_, i) => data[i * 4] ?? 255).filter(
      (red) => red < 60,
    )
    expect(dark.length).toBeGreaterThan(5_000)
  })
})
