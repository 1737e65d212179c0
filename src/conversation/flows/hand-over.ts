import type { Pack } from '../../knowledge/pack.ts'
import type { Choice } from '../../messages/reply.ts'
import type { Understanding } from '../../understanding/understanding.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { NOTHING } from '../outcome.ts'
import { encodePayload } from '../payload.ts'
import { say } from '../phrases.ts'
import { covered } from '../records.ts'
import { sayOffices } from '../say/contact.ts'
import type { ConversationState } from '../state.ts'
import { menuChoices } from './start.ts'

export function contactChoice(pack: Pack): Choice {
  return { label: say(pack, 'menu.contact'), payload: encodePayload({ kind: 'contact' }) }
}

export function leaveChoice(pack: Pack): Choice {
  return { label: say(pack, 'menu.leave-question'), payload: encodePayload({ kind: 'leave-question' }) }
}

/** A person to talk to, with hours; or a question left for them. */
export function showContact(state: ConversationState, context: TurnContext): Step {
  const { pack, place } = context
  return {
    state: { ...state, failures: 0 },
    replies: [
      plain(say(pack, 'contact', { offices: sayOffices(place, ['ward', 'hotline']) }), [leaveChoice(pack)]),
    ],
    outcome: { ...NOTHING, status: 'handoff' },
  }
}

/** The next words are the question for an official. */
export function askForQuestion(state: ConversationState, { pack }: TurnContext): Step {
  return {
    state: { ...state, awaiting: { kind: 'left-question' } },
    replies: [
      plain(say(pack, 'left-question.ask'), [
        {
          label: say(pack, 'left-question.cancel'),
          payload: encodePayload({ kind: state.asking === null ? 'menu' : 'resume' }),
        },
      ]),
    ],
    outcome: { ...NOTHING, status: 'handoff' },
  }
}

/** Keeps the question for an official, with the private words covered. */
export function leaveQuestion(state: ConversationState, heard: Understanding, { pack }: TurnContext): Step {
  const text = covered(heard.text)
  return {
    state: { ...state, awaiting: null, failures: 0 },
    replies: [plain(say(pack, 'left-question.kept', { question: text }), menuChoices(pack))],
    outcome: { ...NOTHING, status: 'handoff' },
    records: [{ kind: 'question-left', text }],
  }
}
