import { z } from 'zod'
import { Facts } from '../knowledge/facts.ts'

/** Shape of the state that this code writes. Raise it with a migration whenever the shape changes. */
export const STATE_VERSION = 1

/** After so much silence an unfinished interview is dropped, with every fact in it. */
export const FORGET_AFTER_MS = 24 * 60 * 60 * 1000
/** So long the bot stays silent after a member of staff wrote. */
export const STAFF_PAUSE_MS = 60 * 60 * 1000
/** After so many messages in a row that were not understood, the office's contact instead of another guess. */
export const MAX_FAILURES = 2
/** People of one family kept at a time. */
export const MAX_PEOPLE = 20

export const Person = z.object({
  /** mother, self, …; null = nobody named. */
  relation: z.string().nullable(),
  facts: Facts,
  /** Facts the person gave twice and differently; asked for again before anything is decided. */
  contradictions: z.array(z.object({ fact: z.string(), words: z.array(z.string()) })),
  /** Facts answered with "không biết" or skipped: never asked again. */
  skipped: z.array(z.string()),
})
export type Person = z.infer<typeof Person>

const Offered = z.object({ label: z.string(), payload: z.string() })

export const ConversationState = z.object({
  people: z.array(Person),
  /** The question that waits for an answer: of which person, which fact. */
  asking: z.object({ person: z.int().min(0), fact: z.string() }).nullable(),
  /** What the last message offered to tap; its numbers and labels may be typed. */
  offered: z.array(Offered),
  /** Messages in a row that were not understood. */
  failures: z.int().min(0),
  /** ISO time until which a member of staff has the conversation. */
  pausedUntil: z.string().nullable(),
  updatedAt: z.string(),
})
export type ConversationState = z.infer<typeof ConversationState>

export function freshState(now: Date): ConversationState {
  return {
    people: [],
    asking: null,
    offered: [],
    failures: 0,
    pausedUntil: null,
    updatedAt: now.toISOString(),
  }
}

/**
 * Reads a stored state. One that cannot be read (an older shape without a migration, a damaged row)
 * starts anew: a resident is never stuck on it.
 */
export function readState(stored: { version: number; data: unknown } | null, now: Date): ConversationState {
  if (stored === null || stored.version !== STATE_VERSION) return freshState(now)
  const parsed = ConversationState.safeParse(stored.data)
  if (!parsed.success) return freshState(now)
  return isForgotten(parsed.data, now)
    ? { ...freshState(now), pausedUntil: parsed.data.pausedUntil }
    : parsed.data
}

function isForgotten(state: ConversationState, now: Date): boolean {
  return now.getTime() - Date.parse(state.updatedAt) > FORGET_AFTER_MS
}
