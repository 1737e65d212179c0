import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violationsOf } from './axe.ts'
import { chatOn } from './chat-page.ts'
import { describeInBrowser, useBrowser, useServer } from './in-browser.ts'

const LONG_WORD = `${'bảohiểmytế'.repeat(40)}<b>to</b><img src=x onerror=alert(1)>`

describeInBrowser('how the chat looks', () => {
  const browser = useBrowser()
  const server = useServer()

  async function withChat(
    options: BrowserContextOptions,
    path: string,
    look: (page: Page, chat: ReturnType<typeof chatOn>) => Promise<void>,
  ): Promise<void> {
    const context = await browser().newContext({ viewport: { width: 320, height: 640 }, ...options })
    const page = await context.newPage()
    await page.goto(`${server().url}${path}`)
    await page.getByRole('button', { name: 'Tính mức hỗ trợ' }).waitFor()
    await look(page, chatOn(page))
    await context.close()
  }

  describe.each([
    ['light', '/', {}],
    ['dark', '/', { colorScheme: 'dark' }],
    ['forced colours', '/', { forcedColors: 'active' }],
    ['in a frame', '/embed', {}],
    ['on a shared tablet', '/kiosk', { viewport: { width: 1280, height: 800 } }],
    [
      'on a shared tablet upright, dark',
      '/kiosk',
      { viewport: { width: 800, height: 1280 }, colorScheme: 'dark' },
    ],
  ] as const)('%s', (_name, path, options) => {
    test.each([
      ['usual', false],
      ['large', true],
    ])('%s letters: axe finds nothing, and nothing is wider than the screen', async (_size, large) => {
      await withChat(options, path, async (page, chat) => {
        if (large) await page.getByRole('button', { name: 'Chữ to' }).click()
        expect(await violationsOf(page)).toEqual([])
        await chat.answerTo(() => chat.say(LONG_WORD))
        await chat.answerTo(() => chat.say('đi khám quên mang thẻ thì sao'))
        expect(await violationsOf(page)).toEqual([])
        const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
        expect(await page.evaluate(wider)).toBe(0)
        expect(
          await page.evaluate(
            'document.querySelector("main").scrollWidth - document.querySelector("main").clientWidth',
          ),
        ).toBe(0)
      })
    })
  })

  test('leads on to the pages that need no script, and has room for the keyboard of a phone', async () => {
    await withChat({}, '/', async (page) => {
      const links = page.getByRole('navigation', { name: 'Đọc thêm' }).getByRole('link')
      expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
        '/h',
        '/c',
      ])
      const boxes = await Promise.all((await links.all()).map((link) => link.boundingBox()))
      expect(boxes.filter((box) => box !== null && box.height < 24)).toEqual([])
      await page.setViewportSize({ width: 320, height: 360 })
      expect(await links.first().isVisible()).toBe(false)
    })
    for (const path of ['/embed', '/kiosk']) {
      await withChat({}, path, async (page) => {
        expect(await page.getByRole('link').count()).toBe(0)
      })
    }
  })

  test('without JavaScript it says where to read and whom to call, and shows nothing that does not work', async () => {
    const context = await browser().newContext({
      ...{ viewport: { width: 320, height: 640 }, javaScriptEnabled: false },
    })
    const page = await context.newPage()
    await page.goto(server().url)
    expect(await page.getByRole('link', { name: '1900 9068' }).getAttribute('href')).toBe('tel:19009068')
    expect([await page.getByRole('button').count(), await page.getByRole('textbox').count()]).toEqual([0, 0])
    await page.getByRole('link', { name: 'các câu hỏi đáp' }).click()
    await page.getByRole('heading', { name: 'Hỏi đáp bảo hiểm y tế' }).waitFor()
    await context.close()
  })

  test('what a person typed is shown as typed, never as a page', async () => {
    await withChat({}, '/', async (page, chat) => {
      await chat.answerTo(() => chat.say(LONG_WORD))
      expect(await page.locator('#log .mine .text').textContent()).toBe(LONG_WORD)
      expect(await page.locator('#log b, #log img').count()).toBe(0)
    })
  })

  test.each(['/', '/embed', '/kiosk'])(
    '%s: every target is 44 pixels high and wide, with large letters',
    async (path) => {
      await withChat({}, path, async (page, chat) => {
        await page.getByRole('button', { name: 'Chữ to' }).click()
        await chat.answerTo(() => chat.say('đi khám quên mang thẻ thì sao'))
        const boxes = await Promise.all(
          (await page.getByRole('button').all()).map((button) => button.boundingBox()),
        )
        expect(boxes.length).toBeGreaterThan(4)
        expect(boxes.filter((box) => box !== null && (box.width < 44 || box.height < 44))).toEqual([])
      })
    },
  )

  test('nothing moves for whoever asked for less motion', async () => {
    const behaviour = 'getComputedStyle(document.querySelector("main")).scrollBehavior'
    await withChat({ reducedMotion: 'reduce' }, '/', async (page) => {
      expect(await page.evaluate(behaviour)).toBe('auto')
    })
    await withChat({ reducedMotion: 'no-preference' }, '/', async (page) => {
      expect(await page.evaluate(behaviour)).toBe('smooth')
    })
  })

  test('an answer is printed with its question, the day and the address, and nothing else', async () => {
    await withChat({}, '/', async (page, chat) => {
      await page.evaluate('window.print = () => window.dispatchEvent(new Event("beforeprint"))')
      await chat.answerTo(() => chat.say('đi khám quên mang thẻ thì sao'))
      await page.getByRole('button', { name: 'In câu trả lời' }).click()
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('#sheet-question').innerText()).toBe('đi khám quên mang thẻ thì sao')
      expect(await page.locator('#sheet-answer').innerText()).toContain('Căn cứ:')
      expect(await page.locator('#printed').innerText()).toMatch(/^In ngày \d\d\/\d\d\/\d{4} từ http/)
      expect(await page.locator('main').isVisible()).toBe(false)
      await page.evaluate('window.dispatchEvent(new Event("afterprint"))')
      expect(await page.locator('#sheet').isVisible()).toBe(false)
      expect(await page.locator('main').isVisible()).toBe(true)
    })
  })
})
