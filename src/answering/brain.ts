import { type TurnEvent, type TurnResult, turn } from '../conversation/engine.ts'
import type { ConversationState } from '../conversation/state.ts'
import { today } from '../conversation/today.ts'
import type { Pack, Place } from '../knowledge/pack.ts'
import type { Understanding } from '../understanding/understanding.ts'

/** What an answer is made from: the vetted pack, the trained reading of Vietnamese, the ward. */
export interface Brain {
  readonly pack: Pack
  readonly place: Place
  /** @param day YYYY-MM-DD: ages in the text are reckoned by it */
  readonly understand: (text: string, day: string) => Understanding
}

/** What happened, before its words were read. */
export type UnreadEvent =
  | Exclude<TurnEvent, { kind: 'text' }>
  | { readonly kind: 'text'; readonly text: string }

export interface Thought extends TurnResult {
  /** What the words said; null where there were none. */
  readonly heard: Understanding | null
}

/**
 * Reads the words, if there are any, and takes the turn.
 * @param now by which the rules are chosen
 * @param readAt when the reply is read, if that is another time: what nobody vouches for then is not shown
 */
export function think(
  brain: Brain,
  state: ConversationState,
  event: UnreadEvent,
  now: Date,
  readAt: Date = now,
): Thought {
  const context = { pack: brain.pack, place: brain.place, now, readOn: today(readAt) }
  if (event.kind !== 'text') return { ...turn(state, event, context), heard: null }
  const heard = brain.understand(event.text, today(now))
  return { ...turn(state, { kind: 'text', heard }, context), heard }
}
