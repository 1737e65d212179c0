import { Facts } from '../../knowledge/facts.ts'
import { ANY_AGE, exactly } from '../age-range.ts'
import { locate, type Masks } from '../space/locate.ts'
import type { Space } from '../space/space.ts'
import { type Value, type Variable, valuesIn } from '../space/variable.ts'

/**
 * A concrete person that a description by masks fits, everything known: as little out of the ordinary as it allows
 * (`usual` is somebody of no group).
 */
export function someone(space: Space, masks: Masks, usual: Facts): Facts {
  const ordinary = locate(space, usual, usual.age === undefined ? ANY_AGE : exactly(usual.age))
  const facts: Record<string, unknown> = {}
  for (const variable of space.variables) {
    const allowed = masks[variable.index] ?? variable.all
    const common = allowed & (ordinary[variable.index] ?? 0)
    const [value] = valuesIn(variable, common === 0 ? allowed : common)
    if (value === undefined || variable.name === 'relation') continue
    const [fact = '', part] = variable.name.split('.')
    const told = common !== 0 && variable.name === 'age' ? usual.age : plain(value)
    if (part === undefined) facts[fact] = told
    else facts[fact] = { ...partsOf(facts[fact]), [part]: told }
  }
  return Facts.parse(facts)
}

/** Only what sets somebody apart from the usual person, for reports. */
export function apart(facts: Facts, usual: Facts): Facts {
  const different = Object.entries(facts).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(usual, name)),
  )
  return Facts.parse(Object.fromEntries(different))
}

/** How many combinations of the values of some variables (bits) the masks stand for. */
export function combinations({ variables }: Space, masks: Masks, counted: number): number {
  return variables.reduce(
    (product, variable) =>
      (counted & (1 << variable.index)) === 0
        ? product
        : product * valuesIn(variable, masks[variable.index] ?? variable.all).length,
    1,
  )
}

/** The variables behind bits. */
export function variablesIn({ variables }: Space, bits: number): Variable[] {
  return variables.filter(({ index }) => (bits & (1 << index)) !== 0)
}

function plain(value: Value): string | number | boolean {
  if (value.kind === 'between') return value.from
  return value.kind === 'is' ? value.value : ELSEWHERE
}

/** Stands for every text that no rule names. */
const ELSEWHERE = 'other'

function partsOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
