import type { Conversation } from './conversation.ts'

export interface StreamEvents {
  /** A message with its number. */
  message(id: number, message: unknown): void
  up(): void
  down(): void
}

export interface Stream {
  /** Connects now if there is no connection. */
  hurry(): void
  /** Connects anew: what seems open may lead nowhere since the network changed. */
  renew(): void
  close(): void
}

const RECONNECT_MS = 3_000
/** The server gives a sign of life every 20 seconds; a line that broke without a word gives none. */
const SILENCE_MS = 50_000

/**
 * What the server says, from the last message shown on. A browser connects again by itself after a lost connection, but not
 * after a refusal, as of a server that restarts.
 */
export function openStream(session: string, conversation: Conversation, on: StreamEvents): Stream {
  let timer: number | undefined
  let silence: number | undefined
  let closed = false
  let source = connect()

  function connect(): EventSource {
    const opened = new EventSource(`/chat/sessions/${session}/events?after=${conversation.last}`)
    const alive = () => {
      window.clearTimeout(silence)
      if (!closed && opened === source) silence = window.setTimeout(again, SILENCE_MS)
    }
    opened.addEventListener('open', () => {
      alive()
      on.up()
    })
    opened.addEventListener('beat', alive)
    opened.addEventListener('error', () => {
      if (closed || opened !== source) return
      on.down()
      if (opened.readyState !== EventSource.CLOSED) return
      window.clearTimeout(timer)
      timer = window.setTimeout(again, RECONNECT_MS)
    })
    opened.addEventListener('message', (event) => {
      alive()
      const id = Number(event.lastEventId)
      if (closed || id <= conversation.last) return
      conversation.last = id
      on.message(id, JSON.parse(String(event.data)))
    })
    return opened
  }

  function again(): void {
    if (closed) return
    hangUp()
    source = connect()
  }

  function hangUp(): void {
    window.clearTimeout(timer)
    window.clearTimeout(silence)
    source.close()
  }

  return {
    hurry() {
      if (source.readyState !== EventSource.OPEN) again()
    },
    renew: again,
    close() {
      closed = true
      hangUp()
    },
  }
}
