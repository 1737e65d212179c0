import type { Condition, FactCondition } from '../../knowledge/policy/condition.ts'
import type { Space } from '../space/space.ts'
import { maskOf, type Value, type Variable } from '../space/variable.ts'

/** A condition in terms of a space: which values of which variable pass, and how the tests hang together. */
export type Test =
  | { readonly kind: 'one'; readonly variable: Variable; readonly passes: number }
  | { readonly kind: 'all'; readonly parts: readonly Test[] }
  | { readonly kind: 'any'; readonly parts: readonly Test[] }
  | { readonly kind: 'not'; readonly part: Test }

/** A condition names something that the space does not hold: the space was made of other policies. */
export class UnknownVariableError extends Error {
  readonly code = 'UNKNOWN_VARIABLE'
  constructor(name: string) {
    super(
      `no variable "${name}" in this space; make the space of the policies whose conditions it is to test`,
    )
  }
}

/** @throws UnknownVariableError */
export function testOf(condition: Condition, space: Space): Test {
  if ('all' in condition) return { kind: 'all', parts: condition.all.map((part) => testOf(part, space)) }
  if ('any' in condition) return { kind: 'any', parts: condition.any.map((part) => testOf(part, space)) }
  if ('not' in condition) return { kind: 'not', part: testOf(condition.not, space) }
  if ('age' in condition) {
    const { atLeast = 0, under = Number.POSITIVE_INFINITY } = condition.age
    return one(space, 'age', (value) => value.kind === 'between' && value.from >= atLeast && value.to < under)
  }
  if ('fact' in condition) return one(space, condition.fact, (value) => factPasses(condition, value))
  if ('residence' in condition) return parts(space, 'residence', condition.residence)
  return parts(space, 'wasteTeam', condition.wasteTeam)
}

function factPasses({ is, in: several, atLeast }: FactCondition, value: Value): boolean {
  if (value.kind === 'between') {
    if (atLeast !== undefined) return value.from >= atLeast
    return value.from === value.to && (is === value.from || several?.includes(value.from) === true)
  }
  return value.kind === 'is' && (is === value.value || several?.includes(value.value) === true)
}

/** Every named part of a fact with parts is as wanted. */
function parts(
  space: Space,
  fact: string,
  wanted: Readonly<Record<string, string | boolean | readonly string[] | undefined>>,
): Test {
  const tests = Object.entries(wanted).flatMap(([part, value]) =>
    value === undefined ? [] : [one(space, `${fact}.${part}`, (known) => partPasses(value, known))],
  )
  return { kind: 'all', parts: tests }
}

function partPasses(wanted: string | boolean | readonly string[], value: Value): boolean {
  if (value.kind !== 'is') return false
  return wanted === value.value || (Array.isArray(wanted) && wanted.includes(value.value))
}

function one(space: Space, name: string, passes: (value: Value) => boolean): Test {
  const variable = space.byName.get(name)
  if (variable === undefined) throw new UnknownVariableError(name)
  return { kind: 'one', variable, passes: maskOf(variable, passes) }
}
