import type { FollowUp } from '../../understanding/understanding.ts'
import type { TurnContext } from '../context.ts'
import { decideFacts, rulesOf } from '../decide-person.ts'
import { mergeFacts } from '../people.ts'
import { whoIs } from '../phrases.ts'
import { saySupposed } from '../say/suppose-text.ts'
import type { ConversationState } from '../state.ts'

/** "Nếu mẹ có lương hưu thì sao": what would come out for those of whom something is supposed; nothing of it is kept. */
export function imagine(
  { people, asking }: ConversationState,
  { words, people: supposed }: Extract<FollowUp, { kind: 'suppose' }>,
  context: TurnContext,
): string {
  const { pack, place } = context
  const rules = rulesOf(context)
  const texts = supposed.map(({ relation, facts }) => {
    const index = indexOf(people, relation, asking?.person ?? null)
    const known = people[index]?.facts ?? (relation === null ? {} : { relation })
    const everybody = index < people.length ? people : [...people, { relation }]
    return saySupposed(
      pack,
      place,
      whoIs(pack, everybody, index),
      {
        before: decideFacts(known, context, rules),
        after: decideFacts(mergeFacts(known, facts), context, rules),
      },
      { kind: 'change', words },
    )
  })
  return texts.join('\n\n')
}

/** Whom a supposition is about: the one named; without a name the one being asked about, else the last one spoken of. */
function indexOf(people: ConversationState['people'], relation: string | null, asked: number | null): number {
  if (relation === null) return asked ?? Math.max(0, people.length - 1)
  const named = people.findIndex((person) => person.relation === relation)
  return named < 0 ? people.length : named
}
