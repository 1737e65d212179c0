import { isSensitive } from '../conversation/people.ts'
import { readState, STATE_VERSION } from '../conversation/state.ts'
import type { InboundEvent } from '../messages/inbound.ts'
import type { Reply } from '../messages/reply.ts'
import type { QuestionRecord, VersionedState } from '../store/ports.ts'
import { type Brain, hear, type Thought, think } from './brain.ts'

/** A turn as the delivery commits it. */
export interface Response {
  readonly state: VersionedState | null
  readonly replies: Reply[]
  readonly records: QuestionRecord[]
}

/** Longest question text kept for the officials. */
const RECORD_LENGTH = 500

/** Takes one event of a stored conversation; changes nothing. */
export async function respond(
  brain: Brain,
  stored: VersionedState | null,
  event: InboundEvent,
  now: Date,
): Promise<Response> {
  const thought = think(brain, readState(stored, now), await hear(brain, event, now), now)
  return {
    state: thought.state === null ? null : { version: STATE_VERSION, data: thought.state },
    replies: [...thought.replies],
    records: thought.state === null ? [] : recordOf(brain, event, thought, now),
  }
}

/** What officials see of a question: masked words, and none at all where they tell something sensitive. */
function recordOf(brain: Brain, event: InboundEvent, thought: Thought, now: Date): QuestionRecord[] {
  const { heard, outcome } = thought
  if (heard === null) return []
  return [
    {
      at: now,
      channel: event.channel,
      place: brain.place.id,
      text: tellsSecret(brain, thought) ? '' : heard.text.slice(0, RECORD_LENGTH),
      topic: outcome.topic,
      answer: outcome.answer,
      status: outcome.status,
      confidence: outcome.confidence,
    },
  ]
}

function tellsSecret(brain: Brain, { heard, outcome }: Thought): boolean {
  if (outcome.topic === 'hiv' || outcome.question !== null) return true
  const told = (heard?.people ?? []).flatMap((person) => person.mentions)
  return told.some(({ fact }) => isSensitive(fact, brain.pack))
}
