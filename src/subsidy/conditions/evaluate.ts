import type { FactName } from '../../knowledge/facts.ts'
import type { Condition } from '../../knowledge/policy/condition.ts'
import type { Person } from '../person.ts'
import { ageHolds } from './age.ts'
import { allHolds } from './all.ts'
import { anyHolds } from './any.ts'
import { factHolds } from './fact.ts'
import { notHolds } from './not.ts'
import { residenceHolds } from './residence.ts'
import type { Truth } from './truth.ts'
import { wasteTeamHolds } from './waste-team.ts'

/** Whether a condition holds of a person: true, false, or not known from the facts that are there. */
export function evaluate(condition: Condition, person: Person): Truth {
  if ('fact' in condition) return factHolds(condition, person)
  if ('age' in condition) return ageHolds(condition, person)
  if ('residence' in condition) return residenceHolds(condition, person)
  if ('all' in condition) return allHolds(condition, person)
  if ('any' in condition) return anyHolds(condition, person)
  if ('not' in condition) return notHolds(condition, person)
  return wasteTeamHolds(condition, person)
}

/**
 * The facts whose absence leaves a condition undetermined; none for a determined one. Of parts that must all hold the
 * first open one comes first: the later ones may never matter.
 */
export function openFacts(condition: Condition, person: Person): FactName[] {
  if (evaluate(condition, person) !== null) return []
  if ('fact' in condition) return [condition.fact]
  if ('age' in condition) return [person.askAgeAs]
  if ('residence' in condition) return ['residence']
  if ('all' in condition) return firstOpen(condition.all, person)
  if ('any' in condition) return condition.any.flatMap((part) => openFacts(part, person))
  if ('not' in condition) return openFacts(condition.not, person)
  return ['wasteTeam']
}

function firstOpen(parts: readonly Condition[], person: Person): FactName[] {
  const open = parts.find((part) => evaluate(part, person) === null)
  return open === undefined ? [] : openFacts(open, person)
}
