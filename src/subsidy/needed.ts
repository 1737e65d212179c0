import type { Presumption } from '../knowledge/policy/policy.ts'
import type { Case, Presumed } from './case.ts'
import type { Rule } from './rules.ts'
import { settledPayer } from './settle.ts'

/**
 * Those of the presumptions that it takes for `payer` to be settled: with the others left out as well it still pays.
 */
export function neededPresumptions(
  one: Case,
  { extent }: Presumed,
  payer: Rule,
  presumptions: readonly Presumption[],
): Presumption[] {
  const spared = new Set<Presumption>()
  return presumptions.filter((presumption) => {
    spared.add(presumption)
    if (settledPayer(one.settleAt(extent, { without: spared })) === payer) return false
    spared.delete(presumption)
    return true
  })
}
