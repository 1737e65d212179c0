import { BASE_SALARY, type Policy, PREMIUM_RATE } from '../knowledge/policy/policy.ts'
import { quantityOn } from '../knowledge/policy/quantity.ts'
import type { Payable } from './decision.ts'
import type { Rule } from './law/rule.ts'

/**
 * What the resident pays, in whole đồng, for `resident` percent of the premium (Luật BHYT Điều 13: rate × base salary;
 * terms of 3, 6 and 12 months by Điều 15). null for premiums taken from the person's own pay, and on days without a
 * base salary or rate.
 */
export function payableOn(policy: Policy, date: string, rule: Rule, resident: number): Payable | null {
  if (rule.group.basis === 'pay') return null
  const base = quantityOn(policy, BASE_SALARY, date)
  const month = premiumFor(policy, date, resident)
  if (base === null || month === null) return null
  return { ...terms(month), base: base.value, baseFrom: base.from }
}

/** The percentage called `id` of a month's full premium, in whole đồng; null on days without one of the numbers. */
export function premiumOn(policy: Policy, date: string, id: string): number | null {
  const percent = quantityOn(policy, id, date)
  return percent === null ? null : premiumFor(policy, date, percent.value)
}

function premiumFor(policy: Policy, date: string, percent: number): number | null {
  const base = quantityOn(policy, BASE_SALARY, date)
  const rate = quantityOn(policy, PREMIUM_RATE, date)
  // Percent of a percentage of the base.
  return base === null || rate === null ? null : Math.round((base.value * rate.value * percent) / (100 * 100))
}

/** The same amount for each term in which one may pay. */
export function terms(month: number): Pick<Payable, 'month' | 'quarter' | 'halfYear' | 'year'> {
  return { month, quarter: month * 3, halfYear: month * 6, year: month * 12 }
}
