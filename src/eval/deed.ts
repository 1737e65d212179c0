import { zoneOf } from '../understanding/classifier/zones.ts'
import { isOutOfScope } from '../understanding/out-of-scope.ts'
import type { RankedTopic } from '../understanding/understanding.ts'

/** What the bot does with a ranking. */
export type Deed =
  | { readonly kind: 'answer'; readonly topic: string; readonly answer: string | null }
  | { readonly kind: 'decline' }
  | { readonly kind: 'offer'; readonly topics: readonly string[] }
  | { readonly kind: 'unclear' }

const MOST_CHOICES = 3

/** What was done where nothing was answered, as the tables call it. */
export const UNANSWERED = {
  offer: 'offered',
  decline: 'declined',
  unclear: 'unclear',
} as const satisfies Record<Exclude<Deed['kind'], 'answer'>, string>

/**
 * What the bot would do with a ranking (best first) alone, were nothing else in the message: answer, decline, offer
 * choices, or say that it did not understand. As in a conversation, what is out of scope is never among the choices.
 */
export function deedOf(ranked: readonly RankedTopic[]): Deed {
  const [first] = ranked
  const zone = zoneOf(ranked)
  if (first === undefined || zone === 'unclear') return { kind: 'unclear' }
  if (zone === 'answer') {
    return isOutOfScope(first.topic)
      ? { kind: 'decline' }
      : { kind: 'answer', topic: first.topic, answer: first.answer }
  }
  const topics = ranked.map(({ topic }) => topic).filter((topic) => !isOutOfScope(topic))
  return { kind: 'offer', topics: topics.slice(0, MOST_CHOICES) }
}
