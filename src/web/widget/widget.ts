import { coloursFrom } from './colour.ts'
import { standApart, styleOf } from './look.ts'

/**
 * One script tag puts a button on any site; pressed, it opens the chat in a frame. It sets no cookie, adds no style to the
 * site, and needs no more of its security policy than this script and the frame. Settings are data attributes of the tag:
 * data-label, data-color (#rrggbb), data-position (left or right), data-ref (what a link of the chat would name).
 */
const HOST_ID = 'hoi-bhyt-widget'

const script =
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript
    : document.querySelector<HTMLScriptElement>('script[src*="/widget.js"]')

if (script !== null && document.getElementById(HOST_ID) === null) {
  const own = script
  if (document.body !== null) addWidget(own)
  else document.addEventListener('DOMContentLoaded', () => addWidget(own))
}

function addWidget({ src, dataset }: HTMLScriptElement): void {
  const chat = new URL('/embed', src)
  if (dataset.ref !== undefined) chat.searchParams.set('ref', dataset.ref)
  const label = dataset.label?.trim() || 'Hỏi BHYT'

  const host = document.createElement('div')
  host.id = HOST_ID
  host.lang = 'vi'
  const root = host.attachShadow({ mode: 'open' })
  dress(root, styleOf(coloursFrom(dataset.color), dataset.position === 'left' ? 'left' : 'right'))

  const toggle = make('button', 'toggle')
  toggle.type = 'button'
  toggle.setAttribute('aria-haspopup', 'dialog')
  toggle.setAttribute('aria-expanded', 'false')
  const badge = make('span', 'unread')
  badge.hidden = true
  toggle.append(label, badge)

  const panel = make('div', 'panel')
  panel.setAttribute('role', 'dialog')
  panel.setAttribute('aria-label', label)
  panel.hidden = true
  const said = make('div', 'said')
  said.setAttribute('role', 'status')
  root.append(panel, toggle, said)
  standApart(host)
  window.addEventListener('resize', () => standApart(host))
  // Beside the body: what a site does to that moves nothing here.
  document.documentElement.append(host)

  let frame: HTMLIFrameElement | null = null
  let fallback: HTMLElement | null = null
  let ready = false
  let unread = 0

  const tell = (what: string) => frame?.contentWindow?.postMessage({ hoiBhyt: what }, chat.origin)
  const isOpen = () => !panel.hidden

  function open(): void {
    panel.hidden = false
    toggle.setAttribute('aria-expanded', 'true')
    count(0)
    if (frame === null) addFrame()
    frame?.focus()
    if (ready) tell('opened')
  }

  function close(): void {
    if (!isOpen()) return
    panel.hidden = true
    toggle.setAttribute('aria-expanded', 'false')
    toggle.focus()
  }

  /** The frame comes with the first opening: a page that nobody asks from loads nothing but this script. */
  function addFrame(): void {
    fallback = make('p', 'fallback')
    const link = document.createElement('a')
    link.href = new URL(chat.search, chat.origin).href
    link.target = '_blank'
    link.rel = 'noopener'
    link.textContent = 'Mở trong trang riêng'
    fallback.append('Đang mở… Nếu không thấy gì: ', link)
    frame = document.createElement('iframe')
    frame.title = label
    frame.src = chat.href
    // Unseen until the chat answers: what a browser shows in place of a frame that it refused helps nobody.
    frame.style.visibility = 'hidden'
    frame.addEventListener('load', () => tell('hello'))
    panel.append(fallback, frame)
  }

  function welcome(): void {
    ready = true
    if (fallback !== null) fallback.hidden = true
    if (frame === null) return
    frame.style.visibility = 'visible'
    if (!isOpen()) return
    frame.focus()
    tell('opened')
  }

  function count(messages: number): void {
    unread = messages
    badge.hidden = unread === 0
    badge.textContent = unread === 0 ? '' : String(unread)
    toggle.setAttribute('aria-label', unread === 0 ? label : `${label}, ${unread} tin mới`)
    said.textContent = unread === 0 ? '' : `${unread} tin mới từ ${label}`
  }

  toggle.addEventListener('click', () => (isOpen() ? close() : open()))
  host.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
  })
  window.addEventListener('message', ({ data, origin, source }) => {
    if (frame === null || source !== frame.contentWindow || origin !== chat.origin) return
    const what: unknown = data?.hoiBhyt
    if (what === 'ready') welcome()
    if (what === 'close') close()
    if (what === 'message' && !isOpen()) count(unread + 1)
  })
}

/** A constructed sheet is nothing that a site's policy forbids; older browsers know only the element. */
function dress(root: ShadowRoot, style: string): void {
  if ('adoptedStyleSheets' in Document.prototype) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    root.adoptedStyleSheets = [sheet]
    return
  }
  const element = document.createElement('style')
  element.textContent = style
  root.append(element)
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, id: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  made.id = id
  return made
}
