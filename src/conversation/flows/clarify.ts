import type { Choice } from '../../messages/reply.ts'
import type { RankedTopic, Understanding } from '../../understanding/understanding.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { MAX_FAILURES, MAX_GUESSES } from '../limits.ts'
import { NOTHING } from '../outcome.ts'
import { encodePayload } from '../payload.ts'
import { say } from '../phrases.ts'
import { loggable } from '../records.ts'
import { sayContact } from '../say/contact.ts'
import type { ConversationState } from '../state.ts'
import { feedbackChoices } from './feedback.ts'
import { contactChoice, leaveChoice } from './hand-over.ts'
import { optionFor } from './option.ts'

/** "Ý bác là …": up to three questions in the words of the answers' titles, and a way out. Never a third guess. */
export function offerChoices(
  state: ConversationState,
  heard: Pick<Understanding, 'text' | 'tellsPrivate'>,
  ranked: readonly RankedTopic[],
  context: TurnContext,
): Step {
  const options = ranked.flatMap((topic) => optionFor(topic, context)).slice(0, MAX_GUESSES)
  // Whoever passed over the last guess has not been understood twice.
  const guessedBefore = state.unclear !== null
  if (options.length === 0 || (guessedBefore && state.failures + 1 >= MAX_FAILURES)) {
    return admitUnclear(state, context)
  }
  const none: Choice = {
    label: say(context.pack, 'clarify.none'),
    payload: encodePayload({ kind: 'none-of-these' }),
  }
  return {
    state: { ...state, failures: state.failures + (guessedBefore ? 1 : 0), unclear: loggable(heard) },
    replies: [
      plain(say(context.pack, 'clarify'), [
        ...options.map(({ label, payload }) => ({ label, payload })),
        none,
      ]),
    ],
    outcome: {
      ...NOTHING,
      status: 'choices',
      topic: ranked[0]?.topic ?? null,
      confidence: ranked[0]?.probability ?? null,
      choices: options.map(({ topic, answer, label }) => ({ topic, answer, label })),
    },
  }
}

/**
 * Says plainly that it was not understood; from the second time in a row on, the office and a way to leave the question
 * instead of another guess.
 */
export function admitUnclear(state: ConversationState, context: TurnContext): Step {
  const failures = Math.min(state.failures + 1, MAX_FAILURES)
  const { pack, place } = context
  if (failures >= MAX_FAILURES) {
    return {
      state: { ...state, failures },
      replies: [
        plain(say(pack, 'unclear.again', { contact: sayContact(place) }), [
          leaveChoice(pack),
          contactChoice(pack),
          ...feedbackChoices(pack, 'unclear'),
        ]),
      ],
      outcome: { ...NOTHING, status: 'handoff' },
    }
  }
  return {
    state: { ...state, failures },
    replies: [
      plain(say(pack, 'unclear'), [
        { label: say(pack, 'menu.check'), payload: encodePayload({ kind: 'check' }) },
        contactChoice(pack),
        leaveChoice(pack),
        ...feedbackChoices(pack, 'unclear'),
      ]),
    ],
    outcome: { ...NOTHING, status: 'refused' },
  }
}
