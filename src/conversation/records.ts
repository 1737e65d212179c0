import type { Pack } from '../knowledge/pack.ts'
import type { QuestionAsked, TurnRecord } from '../messages/record.ts'
import type { Understanding } from '../understanding/understanding.ts'
import { veil } from '../vietnamese/veil.ts'
import { MAX_RECORD } from './limits.ts'
import type { Outcome } from './outcome.ts'
import { decodePayload } from './payload.ts'
import { isSensitive } from './people.ts'
import type { ConversationState } from './state.ts'
import { GENERAL_TOPIC } from './topic-of-decision.ts'

/** The words as they may be kept: none where they tell something private, else with the private words covered. */
export function loggable({ text, tellsPrivate }: Pick<Understanding, 'text' | 'tellsPrivate'>): string {
  return tellsPrivate ? '' : veil(text).slice(0, MAX_RECORD)
}

/** What officials see of a question: no word of what somebody told in an interview, nothing sensitive of a result. */
export function questionAsked(heard: Understanding, outcome: Outcome, pack: Pack): QuestionAsked {
  const { answer, status, confidence } = outcome
  const isSecret = tellsSecret(heard, outcome, pack)
  const topic = isSecret && outcome.people.length > 0 ? GENERAL_TOPIC : outcome.topic
  return { kind: 'question', text: isSecret ? '' : loggable(heard), topic, answer, status, confidence }
}

function tellsSecret(heard: Understanding, { topic, question, people }: Outcome, pack: Pack): boolean {
  if (heard.tellsPrivate || topic === 'hiv' || question !== null) return true
  const told = [
    ...heard.people.flatMap(({ mentions }) => mentions.map(({ fact }) => fact)),
    ...people.flatMap(({ facts }) => Object.keys(facts)),
  ]
  return told.some((fact) => isSensitive(fact, pack))
}

/** Of words that were not understood, which of the offered questions was meant: a lesson for officials. */
export function lessonFrom(state: ConversationState, payload: string): TurnRecord[] {
  const { unclear, offered } = state
  if (unclear === null || unclear === '' || !offered.some((one) => one.payload === payload)) return []
  return [
    {
      kind: 'lesson',
      text: unclear,
      meant: meantBy(payload),
      offered: offered.flatMap((one) => meantBy(one.payload) ?? []),
    },
  ]
}

function meantBy(payload: string): string | null {
  const decoded = decodePayload(payload)
  if (decoded?.kind === 'answer' || decoded?.kind === 'topic') return decoded.id
  return decoded?.kind === 'check' ? 'personal-subsidy' : null
}
