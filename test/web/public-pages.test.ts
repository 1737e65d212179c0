import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { browserPath, openBrowser } from '../support/browser.ts'
import { startTestServer, type TestServer } from '../support/server.ts'

const path = browserPath()
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const Violations = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))
const PAGES = [
  '/c/goi-dien-tich-hop?event=hoi-cho-2026',
  '/h/chinh-sach-dia-phuong/ai-quoc-ke-hoach',
  '/h/ho-tro-can-ngheo/khanh-hoa',
  '/h',
  '/c',
  '/c?q=lua+dao',
  '/h/khong-co',
  '/khong-co',
]

/** On a machine with only npm there may be no browser; `.ci/run` installs one, and there its absence is a failure. */
describe.runIf(path !== null || process.env.CI !== undefined)('the public pages in a browser', () => {
  let server: TestServer
  let browser: Browser
  const faults: string[] = []

  beforeAll(async () => {
    if (path === null) throw new Error('there is no Chromium: install it or set CHROMIUM_PATH')
    server = await startTestServer()
    browser = await openBrowser(path)
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  async function on(address: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>) {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options })
    const page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    await page.goto(`${server.url}${address}`)
    await look(page)
    await context.close()
  }

  test.each(PAGES)('%s fits a phone of 320 pixels, also in large letters', async (address) => {
    await on(address, {}, async (page) => {
      const widths = []
      for (const size of ['', '150%', '200%']) {
        await page.evaluate(`document.documentElement.style.fontSize = '${size}'`)
        widths.push(await page.evaluate('document.documentElement.scrollWidth'))
      }
      expect(widths).toEqual([320, 320, 320])
    })
  })

  test.each(PAGES)('%s has no barrier that axe knows of, light or dark', async (address) => {
    await on(address, { bypassCSP: true }, async (page) => {
      await page.addScriptTag({ content: AXE })
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const size of ['', '200%']) {
          await page.emulateMedia({ colorScheme })
          await page.evaluate(`document.documentElement.style.fontSize = '${size}'`)
          const found = await page.evaluate('axe.run().then(({ violations }) => violations)')
          expect({ colorScheme, size, found: Violations.parse(found) }).toEqual({
            ...{ colorScheme, size, found: [] },
          })
        }
      }
    })
  })

  test('without JavaScript a reader finds, reads, opens a clause and goes on to the chat', async () => {
    await on('/h', { javaScriptEnabled: false }, async (page) => {
      await page.getByLabel('Tìm trong các câu hỏi đáp').fill('ke hoach ai quoc')
      await page.getByRole('button', { name: 'Tìm' }).click()
      await page.locator('.found a').first().waitFor()
      await page.goto(`${server.url}/h/chinh-sach-dia-phuong/ai-quoc-ke-hoach`)
      const words = page.locator('details .words').first()
      expect(await words.isVisible()).toBe(false)
      await page.locator('summary').first().click()
      expect(await words.isVisible()).toBe(true)
      const onward = page.getByRole('link', { name: 'Hỏi tiếp trên trang này' })
      expect(await onward.getAttribute('href')).toMatch(/\/\?ref=\d{2,3}$/)
    })
  })

  test('a link to a topic opens it in the list', async () => {
    await on('/h', { javaScriptEnabled: false }, async (page) => {
      const answer = page.locator('#mat-the-cap-lai a').first()
      expect(await answer.isVisible()).toBe(false)
      await page.goto(`${server.url}/h#mat-the-cap-lai`)
      await answer.waitFor({ state: 'visible' })
    })
  })

  test('targets are large enough for a thumb', async () => {
    await on('/c/goi-dien-tich-hop', {}, async (page) => {
      const boxes = await Promise.all(
        (await page.locator('.button, nav a, header a').all()).map((link) => link.boundingBox()),
      )
      expect(boxes.filter((box) => box !== null && box.height < 44)).toEqual([])
    })
  })

  test('the keyboard gets past the menu', async () => {
    await on('/c/goi-dien-tich-hop', {}, async (page) => {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await page.evaluate('document.activeElement.id')).toBe('noi-dung')
    })
  })

  test('by keyboard alone one opens a topic, an answer, and its clause', async () => {
    await on('/h', {}, async (page) => {
      const reach = async (words: string) => {
        for (let steps = 0; steps < 60; steps += 1) {
          await page.keyboard.press('Tab')
          const at = await page.evaluate('document.activeElement.textContent.trim()')
          if (String(at).startsWith(words)) return page.keyboard.press('Enter')
        }
        throw new Error(`the keyboard does not reach ${words}`)
      }
      await reach('Thành phố, tỉnh hỗ trợ')
      await reach('Kế hoạch BHYT của phường')
      await page.waitForURL('**/ai-quoc-ke-hoach')
      await reach('Nguyên văn')
      expect(await page.locator('details .words').first().isVisible()).toBe(true)
    })
  })

  test('on paper there is the text with its addresses, and nothing to tap', async () => {
    await on('/c/goi-dien-tich-hop', {}, async (page) => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('nav').isVisible()).toBe(false)
      expect(await page.getByText('Chia sẻ lên Facebook').isVisible()).toBe(false)
      expect(await page.locator('.address').isVisible()).toBe(true)
    })
  })

  test('what is in an address runs nowhere', async () => {
    await on(`/h?q=${encodeURIComponent('<img src=x onerror="document.title=1">')}`, {}, async (page) => {
      expect(await page.locator('h1').textContent()).toContain('<img src=x onerror=')
      expect(await page.locator('main img').count()).toBe(0)
    })
  })

  test('broke no rule of their security policy', () => {
    expect(faults.filter((fault) => !/status of 404/.test(fault))).toEqual([])
  })
})
