import { z } from 'zod'
import type { Facts } from '../knowledge/facts.ts'
import type { Citation } from '../messages/reply.ts'
import type { Decision } from '../subsidy/decision.ts'

/** How a turn ended, for the API, the measure and the officials' list. */
export const Status = z.enum([
  'answered',
  'choices',
  'decided',
  'question',
  'handoff',
  'out-of-scope',
  'greeting',
  'refused',
])
export type Status = z.infer<typeof Status>

export interface Outcome {
  readonly status: Status
  /** Id of a topic, or out-of-scope/<kind>; null where the message had none (a greeting, a sticker). */
  readonly topic: string | null
  readonly answer: string | null
  readonly confidence: number | null
  readonly choices: readonly {
    readonly topic: string
    readonly answer: string | null
    readonly label: string
  }[]
  readonly citations: readonly Citation[]
  readonly people: readonly { readonly facts: Facts; readonly decision: Decision }[]
  readonly question: { readonly person: number; readonly fact: string } | null
}

export const NOTHING: Outcome = {
  status: 'refused',
  topic: null,
  answer: null,
  confidence: null,
  choices: [],
  citations: [],
  people: [],
  question: null,
}
