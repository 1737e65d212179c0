import type { Frame, Page } from 'playwright-core'
import { eventually } from '../support/server.ts'

/** The chat as somebody uses it, on its own page or in a frame. */
export function chatOn(page: Page, frame: Page | Frame = page) {
  const answers = () => frame.locator('#log .message:not(.mine)')
  const input = frame.getByLabel('Câu hỏi về bảo hiểm y tế')
  return {
    answers,
    input,
    /** Text of the last answer. */
    last: async () => (await answers().last().locator('.text').textContent()) ?? '',
    greeted: () => answers().last().getByRole('button', { name: 'Tính mức hỗ trợ' }).waitFor(),
    async say(text: string): Promise<void> {
      await input.fill(text)
      await input.press('Enter')
    },
    /** The text of the answer that comes after `act`. */
    async answerTo(act: () => Promise<unknown>): Promise<string> {
      const before = await answers().count()
      await act()
      await eventually('an answer', async () => ((await answers().count()) > before ? true : undefined))
      return (await answers().last().locator('.text').textContent()) ?? ''
    },
  }
}
