import type { Answer, Pack } from './pack.ts'
import { type Group, numbersOf } from './policy/policy.ts'
import { quantitiesOf } from './uses.ts'

/** Everything that a change of one parameter or amount would change. */
export interface Impact {
  readonly id: string
  readonly label: string
  /** Amounts worked out from it. */
  readonly amounts: readonly string[]
  readonly answers: readonly Answer[]
  readonly corrections: readonly Answer[]
  /** Groups whose shares, steps of the ladder, level of benefit or đồng rest on it. */
  readonly groups: readonly Group[]
  /** The examples of those groups: they run as tests, and show who is concerned. */
  readonly examples: readonly { readonly group: string; readonly name: string }[]
}

/** null when there is no parameter or amount of that id. */
export function impactOf({ policy, answers }: Pack, id: string): Impact | null {
  const label = policy.parameters.get(id)?.label ?? policy.amounts.get(id)?.label
  if (label === undefined) return null
  const amounts = [...policy.amounts.values()]
    .filter(({ product, less }) => product.includes(id) || less.includes(id))
    .map((amount) => amount.id)
  const changed = [id, ...amounts]
  const texts = [...answers.values()].filter((answer) => {
    const shown = quantitiesOf(answer)
    return changed.some((one) => shown.has(one))
  })
  const groups = [...policy.groups.values()].filter((group) => numbersOf(group).includes(id))
  return {
    id,
    label,
    amounts,
    answers: texts.filter(({ correction }) => correction === null),
    corrections: texts.filter(({ correction }) => correction !== null),
    groups,
    examples: groups.flatMap(({ id: group, examples }) => examples.map(({ name }) => ({ group, name }))),
  }
}
