import { expect } from 'vitest'
import type { KeptConversation, KeptRecord } from './kept.ts'
import type { Message } from './screen.ts'
import { findChoice } from './screen.ts'
import type { Expectation } from './story.ts'

/** What a step brought about. */
export interface Effect {
  /** What the person got. */
  readonly messages: readonly Message[]
  readonly buttonsVanish: boolean
  /** null = nothing is kept of the conversation. */
  readonly conversation: KeptConversation | null
  /** What the step wrote. */
  readonly records: readonly KeptRecord[]
  /** What the conversation wrote so far. */
  readonly recordsSoFar: readonly KeptRecord[]
  /** Events of anybody whose words are still there. */
  readonly eventsKept: readonly string[]
}

/** @throws AssertionError with `where` in front */
export function compare(wanted: Expectation, effect: Effect, where: string): void {
  compareWords(wanted, effect, where)
  compareQuestion(wanted, effect, where)
  compareMemory(wanted, effect, where)
  compareRecords(wanted, effect, where)
}

function compareWords(wanted: Expectation, { messages, buttonsVanish }: Effect, where: string): void {
  const said = messages.map(({ text }) => text).join('\n---\n')
  if (wanted.messages !== undefined) expect(messages.length, `${where}\nmessages`).toBe(wanted.messages)
  for (const words of wanted.says) expect(said, where).toContain(words)
  for (const words of wanted.never) expect(said, where).not.toContain(words)
  for (const label of wanted.offers) {
    expect(findChoice(label, messages, buttonsVanish), `${where}\n"${label}" is not offered`).not.toBeNull()
  }
}

/** The question log tells what typed words were taken for. */
function compareQuestion(wanted: Expectation, { records }: Effect, where: string): void {
  const question = records.findLast(({ kind }) => kind === 'question')
  for (const field of ['status', 'topic', 'answer'] as const) {
    if (wanted[field] === undefined) continue
    expect(question, `${where}\n${field}: the question log has no entry of this step`).toBeDefined()
    expect(question?.[field], `${where}\n${field}`).toBe(wanted[field])
  }
}

function compareMemory(wanted: Expectation, { conversation }: Effect, where: string): void {
  if (wanted.asks !== undefined) {
    expect(conversation?.passing?.asking?.fact ?? null, `${where}\nasks`).toBe(wanted.asks)
  }
  if (wanted.forgotten) expect(conversation, `${where}\nthe conversation is still kept`).toBeNull()
  if (wanted.remembers !== undefined) {
    expect(remembersFacts(conversation), `${where}\nremembers`).toBe(wanted.remembers)
  }
}

/** Whether facts of anybody lie in the store, be it only for "quay lại". */
export function remembersFacts(conversation: KeptConversation | null): boolean {
  const { people, back, awaiting } = conversation?.passing ?? { people: [], back: [], awaiting: null }
  const told = awaiting?.kind === 'which' ? [awaiting.told] : []
  return [...people, ...back.flatMap((before) => before.people), ...told].some(
    ({ facts }) => Object.keys(facts).length > 0,
  )
}

function compareRecords(wanted: Expectation, effect: Effect, where: string): void {
  const { records, recordsSoFar, eventsKept } = effect
  for (const record of wanted.records) {
    const found = records.some((one) => holds(one, record))
    expect(found, `${where}\n${JSON.stringify(record)} is not among ${JSON.stringify(records)}`).toBe(true)
  }
  const kinds = records.map(({ kind }) => kind)
  for (const kind of wanted.neverRecords) expect(kinds, where).not.toContain(kind)
  const kept = [...recordsSoFar.map((record) => JSON.stringify(record)), ...eventsKept].join('\n')
  for (const words of wanted.neverStored) {
    expect(kept.normalize('NFC').toLowerCase(), where).not.toContain(words.normalize('NFC').toLowerCase())
  }
}

/** Whether everything that is wanted is there; fields that nobody asks for may hold anything. */
export function holds(actual: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(actual) &&
      actual.length === wanted.length &&
      wanted.every((one, index) => holds(actual[index], one))
    )
  }
  if (typeof wanted !== 'object' || wanted === null) return actual === wanted
  if (typeof actual !== 'object' || actual === null) return false
  const fields = new Map<string, unknown>(Object.entries(actual))
  return Object.entries(wanted).every(([field, value]) => holds(fields.get(field), value))
}
