import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { eventually } from '../support/server.ts'
import { describeInBrowser, useBrowser, useServer } from './in-browser.ts'

describeInBrowser('the chat page in a browser', () => {
  const browser = useBrowser()
  const server = useServer()
  let page: Page
  const faults: string[] = []

  beforeAll(async () => {
    page = await browser().newPage({ viewport: { width: 320, height: 640 }, locale: 'vi-VN' })
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    page.on('pageerror', (error) => faults.push(String(error)))
    await page.goto(server().url)
  })

  const last = () => page.locator('#log .message:not(.mine)').last()
  const all = () => page.locator('#log .message').count()
  const messages = () => page.locator('#log .message:not(.mine)').count()

  async function answerTo(act: () => Promise<void>): Promise<string> {
    const before = await messages()
    await act()
    await eventually('an answer on the page', async () => ((await messages()) > before ? true : undefined))
    return (await last().locator('.text').textContent()) ?? ''
  }

  async function say(text: string): Promise<void> {
    await page.getByLabel('Câu hỏi về bảo hiểm y tế').fill(text)
    await page.keyboard.press('Enter')
  }

  test('greets and offers what is asked most', async () => {
    await last().getByRole('button', { name: 'Tính mức hỗ trợ' }).waitFor()
    expect(await page.locator('.text').first().textContent()).toContain('Ái Quốc')
    expect(await last().locator('.text').textContent()).toContain('Xin chào')
  })

  test('answers a typed question with its source', async () => {
    expect(await answerTo(() => say('di kham ma quen mang the thi sao'))).toContain('Căn cứ:')
  })

  test('goes through the subsidy questions by tapping', async () => {
    expect(await answerTo(() => say('mẹ tôi được hỗ trợ bao nhiêu'))).toContain('Mẹ của bác')
    for (let step = 0; step < 6; step += 1) {
      const text = (await last().locator('.text').textContent()) ?? ''
      if (text.includes('được đóng BHYT 100%')) break
      if (text.includes('bao nhiêu tuổi')) {
        await answerTo(() => say('68'))
        continue
      }
      const wanted = text.includes('thường trú') ? /thường trú/ : /^Không/
      await answerTo(() => last().getByRole('button', { name: wanted }).first().click())
    }
    expect(await last().locator('.text').textContent()).toContain('được đóng BHYT 100%')
  })

  test('old choices are out of the way', async () => {
    expect(await page.locator('#log .choices:visible').count()).toBeLessThanOrEqual(1)
    expect(await page.locator('#log .message').first().getByRole('button').count()).toBe(0)
  })

  test('a reload keeps the conversation', async () => {
    const before = await all()
    await page.reload()
    await eventually('the same messages', async () => ((await all()) === before ? true : undefined))
  })

  test('fits a phone of 320 pixels, with targets of 44', async () => {
    const scroll = await page.evaluate('document.documentElement.scrollWidth')
    const boxes = await Promise.all(
      (await page.getByRole('button').all()).map((button) => button.boundingBox()),
    )
    const small = boxes.filter((box) => box !== null && (box.width < 44 || box.height < 44))
    expect({ scroll, small }).toEqual({ scroll: 320, small: [] })
  })

  test('shows larger letters on request', async () => {
    const size = async () =>
      Number(await page.evaluate('parseFloat(getComputedStyle(document.body).fontSize)'))
    const before = await size()
    await page.getByRole('button', { name: 'Chữ to' }).click()
    expect(await size()).toBeGreaterThan(before * 1.2)
  })

  test('begins anew with nothing left', async () => {
    await page.getByRole('button', { name: 'Làm mới' }).click()
    await eventually('notice and greeting alone', async () => ((await all()) === 2 ? true : undefined))
  })

  test('connects again after a server that restarts refused it', async () => {
    let refusals = 0
    await page.route('**/events?*', async (route) => {
      if (refusals++ > 0) return route.continue()
      await route.fulfill({ status: 502, body: 'Bad gateway' })
    })
    await page.reload()
    await page.getByText('Mất kết nối').waitFor()
    await page.getByText('Mất kết nối').waitFor({ state: 'hidden' })
    await page.unroute('**/events?*')
    expect(await answerTo(() => say('thẻ hết hạn thì gia hạn ở đâu'))).toContain('Căn cứ:')
  })

  test('opens all the same by a link that names no topic, or cannot be kept by the browser', async () => {
    const other = await browser().newPage()
    await other.addInitScript(() => {
      for (const name of ['sessionStorage', 'localStorage']) {
        Object.defineProperty(globalThis, name, {
          get() {
            throw new Error('blocked')
          },
        })
      }
      Object.defineProperty(Crypto.prototype, 'randomUUID', { value: undefined })
    })
    await other.goto(`${server().url}/?ref=${encodeURIComponent('<b>đóng bao nhiêu</b>')}`)
    await other.getByRole('button', { name: 'Tính mức hỗ trợ' }).waitFor()
    await other.close()
  })

  test('broke no rule of its security policy and threw nothing', () => {
    expect(faults.filter((fault) => !/status of 502/.test(fault))).toEqual([])
  })
})
