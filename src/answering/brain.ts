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
  | Exclude<TurnEvent, { kind: 'text' | 'receipt' }>
  | { readonly kind: 'text'; readonly text: string }

/** What a turn needs to know besides the brain, the state and the event. */
export interface Moment {
  /** By it the rules are chosen. */
  readonly now: Date
  /** When the reply is read, if that is another time: what nobody vouches for then is not shown. */
  readonly readAt?: Date
  /** A code that nobody has yet, for a result or a deletion; null or absent = none are kept. */
  readonly freshCode?: string | null
  /** Minutes of silence after which what an interview was told is deleted. */
  readonly forgetAfterMinutes: number
}

export interface Thought extends TurnResult {
  /** What the words said; null where there were none. */
  readonly heard: Understanding | null
}

/** Reads the words, if there are any, as written after the last reply. */
export function read(brain: Brain, event: UnreadEvent, now: Date): TurnEvent {
  return event.kind === 'text'
    ? { kind: 'text', heard: brain.understand(event.text, today(now)), early: false }
    : event
}

/** Reads the words, if there are any, and looks again at what they mean where that is possible. */
export async function hear(brain: Brain, event: UnreadEvent, now: Date): Promise<TurnEvent> {
  const told = read(brain, event, now)
  return told.kind === 'text' ? { ...told, heard: await brain.refine(told.heard) } : told
}

/** Takes the turn. Pure: the same arguments give the same thought. */
export function think(brain: Brain, state: ConversationState, event: TurnEvent, moment: Moment): Thought {
  const { now, readAt = now, freshCode = null, forgetAfterMinutes } = moment
  const { pack, place } = brain
  const context = { pack, place, now, readOn: today(readAt), freshCode, forgetAfterMinutes }
  return { ...turn(state, event, context), heard: 'heard' in event ? event.heard : null }
}
