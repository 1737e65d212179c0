import type { FactCondition } from '../../knowledge/policy/condition.ts'
import type { Person } from '../person.ts'
import { compare, type Truth } from './truth.ts'

/** A plain fact has a value, one of several values, or at least a number. */
export function factHolds(condition: FactCondition, person: Person): Truth {
  const known = person.facts[condition.fact]
  if (known === undefined || known === null) return null
  if (condition.in !== undefined) return condition.in.includes(known)
  if (condition.atLeast !== undefined) return typeof known === 'number' && known >= condition.atLeast
  return compare(known, condition.is)
}
