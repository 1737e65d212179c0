import type { Citation } from '../../messages/reply.ts'
import type { Amount, Parameter, ParameterValue, Policy, Unit } from './policy.ts'

/** A number of the law on one day: value, unit, the day since which it holds, and where it is written. */
export interface Quantity {
  readonly value: number
  readonly unit: Unit
  readonly from: string
  readonly citation: Citation
}

export interface Period {
  readonly from: string
  readonly to: string | null
}

export class UnknownQuantityError extends Error {
  readonly code = 'UNKNOWN_QUANTITY'
  constructor(id: string) {
    super(`no parameter or amount is called "${id}"; add it below knowledge/policy or correct the id`)
  }
}

/**
 * The value of a parameter (in its own unit; percent as 70, not 0.7) or of an amount (whole đồng) on a day
 * (YYYY-MM-DD). null when it is not in force on that day: there is no last known value, ask `nearestPeriod`.
 * @throws UnknownQuantityError when neither a parameter nor an amount has that id
 */
export function quantityOn(policy: Policy, id: string, date: string): Quantity | null {
  const parameter = policy.parameters.get(id)
  if (parameter !== undefined) {
    const value = valueOn(parameter, date)
    return value === null
      ? null
      : { value: value.value, unit: parameter.unit, from: value.from, citation: value.citation }
  }
  const amount = policy.amounts.get(id)
  if (amount === undefined) throw new UnknownQuantityError(id)
  return amountOn(policy, amount, date)
}

/**
 * The period of a parameter or amount that lies nearest to a day on which it is not in force.
 * @throws UnknownQuantityError when neither a parameter nor an amount has that id
 */
export function nearestPeriod(policy: Policy, id: string, date: string): Period | null {
  const parameter = policy.parameters.get(id)
  if (parameter !== undefined) return nearestValue(parameter, date)
  const amount = policy.amounts.get(id)
  if (amount === undefined) throw new UnknownQuantityError(id)
  const missing = [...amount.product, ...amount.less].find((part) => quantityOn(policy, part, date) === null)
  return missing === undefined ? null : nearestPeriod(policy, missing, date)
}

/** The value in force on a day, or null. */
export function valueOn(parameter: Parameter, date: string): ParameterValue | null {
  return parameter.values.find((value) => covers(value, date)) ?? null
}

/** The value in force on a day, else the one whose period lies nearest. */
export function nearestValue(parameter: Parameter, date: string): ParameterValue | null {
  const distance = (period: Period) =>
    covers(period, date) ? 0 : Math.min(days(period.from, date), days(period.to ?? period.from, date))
  return parameter.values.reduce<ParameterValue | null>(
    (best, value) => (best === null || distance(value) < distance(best) ? value : best),
    null,
  )
}

export function covers({ from, to }: Period, date: string): boolean {
  return from <= date && (to === null || date <= to)
}

function days(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b))
}

function amountOn(policy: Policy, amount: Amount, date: string): Quantity | null {
  const factors = amount.product.map((id) => quantityOn(policy, id, date))
  const deductions = amount.less.map((id) => quantityOn(policy, id, date))
  const parts = [...factors, ...deductions].filter((part) => part !== null)
  if (parts.length < factors.length + deductions.length) return null
  const newest = parts.reduce((latest, part) => (part.from > latest.from ? part : latest))
  const left = deductions.reduce((share, part) => share - (part?.value ?? 0), 100) / 100
  const product = factors.reduce((total, part) => total * inUnits(part), 1)
  return {
    value: Math.round(product * left * amount.times),
    unit: 'dong',
    from: newest.from,
    citation: newest.citation,
  }
}

function inUnits(part: Quantity | null): number {
  if (part === null) return 0
  return part.unit === 'percent' ? part.value / 100 : part.value
}
