import type { Understanding } from '../../understanding/understanding.ts'
import type { Step, TurnContext } from '../context.ts'
import { beginWith, follow } from '../flows/follow.ts'
import { hearPersonal } from '../flows/hear-personal.ts'
import { ratherOf } from '../flows/interview.ts'
import { resume } from '../flows/resume.ts'
import { FEW_WORDS } from '../limits.ts'
import type { ConversationState } from '../state.ts'

/** Words that only refer to what was said before. */
export function referring(state: ConversationState, heard: Understanding, context: TurnContext): Step | null {
  const followUp = heard.followUp ?? (isPuzzled(state, heard) ? { kind: 'why' as const } : null)
  if (followUp === null) return null
  if (followUp.kind === 'rather') {
    return state.people.length === 0 ? null : ratherOf(state, followUp.relation, context)
  }
  const followed = follow(state, followUp, context)
  if (followed !== null) return resume(state, followed, context)
  if (state.asking !== null) return null
  if (followUp.kind === 'suppose') {
    return hearPersonal(state, { ...heard, people: followUp.people, asksOwnShare: true }, context)
  }
  // Words that name a topic surely are about it.
  return heard.zone === 'answer' && followUp.kind !== 'where' ? null : beginWith(state, followUp, context)
}

/** Somebody does not understand the open question, or a word of it: no clumsy answer. */
function isPuzzled({ asking }: ConversationState, { folded }: Understanding): boolean {
  const asksOfWords =
    /\b(?:khong|chua|chang) hieu\b.*|^(?:\S+ ){1,5}(?:la gi|nghia la gi|la sao|la the nao)(?: (?:a|vay|the|ha|em|chau))*$/
  return asking !== null && folded.split(' ').length <= FEW_WORDS && asksOfWords.test(folded)
}
