import { z } from 'zod'
import { Choice } from '../../src/messages/reply.ts'
import type { Shown } from './posting.ts'
import { addressOf } from './web.ts'

const Message = z.object({ text: z.string(), choices: z.array(Choice) })

/** One person's chat page in a browser: it is open or closed, and takes up what it missed when it connects again. */
export class Page {
  readonly #session: string
  #open: AbortController | null = null
  #reading: Promise<void> = Promise.resolve()
  /** All that it was told, in the order of arrival. */
  readonly messages: Shown[] = []

  constructor(session: string) {
    this.#session = session
  }

  /** Number of the last message shown; 0 = none. */
  get last(): number {
    return Number(this.messages.at(-1)?.id ?? 0)
  }

  get isOpen(): boolean {
    return this.#open !== null
  }

  connect(serverUrl: string): void {
    if (this.#open !== null) return
    const open = new AbortController()
    this.#open = open
    this.#reading = this.#read(`${serverUrl}/chat/sessions/${this.#session}/events`, open).finally(() => {
      if (this.#open === open) this.#open = null
    })
  }

  async close(): Promise<void> {
    this.#open?.abort()
    await this.#reading
  }

  async #read(url: string, { signal }: AbortController): Promise<void> {
    const headers = { ...addressOf(this.#session), 'last-event-id': String(this.last) }
    try {
      const response = await fetch(url, { signal, headers })
      let unread = ''
      for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        const blocks = `${unread}${part}`.split('\n\n')
        unread = blocks.pop() ?? ''
        for (const block of blocks) this.#show(block)
      }
    } catch {
      // Closed, or the server is away: the page connects again later.
    }
  }

  #show(block: string): void {
    const [, id, data] = /^id: (\d+)\ndata: (.*)$/.exec(block) ?? []
    if (id === undefined || data === undefined) return
    const { text, choices } = Message.parse(JSON.parse(data))
    this.messages.push({ person: this.#session, id, text, buttons: choices })
  }
}
