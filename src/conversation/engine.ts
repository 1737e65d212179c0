import type { TurnRecord } from '../messages/record.ts'
import type { Reply } from '../messages/reply.ts'
import type { Understanding } from '../understanding/understanding.ts'
import { addressOf } from './address.ts'
import { chosen } from './chosen.ts'
import { callsBot } from './commands.ts'
import { plain, type Step, type TurnContext } from './context.ts'
import { erase, withdraw } from './flows/erase.ts'
import { confirmDeletion, openReceipt } from './flows/open-receipt.ts'
import { sayNotice } from './flows/start.ts'
import { noWords, opened } from './flows/wordless.ts'
import { commandOf, heardText } from './heard/heard-text.ts'
import { MAX_BACK, STAFF_PAUSE_MS } from './limits.ts'
import { NOTHING, type Outcome } from './outcome.ts'
import { addressed } from './phrases.ts'
import { questionAsked } from './records.ts'
import type { ConversationState } from './state.ts'
import type { AnsweredEvent, TurnEvent } from './turn-event.ts'

export type { TurnEvent } from './turn-event.ts'

export interface TurnResult {
  /** null = everything kept of this person is to be deleted. */
  readonly state: ConversationState | null
  readonly replies: readonly Reply[]
  /** What officials get to see of it. */
  readonly records: readonly TurnRecord[]
  readonly outcome: Outcome
}

/** One turn of the conversation: a pure function of its arguments. */
export function turn(state: ConversationState, event: TurnEvent, context: TurnContext): TurnResult {
  if (event.kind === 'withdraw') return withdraw(state)
  if (event.kind === 'staff-message') return silent(afterStaff(state, event.resume === true, context.now))
  // Also while a member of staff writes, data is deleted, and whoever calls the bot or opens a link is answered.
  if (isPaused(state, context.now) && !mayInterrupt(event)) return silent(state)
  const heard = 'heard' in event ? event.heard : null
  const address = addressOf(heard?.selfTerm ?? null) ?? state.address
  const known = { ...state, address, pausedUntil: null }
  const step = respond(known, event, context)
  if (step === 'erase') return erase(known, context)
  // Under its code a receipt is opened: no list of questions holds it.
  const logged = heard !== null && event.kind === 'receipt' ? { ...heard, text: '' } : heard
  return finish(known, step, logged, context)
}

function respond(state: ConversationState, event: AnsweredEvent, context: TurnContext): Step | 'erase' {
  switch (event.kind) {
    case 'start':
      return opened(state, event.ref, context)
    case 'attachment':
      return noWords(state, event.what, context)
    case 'choice':
      return chosen(state, event.payload, context)
    case 'receipt':
      // A question for an official may name a receipt.
      if (state.awaiting?.kind === 'left-question') {
        return heardText(state, { kind: 'text', heard: event.heard, early: false }, context)
      }
      return event.deletedAt === null
        ? openReceipt(state, event.code, event.receipt, context)
        : confirmDeletion(state, event.code, event.deletedAt, context)
    case 'text':
      return heardText(state, event, context)
  }
}

/** What every turn leaves behind, whatever it did. */
function finish(
  before: ConversationState,
  { state, replies, outcome, records = [], took }: Step,
  heard: Understanding | null,
  context: TurnContext,
): TurnResult {
  const introduced = before.introduced ? replies : [plain(sayNotice(context)), ...replies]
  const shown = introduced.map((reply) => inTheirWords(reply, before.address))
  return {
    state: {
      ...state,
      introduced: true,
      offered: shown.at(-1)?.choices ?? [],
      unclear: outcome.status === 'choices' ? state.unclear : null,
      back: remembered(before, state),
      unfinished: unfinished(before, state),
      heard: heard?.folded ?? state.heard,
      receipts: [...state.receipts, ...records.flatMap((one) => (one.kind === 'receipt' ? one.code : []))],
      updatedAt: context.now.toISOString(),
    },
    replies: shown,
    records: [
      ...records,
      ...(heard === null || took === true ? [] : [questionAsked(heard, outcome, context.pack)]),
    ],
    outcome,
  }
}

/** The person addressed as they call themselves. */
function inTheirWords({ text, choices, citations }: Reply, address: string | null): Reply {
  return {
    text: addressed(text, address),
    choices: choices.map(({ label, payload }) => ({ label: addressed(label, address), payload })),
    citations,
  }
}

/** What may be taken back: what was known when each question was open, as long as the interview is the same. */
function remembered(before: ConversationState, after: ConversationState): ConversationState['back'] {
  if (after.interviews !== before.interviews || after.people.length === 0) return []
  const wentBack = after.back.length < before.back.length
  if (wentBack || before.asking === null || after.people === before.people) return after.back
  return [...after.back, { people: before.people, asking: before.asking }].slice(-MAX_BACK)
}

/** Whose share is being asked about while it is: what is remembered of it when the facts are forgotten. */
function unfinished(before: ConversationState, after: ConversationState): ConversationState['unfinished'] {
  if (after.asking !== null) return after.people.map(({ relation }) => relation)
  return before.asking === null && after.people.length === 0 ? after.unfinished : null
}

function mayInterrupt(event: AnsweredEvent): boolean {
  if (event.kind === 'start') return event.ref !== undefined
  if (event.kind !== 'text') return false
  return commandOf(event.heard) === 'erase' || callsBot(event.heard.text)
}

/** A member of staff has the conversation for a while, or gives it back. */
function afterStaff(state: ConversationState, givenBack: boolean, now: Date): ConversationState {
  return {
    ...state,
    pausedUntil: givenBack ? null : new Date(now.getTime() + STAFF_PAUSE_MS).toISOString(),
    updatedAt: now.toISOString(),
  }
}

function isPaused(state: ConversationState, now: Date): boolean {
  return state.pausedUntil !== null && now.getTime() < Date.parse(state.pausedUntil)
}

function silent(state: ConversationState): TurnResult {
  return { state, replies: [], records: [], outcome: { ...NOTHING, status: 'handoff' } }
}
