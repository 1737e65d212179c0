import { isRecord, type Line, listOf, readLine } from './line.ts'
import { mode } from './mode.ts'
import { store, stored, unstore } from './storage.ts'

/** What a page says to the server: something typed, something tapped, or that it was opened, perhaps by a link. */
export type Outgoing = { readonly text: string } | { readonly payload: string } | { readonly ref?: string }

/** On its way: sent again with the same id until the server has it, which takes it once. */
export interface Waiting {
  readonly id: string
  readonly message: Outgoing
}

export interface Conversation {
  /** null = the server has not given one yet. */
  session: string | null
  /** Number of the last message shown; the server brings what came after it. */
  last: number
  lines: readonly Line[]
  waiting: readonly Waiting[]
  /** What the link named that opened the conversation last; empty where none did. */
  ref: string
}

const KEY = 'hoi-bhyt'
const MOST_LINES = 200

export function newConversation(): Conversation {
  return { session: null, last: 0, lines: [], waiting: [], ref: '' }
}

/** Keeps it for as long as the tab is open. A tablet for many people keeps nothing at all. */
export function remember(conversation: Conversation): void {
  conversation.lines = conversation.lines.slice(-MOST_LINES)
  if (mode !== 'kiosk') store('sessionStorage', KEY, JSON.stringify(conversation))
}

export function forget(): void {
  unstore('sessionStorage', KEY)
}

/** What this tab remembers; null where that is nothing, or nothing that makes sense. */
export function recall(): Conversation | null {
  if (mode === 'kiosk') return null
  try {
    const kept: unknown = JSON.parse(stored('sessionStorage', KEY) ?? 'null')
    if (!isRecord(kept)) return null
    return {
      session: typeof kept.session === 'string' ? kept.session : null,
      last: Number(kept.last) || 0,
      lines: listOf(kept.lines).map(readLine),
      waiting: listOf(kept.waiting).flatMap(readWaiting),
      ref: typeof kept.ref === 'string' ? kept.ref : '',
    }
  } catch {
    return null
  }
}

function readWaiting(value: unknown): Waiting[] {
  if (!isRecord(value) || typeof value.id !== 'string' || !isRecord(value.message)) return []
  const { id, message } = value
  if (typeof message.text === 'string') return [{ id, message: { text: message.text } }]
  if (typeof message.payload === 'string') return [{ id, message: { payload: message.payload } }]
  return [{ id, message: typeof message.ref === 'string' ? { ref: message.ref } : {} }]
}

/** `crypto.randomUUID` is missing in older browsers, and where the page came without TLS. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join('-')
}
