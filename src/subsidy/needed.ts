import type { Case, Settlement } from './case.ts'
import type { TestedPresumption } from './law/law.ts'
import { samePayment, type Verdict } from './law/verdict.ts'

/**
 * Those of the presumptions that the verdict takes: with the others left out, and nothing put in their place, it still
 * stands.
 */
export function neededPresumptions(
  one: Case,
  settlement: Settlement,
  presumptions: readonly TestedPresumption[],
): TestedPresumption[] {
  return without(one, settlement, presumptions, ({ verdict }) => verdict === settlement.verdict)
}

/**
 * Those of the presumptions that the payment takes: with the others left out, whatever is so instead, the same pay the
 * same shares.
 */
export function payingPresumptions(
  one: Case,
  settlement: Settlement,
  presumptions: readonly TestedPresumption[],
): TestedPresumption[] {
  const { verdict } = settlement
  if (verdict === null) return []
  return without(one, settlement, presumptions, ({ masks }) =>
    one.law.payer.reach(masks).ends.every((end) => paysAlike(verdict, one.law.verdicts[end])),
  )
}

function paysAlike(verdict: Verdict, other: Verdict | undefined): boolean {
  return other !== undefined && other.outcome === verdict.outcome && samePayment(other, verdict)
}

/** Leaves out one after the other as long as the result still stands; what is left of them. */
function without(
  one: Case,
  { extent, used }: Settlement,
  presumptions: readonly TestedPresumption[],
  stands: (fewer: Settlement) => boolean,
): TestedPresumption[] {
  let among = used
  return presumptions.filter((presumption) => {
    const fewer = among.filter((other) => other !== presumption)
    if (!stands(one.presumeAt(extent, fewer))) return true
    among = fewer
    return false
  })
}
