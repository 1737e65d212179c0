import type { Presumption } from '../knowledge/policy/policy.ts'
import type { Case, Presumed } from './case.ts'
import type { Rule } from './rules.ts'
import { settledPayer } from './settle.ts'

/**
 * Those of the presumptions that it takes for `payer` to be settled: with the others left out, and nothing put in their
 * place, it still pays.
 */
export function neededPresumptions(
  one: Case,
  { extent, used }: Presumed,
  payer: Rule,
  presumptions: readonly Presumption[],
): Presumption[] {
  let among = used
  return presumptions.filter((presumption) => {
    const fewer = among.filter((other) => other !== presumption)
    if (settledPayer(one.settleAt(extent, { among: fewer })) !== payer) return true
    among = fewer
    return false
  })
}
