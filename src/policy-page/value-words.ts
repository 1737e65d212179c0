import { formatNumber } from '../knowledge/format.ts'
import type { Unit } from '../knowledge/policy/policy.ts'
import type { Page } from './page.ts'

/** "2.340.000 đồng/tháng", "4,5%". */
export function valueWithUnit({ say }: Page, value: number, unit: Unit): string {
  return say(`unit.${unit}`, { value: formatNumber(value) })
}

export function percentWords(page: Page, percent: number): string {
  return valueWithUnit(page, percent, 'percent')
}
