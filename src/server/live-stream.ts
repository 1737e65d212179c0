import type { Writable } from 'node:stream'
import type { LiveListener, LiveMessage } from '../channels/web/hub.ts'

/** What a page has not read yet; beyond it the page has gone away or reads too slowly, and fetches the rest anew. */
const MOST_UNREAD_BYTES = 256 * 1024
/** Proxies close a stream that stays silent for long; a page that hears nothing for longer than this takes it for dead. */
const HEARTBEAT_MS = 20_000
const HEARTBEAT = 'event: beat\ndata: 1\n\n'

export interface LiveStreamParts {
  /** The response, its head written. */
  readonly out: Writable
  /** Number of the last message that the page shows. */
  readonly after: number
  /** Messages from the store with a number above, oldest first. */
  readonly missed: (after: number) => Promise<readonly LiveMessage[]>
  /** Returns what ends the subscription. */
  readonly subscribe: (listener: LiveListener) => () => void
  /** A message as the page is told it. */
  readonly shown: (message: LiveMessage) => object
}

/**
 * Server-sent events to one open page, each message once and in order: first those it missed, then each as it comes.
 * Resolves when the page has caught up. A stream that cannot go on is cut: the page connects again and resumes.
 */
export async function liveStream({ out, after, missed, subscribe, shown }: LiveStreamParts): Promise<void> {
  if (out.destroyed) return
  let last = after
  const write = (text: string) => {
    if (out.writableLength > MOST_UNREAD_BYTES) out.destroy()
    else out.write(text)
  }
  const show = (message: LiveMessage) => {
    const id = Number(message.id)
    if (id <= last) return
    last = id
    write(`id: ${id}\ndata: ${JSON.stringify(shown(message))}\n\n`)
  }

  // Listening comes before reading the store: nothing falls between the two, and ids tell what was shown.
  let catchingUp: LiveMessage[] | null = []
  const unsubscribe = subscribe((message) => (catchingUp === null ? show(message) : catchingUp.push(message)))
  const heartbeat = setInterval(() => write(HEARTBEAT), HEARTBEAT_MS)
  out.on('close', () => {
    clearInterval(heartbeat)
    unsubscribe()
  })

  write('retry: 2000\n\n')
  try {
    for (const message of await missed(after)) show(message)
    for (const message of catchingUp) show(message)
    catchingUp = null
  } catch (error) {
    out.destroy()
    throw error
  }
}
