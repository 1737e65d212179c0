import type { Masks } from '../space/locate.ts'
import type { Test } from './test.ts'
import { every, opposite, type Truth } from './truth.ts'

/** Whether a test passes for a person: true, false, or not known from the values that they may have. */
export function evaluate(test: Test, masks: Masks): Truth {
  switch (test.kind) {
    case 'one': {
      const possible = masks[test.variable.index] ?? 0
      const passing = possible & test.passes
      if (passing === 0) return false
      return passing === possible ? true : null
    }
    case 'all':
      return every(test.parts, (part) => evaluate(part, masks))
    case 'any':
      return opposite(every(test.parts, (part) => opposite(evaluate(part, masks))))
    case 'not':
      return opposite(evaluate(test.part, masks))
  }
}
