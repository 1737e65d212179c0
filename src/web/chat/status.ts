import { element } from './dom.ts'
import { reveal } from './log.ts'

const notice = element('notice', HTMLParagraphElement)
const waiting = element('waiting', HTMLParagraphElement)

/** After so long without an answer the wait is admitted. */
const PATIENCE_MS = 15_000
let patience: number | undefined

/** Says that the answer is on its way, or no longer. */
export function awaitAnswer(on: boolean): void {
  window.clearTimeout(patience)
  waiting.textContent = 'Đang tìm câu trả lời…'
  waiting.hidden = !on
  if (!on) return
  reveal(waiting)
  patience = window.setTimeout(() => {
    waiting.textContent = 'Lâu hơn thường lệ. Bác đợi thêm, hoặc gọi tổng đài BHXH 1900 9068.'
  }, PATIENCE_MS)
}

/** Says over the conversation why nothing comes; the browser does not always know that it is offline. */
export function showDisconnected(on: boolean): void {
  notice.hidden = !on
  notice.textContent = navigator.onLine
    ? 'Mất kết nối. Đang nối lại, bác cứ đợi…'
    : 'Máy đang mất mạng. Bác cứ gõ, tin sẽ tự gửi khi có mạng.'
}
