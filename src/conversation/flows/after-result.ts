import type { Pack } from '../../knowledge/pack.ts'
import type { Choice } from '../../messages/reply.ts'
import { MAX_FAMILY_CHOICE } from '../limits.ts'
import { encodePayload } from '../payload.ts'
import { say } from '../phrases.ts'
import { feedbackChoices } from './feedback.ts'
import { contactChoice } from './hand-over.ts'

/** What may be done once a result was told of so many people. */
export function afterResult(people: number, pack: Pack): Choice[] {
  const addPerson = { label: say(pack, 'family.add'), payload: encodePayload({ kind: 'add-person' }) }
  return [
    ...(people < MAX_FAMILY_CHOICE ? [addPerson] : []),
    contactChoice(pack),
    ...feedbackChoices(pack, 'result'),
  ]
}
