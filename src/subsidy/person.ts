import type { Facts } from '../knowledge/facts.ts'
import { ageOn } from './age-range.ts'
import { evaluate } from './conditions/evaluate.ts'
import type { Test } from './conditions/test.ts'
import type { Narrowed } from './diagram/flow.ts'
import type { Law } from './law/law.ts'
import { locate, type Masks } from './space/locate.ts'

/** One person as a law sees them on one day. */
export interface Person {
  readonly facts: Facts
  /** What may be so of them, with what the law rules out taken away. */
  readonly masks: Masks
  /** Bits of the variables of which something was said. */
  readonly told: number
  /** Something was said of the age: what is still open of it only a date of birth can tell. */
  readonly ageTold: boolean
}

export function personOn(facts: Facts, date: string, law: Law): Person {
  const masks = locate(law.space, facts, ageOn(facts, date))
  const { age, ageRange, birthYear, birthDate } = facts
  const ageTold = [age, ageRange, birthYear, birthDate].some((one) => one !== undefined)
  const told = law.space.variables.reduce(
    (bits, { index, all }) => (masks[index] === all ? bits : bits | (1 << index)),
    0,
  )
  narrow(masks, law)
  return { facts, masks, told, ageTold }
}

/** The same person once more is known of them. */
export function knowing(person: Person, told: readonly Narrowed[], law: Law): Person {
  const masks = Int32Array.from(person.masks)
  let bits = person.told
  for (const { variable, mask } of told) {
    masks[variable] = (masks[variable] ?? 0) & mask
    bits |= 1 << variable
  }
  narrow(masks, law)
  const ofAge = law.space.byName.get('age')?.index ?? 0
  return { ...person, masks, told: bits, ageTold: (bits & (1 << ofAge)) !== 0 }
}

/** Of two things that are never so of one person, the one takes away the other. */
function narrow(masks: Masks, { impossible }: Law): void {
  for (const { tests } of impossible) {
    const [one, other] = tests
    if (evaluate(one, masks) === true) ruleOut(masks, other)
    if (evaluate(other, masks) === true) ruleOut(masks, one)
  }
}

function ruleOut(masks: Masks, test: Test): void {
  if (test.kind !== 'one') return
  const { index } = test.variable
  const left = (masks[index] ?? 0) & ~test.passes
  // Nothing left: the facts contradict each other, which is told before anything is decided.
  if (left !== 0) masks[index] = left
}
