import type { Conversation } from './conversation.ts'
import { type Delivery, deliver, newSession } from './post.ts'

export interface SenderEvents {
  /** The conversation got its session. */
  session(): void
  ended(id: string, delivery: Delivery): void
  /** What waits has to wait longer. */
  delayed(): void
}

export interface Sender {
  /** Sends what waits, now rather than at the next try. */
  hurry(): void
  stop(): void
}

const FIRST_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 30_000

/** Sends what waits, one after the other in the order it was said, as often as it takes. */
export function createSender(conversation: Conversation, on: SenderEvents): Sender {
  let busy = false
  let stopped = false
  let failures = 0
  let timer: number | undefined

  async function drain(): Promise<void> {
    while (!stopped) {
      if (conversation.session === null) {
        const session = await newSession()
        if (stopped) return
        if (session === null) return later()
        conversation.session = session
        on.session()
      }
      const next = conversation.waiting[0]
      if (next === undefined) return
      const delivery = await deliver(conversation.session, next)
      if (stopped) return
      if (delivery === 'later') return later()
      failures = 0
      conversation.waiting = conversation.waiting.filter(({ id }) => id !== next.id)
      on.ended(next.id, delivery)
    }
  }

  function later(): void {
    timer = window.setTimeout(hurry, Math.min(FIRST_RETRY_MS * 2 ** failures, LONGEST_RETRY_MS))
    failures += 1
    on.delayed()
  }

  function hurry(): void {
    if (busy || stopped) return
    busy = true
    window.clearTimeout(timer)
    void drain().finally(() => {
      busy = false
    })
  }

  return {
    hurry,
    stop() {
      stopped = true
      window.clearTimeout(timer)
    },
  }
}
