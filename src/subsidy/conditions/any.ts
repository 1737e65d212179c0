import type { AnyCondition } from '../../knowledge/policy/condition.ts'
import type { Person } from '../person.ts'
import { evaluate } from './evaluate.ts'
import { every, opposite, type Truth } from './truth.ts'

/** At least one part holds: it is not so that every part fails. */
export function anyHolds({ any }: AnyCondition, person: Person): Truth {
  return opposite(every(any, (part) => opposite(evaluate(part, person))))
}
