import type { Parameter } from '../knowledge/policy/policy.ts'
import type { Page } from './page.ts'
import { periodWords } from './period-words.ts'
import { valueWithUnit } from './value-words.ts'

/** "từ 01/07/2025: 70%": each value with its period. */
export function shareValues(page: Page, { values, unit }: Parameter): string[] {
  return values.map((value) =>
    page.say('period.value', {
      period: periodWords(page, value),
      value: valueWithUnit(page, value.value, unit),
    }),
  )
}
