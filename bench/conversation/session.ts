import { type Brain, type Moment, read, think, type UnreadEvent } from '../../src/answering/brain.ts'
import type { Outcome } from '../../src/conversation/outcome.ts'
import {
  type Asking,
  type ConversationState,
  freshState,
  readState,
  type StoredState,
  storeState,
} from '../../src/conversation/state.ts'
import type { Reply } from '../../src/messages/reply.ts'

/** What a resident does in one step. */
export type Deed =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'tap'; readonly label: string; readonly payload: string }
  /** A button of an earlier message. */
  | { readonly kind: 'press'; readonly payload: string }
  | { readonly kind: 'sticker' }
  | { readonly kind: 'start' }

/** One step with what came of it. */
export interface Turn {
  readonly deed: Deed
  /** Seconds since the step before. */
  readonly waited: number
  /** The question that was open before. */
  readonly open: Asking | null
  readonly state: ConversationState
  readonly replies: readonly Reply[]
  readonly outcome: Outcome
  /** What it took. */
  readonly ms: number
}

const FORGET_AFTER_MINUTES = 30
/** Every result gets this one: they are told apart in no way here. */
const CODE = '7K3M9XPD2Q'
const MINUTE = 60_000

/** One resident's conversation, its state stored and read again between the steps as the store does it. */
export class Session {
  readonly #brain: Brain
  #now: Date
  #stored: StoredState | null = null
  readonly turns: Turn[] = []

  constructor(brain: Brain, begun: Date) {
    this.#brain = brain
    this.#now = begun
  }

  get last(): Turn | undefined {
    return this.turns.at(-1)
  }

  /** @param waited seconds; 0 = sent before the reply to the step before was there */
  take(deed: Deed, waited: number): Turn {
    const later = new Date(this.#now.getTime() + waited * 1000)
    const state = this.#stateAt(later)
    this.#now = later
    const begun = performance.now()
    const event = read(this.#brain, eventOf(deed), later)
    const told = event.kind === 'text' ? { ...event, early: waited === 0 } : event
    const thought = think(this.#brain, state, told, momentAt(later))
    const ms = performance.now() - begun
    const next = thought.state ?? freshState(later)
    this.#stored = storeState(next)
    const { replies, outcome } = thought
    const turn: Turn = { deed, waited, open: state.asking, state: next, replies, outcome, ms }
    this.turns.push(turn)
    return turn
  }

  /** The state that some words would lead to; nothing happens. */
  suppose(text: string): ConversationState {
    const state = this.#stateAt(this.#now)
    const event = read(this.#brain, eventOf({ kind: 'say', text }), this.#now)
    return think(this.#brain, state, event, momentAt(this.#now)).state ?? freshState(this.#now)
  }

  #stateAt(when: Date): ConversationState {
    if (this.#stored === null) return freshState(when)
    const stored = JSON.parse(JSON.stringify(this.#stored))
    const silent = when.getTime() - this.#now.getTime()
    const isForgotten = silent >= FORGET_AFTER_MINUTES * MINUTE
    return readState(isForgotten ? { ...stored, passing: null } : stored, when)
  }
}

function momentAt(now: Date): Moment {
  return { now, freshCode: CODE, forgetAfterMinutes: FORGET_AFTER_MINUTES }
}

function eventOf(deed: Deed): UnreadEvent {
  switch (deed.kind) {
    case 'say':
      return { kind: 'text', text: deed.text }
    case 'tap':
    case 'press':
      return { kind: 'choice', payload: deed.payload }
    case 'sticker':
      return { kind: 'attachment', what: 'sticker' }
    case 'start':
      return { kind: 'start' }
  }
}
