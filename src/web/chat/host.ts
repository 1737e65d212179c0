import { element } from './dom.ts'
import { isRecord } from './line.ts'

export interface Host {
  /** Tells the page around that a message came. */
  message(): void
  close(): void
}

/**
 * The page around the frame, where it is one that may show it: every word from elsewhere is ignored, and nothing is said to
 * anybody before the host has shown who it is.
 * @param opened the panel came into view
 */
export function joinHost(opened: () => void): Host {
  const allowed = [location.origin, ...(document.documentElement.dataset.hosts ?? '').split(' ')]
  let host: string | null = null
  const tell = (what: string) => {
    if (host !== null) window.parent.postMessage({ hoiBhyt: what }, host)
  }
  window.addEventListener('message', ({ data, origin, source }) => {
    if (source !== window.parent || !allowed.includes(origin) || !isRecord(data)) return
    if (data.hoiBhyt === 'hello') {
      host = origin
      tell('ready')
    }
    if (data.hoiBhyt === 'opened') opened()
  })
  const close = element('close', HTMLButtonElement)
  close.hidden = window.parent === window
  close.addEventListener('click', () => tell('close'))
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) tell('close')
  })
  return { message: () => tell('message'), close: () => tell('close') }
}
