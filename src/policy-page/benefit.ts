import { type Period, valueOn } from '../knowledge/policy/quantity.ts'
import { citationWords } from './citation-words.ts'
import type { Page } from './page.ts'
import { periodWords } from './period-words.ts'
import { stretchesOf } from './stretches.ts'
import { percentWords } from './value-words.ts'

/** The benefit level over time, with the clause of each. */
export function benefitLines(page: Page, within: Period, id: string): string[] {
  const parameter = page.policy.parameters.get(id)
  const on = (day: string) => (parameter === undefined ? null : valueOn(parameter, day))
  const stretches = stretchesOf(within, parameter?.values ?? [], on)
  return stretches.map(({ value, ...period }) =>
    page.say('period.value', {
      period: periodWords(page, period),
      value:
        value === null
          ? page.say('group.no-value')
          : page.say('group.share-source', {
              shares: percentWords(page, value.value),
              sources: citationWords(page, value.citation),
            }),
    }),
  )
}
