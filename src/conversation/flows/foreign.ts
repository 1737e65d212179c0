import { plain, type Step, type TurnContext } from '../context.ts'
import { NOTHING } from '../outcome.ts'
import { say } from '../phrases.ts'
import { sayHotline } from '../say/contact.ts'
import type { ConversationState } from '../state.ts'
import { contactChoice } from './hand-over.ts'

/** A message in another language gets one kind line in Vietnamese and English: its topic would be a guess. */
export function askForVietnamese(state: ConversationState, { pack, place }: TurnContext): Step {
  return {
    state: { ...state, failures: 0 },
    replies: [plain(say(pack, 'foreign-language', { hotline: sayHotline(place) }), [contactChoice(pack)])],
    outcome: { ...NOTHING, status: 'out-of-scope', topic: 'out-of-scope/far' },
  }
}
