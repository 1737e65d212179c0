import { element } from './dom.ts'
import type { Line } from './line.ts'

const sheet = element('sheet', HTMLElement)
const sources = element('sheet-sources', HTMLUListElement)
const printed = element('printed', HTMLElement)

/** When it was printed and where to ask: the paper outlives the page. */
window.addEventListener('beforeprint', () => {
  const day = new Date().toLocaleDateString('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' })
  printed.textContent = `In ngày ${day} từ ${location.origin}`
})

window.addEventListener('afterprint', () => {
  document.documentElement.classList.remove('one-answer')
  sheet.hidden = true
})

/** Prints one answer with its question and what it rests on; a printed page without this shows the whole conversation. */
export function printAnswer(question: string, answer: Line): void {
  element('sheet-question-title', HTMLElement).hidden = question === ''
  element('sheet-question', HTMLElement).textContent = question
  element('sheet-answer', HTMLElement).textContent = answer.text
  const unsaid = answer.sources.filter((words) => !answer.text.includes(words))
  element('sheet-sources-title', HTMLElement).hidden = unsaid.length === 0
  sources.replaceChildren(
    ...unsaid.map((words) => {
      const item = document.createElement('li')
      item.textContent = words
      return item
    }),
  )
  sheet.hidden = false
  document.documentElement.classList.add('one-answer')
  window.print()
}
