import { expect, test } from 'vitest'
import { z } from 'zod'
import { eventually } from '../support/server.ts'
import { chatOn } from './chat-page.ts'
import { describeInBrowser, useBrowser, useServer } from './in-browser.ts'

const Posted = z.object({ ref: z.string().optional() })

describeInBrowser('a link with a reference', () => {
  const browser = useBrowser()
  const server = useServer()

  /** A tab, and the references that it has passed on. */
  async function openTab() {
    const page = await browser().newPage()
    const refs: string[] = []
    page.on('request', (request) => {
      if (!request.url().endsWith('/messages')) return
      const { ref } = Posted.parse(request.postDataJSON())
      if (ref !== undefined) refs.push(ref)
    })
    return { page, refs, chat: chatOn(page) }
  }

  test('is passed on once and taken out of the address', async () => {
    const { page, refs, chat } = await openTab()
    await page.goto(`${server().url}/?ref=${encodeURIComponent('<b>đóng bao nhiêu</b>')}`)
    await chat.answers().first().waitFor()
    expect(page.url()).toBe(`${server().url}/`)
    await page.goto(`${server().url}/?ref=07_hoi-cho-2026&from=poster`)
    await eventually('the reference', () => (refs.length > 0 ? true : undefined))
    expect(page.url()).toBe(`${server().url}/?from=poster`)
    await page.reload()
    await chat.answerTo(() => chat.say('thẻ hết hạn thì gia hạn ở đâu'))
    expect(refs).toEqual(['07_hoi-cho-2026'])
    await page.close()
  })

  test('is passed on in a conversation that the tab remembers, too', async () => {
    const { page, refs, chat } = await openTab()
    await page.goto(server().url)
    await chat.greeted()
    const before = await chat.answers().count()
    await page.goto(`${server().url}/?ref=01`)
    await eventually('an answer to it', async () =>
      (await chat.answers().count()) > before && refs.length === 1 ? true : undefined,
    )
    expect(refs).toEqual(['01'])
    await page.close()
  })
})
