import type { Entry } from './ledger.ts'
import type { SoakChannel } from './plan.ts'

/** How one send ended, by the store. `unknown` = nobody knows whether it arrived, also where its message was erased meanwhile. */
export interface Attempt {
  readonly message: Message
  end: 'under-way' | 'sent' | 'unknown' | 'not-sent'
  platformId: string | null
}

/** One message of the outbox over its whole life. */
export interface Message {
  readonly row: number
  readonly channel: string
  readonly person: string
  readonly text: string
  state: Entry['state'] | 'erased'
  unknowns: number
  outcome: string | null
  reason: string | null
}

/** One event of the inbox over its whole life. */
export interface Event {
  readonly row: number
  readonly channel: string
  readonly person: string
  readonly key: string
  /** Each time that it was ended. */
  readonly ends: ('done' | 'failed')[]
  /** Written in the transactions that ended it. */
  readonly replies: Message[]
}

export interface History {
  readonly events: ReadonlyMap<string, Event>
  readonly messages: readonly Message[]
  /** By person, in the order in which they began. */
  readonly attempts: ReadonlyMap<string, readonly Attempt[]>
  /** What happened in an order in which it never may. */
  readonly disorder: readonly { readonly channel: string; readonly person: string; readonly what: string }[]
}

export const keyOf = (channel: string, of: string) => `${channel} ${of}`

/** Reads the ledger: what became of each event and each message. */
export function historyOf(entries: readonly Entry[]): History {
  const events = new Map<string, Event>()
  const byRow = new Map<number, Event>()
  const lastEnded = new Map<string, number>()
  const messages = new Map<number, Message>()
  const attempts = new Map<string, Attempt[]>()
  const open = new Map<number, Attempt>()
  const disorder: { channel: string; person: string; what: string }[] = []
  /** A turn writes its replies and then the end of its event. */
  let written: Message[] = []

  function tellEvent(entry: Entry): void {
    const { row, channel, person, key, state } = entry
    const known = byRow.get(row)
    if (known === undefined) {
      const event: Event = { row, channel, person, key: key ?? '', ends: [], replies: [] }
      byRow.set(row, event)
      events.set(keyOf(channel, event.key), event)
      return
    }
    if (state !== 'done' && state !== 'failed') return
    known.ends.push(state)
    known.replies.push(...written)
    written = []
    const conversation = keyOf(channel, known.person)
    const before = lastEnded.get(conversation) ?? 0
    if (row < before)
      disorder.push({
        channel,
        person: known.person,
        what: `event ${row} was answered after event ${before}`,
      })
    lastEnded.set(conversation, Math.max(row, before))
  }

  function tellMessage(entry: Entry): void {
    const { row, channel, person, text, state, unknowns, outcome, reason } = entry
    const known = messages.get(row)
    if (known === undefined) {
      const message = { row, channel, person, text: text ?? '', state, unknowns, outcome, reason }
      messages.set(row, message)
      written.push(message)
      return
    }
    const before = known.state
    if (before === 'waiting' && state === 'sending') begin(known)
    if (before === 'sending' && state !== 'sending') end(known, entry)
    Object.assign(known, { state, unknowns, outcome, reason })
  }

  function begin(message: Message): void {
    const { channel, person, row } = message
    const conversation = keyOf(channel, person)
    const attempt: Attempt = { message, end: 'under-way', platformId: null }
    attempts.set(conversation, [...(attempts.get(conversation) ?? []), attempt])
    open.set(row, attempt)
    const earlier = messages
      .values()
      .find((one) => one.row < row && isPending(one) && one.channel === channel && one.person === person)
    if (earlier !== undefined) {
      disorder.push({
        channel,
        person,
        what: `message ${row} was begun while message ${earlier.row} was ${earlier.state}`,
      })
    }
  }

  function end(message: Message, { state, unknowns, platformId }: Entry): void {
    const attempt = open.get(message.row)
    if (attempt === undefined) return
    if (state === 'sent') Object.assign(attempt, { end: 'sent', platformId })
    else attempt.end = unknowns > message.unknowns ? 'unknown' : 'not-sent'
  }

  function tellErased({ row }: Entry): void {
    const known = messages.get(row)
    if (known === undefined) return
    const attempt = open.get(row)
    if (known.state === 'sending' && attempt !== undefined) attempt.end = 'unknown'
    known.state = 'erased'
  }

  for (const entry of entries) {
    if (entry.what === 'event') tellEvent(entry)
    else if (entry.what === 'message') tellMessage(entry)
    else tellErased(entry)
  }
  return { events, messages: [...messages.values()], attempts, disorder }
}

function isPending({ state }: Message): boolean {
  return state === 'waiting' || state === 'sending'
}

/** Of one channel's messages. */
export function ofChannel<T extends { readonly channel: string }>(
  all: Iterable<T>,
  channel: SoakChannel,
): T[] {
  return [...all].filter((one) => one.channel === channel)
}
