import { element } from './dom.ts'
import { mode } from './mode.ts'
import { store, stored } from './storage.ts'

const KEY = 'hoi-bhyt-larger'
const switcher = element('larger', HTMLButtonElement)

/** Larger letters, kept for the next visit except where strangers share the page. */
export function offerLargerText(): void {
  showLarger(mode !== 'kiosk' && stored('localStorage', KEY) === 'yes')
  switcher.addEventListener('click', () => {
    const on = switcher.getAttribute('aria-pressed') !== 'true'
    showLarger(on)
    if (mode !== 'kiosk') store('localStorage', KEY, on ? 'yes' : 'no')
  })
}

export function showLarger(on: boolean): void {
  document.documentElement.classList.toggle('larger', on)
  switcher.setAttribute('aria-pressed', String(on))
}
