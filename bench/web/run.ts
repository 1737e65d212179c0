import { cpus } from 'node:os'
import { browserPath, openBrowser } from '../../test/support/browser.ts'
import { startTestServer } from '../../test/support/server.ts'
import { startHostSite } from '../../test/web/host-site.ts'
import { CPU_TIMES_SLOWER, type Measured, measurePage, measureWidget } from './measure.ts'
import { SLOW, startSlowLine } from './slow-line.ts'

/**
 * `npm run bench:web`: what the chat costs somebody on a cheap phone with a bad line, and what axe finds wrong with it.
 * Ends with 1 if scripts and styles of any form exceed the budget, or if axe finds anything.
 */
const BUDGET_BYTES = 40 * 1024

const path = browserPath()
if (path === null) throw new Error('there is no Chromium: install it or set CHROMIUM_PATH')
const site = await startHostSite()
const server = await startTestServer({ EMBED_ORIGINS: site.url })
const line = await startSlowLine(server.url)
site.chat = line.url
const browser = await openBrowser(path)
try {
  const measured = [
    await measurePage(browser, line.url, { name: 'page', path: '/' }),
    await measurePage(browser, line.url, { name: 'page, large letters', path: '/', large: true }),
    await measurePage(browser, line.url, { name: 'kiosk', path: '/kiosk' }),
    await measureWidget(browser, line.url, site.url),
  ]
  print(measured)
  process.exitCode = measured.every(isSound) ? 0 : 1
} finally {
  await browser.close()
  await line.close()
  await server.close()
  await site.close()
}

function print(measured: readonly Measured[]): void {
  console.log(
    `Chromium ${browser.version()}, ${cpus().length} cores; line ${SLOW.roundTripMs} ms round trip, ` +
      `${(SLOW.bytesPerSecond * 8) / 1000} kbit/s; processor ${CPU_TIMES_SLOWER} times slower. Bytes as sent\n`,
  )
  console.log(
    `${['', 'code', 'all files', 'first paint', 'greeting', 'reply', 'axe'].map(column).join('')}\n`,
  )
  for (const one of measured) {
    const { name, loads, paintMs, greetingMs, replyMs, violations } = one
    const all = loads.reduce((sum, { bytes }) => sum + bytes, 0)
    const cells = [
      name,
      kb(codeOf(one)),
      kb(all),
      ms(paintMs),
      ms(greetingMs),
      ms(replyMs),
      `${violations.length}`,
    ]
    console.log(cells.map(column).join(''))
    for (const violation of violations) console.log(`    ${violation}`)
  }
  console.log(`\nBudget for scripts, styles and the frame's page: ${kb(BUDGET_BYTES)}`)
}

/** Scripts, styles and the pages themselves. */
function codeOf({ loads }: Measured): number {
  return loads.filter(({ path }) => !path.endsWith('.svg')).reduce((sum, { bytes }) => sum + bytes, 0)
}

function isSound(measured: Measured): boolean {
  return codeOf(measured) <= BUDGET_BYTES && measured.violations.length === 0
}

function column(text: string, index: number): string {
  return index === 0 ? text.padEnd(26) : text.padStart(13)
}

function kb(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`
}

function ms(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}
