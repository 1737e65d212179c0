import type { Case, Settlement } from './case.ts'
import type { TestedPresumption } from './law/law.ts'

/**
 * Those of the presumptions that the verdict takes: with the others left out, and nothing put in their place, it still
 * stands.
 */
export function neededPresumptions(
  one: Case,
  { extent, used, verdict }: Settlement,
  presumptions: readonly TestedPresumption[],
): TestedPresumption[] {
  let among = used
  return presumptions.filter((presumption) => {
    const fewer = among.filter((other) => other !== presumption)
    if (one.presumeAt(extent, fewer).verdict !== verdict) return true
    among = fewer
    return false
  })
}
