import { button, element } from './dom.ts'
import type { Choice, Line } from './line.ts'

/** What a link's reference takes as an event. */
const EVENT = /^[a-z\d-]{1,40}$/

const start = element('start', HTMLElement)
const choices = element('start-choices', HTMLDivElement)
const notice = element('start-notice', HTMLParagraphElement)
const phone = element('own-phone', HTMLElement)
const code = element('own-phone-code', HTMLImageElement)

/** What a shared tablet shows before anybody has asked: the questions asked most, as large as they get. */
export function showStart(): void {
  choices.replaceChildren()
  notice.textContent = ''
  start.hidden = false
  document.documentElement.classList.add('starting')
}

export function hideStart(): void {
  start.hidden = true
  document.documentElement.classList.remove('starting')
}

/** The first words of the bot: who speaks and what is kept, and what it offers. */
export function fillStart({ text, choices: offered }: Line, chosen: (choice: Choice) => void): void {
  if (notice.textContent === '') notice.textContent = text
  if (offered.length === 0) return
  choices.replaceChildren(...offered.map((choice) => button(choice.label, () => chosen(choice))))
}

/** A code for going on with one's own phone, where that reaches the server; it may name the event it hangs at. */
export function offerOwnPhone(): void {
  if (document.documentElement.dataset.public !== 'yes') return
  const event = new URLSearchParams(location.search).get('event') ?? ''
  code.addEventListener('load', () => {
    phone.hidden = false
  })
  code.src = EVENT.test(event) ? `/qr/01_${event}.svg` : '/qr/01.svg'
}
