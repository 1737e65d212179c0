import type { Pack } from '../knowledge/pack.ts'
import type { Decision } from '../subsidy/decision.ts'
import type { RankedTopic, Understanding } from '../understanding/understanding.ts'
import type { TurnContext } from './context.ts'

/** What a personal result is counted under where nothing says more, or nothing more may be said. */
export const GENERAL_TOPIC = 'chinh-sach-dia-phuong'

/** The topic under which a personal result is counted: that of the group, else the best one the words point to. */
export function decisionTopic(decision: Decision | null, heard: Understanding | null, pack: Pack): string {
  const group = decision?.group ?? decision?.likely?.group ?? null
  const ofGroup = [...pack.topics.values()].find((topic) => group !== null && topic.groups.includes(group))
  if (ofGroup !== undefined) return ofGroup.id
  const spoken = heard?.topics.find(({ topic }) => pack.topics.has(topic))
  return spoken?.topic ?? GENERAL_TOPIC
}

/** Has nothing to do with what is paid for whom: the personal result says that better. */
export function isApart({ topic: id }: RankedTopic, { pack }: TurnContext): boolean {
  const topic = pack.topics.get(id)
  return topic !== undefined && topic.groups.length === 0 && id !== GENERAL_TOPIC
}
