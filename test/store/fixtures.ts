import type { ConversationKey, InboundEvent } from '../../src/messages/inbound.ts'
import type { QuestionAsked, TurnRecord } from '../../src/messages/record.ts'
import type { Reply } from '../../src/messages/reply.ts'
import type { Acceptance, PendingEvent, QuestionRecord, Store, Turn } from '../../src/store/ports.ts'

export const noon = new Date('2026-11-21T05:00:00Z')

export function later(ms: number): Date {
  return new Date(noon.getTime() + ms)
}

export function person(name: string): ConversationKey {
  return { channel: 'zalo-oa', account: 'oa-1', person: name }
}

export function textEvent(key: string, from = person('an'), text = `text of ${key}`): InboundEvent {
  return { ...from, kind: 'text', key, sentAt: null, text }
}

export function say(text: string): Reply {
  return { text, choices: [{ label: 'Đúng', payload: 'yes' }], citations: [] }
}

export function asked(text: string, status = 'answered'): QuestionAsked {
  return { kind: 'question', text, topic: 'muc-dong', answer: null, status, confidence: 0.93 }
}

/** The same as the officials see it. */
export function question(text: string, status = 'answered', at = noon): QuestionRecord {
  const { kind: _, ...rest } = asked(text, status)
  return { ...rest, at, channel: 'zalo-oa', place: 'ai-quoc' }
}

export function accepted(acceptances: readonly Acceptance[]): PendingEvent[] {
  return acceptances.flatMap((acceptance) => (acceptance.kind === 'accepted' ? [acceptance.pending] : []))
}

/** Takes one event in and answers it with the given texts. */
export async function answer(
  store: Store,
  key: string,
  texts: readonly string[],
  from = person('an'),
  at = noon,
): Promise<void> {
  const [pending] = accepted(await store.inbox.accept([textEvent(key, from)], at))
  if (pending === undefined) throw new Error(`event ${key} was known already`)
  await store.commitTurn(turn(pending.id, texts, from, at))
}

/** Takes one event in and ends it with what it leaves behind. */
export async function leave(
  store: Store,
  key: string,
  records: readonly TurnRecord[],
  from = person('an'),
  at = noon,
): Promise<void> {
  const [pending] = accepted(await store.inbox.accept([textEvent(key, from)], at))
  if (pending === undefined) throw new Error(`event ${key} was known already`)
  await store.commitTurn({ ...turn(pending.id, [], from, at), records })
}

export function turn(
  eventId: number,
  texts: readonly string[],
  conversation = person('an'),
  at = noon,
): Turn {
  return {
    eventId,
    conversation,
    state: { version: 1, data: { answered: texts }, passing: null },
    outgoing: texts.map(say),
    records: [],
    place: 'ai-quoc',
    passingUntil: new Date(at.getTime() + 30 * 60_000),
    heardAt: at,
    at,
  }
}
