import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { eventually } from '../support/server.ts'
import { chatOn } from './chat-page.ts'
import { describeInBrowser, useBrowser, useServer } from './in-browser.ts'

describeInBrowser('a connection that comes and goes', () => {
  const browser = useBrowser()
  const server = useServer()
  let context: BrowserContext
  let page: Page
  let chat: ReturnType<typeof chatOn>

  beforeAll(async () => {
    context = await browser().newContext({ viewport: { width: 360, height: 740 } })
    page = await context.newPage()
    await page.goto(server().url)
    chat = chatOn(page)
    await chat.greeted()
  })

  const waitingLines = () => page.locator('#log .problem:visible')
  const countOfAnswers = (count: number) =>
    eventually(`${count} answers`, async () => ((await chat.answers().count()) === count ? true : undefined))

  test('what is typed offline is said to wait, and is sent in order once the network is back', async () => {
    const before = await chat.answers().count()
    await context.setOffline(true)
    await page.getByText('Máy đang mất mạng').waitFor()
    await chat.say('thẻ hết hạn thì gia hạn ở đâu')
    await chat.say('quên thẻ khi đi khám thì sao')
    await eventually('both wait', async () => ((await waitingLines().count()) === 2 ? true : undefined))
    expect(await waitingLines().first().textContent()).toContain('sẽ tự gửi khi có mạng')
    await context.setOffline(false)
    await countOfAnswers(before + 2)
    expect(await waitingLines().count()).toBe(0)
    await page.getByText('Máy đang mất mạng').waitFor({ state: 'hidden' })
    const [first, second] = (await chat.answers().locator('.text').allTextContents()).slice(-2)
    expect(first).not.toBe(second)
    expect(second).toContain('căn cước')
  })

  test('a message whose receipt got lost is sent again and answered once', async () => {
    const before = await chat.answers().count()
    const ids: string[] = []
    await page.route('**/messages', async (route) => {
      ids.push(String(route.request().postDataJSON().id))
      if (ids.length > 1) return route.continue()
      await route.fetch()
      await route.abort()
    })
    await chat.say('mất thẻ thì làm lại ở đâu')
    await eventually('a second try', () => (ids.length > 1 ? true : undefined))
    await page.unroute('**/messages')
    await chat.answerTo(() => chat.say('di kham trai tuyen duoc bao nhieu'))
    expect(new Set(ids).size).toBe(1)
    await countOfAnswers(before + 2)
  })

  test('what waits survives a reload', async () => {
    await page.route('**/messages', (route) => route.abort())
    await chat.say('thẻ hết hạn thì gia hạn ở đâu')
    await waitingLines().first().waitFor()
    await page.reload()
    await waitingLines().first().waitFor()
    const before = await chat.answers().count()
    await page.unroute('**/messages')
    await page.getByRole('button', { name: 'Gửi lại' }).click()
    await countOfAnswers(before + 1)
  })

  test('a message that the server refuses does not hold up the next', async () => {
    await page.route('**/messages', (route) => route.fulfill({ status: 413, body: '{}' }))
    await chat.say('một câu không ai nhận')
    await page.getByText('Máy chủ không nhận tin này').waitFor()
    await page.unroute('**/messages')
    expect(await chat.answerTo(() => chat.say('thẻ hết hạn thì gia hạn ở đâu'))).toContain('Căn cứ:')
  })

  test('opened while the server cannot be reached, the page takes a question all the same', async () => {
    const other = await browser().newPage()
    await other.route('**/chat/sessions', (route) => route.abort())
    await other.goto(server().url)
    const late = chatOn(other)
    await other.getByText('Mất kết nối').waitFor()
    await late.say('thẻ hết hạn thì gia hạn ở đâu')
    await other.unroute('**/chat/sessions')
    await other.getByRole('button', { name: 'Gửi lại' }).click()
    await eventually('the answer', async () => ((await late.last()).includes('Căn cứ:') ? true : undefined))
    expect(await late.answers().first().locator('.text').textContent()).toContain('Ái Quốc')
    await other.close()
  })

  test('a line that broke without a word is noticed by its silence, and what was missed is shown', async () => {
    const other = await browser().newPage()
    await other.clock.install()
    await other.goto(server().url)
    const silent = chatOn(other)
    await silent.greeted()
    const streams: string[] = []
    other.on('request', (request) => {
      if (request.url().includes('/events')) streams.push(new URL(request.url()).search)
    })
    await other.clock.runFor(45_000)
    expect(streams).toEqual([])
    await other.clock.runFor(10_000)
    await eventually('a new stream', () => (streams.length > 0 ? true : undefined))
    expect(streams[0]).toMatch(/^\?after=[1-9]\d*$/)
    expect(await silent.answerTo(() => silent.say('thẻ hết hạn thì gia hạn ở đâu'))).toContain('Căn cứ:')
    await other.close()
  })
})
