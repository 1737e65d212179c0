import type { Channel } from '../channels/port.ts'
import type { ChannelId, ConversationKey, InboundEvent } from '../messages/inbound.ts'
import type { TurnRecord } from '../messages/record.ts'
import type { Reply } from '../messages/reply.ts'
import type { PendingEvent, Store, Turn, VersionedState } from '../store/ports.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'
import { deliveryMetrics, type Metrics } from './metrics.ts'
import { Hopeless, type Persistence } from './persist.ts'

export interface Response {
  /** null deletes all that is kept of the person. */
  readonly state: VersionedState | null
  readonly replies: readonly Reply[]
  readonly records: readonly TurnRecord[]
  /** Id of the ward whose account was written to. */
  readonly place: string
}

export interface Moment {
  readonly now: Date
  /** When the event came in: before the last reply was made, it cannot answer that. */
  readonly receivedAt: Date
}

/** The conversation: changes nothing, so the same event on the same state may be answered again. */
export type Respond = (
  state: VersionedState | null,
  event: InboundEvent,
  at: Moment,
) => Response | Promise<Response>

export interface TurnParts {
  readonly store: Store
  readonly channels: ReadonlyMap<ChannelId, Channel>
  readonly respond: Respond
  /** Said to a person whose message made the program fail. */
  readonly fallback: Reply
  /** Milliseconds of silence after which the passing part of a state is forgotten. */
  readonly forgetAfterMs: number
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
  readonly persistence: Persistence
}

const maxTries = 3
/** A turn that a working store does not take for two minutes is given up; a store that fails is waited for. */
const maxCommits = 8

/** Answers one event: the new state, the messages, the records and the event's end are written together. */
export async function runTurn(parts: TurnParts, pending: PendingEvent): Promise<void> {
  const { store, persistence, metrics } = parts
  const { id, event } = pending
  const heardAt = whenHeard(pending)
  const { channel, account, person } = event
  const conversation: ConversationKey = { channel, account, person }
  const state = await persistence.until(() => store.conversations.read(conversation, parts.clock.now()))
  const answer = await tryToAnswer(parts, pending, state)
  const at = parts.clock.now()
  const passingUntil = new Date(at.getTime() + parts.forgetAfterMs)
  const turn = { eventId: id, conversation, heardAt, at }
  if (answer !== null && (await isKept(parts, { ...turn, ...answer, passingUntil }))) {
    metrics.count(deliveryMetrics.turns, { channel })
    return
  }
  const outgoing = fallbackFor(parts, channel)
  await persistence.until(() => store.failTurn({ ...turn, outgoing }))
  metrics.count(deliveryMetrics.turnsFailed, { channel })
}

/** By the platform's time, which its windows count in; a clock of theirs that is ahead counts for nothing. null = staff wrote. */
function whenHeard({ event, receivedAt }: PendingEvent): Date | null {
  if (event.kind === 'staff-message') return null
  const sentAt = event.sentAt === null ? receivedAt : new Date(event.sentAt)
  return sentAt < receivedAt ? sentAt : receivedAt
}

/** False = this turn cannot be written, whatever the store's state: it must not hold up the others for ever. */
async function isKept({ store, persistence, log }: TurnParts, turn: Turn): Promise<boolean> {
  try {
    await persistence.until(
      () => store.commitTurn(turn),
      async (failures) => failures >= maxCommits && (await store.health()).ok,
    )
    return true
  } catch (error) {
    if (!(error instanceof Hopeless)) throw error
    log.error({ err: error, eventId: turn.eventId }, 'a turn could not be kept')
    return false
  }
}

type Answer = Omit<Response, 'replies'> & { readonly outgoing: readonly Reply[] }

/**
 * The last try starts the conversation afresh: a state that cannot be continued must not lock a person out.
 * null = every try threw.
 */
async function tryToAnswer(
  { channels, respond, clock, log, metrics }: TurnParts,
  { id: eventId, event, receivedAt }: PendingEvent,
  state: VersionedState | null,
): Promise<Answer | null> {
  const channel = channels.get(event.channel)
  if (channel === undefined) {
    log.error({ eventId, channel: event.channel }, 'an event of a channel that is not set up was given up')
    return null
  }
  for (let attempt = 1; attempt <= maxTries; attempt++) {
    try {
      const at = { now: clock.now(), receivedAt }
      const { replies, ...rest } = await respond(attempt === maxTries ? null : state, event, at)
      return { ...rest, outgoing: replies.flatMap((reply) => channel.render(reply)) }
    } catch (error) {
      metrics.count(deliveryMetrics.turnErrors, { channel: event.channel })
      log.error({ err: error, eventId, channel: event.channel, attempt }, 'answering an event failed')
    }
  }
  return null
}

function fallbackFor({ channels, fallback, log }: TurnParts, channel: ChannelId): readonly Reply[] {
  try {
    return channels.get(channel)?.render(fallback) ?? []
  } catch (error) {
    log.error({ err: error, channel }, 'the fallback could not be rendered')
    return []
  }
}
