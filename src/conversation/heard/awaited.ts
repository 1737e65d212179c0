import type { Understanding } from '../../understanding/understanding.ts'
import type { Step, TurnContext } from '../context.ts'
import { addPeople, addRelative, familyComplete, relationIn, tellOf } from '../flows/family.ts'
import { leaveQuestion } from '../flows/hand-over.ts'
import { hearPersonal } from '../flows/hear-personal.ts'
import { resume } from '../flows/resume.ts'
import type { Awaiting, ConversationState } from '../state.ts'

/** What the last message waited for, where that was no fact. */
export function awaited(state: ConversationState, heard: Understanding, context: TurnContext): Step | null {
  switch (state.awaiting?.kind) {
    case 'left-question':
      return resume(state, leaveQuestion(state, heard, context), context)
    case 'relative':
      return relative({ ...state, awaiting: null }, heard, context)
    case 'which':
      return which(state, state.awaiting, heard, context)
    case undefined:
      return null
  }
}

function relative(state: ConversationState, heard: Understanding, context: TurnContext): Step | null {
  if (heard.steer?.kind === 'thats-all' || heard.steer?.kind === 'done') return familyComplete(state, context)
  const tells = heard.people.some(({ mentions }) => mentions.length > 0)
  if (tells) return hearPersonal(state, { ...heard, asksOwnShare: false }, context)
  const relation = relationIn(heard)
  if (relation !== null) return addRelative(state, relation, context)
  const named = heard.people.filter((mention) => mention.relation !== null)
  return named.length === 0 ? null : addPeople(state, named, context)
}

/** The one meant by name; what was told is of them. */
function which(
  state: ConversationState,
  { among, told }: Extract<Awaiting, { kind: 'which' }>,
  heard: Understanding,
  context: TurnContext,
): Step | null {
  const relation = relationIn(heard)
  const meant = among.filter((index) => state.people[index]?.relation === relation)
  const [only, ...others] = meant
  return only === undefined || others.length > 0 ? null : tellOf(state, only, told, context)
}
