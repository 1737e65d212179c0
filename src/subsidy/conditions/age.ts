import type { AgeCondition } from '../../knowledge/policy/condition.ts'
import type { Person } from '../person.ts'
import type { Truth } from './truth.ts'

/** Completed years lie in [atLeast, under); known only where the whole range of possible ages agrees. */
export function ageHolds({ age }: AgeCondition, { age: range }: Person): Truth {
  const { atLeast = Number.NEGATIVE_INFINITY, under = Number.POSITIVE_INFINITY } = age
  if (range.to < atLeast || range.from >= under) return false
  return range.from >= atLeast && range.to < under ? true : null
}
