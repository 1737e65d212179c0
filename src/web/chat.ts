/** The chat page. Keeps the conversation in this tab only, and survives lost connections and reloads. */

interface Choice {
  readonly label: string
  readonly payload: string
}

interface Line {
  readonly from: 'person' | 'bot'
  readonly text: string
  readonly choices: readonly Choice[]
}

interface Remembered {
  session: string
  /** Number of the last message shown; the server brings what came after it. */
  last: number
  lines: Line[]
}

type Outgoing = { readonly text: string } | { readonly payload: string } | { readonly ref?: string }

/** What the server takes as a link's topic. */
const REF = /^[\w.~-]{1,100}$/
const KEY = 'hoi-bhyt'
const LARGER_KEY = 'hoi-bhyt-larger'
const MOST_LINES = 200
const RECONNECT_MS = 3_000
/** After so long without an answer the wait is admitted. */
const PATIENCE_MS = 15_000

const log = element('log', HTMLDivElement)
const viewport = within(document, 'main')
const form = element('form', HTMLFormElement)
const input = element('text', HTMLTextAreaElement)
const notice = element('notice', HTMLParagraphElement)
const waiting = element('waiting', HTMLParagraphElement)
const larger = element('larger', HTMLButtonElement)
const restart = element('restart', HTMLButtonElement)
const template = element('message', HTMLTemplateElement)

let memory: Remembered | null = null
let events: EventSource | null = null
let patience: number | undefined

form.addEventListener('submit', (event) => {
  event.preventDefault()
  const text = input.value.trim()
  if (text === '') return
  input.value = ''
  void say(text, { text })
})

input.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  form.requestSubmit()
})

larger.addEventListener('click', () => {
  showLarger(larger.getAttribute('aria-pressed') !== 'true')
})

restart.addEventListener('click', () => {
  store('sessionStorage', KEY, '')
  events?.close()
  events = null
  log.replaceChildren()
  void begin(null)
})

showLarger(stored('localStorage', LARGER_KEY) === 'yes')
void begin(recall())

/** Goes on with what this tab remembers, or opens a new conversation. */
async function begin(remembered: Remembered | null): Promise<void> {
  wait(remembered === null)
  try {
    memory = remembered ?? { session: await newSession(), last: 0, lines: [] }
  } catch {
    wait(false)
    return complain('Chưa kết nối được với máy chủ. Đang thử lại…', () => begin(remembered))
  }
  for (const line of memory.lines) show(line)
  listen(memory)
  input.focus({ preventScroll: true })
  if (memory.lines.length === 0) await openConversation(memory, newId())
}

/** Has the conversation opened, by the topic that a link names where it names a good one; the server takes it once. */
async function openConversation(opened: Remembered, id: string): Promise<void> {
  if (memory !== opened) return
  const ref = new URLSearchParams(location.search).get('ref') ?? ''
  if (await deliver(REF.test(ref) ? { ref } : {}, id)) return
  complain('Chưa kết nối được với máy chủ. Đang thử lại…', () => openConversation(opened, id))
}

/** A browser connects again by itself after a lost connection, but not after a refusal, as of a server that restarts. */
function listen(to: Remembered): void {
  const source = new EventSource(`/chat/sessions/${to.session}/events?after=${to.last}`)
  events = source
  source.addEventListener('open', () => {
    notice.hidden = true
  })
  source.addEventListener('error', () => {
    notice.textContent = 'Mất kết nối. Đang nối lại, bác cứ đợi…'
    notice.hidden = false
    if (source.readyState !== EventSource.CLOSED) return
    window.setTimeout(() => {
      if (events === source) listen(to)
    }, RECONNECT_MS)
  })
  source.addEventListener('message', (event) => {
    const id = Number(event.lastEventId)
    if (memory === null || id <= memory.last) return
    memory.last = id
    wait(false)
    keep(readLine(JSON.parse(String(event.data))))
  })
}

/** Shows what the person said and sends it; a failed send can be repeated without being taken twice. */
async function say(words: string, message: Outgoing): Promise<void> {
  const item = keep({ from: 'person', text: words, choices: [] })
  const id = newId()
  const attempt = async (): Promise<void> => {
    wait(true)
    problemOf(item).hidden = true
    if (await deliver(message, id)) return
    wait(false)
    const problem = problemOf(item)
    problem.hidden = false
    problem.textContent = 'Chưa gửi được. '
    const again = document.createElement('button')
    again.type = 'button'
    again.textContent = 'Gửi lại'
    again.addEventListener('click', () => void attempt())
    problem.append(again)
  }
  await attempt()
}

