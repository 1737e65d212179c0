import type { NotCondition } from '../../knowledge/policy/condition.ts'
import type { Person } from '../person.ts'
import { evaluate } from './evaluate.ts'
import { opposite, type Truth } from './truth.ts'

/** The part does not hold. */
export function notHolds({ not }: NotCondition, person: Person): Truth {
  return opposite(evaluate(not, person))
}
