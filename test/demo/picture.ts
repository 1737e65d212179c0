import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { FOLDERS } from '../support/brain.ts'
import { browserPath, openBrowser } from '../support/browser.ts'
import { startTestServer } from '../support/server.ts'
import { chatOn } from '../web/chat-page.ts'

/** `npm run picture`: a short conversation in the real page, kept as docs/images/chat.png for the README. */
const SAID = [
  'đi khám quên mang thẻ thì sao',
  'mẹ tôi 67 tuổi không có lương hưu, hộ khẩu Ái Quốc, được hỗ trợ bao nhiêu',
]

const path = browserPath()
if (path === null) throw new Error('there is no Chromium: install it or set CHROMIUM_PATH')
mkdirSync(FOLDERS.cacheDir, { recursive: true })
const server = await startTestServer()
const browser = await openBrowser(path)
const page = await browser.newPage({
  viewport: { width: 480, height: 1520 },
  locale: 'vi-VN',
  deviceScaleFactor: 1.5,
})
await page.goto(server.url)
const chat = chatOn(page)
await chat.greeted()
for (const text of SAID) await chat.answerTo(() => chat.say(text))
// The page scrolls gently.
await page.waitForTimeout(1_000)
await page.screenshot({ path: join(import.meta.dirname, '..', '..', 'docs', 'images', 'chat.png') })
await browser.close()
await server.close()
