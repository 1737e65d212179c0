import { forget, newConversation, newId, type Outgoing, recall, remember } from './conversation.ts'
import { element } from './dom.ts'
import { joinHost } from './host.ts'
import { watchIdle } from './idle.ts'
import { offerLargerText, showLarger } from './larger.ts'
import { type Choice, type Line, readLine } from './line.ts'
import { takeRef } from './link.ts'
import { clearLog, quietly, revealLast, show, showRefused, showSent, showWaiting } from './log.ts'
import { mode } from './mode.ts'
import { createSender, type Sender } from './sender.ts'
import { fillStart, hideStart, offerOwnPhone, showStart } from './start-screen.ts'
import { awaitAnswer, showDisconnected } from './status.ts'
import { openStream, type Stream } from './stream.ts'

/** The chat page. Keeps the conversation in this tab only, and survives lost connections and reloads. */

const form = element('form', HTMLFormElement)
const input = element('text', HTMLTextAreaElement)
const viewport = element('viewport', HTMLElement)
const restart = element('restart', HTMLButtonElement)

const kiosk = mode === 'kiosk'
const onLog = { chosen: choose, hurried: hurry }

let conversation = newConversation()
let sender: Sender | null = null
let stream: Stream | null = null

// What scrolls can be scrolled with the keyboard as well.
viewport.tabIndex = 0
offerLargerText()
const host = mode === 'embed' ? joinHost(comeIntoView) : null
const idle = kiosk ? watchIdle(isInUse, () => restart.click()) : null
if (kiosk) {
  restart.textContent = 'Bắt đầu lại'
  offerOwnPhone()
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  const text = input.value.trim()
  if (text === '') return
  input.value = ''
  say(text, { text })
  rest()
})

input.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  form.requestSubmit()
})

restart.addEventListener('click', () => {
  forget()
  sender?.stop()
  stream?.close()
  stream = null
  clearLog()
  awaitAnswer(false)
  idle?.rest()
  if (kiosk) {
    input.value = ''
    showLarger(false)
  }
  begin()
  rest()
})

window.addEventListener('online', () => {
  stream?.renew()
  sender?.hurry()
})
window.addEventListener('offline', () => showDisconnected(true))
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) hurry()
})

begin()
if (mode === 'page') rest()

/** Goes on with what this tab remembers, or opens a new conversation; a link opens what it names in either. */
function begin(): void {
  const remembered = recall()
  conversation = remembered ?? newConversation()
  if (kiosk) showStart()
  quietly(() => {
    conversation.lines.forEach((line, index) => {
      show(line, questionBefore(index), onLog)
    })
  })
  for (const { id } of conversation.waiting) showWaiting(id, onLog)
  const ref = takeRef()
  // A site names the same in the frame on each of its pages.
  const named = ref !== '' && !(mode === 'embed' && ref === conversation.ref)
  if (named) conversation.ref = ref
  if (named || remembered === null) {
    awaitAnswer(true)
    enqueue(named ? { ref } : {}, newId())
  }
  connect()
}

function connect(): void {
  const own = conversation
  sender = createSender(own, {
    session: () => {
      remember(own)
      listen()
    },
    ended(id, delivery) {
      remember(own)
      if (delivery === 'taken') showSent(id)
      else {
        awaitAnswer(false)
        showRefused(id)
      }
    },
    delayed() {
      awaitAnswer(false)
      showDisconnected(true)
      for (const { id } of own.waiting) showWaiting(id, onLog)
    },
  })
  if (own.session !== null) listen()
  sender.hurry()
}

function listen(): void {
  if (conversation.session === null) return
  stream = openStream(conversation.session, conversation, {
    message(_id, message) {
      const line = readLine(message)
      awaitAnswer(false)
      keep({ ...line, from: 'bot' })
      if (kiosk) fillStart(line, choose)
      host?.message()
      idle?.stir()
    },
    up() {
      showDisconnected(false)
      sender?.hurry()
    },
    down: () => showDisconnected(true),
  })
}

function choose({ label, payload }: Choice): void {
  say(label, { payload })
  rest()
}

/** Shows what the person said and sends it. */
function say(words: string, message: Outgoing): void {
  hideStart()
  const id = newId()
  keep({ from: 'person', text: words, choices: [], sources: [], id })
  awaitAnswer(true)
  enqueue(message, id)
  sender?.hurry()
}

function enqueue(message: Outgoing, id: string): void {
  conversation.waiting = [...conversation.waiting, { id, message }]
  remember(conversation)
}

/** Adds a line to the page and to the tab's memory. */
function keep(line: Line): void {
  conversation.lines = [...conversation.lines, line]
  show(line, questionBefore(conversation.lines.length - 1), onLog)
  remember(conversation)
}

/** What a line answers: the person's last words before it. */
function questionBefore(index: number): string {
  return conversation.lines.slice(0, index).findLast(({ from }) => from === 'person')?.text ?? ''
}

function hurry(): void {
  stream?.hurry()
  sender?.hurry()
}

/** Puts the cursor where the next words go; on a touch screen that would cover the answer with a keyboard. */
function rest(): void {
  const typing = !kiosk && window.matchMedia('(pointer: fine)').matches
  ;(typing ? input : viewport).focus({ preventScroll: true })
}

function comeIntoView(): void {
  revealLast()
  rest()
}

/** Whether a shared tablet holds anything of somebody. */
function isInUse(): boolean {
  return input.value !== '' || conversation.lines.some(({ from }) => from === 'person')
}
