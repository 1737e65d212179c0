import { type Brain, read, type Thought, think, type UnreadEvent } from '../../src/answering/brain.ts'
import { type ConversationState, freshState } from '../../src/conversation/state.ts'
import { at } from '../support/moment.ts'
import { kept, NOW } from './events.ts'

export const CODE = '7K3M9XPD2Q'

/** Somebody who was greeted before. */
export const greeted: ConversationState = { ...freshState(NOW), introduced: true }

/** A tap on what stands behind ">", or words. */
function eventOf(line: string): UnreadEvent {
  return line.startsWith('>') ? { kind: 'choice', payload: line.slice(1) } : { kind: 'text', text: line }
}

/** The last turn of a talk, each state kept and read again in between. */
export function talk(brain: Brain, state: ConversationState, ...lines: readonly string[]): Thought {
  let now = state
  let last: Thought | null = null
  for (const line of lines) {
    last = think(brain, now, read(brain, eventOf(line), NOW), { ...at(NOW), freshCode: CODE })
    now = last.state === null ? greeted : kept(last.state)
  }
  if (last === null) throw new Error('nothing was said')
  return last
}

/** The state after a talk. */
export function stateAfter(brain: Brain, ...lines: readonly string[]): ConversationState {
  const { state } = talk(brain, greeted, ...lines)
  if (state === null) throw new Error('everything was deleted')
  return kept(state)
}
