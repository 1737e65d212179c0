import type { Choice } from '../../messages/reply.ts'
import type { RankedTopic } from '../../understanding/understanding.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { NOTHING } from '../outcome.ts'
import { encodePayload } from '../payload.ts'
import { say } from '../phrases.ts'
import { sayContact } from '../say/contact.ts'
import { type ConversationState, MAX_FAILURES } from '../state.ts'
import { optionFor } from './option.ts'
import { menuChoices } from './start.ts'

const MOST_CHOICES = 3

/** "Ý bác là …": up to three questions in the words of the answers' titles, and a way out. */
export function offerChoices(
  state: ConversationState,
  ranked: readonly RankedTopic[],
  context: TurnContext,
): Step {
  const options = ranked.flatMap((topic) => optionFor(topic, context)).slice(0, MOST_CHOICES)
  if (options.length === 0) return admitUnclear(state, context)
  const none: Choice = {
    label: say(context.pack, 'clarify.none'),
    payload: encodePayload({ kind: 'none-of-these' }),
  }
  return {
    state,
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

/** Says plainly that it was not understood; the second time in a row gives the office instead of another guess. */
export function admitUnclear(state: ConversationState, context: TurnContext): Step {
  const failures = state.failures + 1
  const { pack, place } = context
  if (failures >= MAX_FAILURES) {
    return {
      state: { ...state, failures: 0 },
      replies: [plain(say(pack, 'unclear.again', { contact: sayContact(place) }))],
      outcome: { ...NOTHING, status: 'handoff' },
    }
  }
  return {
    state: { ...state, failures },
    replies: [plain(say(pack, 'unclear'), menuChoices(pack))],
    outcome: { ...NOTHING, status: 'refused' },
  }
}
