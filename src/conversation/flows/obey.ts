import type { Steer } from '../../understanding/steer.ts'
import type { Command } from '../commands.ts'
import { plain, type Step, type TurnContext } from '../context.ts'
import { NOTHING } from '../outcome.ts'
import { say } from '../phrases.ts'
import type { ConversationState } from '../state.ts'
import { skipQuestion } from './answer-question.ts'
import { admitUnclear } from './clarify.ts'
import { concludeNow } from './consider.ts'
import { addRelative, askForRelative } from './family.ts'
import { takeFeedback } from './feedback.ts'
import { askForQuestion, showContact } from './hand-over.ts'
import { beginAnew, stopInterview, takeBack } from './interview.ts'
import { resume } from './resume.ts'
import { greet, isBack, isWelcomedBack, menuChoices, showMenu, welcomeBack } from './start.ts'

/** Steering that goes before any answer, in whatever words; the rest may as well be an answer ("đúng rồi"). */
export function strongSteer(steer: Steer | null): Command | null {
  switch (steer?.kind) {
    case 'back':
    case 'stop':
    case 'restart':
    case 'skip':
    case 'contact':
    case 'erase':
    case 'leave-question':
      return steer.kind
    default:
      return null
  }
}

/** Said by somebody who comes back, they are about what was forgotten. */
const TO_GO_ON: ReadonlySet<Command> = new Set<Command>(['back', 'restart', 'skip', 'greet'])

export function obey(
  state: ConversationState,
  command: Exclude<Command, 'erase'>,
  context: TurnContext,
): Step {
  if (isBack(state) && !isWelcomedBack(state) && TO_GO_ON.has(command)) return welcomeBack(state, context)
  switch (command) {
    case 'stop':
      return stopInterview(state, context)
    case 'restart':
      return beginAnew(state, context)
    case 'skip':
      return state.asking === null ? admitUnclear(state, context) : skipQuestion(state, context)
    case 'back':
      return takeBack(state, context)
    case 'contact':
      return resume(state, showContact(state, context), context)
    case 'leave-question':
      return askForQuestion(state, context)
    case 'greet':
    case 'call-bot':
      return resume(state, sayHello(state, context), context)
    case 'menu':
      return showMenu(state, context)
  }
}

/** What is said about the conversation once something was said: thanks, praise, blame, another relative. */
export function steerGently(
  state: ConversationState,
  steer: Steer | null,
  context: TurnContext,
): Step | null {
  const { last, people, asking, heard } = state
  switch (steer?.kind) {
    case 'done':
      return asking === null && heard !== null ? sayGoodbye(state, context) : null
    case 'thats-all':
      if (asking !== null) return concludeNow(state, context)
      return heard === null ? null : sayGoodbye(state, context)
    case 'useful':
    case 'not-useful': {
      if (last === null && steer.kind === 'useful') return null
      if (last === null) return showContact(state, context)
      const about = last.kind === 'answer' ? last.id : last.kind
      return resume(state, takeFeedback(state, about, steer.kind === 'useful', context), context)
    }
    case 'add-person':
      if (people.length === 0) return null
      return steer.relation === null
        ? askForRelative(state, context)
        : addRelative(state, steer.relation, context)
    default:
      return null
  }
}

function sayHello(state: ConversationState, context: TurnContext): Step {
  const { outcome, ...step } = greet(state, context)
  return { ...step, outcome: { ...outcome, topic: 'out-of-scope/chitchat' } }
}

/** Somebody is done for now; "vì sao", "cần giấy tờ gì" after the thanks still mean the result. */
export function sayGoodbye(state: ConversationState, { pack }: TurnContext): Step {
  return {
    state: { ...state, failures: 0 },
    replies: [plain(say(pack, 'goodbye'), menuChoices(pack))],
    outcome: { ...NOTHING, status: 'greeting', topic: 'out-of-scope/chitchat' },
  }
}
