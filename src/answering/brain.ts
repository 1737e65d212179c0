import { type TurnEvent, type TurnResult, turn } from '../conversation/engine.ts'
import type { ConversationState } from '../conversation/state.ts'
import { today } from '../conversation/today.ts'
import type { Pack, Place } from '../knowledge/pack.ts'
import type { UnderstandingExplained } from '../understanding/explain-understanding.ts'
import type { Understanding } from '../understanding/understanding.ts'

/** What an answer is made from: the vetted pack, the trained reading of Vietnamese, the ward. */
export interface Brain {
  readonly pack: Pack
  readonly place: Place
  /** @param day YYYY-MM-DD: ages in the text are reckoned by it */
  readonly understand: (text: string, day: string) => Understanding
  /** The same with its reasons, for officials. */
  readonly explain: (text: string, day: string) => UnderstandingExplained
  /** Ranks what was understood anew by meaning where an embedding model is installed; gives it back as it is otherwise. */
  readonly refine: (heard: Understanding) => Understanding | Promise<Understanding>
}

/** What happened, before its words were read. */
export type UnreadEvent =
  | Exclude<TurnEvent, { kind: 'text' }>
  | { readonly kind: 'text'; readonly text: string }

export interface Thought extends TurnResult {
  /** What the words said; null where there were none. */
  readonly heard: Understanding | null
}

/** Reads the words, if there are any. */
export function read(brain: Brain, event: UnreadEvent, now: Date): TurnEvent {
  return event.kind === 'text' ? { kind: 'text', heard: brain.understand(event.text, today(now)) } : event
}

/** Reads the words, if there are any, and looks again at what they mean where that is possible. */
export async function hear(brain: Brain, event: UnreadEvent, now: Date): Promise<TurnEvent> {
  const told = read(brain, event, now)
  return told.kind === 'text' ? { kind: 'text', heard: await brain.refine(told.heard) } : told
}

/**
 * Takes the turn. Pure: the same arguments give the same thought.
 * @param now by which the rules are chosen
 * @param readAt when the reply is read, if that is another time: what nobody vouches for then is not shown
 */
export function think(
  brain: Brain,
  state: ConversationState,
  event: TurnEvent,
  now: Date,
  readAt: Date = now,
): Thought {
  const context = { pack: brain.pack, place: brain.place, now, readOn: today(readAt) }
  return { ...turn(state, event, context), heard: event.kind === 'text' ? event.heard : null }
}
