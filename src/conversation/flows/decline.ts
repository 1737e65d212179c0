import { outOfScopeKind } from '../../understanding/out-of-scope.ts'
import type { RankedTopic } from '../../understanding/understanding.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { NOTHING } from '../outcome.ts'
import { type PhraseKey, say } from '../phrases.ts'
import { sayContact, sayHotline, sayOneStop } from '../say/contact.ts'
import type { ConversationState } from '../state.ts'
import { feedbackChoices } from './feedback.ts'
import { contactChoice } from './hand-over.ts'
import { greet, menuChoices } from './start.ts'

/** What is not a BHYT question gets one kind line and the right door, never BHYT content. */
export function decline(state: ConversationState, ranked: RankedTopic, context: TurnContext): Step {
  const { pack, place } = context
  const kind = outOfScopeKind(ranked.topic)
  const smallTalk = kind === 'chitchat'
  const isFirst = state.heard === null && state.asking === null
  if (smallTalk && isFirst) {
    const step = greet(state, context)
    return { ...step, outcome: { ...step.outcome, topic: ranked.topic, confidence: ranked.probability } }
  }
  const text = say(pack, phraseFor(kind), {
    contact: sayContact(place),
    desk: sayOneStop(place),
    hotline: sayHotline(place),
  })
  return {
    state: { ...state, failures: 0 },
    replies: [
      plain(
        text,
        smallTalk ? menuChoices(pack) : [contactChoice(pack), ...feedbackChoices(pack, 'out-of-scope')],
      ),
    ],
    outcome: {
      ...NOTHING,
      status: smallTalk ? 'greeting' : 'out-of-scope',
      topic: ranked.topic,
      confidence: ranked.probability,
    },
  }
}

function phraseFor(kind: string): PhraseKey {
  switch (kind) {
    case 'near':
      return 'out-of-scope.near'
    case 'abuse':
      return 'abuse'
    case 'chitchat':
      return 'chitchat'
    default:
      return 'out-of-scope.far'
  }
}
