import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { eventually } from '../support/server.ts'
import { chatOn } from './chat-page.ts'
import { describeInBrowser, useBrowser, useServer } from './in-browser.ts'

describeInBrowser('a tablet that strangers share', () => {
  const browser = useBrowser()
  const server = useServer(() => ({ PUBLIC_URL: 'https://hoi.example.vn' }))
  let page: Page
  let chat: ReturnType<typeof chatOn>
  /** Of the streams opened so far. */
  const sessions: string[] = []

  beforeAll(async () => {
    const context = await browser().newContext({ viewport: { width: 1280, height: 800 }, hasTouch: true })
    page = await context.newPage()
    page.on('request', (request) => {
      const session = /sessions\/([\w-]{22})\/events/.exec(request.url())?.[1]
      if (session !== undefined) sessions.push(session)
    })
    await page.clock.install()
    await page.goto(`${server().url}/kiosk?event=hoi-cho-2026`)
    chat = chatOn(page)
  })

  const start = () => page.locator('#start')
  const offered = () => start().getByRole('button', { name: 'Tính mức hỗ trợ' })
  const countdown = () => page.locator('#countdown')

  test('begins with what is asked most, who speaks, and a code for one’s own phone', async () => {
    await offered().waitFor()
    expect((await offered().boundingBox())?.height).toBeGreaterThanOrEqual(88)
    expect(await page.locator('#start-notice').textContent()).toContain('máy trả lời tự động')
    await page.getByText('Quét mã để hỏi tiếp').waitFor()
    expect(await page.locator('#own-phone-code').getAttribute('src')).toBe('/qr/01_hoi-cho-2026.svg')
    expect(await page.locator('#log').isVisible()).toBe(false)
  })

  test('goes on by touch alone, with no keyboard over the answer', async () => {
    expect(await chat.answerTo(() => offered().tap())).not.toBe('')
    expect(await start().isVisible()).toBe(false)
    expect(await page.evaluate('document.activeElement.id')).toBe('viewport')
  })

  test('keeps nothing: not in the tab, not in the browser, not after a reload', async () => {
    expect(await page.evaluate('sessionStorage.length + localStorage.length')).toBe(0)
    await page.reload()
    await offered().waitFor()
    expect(await page.locator('#log .mine').count()).toBe(0)
  })

  test('counts the last fifteen seconds where everybody sees it, and a touch stops that', async () => {
    await chat.answerTo(() => chat.say('đi khám quên mang thẻ thì sao'))
    await page.clock.runFor(74_000)
    expect(await countdown().isVisible()).toBe(false)
    await page.clock.runFor(3_000)
    await countdown().waitFor()
    const first = Number(await page.locator('#countdown-seconds').textContent())
    expect(first).toBeLessThanOrEqual(15)
    await page.clock.runFor(2_000)
    expect(Number(await page.locator('#countdown-seconds').textContent())).toBe(first - 2)
    await page.getByRole('button', { name: 'Tôi vẫn đang xem' }).tap()
    await page.clock.runFor(20_000)
    expect(await countdown().isVisible()).toBe(false)
    expect(await page.locator('#log .mine').count()).toBe(1)
  })

  test('begins anew by itself after ninety seconds, with another session', async () => {
    const before = new Set(sessions)
    await page.getByRole('button', { name: 'Chữ to' }).tap()
    await page.clock.runFor(92_000)
    await offered().waitFor()
    expect(await page.locator('#log .mine').count()).toBe(0)
    expect(await page.locator('html.larger').count()).toBe(0)
    const since = () => new Set(sessions).difference(before).size
    await eventually('a new session', () => (since() === 1 ? true : undefined))
    await page.clock.runFor(200_000)
    expect(await countdown().isVisible()).toBe(false)
    expect(since()).toBe(1)
  })

  test('what somebody typed and left is gone as well', async () => {
    await chat.input.fill('mẹ tôi 67 tuổi')
    await page.clock.runFor(92_000)
    await eventually('an empty line', async () => ((await chat.input.inputValue()) === '' ? true : undefined))
  })

  test('what could not be sent for one person is not sent for the next', async () => {
    const posted: string[] = []
    await page.route('**/messages', async (route) => {
      const body = route.request().postData() ?? ''
      posted.push(body)
      if (body.includes('hết hạn')) return route.abort()
      await route.continue()
    })
    await offered().waitFor()
    await chat.say('thẻ hết hạn thì gia hạn ở đâu')
    await page.getByText('sẽ tự gửi khi có mạng').waitFor()
    await page.getByRole('button', { name: 'Bắt đầu lại' }).tap()
    await offered().waitFor()
    const tries = posted.length
    await page.clock.runFor(60_000)
    await chat.answerTo(() => offered().tap())
    expect(posted.slice(tries).filter((body) => body.includes('hết hạn'))).toEqual([])
  })

  test.each([
    ['the server has none', 'yes', 404],
    ['phones do not reach the server', 'no', 200],
  ])('there is no hint of a code where %s', async (_why, reached, status) => {
    const other = await browser().newPage()
    await other.route('**/qr/*', (route) => route.fulfill({ status, body: '' }))
    await other.route('**/kiosk', async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replace('data-public="yes"', `data-public="${reached}"`)
      await route.fulfill({ response, body })
    })
    await other.goto(`${server().url}/kiosk`)
    await other.locator('#start').getByRole('button', { name: 'Tính mức hỗ trợ' }).waitFor()
    expect(await other.getByText('Quét mã để hỏi tiếp').isVisible()).toBe(false)
    await other.close()
  })
})
