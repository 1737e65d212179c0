import { CHECK_TARGET } from '../../knowledge/codes.ts'
import type { LinkRef } from '../../messages/link-ref.ts'
import type { TurnRecord } from '../../messages/record.ts'
import { chosen } from '../chosen.ts'
import type { Step, TurnContext } from '../context.ts'
import { encodePayload, type Payload } from '../payload.ts'
import type { ConversationState } from '../state.ts'
import { sayBetween } from './interview.ts'

/**
 * What the code of a link or a poster opens, as a tap would. In an interview an answer is told in between, and the code of
 * the check brings the open question again. A code that opens nothing (any more) says so; nothing is lost.
 */
export function openLink(state: ConversationState, ref: LinkRef, context: TurnContext): Step {
  const target = context.pack.codes.targets.get(ref.code)
  if (target === undefined) return sayBetween(state, 'link.unknown', context)
  const step = chosen(state, encodePayload(payloadFor(target, state)), context)
  return { ...step, records: [...(step.records ?? []), scanned(ref)] }
}

function payloadFor(target: string, { asking }: ConversationState): Payload {
  if (target !== CHECK_TARGET) return { kind: 'answer', id: target }
  return { kind: asking === null ? 'check' : 'resume' }
}

function scanned({ code, event }: LinkRef): TurnRecord {
  return { kind: 'scan', code, event }
}
