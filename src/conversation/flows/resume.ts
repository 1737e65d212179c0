import type { Step, TurnContext } from '../context.ts'
import type { ConversationState } from '../state.ts'
import { repeatQuestion } from './interview.ts'

/**
 * A question in between was answered: the open question comes once more, as a message of its own, and with it alone what
 * may be tapped: a typed "1" means its first choice.
 */
export function resume(state: ConversationState, step: Step, context: TurnContext): Step {
  if (state.asking === null || step.state.asking === null) return step
  const between = step.replies.map((reply) => ({ ...reply, choices: [] }))
  return { ...step, replies: [...between, ...repeatQuestion(step.state, context, null)] }
}
