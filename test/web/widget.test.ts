import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/server.ts'
import { violationsOf } from './axe.ts'
import { chatOn } from './chat-page.ts'
import { type HostSite, startHostSite } from './host-site.ts'
import { describeInBrowser, useBrowser, useServer } from './in-browser.ts'

describeInBrowser('the widget on a site with a strict policy', () => {
  const browser = useBrowser()
  let site: HostSite
  beforeAll(async () => {
    site = await startHostSite()
  })
  const server = useServer(() => ({ EMBED_ORIGINS: `https://khac.example ${site.url}` }))
  let page: Page
  const faults: string[] = []

  beforeAll(async () => {
    site.chat = server().url
    page = await browser().newPage({ viewport: { width: 1000, height: 800 } })
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    page.on('pageerror', (error) => faults.push(String(error)))
    await page.goto(site.url)
  })
  afterAll(() => site.close())

  const toggle = () => page.locator('#toggle')
  const panel = () => page.locator('#panel')
  const focused = (of: Page | Frame) => of.evaluate('document.activeElement?.id')

  async function frame(): Promise<Frame> {
    return await eventually('the frame', () => page.frames().find((one) => one.url().includes('/embed')))
  }

  test('loads nothing but a button until somebody opens it', async () => {
    await toggle().waitFor()
    expect(page.frames()).toHaveLength(1)
    expect(await toggle().getAttribute('aria-expanded')).toBe('false')
    expect(await violationsOf(page)).toEqual([])
  })

  test('opens with the keyboard, and the cursor is where one types', async () => {
    await toggle().focus()
    await page.keyboard.press('Enter')
    const inside = await frame()
    await chatOn(page, inside).greeted()
    expect(await toggle().getAttribute('aria-expanded')).toBe('true')
    expect(await focused(inside)).toBe('text')
    await page.keyboard.type('đi khám quên mang thẻ thì sao')
    expect(await chatOn(page, inside).answerTo(() => page.keyboard.press('Enter'))).toContain('Căn cứ:')
    expect([await violationsOf(page), await violationsOf(inside)]).toEqual([[], []])
  })

  test('Escape closes it and the button has the focus again', async () => {
    await page.keyboard.press('Escape')
    await panel().waitFor({ state: 'hidden' })
    expect(await page.evaluate('document.activeElement.shadowRoot.activeElement.id')).toBe('toggle')
    expect(await toggle().getAttribute('aria-expanded')).toBe('false')
  })

  test('counts what came while it was closed, until it is opened', async () => {
    const inside = await frame()
    const chat = chatOn(page, inside)
    await inside.evaluate(`(() => {
      const text = document.getElementById('text')
      text.value = 'thẻ hết hạn thì gia hạn ở đâu'
      document.getElementById('form').requestSubmit()
    })()`)
    await page.getByRole('button', { name: 'Hỏi BHYT, 1 tin mới' }).waitFor()
    expect(await chat.last()).toContain('Căn cứ:')
    await toggle().click()
    await panel().waitFor()
    expect(await toggle().getAttribute('aria-label')).toBe('Hỏi BHYT')
    await inside.getByRole('button', { name: 'Đóng' }).click()
    await panel().waitFor({ state: 'hidden' })
  })

  test('the frame believes its host alone', async () => {
    await toggle().click()
    const inside = await frame()
    const listened = (origin: string, source: string) =>
      inside.evaluate(`(() => {
        document.getElementById('text').blur()
        window.dispatchEvent(new MessageEvent('message', { data: { hoiBhyt: 'opened' }, origin: '${origin}', source: ${source} }))
        return document.activeElement?.id === 'text'
      })()`)
    expect(await listened('https://la.example', 'window.parent')).toBe(false)
    expect(await listened(site.url, 'window')).toBe(false)
    expect(await listened(site.url, 'window.parent')).toBe(true)
  })

  test('the host believes its frame alone', async () => {
    await panel().waitFor()
    const closedBy = (origin: string, source: string) =>
      page.evaluate(`(() => {
        const root = document.getElementById('hoi-bhyt-widget').shadowRoot
        const frame = root.querySelector('iframe').contentWindow
        window.dispatchEvent(new MessageEvent('message', { data: { hoiBhyt: 'close' }, origin: '${origin}', source: ${source} }))
        return root.getElementById('panel').hidden
      })()`)
    expect(await closedBy('https://la.example', 'frame')).toBe(false)
    expect(await closedBy(server().url, 'window')).toBe(false)
    expect(await closedBy(server().url, 'frame')).toBe(true)
  })

  test('takes its settings from the tag, and shows letters that can be read on any colour', async () => {
    await page.goto(
      `${site.url}/?label=${encodeURIComponent('Hỏi về thẻ <b>')}&color=%23f5c518&position=left&ref=01`,
    )
    await page.getByRole('button', { name: 'Hỏi về thẻ <b>' }).waitFor()
    const box = await toggle().boundingBox()
    expect(box?.x).toBeLessThan(20)
    const letters =
      'getComputedStyle(document.getElementById("hoi-bhyt-widget").shadowRoot.getElementById("toggle")).color'
    expect(await page.evaluate(letters)).toBe('rgb(0, 0, 0)')
    expect(await violationsOf(page)).toEqual([])
  })

  test('passes its reference on once in a conversation, however many pages show it', async () => {
    const refs: unknown[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/messages')) refs.push(request.postDataJSON().ref)
    })
    for (let visit = 0; visit < 2; visit += 1) {
      await page.goto(`${site.url}/?ref=01`)
      await toggle().click()
      const inside = await frame()
      const chat = chatOn(page, inside)
      await chat.answers().first().waitFor()
      await chat.answerTo(() => chat.say('thẻ hết hạn thì gia hạn ở đâu'))
    }
    expect(refs.filter((ref) => ref !== undefined)).toEqual(['01'])
  })

  test('fills a small phone, and its own button closes it', async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(site.url)
    await toggle().click()
    const inside = await frame()
    await chatOn(page, inside).answers().first().waitFor()
    expect(await panel().boundingBox()).toMatchObject({ x: 0, y: 0, width: 320, height: 640 })
    await inside.getByRole('button', { name: 'Đóng' }).click()
    await panel().waitFor({ state: 'hidden' })
  })

  describe('on a site that does all it can to it', () => {
    test('stands in its corner, upright and above all, once', async () => {
      await page.setViewportSize({ width: 1000, height: 800 })
      await page.goto(`${site.url}/hard`)
      await toggle().waitFor()
      expect(await page.locator('#hoi-bhyt-widget').count()).toBe(1)
      const box = await toggle().boundingBox()
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeCloseTo(1000 - 16, 0)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(800 - 16, 0)
      const shown = `(() => {
        const { left, top, width, height } = document.getElementById('hoi-bhyt-widget').shadowRoot.getElementById('toggle').getBoundingClientRect()
        const host = document.getElementById('hoi-bhyt-widget')
        const { direction, opacity } = getComputedStyle(host)
        document.getElementById('over').style.pointerEvents = 'auto'
        return { direction, opacity, above: document.elementFromPoint(left + width / 2, top + height / 2) === host }
      })()`
      expect(await page.evaluate(shown)).toEqual({ direction: 'ltr', opacity: '1', above: true })
      await toggle().click()
      await chatOn(page, await frame())
        .answers()
        .first()
        .waitFor()
    })

    test('taken away by the site it throws nothing, and another tag brings it back', async () => {
      await page.evaluate(`document.getElementById('hoi-bhyt-widget').remove()`)
      await page.addScriptTag({ url: `${server().url}/widget.js` })
      await toggle().click()
      await chatOn(page, await frame())
        .answers()
        .first()
        .waitFor()
    })

    test('is as large as ever on a phone that shows the site small', async () => {
      const context = await browser().newContext({
        ...{ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
      })
      const phone = await context.newPage()
      await phone.goto(`${site.url}/hard`)
      const button = phone.locator('#toggle')
      await button.waitFor()
      const wide = Number(await phone.evaluate('document.documentElement.clientWidth'))
      expect(wide).toBeGreaterThan(900)
      expect(((await button.boundingBox())?.height ?? 0) * (360 / wide)).toBeGreaterThan(44)
      await button.tap()
      const inside = await eventually('the frame', () =>
        phone.frames().find((one) => one.url().includes('/embed')),
      )
      await chatOn(phone, inside).greeted()
      expect(await inside.evaluate('innerWidth')).toBeLessThan(420)
      await context.close()
    })
  })

  test('broke no rule of the site and threw nothing', () => {
    expect(faults).toEqual([])
  })

  test('where the site is not one that may frame the chat, it leads to the chat instead', async () => {
    const stranger = await startHostSite()
    stranger.chat = server().url
    await page.goto(`${stranger.url}/?ref=01`)
    await toggle().click()
    const link = page.getByRole('link', { name: 'Mở trong trang riêng' })
    await link.waitFor()
    expect(await link.getAttribute('href')).toBe(`${server().url}/?ref=01`)
    expect(await page.locator('#panel iframe').isVisible()).toBe(false)
    await stranger.close()
  })
})
