import { z } from 'zod'
import { Facts } from '../knowledge/facts.ts'
import { MAX_BACK, MAX_PEOPLE, MAX_RATED } from './limits.ts'
import { migrate } from './migrate.ts'

/** Shape of the state that this code writes. Raise it with a migration whenever the shape changes. */
export const STATE_VERSION = 2

export const Person = z.object({
  /** mother, self, …; null = nobody named. */
  relation: z.string().nullable(),
  /** The word that tells them from another of this relation ("lon", "ngoai"); absent where none was said. */
  which: z.string().optional(),
  facts: Facts,
  /** Facts the person gave twice and differently; asked for again before anything is decided. */
  contradictions: z.array(z.object({ fact: z.string(), words: z.array(z.string()) })),
  /** Facts answered with "không biết" or skipped: never asked again. */
  skipped: z.array(z.string()),
})
export type Person = z.infer<typeof Person>

const Asking = z.object({ person: z.int().min(0), fact: z.string() })
export type Asking = z.infer<typeof Asking>

const Offered = z.object({ label: z.string(), payload: z.string() })
export type Offered = z.infer<typeof Offered>

/** What the next words answer, where that is no fact of a person. */
export const Awaiting = z.discriminatedUnion('kind', [
  /** Whom to add to the family. */
  z.object({ kind: z.literal('relative') }),
  /** Of which of these people (by index) something was told. */
  z.object({ kind: z.literal('which'), among: z.array(z.int().min(0)), told: Person }),
  /** The question that is left for an official. */
  z.object({ kind: z.literal('left-question') }),
])
export type Awaiting = z.infer<typeof Awaiting>

/** What was said last, that "vì sao", "nguồn đâu" and "thế năm ngoái" refer to. */
export const Last = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), id: z.string() }),
  z.object({ kind: z.literal('result') }),
])
export type Last = z.infer<typeof Last>

/** Kept as long as the conversation: nothing in it tells anything of anybody. */
export const Lasting = z.object({
  /** Whether the notice of the first contact was given. */
  introduced: z.boolean(),
  /** How the person calls themselves ("em", "cháu"); null = not said. */
  address: z.string().nullable(),
  /** Messages in a row that were not understood. */
  failures: z.int().min(0),
  /** ISO time until which a member of staff has the conversation. */
  pausedUntil: z.string().nullable(),
  /** Interviews begun so far: the number in a button tells an old one from the one under way. */
  interviews: z.int().min(0),
  /** Whose share an interview was about that has not come to its end; null = none. */
  unfinished: z.array(z.string().nullable()).nullable(),
  updatedAt: z.string(),
})

/** Forgotten when the conversation has been silent for a while: facts, and whatever refers to them. */
export const Passing = z.object({
  people: z.array(Person).max(MAX_PEOPLE),
  /** The question that waits for an answer: of which person, which fact. */
  asking: Asking.nullable(),
  /** What was known before each of the last answers, newest last: for "quay lại". */
  back: z.array(z.object({ people: z.array(Person), asking: Asking.nullable() })).max(MAX_BACK),
  awaiting: Awaiting.nullable(),
  last: Last.nullable(),
  /** Of whom which result was said in this interview: nothing is said twice while questions are open. */
  told: z.array(z.string()),
  /** What the last message offered to tap; its numbers and labels may be typed. */
  offered: z.array(Offered),
  /** The masked words for which choices were offered; null when nothing was unclear. */
  unclear: z.string().nullable(),
  /** The last words, as understood: to know a message that was sent twice. */
  heard: z.string().nullable(),
  /** What was found useful or not so far: each counts once. */
  rated: z.array(z.string()).max(MAX_RATED),
  /** Codes of the receipts given so far: whoever has their data deleted has these deleted too. */
  receipts: z.array(z.string()),
})

export const ConversationState = z.object({ ...Lasting.shape, ...Passing.shape })
export type ConversationState = z.infer<typeof ConversationState>

/** A state as it is stored: the passing part is deleted after a while, wherever it lies. */
export interface StoredState {
  readonly version: number
  readonly data: unknown
  /** null = forgotten. */
  readonly passing: unknown
}

export function freshState(now: Date): ConversationState {
  return {
    introduced: false,
    address: null,
    failures: 0,
    pausedUntil: null,
    interviews: 0,
    unfinished: null,
    updatedAt: now.toISOString(),
    ...forgotten(),
  }
}

function forgotten(): z.infer<typeof Passing> {
  return {
    people: [],
    asking: null,
    back: [],
    awaiting: null,
    last: null,
    told: [],
    offered: [],
    unclear: null,
    heard: null,
    rated: [],
    receipts: [],
  }
}

/** @returns the state in its two parts; zod leaves in each what belongs to it */
export function storeState(state: ConversationState): StoredState {
  return { version: STATE_VERSION, data: Lasting.parse(state), passing: Passing.parse(state) }
}

/**
 * Reads a stored state. A part that cannot be read (a damaged row, a shape without a migration) starts anew: a resident
 * is never stuck on it.
 */
export function readState(stored: StoredState | null, now: Date): ConversationState {
  if (stored === null) return freshState(now)
  const current = migrate(stored)
  const lasting = Lasting.safeParse(current?.data)
  if (!lasting.success) return freshState(now)
  const passing = Passing.safeParse(current?.passing)
  return { ...lasting.data, ...(passing.success ? passing.data : forgotten()) }
}

/** An interview of these people begins: nothing that was said of others, and no button shown before, is about them. */
export function withInterview(state: ConversationState, people: readonly Person[]): ConversationState {
  return {
    ...state,
    people: [...people],
    asking: null,
    awaiting: null,
    back: [],
    last: null,
    told: [],
    interviews: state.interviews + 1,
    failures: 0,
  }
}

export function withPerson(
  state: ConversationState,
  index: number,
  change: (person: Person) => Person,
): ConversationState {
  return { ...state, people: state.people.map((person, at) => (at === index ? change(person) : person)) }
}
