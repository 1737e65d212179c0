import type { FactName, Facts } from '../knowledge/facts.ts'
import { type AgeRange, ANY_AGE, ageOn } from './age-range.ts'

/** One person as the rules see them on one day. */
export interface Person {
  readonly facts: Facts
  readonly age: AgeRange
  /** The fact to ask for while the age is open: the date of birth once a year or an age was not enough. */
  readonly askAgeAs: FactName
}

export function personOn(facts: Facts, date: string): Person {
  const age = ageOn(facts, date)
  const nothingSaid =
    facts.age === undefined && facts.birthYear === undefined && facts.birthDate === undefined
  return { facts, age, askAgeAs: nothingSaid ? 'age' : 'birthDate' }
}

/** Nothing at all is known of the age. */
export function isAgeless(person: Person): boolean {
  return person.age.from === ANY_AGE.from && person.age.to === ANY_AGE.to
}
