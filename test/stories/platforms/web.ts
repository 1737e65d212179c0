import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { WEB_ACCOUNT } from '../../../src/channels/web/message.ts'
import { Choice } from '../../../src/messages/reply.ts'
import type { SignedEvent } from '../../standins/post.ts'
import type { Message } from '../screen.ts'
import type { Stage } from '../stage.ts'
import { type Platform, Unable } from './platform.ts'

const Shown = z.object({ text: z.string(), choices: z.array(Choice) })

export const web: Platform = {
  channel: 'web',
  account: WEB_ACCOUNT,
  buttonsVanish: false,
  acknowledged: 202,
  person: (n) => `story${String(n).padStart(17, '0')}`,
  path: (person) => `/chat/sessions/${person}/messages`,
  say: (person, text) => posted(person, { text }),
  tap: (person, { payload }) => posted(person, { payload }),
  press: (person, payload) => posted(person, { payload }),
  send(_person, what) {
    throw new Unable('web', what)
  },
  event(person, what) {
    if (what !== 'start') throw new Unable('web', what)
    return posted(person, {})
  },
  async seen(stage, conversation) {
    const page = pageOf(stage, conversation.person)
    const count = stage.kept.messagesTo(conversation, page.last)
    if (count > 0) await page.read(`${stage.server.url}/chat/sessions/${conversation.person}/events`, count)
    return [...page.messages]
  },
}

function posted(person: string, message: object): SignedEvent {
  return {
    body: JSON.stringify({ id: randomUUID(), ...message }),
    headers: { 'content-type': 'application/json', ...from(person) },
  }
}

/** The address of a person's own: what one of them asks for is not counted against the others. */
function from(person: string): Record<string, string> {
  const n = Number(person.replace(/^\D+/, ''))
  return { 'x-forwarded-for': `10.0.${n >> 8}.${n & 255}` }
}

const pages = new WeakMap<Stage, Map<string, Page>>()

function pageOf(stage: Stage, person: string): Page {
  const ofStage = pages.get(stage) ?? new Map<string, Page>()
  const page = ofStage.get(person) ?? new Page(person)
  pages.set(stage, ofStage.set(person, page))
  return page
}

/** A browser's page: it shows what it was told, also what the server has deleted since. */
class Page {
  readonly #person: string
  readonly messages: Message[] = []
  /** Number of the last message shown. */
  last = 0

  constructor(person: string) {
    this.#person = person
  }

  /** Connects, takes the next `count` messages and goes away again. */
  async read(url: string, count: number): Promise<void> {
    const closed = new AbortController()
    const headers = { ...from(this.#person), 'last-event-id': String(this.last) }
    const response = await fetch(url, { signal: closed.signal, headers })
    const wanted = this.messages.length + count
    let unread = ''
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = `${unread}${part}`.split('\n\n')
      unread = blocks.pop() ?? ''
      for (const block of blocks) this.#show(block)
      if (this.messages.length >= wanted) break
    }
    closed.abort()
  }

  #show(block: string): void {
    const [, id, data] = /^id: (\d+)\ndata: (.*)$/.exec(block) ?? []
    if (data === undefined) return
    const { text, choices } = Shown.parse(JSON.parse(data))
    this.messages.push({ text, buttons: choices.map(({ label, payload }) => ({ title: label, payload })) })
    this.last = Number(id)
  }
}
