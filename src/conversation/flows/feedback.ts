import type { Pack } from '../../knowledge/pack.ts'
import type { Choice } from '../../messages/reply.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { MAX_RATED } from '../limits.ts'
import { NOTHING } from '../outcome.ts'
import { encodePayload } from '../payload.ts'
import { say } from '../phrases.ts'
import { sayContact } from '../say/contact.ts'
import type { ConversationState } from '../state.ts'
import { contactChoice, leaveChoice } from './hand-over.ts'
import { menuChoices } from './start.ts'

/** What feedback is about where no answer of the knowledge base was given. */
type Unanswered = 'result' | 'unclear' | 'out-of-scope' | 'contact'

/** "Có ích" and "chưa đúng", under everything that was said. */
export function feedbackChoices(pack: Pack, about: string): Choice[] {
  return [
    {
      label: say(pack, 'feedback.useful'),
      payload: encodePayload({ kind: 'feedback', about, useful: true }),
    },
    {
      label: say(pack, 'feedback.not-useful'),
      payload: encodePayload({ kind: 'feedback', about, useful: false }),
    },
  ]
}

/** Thanks for it; whoever was not helped gets a person to ask. It counts once. */
export function takeFeedback(
  state: ConversationState,
  about: string,
  useful: boolean,
  context: TurnContext,
): Step {
  const { pack, place } = context
  const rating = `${about}:${useful}`
  const reply = useful
    ? plain(say(pack, 'feedback.thanks'), state.asking === null ? menuChoices(pack) : [])
    : plain(say(pack, 'feedback.sorry', { contact: sayContact(place) }), [
        leaveChoice(pack),
        contactChoice(pack),
      ])
  const counts = isKnown(about, pack) && !state.rated.includes(rating)
  return {
    state: counts ? { ...state, rated: [...state.rated, rating].slice(-MAX_RATED) } : state,
    replies: [reply],
    outcome: { ...NOTHING, status: 'greeting' },
    records: counts ? [{ kind: 'feedback', about, useful }] : [],
  }
}

const UNANSWERED: ReadonlySet<string> = new Set<Unanswered>(['result', 'unclear', 'out-of-scope', 'contact'])

/** Whatever else somebody types as a payload is not counted. */
function isKnown(about: string, { answers }: Pack): boolean {
  return UNANSWERED.has(about) || answers.has(about)
}
