import { button, element, within } from './dom.ts'
import type { Choice, Line } from './line.ts'
import { mode } from './mode.ts'
import { printAnswer } from './print.ts'

export interface LogEvents {
  chosen(choice: Choice): void
  /** The person does not want to wait for the next try. */
  hurried(): void
}

const log = element('log', HTMLDivElement)
const viewport = element('viewport', HTMLElement)
const template = element('message', HTMLTemplateElement)

/** Between the header and an answer that is read from its beginning. */
const ROOM_ABOVE_PX = 10

/** Adds a line at the end. Choices belong to the last message; older ones would only be in the way. */
export function show(line: Line, question: string, on: LogEvents): void {
  for (const old of log.querySelectorAll<HTMLElement>('.choices')) old.hidden = true
  const copy = template.content.cloneNode(true)
  if (!(copy instanceof DocumentFragment)) throw new Error('the template is not a fragment')
  const item = within(copy, '.message')
  const { from, text, choices, sources, id } = line
  item.classList.toggle('mine', from === 'person')
  if (id !== undefined) item.dataset.id = id
  within(item, '.who').textContent = from === 'person' ? 'Bác hỏi:' : 'Hỏi BHYT:'
  within(item, '.text').textContent = text
  const print = within(item, '.print')
  print.hidden = sources.length === 0 || mode === 'kiosk'
  print.addEventListener('click', () => printAnswer(question, line))
  const group = within(item, '.choices')
  group.hidden = choices.length === 0
  group.append(...choices.map((choice) => button(choice.label, () => on.chosen(choice))))
  log.append(item)
  reveal(item)
}

/** A new line is read out; what a reload brings back is not. */
export function quietly(act: () => void): void {
  log.setAttribute('aria-live', 'off')
  act()
  // After the browser has taken notice of the lines.
  window.setTimeout(() => log.setAttribute('aria-live', 'polite'))
}

/** Says under a person's own line that it waits for a connection. */
export function showWaiting(id: string, on: LogEvents): void {
  const item = itemOf(id)
  const problem = item === null ? null : within(item, '.problem')
  if (item === null || problem?.hidden !== true) return
  problem.hidden = false
  problem.replaceChildren('Chưa gửi được, sẽ tự gửi khi có mạng. ', button('Gửi lại', on.hurried))
  reveal(item)
}

export function showRefused(id: string): void {
  const problem = problemOf(id)
  if (problem === null) return
  problem.hidden = false
  problem.textContent = 'Máy chủ không nhận tin này. Bác gõ lại ngắn hơn giúp tôi nhé.'
}

export function showSent(id: string): void {
  const problem = problemOf(id)
  if (problem === null) return
  problem.hidden = true
  problem.replaceChildren()
}

export function clearLog(): void {
  log.replaceChildren()
}

/** Brings the last line into view, as after the page itself was out of sight. */
export function revealLast(): void {
  const last = log.lastElementChild
  if (last instanceof HTMLElement) reveal(last)
}

/** A long answer is read from its beginning. Scrolls this page alone, not the one around it. */
export function reveal(item: HTMLElement): void {
  const tall = item.offsetHeight > viewport.clientHeight
  viewport.scrollTo({ top: tall ? item.offsetTop - ROOM_ABOVE_PX : viewport.scrollHeight })
}

function problemOf(id: string): HTMLElement | null {
  const item = itemOf(id)
  return item === null ? null : within(item, '.problem')
}

function itemOf(id: string): HTMLElement | null {
  return log.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)
}
