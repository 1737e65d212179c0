import type { Policy } from '../knowledge/policy/policy.ts'
import { quantityOn } from '../knowledge/policy/quantity.ts'
import type { Decision } from './decision.ts'
import type { Rule } from './rules.ts'

/** The ids that every policy gives these two numbers under. */
export const BASE_SALARY = 'vietnam/base-salary'
export const PREMIUM_RATE = 'vietnam/premium-rate'

/**
 * What the resident pays, in whole đồng, for `resident` percent of the premium (Luật BHYT Điều 13: rate × base salary;
 * terms of 3, 6 and 12 months by Điều 15). null for premiums taken from the person's own pay, and on days without a
 * base salary or rate.
 */
export function payableOn(policy: Policy, date: string, rule: Rule, resident: number): Decision['payable'] {
  if (rule.group.basis === 'pay') return null
  const base = quantityOn(policy, BASE_SALARY, date)
  const rate = quantityOn(policy, PREMIUM_RATE, date)
  if (base === null || rate === null) return null
  const month = Math.round((base.value * rate.value * resident) / 10_000)
  return {
    month,
    quarter: month * 3,
    halfYear: month * 6,
    year: month * 12,
    base: base.value,
    baseFrom: base.from,
  }
}
