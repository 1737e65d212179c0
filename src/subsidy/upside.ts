import type { Questions } from '../knowledge/pack.ts'
import type { Policy } from '../knowledge/policy/policy.ts'
import type { DecisionInput } from './case.ts'
import { decide } from './decide.ts'
import type { Decision } from './decision.ts'
import { factsOf } from './space/asked-province.ts'
import { changed } from './what-if.ts'

/** How much support is certain, and how much there may be, in percent of the premium. */
export interface Upside {
  readonly atLeast: number
  readonly atMost: number
  /** The one answer to the open question that settles it at `atMost`; null where none does, or several do. */
  readonly label: string | null
}

/**
 * What the open question may still bring: "chắc chắn từ 50%; 100% nếu …". null when nothing is missing or nothing can be
 * gained. What an answer to a sensitive question would bring is never told: it would lead to that answer.
 * @param need id of the open question
 * @throws InvalidDateError when asOf is no date
 */
export function upside(
  input: DecisionInput,
  need: string,
  policy: Policy,
  questions: Questions,
): Upside | null {
  const { outcome, bounds } = decide(input, policy, questions)
  if (outcome !== 'needs-facts' || bounds === null || bounds.atMost <= bounds.atLeast) return null
  const question = questions.get(need)
  if (question === undefined || question.sensitive) return { ...bounds, label: null }
  const best = question.choices.filter(({ facts }) => {
    const told = factsOf(facts, input.place?.province ?? null)
    if (Object.keys(told).length === 0) return false
    const after = decide({ ...input, facts: changed(input.facts, told) }, policy, questions)
    return supportedBy(after) === bounds.atMost
  })
  const [only, ...others] = best
  return { ...bounds, label: only === undefined || others.length > 0 ? null : only.label }
}

/** Percent of the premium that others pay; null while that is not settled. */
function supportedBy({ shares }: Decision): number | null {
  return shares === null ? null : 100 - shares.resident
}
