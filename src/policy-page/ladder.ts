import type { Group } from '../knowledge/policy/policy.ts'
import { entry } from './entry.ts'
import type { Page } from './page.ts'
import { shareValues } from './parameter-values.ts'
import type { Item } from './tree.ts'

/** Whether the group's people may pay on the household ladder instead; of the household group, the ladder itself. */
export function ladderItems(page: Page, { mayChooseLadder, ladder }: Group): Item[] {
  const { say, policy } = page
  if (ladder.length === 0) {
    const answer = say(mayChooseLadder ? 'group.ladder-choice.yes' : 'group.ladder-choice.no')
    return [entry(say('group.ladder-choice'), [answer])]
  }
  const steps = ladder.map((id) => {
    const parameter = policy.parameters.get(id)
    return parameter === undefined
      ? id
      : say('group.ladder-step', { label: parameter.label, value: shareValues(page, parameter).join('; ') })
  })
  return [entry(say('group.ladder'), steps)]
}