async function deliver(message: Outgoing, id: string): Promise<boolean> {
  if (memory === null) return false
  try {
    const response = await fetch(`/chat/sessions/${memory.session}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, ...message }),
    })
    return response.ok
  } catch {
    return false
  }
}

async function newSession(): Promise<string> {
  const response = await fetch('/chat/sessions', { method: 'POST' })
  const body: unknown = await response.json()
  if (response.ok && isRecord(body) && typeof body.session === 'string') return body.session
  throw new Error('no session')
}

/** Adds a line to the page and to the tab's memory. */
function keep(line: Line): HTMLElement {
  if (memory !== null) {
    memory.lines = [...memory.lines, line].slice(-MOST_LINES)
    store('sessionStorage', KEY, JSON.stringify(memory))
  }
  return show(line)
}

function show({ from, text, choices }: Line): HTMLElement {
  // Choices belong to the last message; older ones would only be in the way.
  for (const old of log.querySelectorAll<HTMLElement>('.choices')) old.hidden = true
  const copy = template.content.cloneNode(true)
  if (!(copy instanceof DocumentFragment)) throw new Error('the template is not a fragment')
  const item = within(copy, '.message')
  item.classList.toggle('mine', from === 'person')
  within(item, '.who').textContent = from === 'person' ? 'Bác hỏi:' : 'Hỏi BHYT:'
  within(item, '.text').textContent = text
  const group = within(item, '.choices')
  group.hidden = choices.length === 0
  for (const { label, payload } of choices) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = label
    button.addEventListener('click', () => {
      input.focus({ preventScroll: true })
      void say(label, { payload })
    })
    group.append(button)
  }
  log.append(item)
  // A long answer is read from its beginning.
  const tall = item.offsetHeight > viewport.clientHeight
  item.scrollIntoView({ block: tall ? 'start' : 'end' })
  return item
}

function wait(on: boolean): void {
  window.clearTimeout(patience)
  waiting.textContent = 'Đang tìm câu trả lời…'
  waiting.hidden = !on
  if (!on) return
  waiting.scrollIntoView({ block: 'end' })
  patience = window.setTimeout(() => {
    waiting.textContent = 'Lâu hơn thường lệ. Bác đợi thêm, hoặc gọi tổng đài BHXH 1900 9068.'
  }, PATIENCE_MS)
}

function complain(words: string, again: () => Promise<void>): void {
  notice.textContent = words
  notice.hidden = false
  window.setTimeout(() => void again(), 3_000)
}

function showLarger(on: boolean): void {
  document.documentElement.classList.toggle('larger', on)
  larger.setAttribute('aria-pressed', String(on))
  store('localStorage', LARGER_KEY, on ? 'yes' : 'no')
}

function recall(): Remembered | null {
  try {
    const kept: unknown = JSON.parse(stored('sessionStorage', KEY) ?? 'null')
    if (!isRecord(kept) || typeof kept.session !== 'string' || !Array.isArray(kept.lines)) return null
    return { session: kept.session, last: Number(kept.last) || 0, lines: kept.lines.map(readLine) }
  } catch {
    return null
  }
}

/** A line from the server or from memory; whatever is missing is empty. */
function readLine(value: unknown): Line {
  const line = isRecord(value) ? value : {}
  const choices: unknown[] = Array.isArray(line.choices) ? line.choices : []
  return {
    from: line.from === 'person' ? 'person' : 'bot',
    text: typeof line.text === 'string' ? line.text : '',
    choices: choices.flatMap((choice) =>
      isRecord(choice) && typeof choice.label === 'string' && typeof choice.payload === 'string'
        ? [{ label: choice.label, payload: choice.payload }]
        : [],
    ),
  }
}

type Storage = 'sessionStorage' | 'localStorage'

/** Where a browser keeps nothing, the page still works: it only forgets on a reload. */
function stored(where: Storage, key: string): string | null {
  try {
    return window[where].getItem(key)
  } catch {
    return null
  }
}

function store(where: Storage, key: string, value: string): void {
  try {
    window[where].setItem(key, value)
  } catch {
    return
  }
}

/** `crypto.randomUUID` is missing in older browsers, and where the page came without TLS. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join('-')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function problemOf(item: HTMLElement): HTMLElement {
  return within(item, '.problem')
}

function within(parent: ParentNode, selector: string): HTMLElement {
  const found = parent.querySelector<HTMLElement>(selector)
  if (found === null) throw new Error(`no ${selector}`)
  return found
}

function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`no #${id}`)
  return found
}
