import type { AllCondition } from '../../knowledge/policy/condition.ts'
import type { Person } from '../person.ts'
import { evaluate } from './evaluate.ts'
import { every, type Truth } from './truth.ts'

/** Every part holds. */
export function allHolds({ all }: AllCondition, person: Person): Truth {
  return every(all, (part) => evaluate(part, person))
}
