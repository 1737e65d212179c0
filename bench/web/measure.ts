import type { Browser, BrowserContext, Page } from 'playwright-core'
import { z } from 'zod'
import { eventually } from '../../test/support/server.ts'
import { violationsOf } from '../../test/web/axe.ts'
import { chatOn } from '../../test/web/chat-page.ts'
import { type Loaded, recordLoads } from './loads.ts'

export interface Measured {
  readonly name: string
  readonly loads: readonly Loaded[]
  /** From the first request to something on the screen; for the widget from the press of its button. Milliseconds. */
  readonly paintMs: number
  /** From there to the bot's first words. Milliseconds. */
  readonly greetingMs: number
  /** From a question to its answer. Milliseconds. */
  readonly replyMs: number
  readonly violations: readonly string[]
}

export const CPU_TIMES_SLOWER = 4
const QUESTION = 'đi khám quên mang thẻ thì sao'
/** Far above what the slowest of it takes, so that a bench that hangs ends. */
const PATIENCE_MS = 60_000

/** One form of the page, opened for the first time on a slow line. */
export async function measurePage(
  browser: Browser,
  chat: string,
  { name, path, large = false }: { readonly name: string; readonly path: string; readonly large?: boolean },
): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN' })
  const recorded = recordLoads(context, chat)
  const page = await newSlowPage(context)
  const begun = performance.now()
  await page.goto(`${chat}${path}`, { waitUntil: 'commit' })
  await page.getByRole('button', { name: 'Tính mức hỗ trợ' }).waitFor()
  const greetingMs = performance.now() - begun
  const paintMs = z
    .number()
    .parse(await page.evaluate('performance.getEntriesByName("first-contentful-paint")[0]?.startTime'))
  if (large) await page.getByRole('button', { name: 'Chữ to' }).click()
  const replyMs = await timeOfReply(chatOn(page))
  const violations = await violationsOf(page)
  const loads = await recorded()
  await context.close()
  return { name, loads, paintMs, greetingMs, replyMs, violations }
}

/** The widget on somebody else's site, opened for the first time on a slow line. */
export async function measureWidget(browser: Browser, chat: string, site: string): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, locale: 'vi-VN' })
  const recorded = recordLoads(context, chat)
  const page = await newSlowPage(context)
  await page.goto(site)
  const toggle = page.locator('#toggle')
  await toggle.waitFor()
  const begun = performance.now()
  await toggle.click()
  const frame = await eventually('the frame', () => page.frames().find((one) => one.url().includes('/embed')))
  await page.locator('#panel iframe').waitFor()
  const paintMs = performance.now() - begun
  await frame.getByRole('button', { name: 'Tính mức hỗ trợ' }).waitFor()
  const greetingMs = performance.now() - begun
  const replyMs = await timeOfReply(chatOn(page, frame))
  const violations = [...(await violationsOf(page)), ...(await violationsOf(frame))]
  const loads = await recorded()
  await context.close()
  return { name: 'widget on another site', loads, paintMs, greetingMs, replyMs, violations }
}

/** A tab on a cheap phone. */
async function newSlowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_TIMES_SLOWER })
  return page
}

async function timeOfReply(chat: ReturnType<typeof chatOn>): Promise<number> {
  const begun = performance.now()
  await chat.answerTo(() => chat.say(QUESTION))
  return performance.now() - begun
}
