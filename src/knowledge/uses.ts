import type { Answer } from './pack.ts'
import type { Policy } from './policy/policy.ts'
import { parseTemplate, quantityIds } from './template.ts'
import { textsOf } from './texts.ts'

/** Ids of the parameters and amounts that an answer shows. */
export function quantitiesOf(answer: Answer): Set<string> {
  return new Set(textsOf(answer).flatMap(({ text }) => quantityIds(parseTemplate(text))))
}

/** Ids of the parameters that an answer shows, by themselves or in an amount. */
export function parametersOf(answer: Answer, { amounts }: Pick<Policy, 'amounts'>): Set<string> {
  return new Set(
    [...quantitiesOf(answer)].flatMap((id) => {
      const amount = amounts.get(id)
      return amount === undefined ? [id] : [...amount.product, ...amount.less]
    }),
  )
}
