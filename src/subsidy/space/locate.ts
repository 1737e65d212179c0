import type { Facts } from '../../knowledge/facts.ts'
import type { AgeRange } from '../age-range.ts'
import type { Space } from './space.ts'
import type { Variable } from './variable.ts'

/** For each variable of a space the values that a person may have, as bits. */
export type Masks = Int32Array

/** Nothing is known. */
export function anyone({ variables }: Space): Masks {
  return Int32Array.from(variables, ({ all }) => all)
}

/** What the facts leave open; `age` is the range that they give on the day asked about. */
export function locate({ variables }: Space, facts: Facts, age: AgeRange): Masks {
  const masks = new Int32Array(variables.length)
  for (const variable of variables) {
    masks[variable.index] = variable.name === 'age' ? agesIn(variable, age) : known(variable, facts)
  }
  return masks
}

/** The bits of one value; of all values while it is not known; none for a text that only a closed list could hold. */
function known(variable: Variable, facts: Facts): number {
  const { fact, part, all, bits, otherBit } = variable
  const whole: unknown = facts[fact]
  const value: unknown =
    part !== null && typeof whole === 'object' && whole !== null ? Reflect.get(whole, part) : whole
  if (value === undefined || value === null) return all
  if (typeof value === 'number') return numbersIn(variable, value, value)
  return bits.get(value) ?? otherBit
}

function agesIn(variable: Variable, { from, to }: AgeRange): number {
  return numbersIn(variable, from, to)
}

/** The bits of the intervals that meet from … to. */
function numbersIn({ values }: Variable, from: number, to: number): number {
  let mask = 0
  for (let at = 0; at < values.length; at++) {
    const value = values[at]
    if (value?.kind === 'between' && value.from <= to && from <= value.to) mask |= 1 << at
  }
  return mask
}
