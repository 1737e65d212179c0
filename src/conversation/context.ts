import type { Pack, Place } from '../knowledge/pack.ts'
import type { TurnRecord } from '../messages/record.ts'
import type { Choice, Reply } from '../messages/reply.ts'
import type { Outcome } from './outcome.ts'
import type { ConversationState } from './state.ts'

/** All that a turn may look at besides the state and the event. Nothing here changes or does I/O. */
export interface TurnContext {
  readonly pack: Pack
  /** The ward whose account was written to. */
  readonly place: Place
  /** By it the rules and figures are chosen. */
  readonly now: Date
  /** The day, YYYY-MM-DD, on which the answer is read: somebody must vouch for it then, whatever day was asked about. */
  readonly readOn: string
  /** A code that nobody has yet, for a result or a deletion; null = none are kept here. */
  readonly freshCode: string | null
  /** Minutes of silence after which what an interview was told is deleted. */
  readonly forgetAfterMinutes: number
}

/** What a flow makes of an event. */
export interface Step {
  readonly state: ConversationState
  readonly replies: readonly Reply[]
  readonly outcome: Outcome
  /** Besides the question itself, which every turn with words of one's own leaves. */
  readonly records?: readonly TurnRecord[]
  /** A number took one of the choices that were offered, as a tap does: it is no question. */
  readonly took?: true
}

export function plain(text: string, choices: readonly Choice[] = []): Reply {
  return { text, choices: [...choices], citations: [] }
}
