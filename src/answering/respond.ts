import type { TurnEvent } from '../conversation/engine.ts'
import { type ConversationState, readState, storeState } from '../conversation/state.ts'
import { readCode, readMistypedCode } from '../messages/code.ts'
import type { InboundEvent } from '../messages/inbound.ts'
import type { ResultReceipt, TurnRecord } from '../messages/record.ts'
import type { Reply } from '../messages/reply.ts'
import type { VersionedState } from '../store/ports.ts'
import { type Brain, hear, think } from './brain.ts'

/** A turn as the delivery commits it. */
export interface Response {
  readonly state: VersionedState | null
  readonly replies: Reply[]
  readonly records: readonly TurnRecord[]
  /** Id of the ward whose account was written to. */
  readonly place: string
}

/** What a turn needs from outside. */
export interface Services {
  readonly findReceipt: (code: string) => Promise<ResultReceipt | null>
  /** When the deletion was that the code confirms; null = it confirms none. */
  readonly findDeletion: (code: string) => Promise<Date | null>
  /** Another one each time. */
  readonly newCode: () => string
  /** Minutes of silence after which what an interview was told is deleted. */
  readonly forgetAfterMinutes: number
}

/** When the turn is taken, and when its event came in. */
export interface TurnTimes {
  readonly now: Date
  readonly receivedAt: Date
}

/** Takes one event of a stored conversation; changes nothing. */
export async function respond(
  brain: Brain,
  stored: VersionedState | null,
  event: InboundEvent,
  times: TurnTimes,
  services: Services,
): Promise<Response> {
  const { now } = times
  const { newCode, forgetAfterMinutes } = services
  const state = readState(stored, now)
  const heard = await withCode(await hear(brain, event, now), services)
  const early = stored !== null && isEarly(state, event, times)
  const told = heard.kind === 'text' ? { ...heard, early } : heard
  const thought = think(brain, state, told, { now, freshCode: newCode(), forgetAfterMinutes })
  return {
    state: thought.state === null ? null : storeState(thought.state),
    replies: [...thought.replies],
    records: thought.records,
    place: brain.place.id,
  }
}

/** Words that are a code open what is kept under it. */
async function withCode(
  event: TurnEvent,
  { findReceipt, findDeletion }: Pick<Services, 'findReceipt' | 'findDeletion'>,
): Promise<TurnEvent> {
  if (event.kind !== 'text') return event
  const { heard } = event
  const code = readCode(heard.text)
  if (code !== null) {
    const [receipt, deletedAt] = await Promise.all([findReceipt(code), findDeletion(code)])
    return { kind: 'receipt', heard, code, receipt, deletedAt }
  }
  const mistyped = readMistypedCode(heard.text)
  return mistyped === null
    ? event
    : { kind: 'receipt', heard, code: mistyped, receipt: null, deletedAt: null }
}

/** A platform's clock is believed so far, in milliseconds: what it says was sent longer ago waited somewhere else. */
const BELIEVED_MS = 3_000

/** Whether the words were written before the last reply was made. */
function isEarly(state: ConversationState, { sentAt }: InboundEvent, { receivedAt }: TurnTimes): boolean {
  const waited = sentAt === null ? 0 : receivedAt.getTime() - Date.parse(sentAt)
  const isBelieved = waited >= 0 && waited <= BELIEVED_MS
  const written = receivedAt.getTime() - (isBelieved ? waited : 0)
  return written < Date.parse(state.updatedAt)
}
