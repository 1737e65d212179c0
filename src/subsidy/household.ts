import type { Policy } from '../knowledge/policy/policy.ts'
import { quantityOn } from '../knowledge/policy/quantity.ts'
import type { Decision } from './decision.ts'

/** What the people of one household pay together, in đồng. */
export interface HouseholdPremium {
  readonly month: number
  readonly quarter: number
  readonly halfYear: number
  readonly year: number
  /** How many of them are on the household ladder. */
  readonly onLadder: number
}

export interface HouseholdResult {
  readonly premium: HouseholdPremium
  /** The premium when those who may choose join the ladder instead; null unless that is cheaper. */
  readonly cheaperOnLadder: HouseholdPremium | null
}

const LADDER = 'vietnam/household'
/** Luật BHYT Điều 13 khoản 5: these may choose the household ladder; pupils and students may not. */
const MAY_CHOOSE = ['vietnam/average-living-farm', 'hai-phong/average-living-farm']
const STEPS = [1, 2, 3, 4, 5].map((step) => `vietnam/monthly-premium-${step}`)

/**
 * The premium of one household on a day: whoever is on the ladder pays by their place on it (Luật BHYT Điều 13 khoản 6:
 * 100%, 70%, 60%, 50%, then 40%), everybody else their own amount. null while somebody's amount is open or taken from
 * their pay, and on days without a premium.
 */
export function householdPremium(
  decisions: readonly Decision[],
  policy: Policy,
  date: string,
): HouseholdResult | null {
  const own: number[] = []
  const choosing: number[] = []
  let onLadder = 0
  for (const { group, payable } of decisions) {
    if (payable === null) return null
    if (group === LADDER) onLadder += 1
    else if (group !== null && MAY_CHOOSE.includes(group)) choosing.push(payable.month)
    else own.push(payable.month)
  }
  const ladder = ladderPremiums(policy, date)
  if (ladder === null) return null
  const premium = total([...own, ...choosing, ...climb(ladder, onLadder)], onLadder)
  const moved = onLadder + choosing.length
  const alternative = total([...own, ...climb(ladder, moved)], moved)
  return { premium, cheaperOnLadder: alternative.month < premium.month ? alternative : null }
}

function ladderPremiums(policy: Policy, date: string): number[] | null {
  const steps = STEPS.map((id) => quantityOn(policy, id, date)).filter((step) => step !== null)
  return steps.length < STEPS.length ? null : steps.map(({ value }) => value)
}

/** What each of so many people pays; the last step holds for everybody after it. */
function climb(ladder: readonly number[], people: number): number[] {
  return Array.from({ length: people }, (_, at) => ladder[Math.min(at, ladder.length - 1)] ?? 0)
}

function total(months: readonly number[], onLadder: number): HouseholdPremium {
  const month = months.reduce((sum, one) => sum + one, 0)
  return { month, quarter: month * 3, halfYear: month * 6, year: month * 12, onLadder }
}
