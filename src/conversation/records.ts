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
  return tellsPrivate ? '' : covered(text)
}

/** Words for an official, with the private ones covered. */
export function covered(text: string): string {
  return veil(text).slice(0, MAX_RECORD)
}

/** Topics that would tell of whoever asks for themselves: HIV, disability, Party, poverty. */
const PRIVATE_TOPICS: ReadonlySet<string> = new Set([
  'hiv',
  'nguoi-khuyet-tat-bao-tro',
  'ho-tro-can-ngheo',
  'ho-tro-nhom-dac-thu-nq57',
])

/**
 * What officials see of a question: no word of what somebody told in an interview, nothing sensitive of a result. Where
 * the words are kept back, so is a topic that tells the same.
 */
export function questionAsked(heard: Understanding, outcome: Outcome, pack: Pack): QuestionAsked {
  const { answer, status, confidence } = outcome
  if (!tellsSecret(heard, outcome, pack)) {
    return { kind: 'question', text: loggable(heard), topic: outcome.topic, answer, status, confidence }
  }
  const isCovered = outcome.people.length > 0 || PRIVATE_TOPICS.has(outcome.topic ?? '')
  return {
    kind: 'question',
    text: '',
    topic: isCovered ? GENERAL_TOPIC : outcome.topic,
    answer: isCovered ? null : answer,
    status,
    confidence,
  }
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
