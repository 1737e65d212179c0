import type { FollowUp, Understanding } from '../../understanding/understanding.ts'
import type { Step, TurnContext } from '../context.ts'
import { beginWith, follow } from '../flows/follow.ts'
import { hearPersonal } from '../flows/hear-personal.ts'
import { ratherOf } from '../flows/interview.ts'
import { resume } from '../flows/resume.ts'
import { FEW_WORDS } from '../limits.ts'
import type { ConversationState } from '../state.ts'

/** Words that only refer to what was said before. */
export function referring(state: ConversationState, heard: Understanding, context: TurnContext): Step | null {
  const followUp = heard.followUp ?? impliedBy(state, heard)
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

/** "Giờ tôi phải làm gì tiếp": the next step, where one was told of. */
const ASKS_NEXT =
  /\b(?:(?:phai|can|nen) lam gi|lam gi (?:tiep|nua|bay gio)|buoc tiep theo|lam sao de (?:duoc|co))\b/

function impliedBy(state: ConversationState, heard: Understanding): FollowUp | null {
  if (isPuzzled(state, heard)) return { kind: 'why' }
  const isShort = heard.folded.split(' ').length <= FEW_WORDS
  return state.last?.kind === 'result' && isShort && ASKS_NEXT.test(heard.folded) ? { kind: 'papers' } : null
}

/** Somebody does not understand the open question, or a word of it: no clumsy answer. */
function isPuzzled({ asking }: ConversationState, { folded }: Understanding): boolean {
  const asksOfWords =
    /\b(?:khong|chua|chang) hieu\b.*|^(?:\S+ ){1,5}(?:la gi|nghia la gi|la sao|la the nao)(?: (?:a|vay|the|ha|em|chau))*$/
  return asking !== null && folded.split(' ').length <= FEW_WORDS && asksOfWords.test(folded)
}
