import type { Alternative, RuleChange } from '../knowledge/policy/policy.ts'
import { conditionWords } from './condition-words.ts'
import type { Page } from './page.ts'
import { type Item, item } from './tree.ts'

/** Another way to read the text, with what it would change in the rules. */
export function alternativeItem(page: Page, { text, changes }: Alternative): Item {
  const { say } = page
  const changed = changes.flatMap((change) => [...added(page, change), ...moved(page, change)])
  return item(text, [
    changed.length === 0
      ? item(say('reading.no-change'))
      : item([{ strong: say('reading.changes') }], changed),
  ])
}

function added(page: Page, { group, add }: RuleChange): Item[] {
  if (add.length === 0) return []
  const requirements = add.map(({ text, clause, when }) =>
    item(page.say('reading.added', { text, clause, machine: conditionWords(page, when) })),
  )
  return [item(page.say('reading.adds', { group: labelOf(page, group) }), requirements)]
}

/** The new place, and the group that would then come next: numbers alone say little. */
function moved(page: Page, { group: id, order }: RuleChange): Item[] {
  const { say, policy } = page
  const group = policy.groups.get(id)
  if (order === null || group === undefined) return []
  const next = [...policy.groups.values()].find((other) => other.id !== id && other.order >= order)
  return [
    item(
      say('reading.moves', { group: group.label, from: String(group.order), to: String(order) }),
      next === undefined ? [] : [item(say('reading.before', { group: next.label }))],
    ),
  ]
}

function labelOf({ policy }: Page, id: string): string {
  return policy.groups.get(id)?.label ?? id
}
