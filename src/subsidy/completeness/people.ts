import type { Facts } from '../../knowledge/facts.ts'
import type { Policy } from '../../knowledge/policy/policy.ts'
import { Diagram } from '../diagram/diagram.ts'
import { NEVER, numberOf, type Point, YES } from '../diagram/forest.ts'
import type { Drawn } from '../law/draw.ts'
import { anyone, type Masks } from '../space/locate.ts'
import type { Space } from '../space/space.ts'
import { combinations, someone } from './someone.ts'

/** How many combinations of facts something concerns, and one person of them. */
export interface Found {
  readonly combinations: number
  readonly example: Facts
}

/** How many a diagram of YES and NO holds for, and one of them; null when nobody. */
export function whoIsIn(
  policy: Policy,
  space: Space,
  law: Drawn,
  people: Point,
  counted: number,
): Found | null {
  const drawn = new Diagram(law.forest, law.forest.choose(law.possible, people, NEVER))
  let count = 0
  let first: Masks | null = null
  for (const { masks, end } of drawn.ways(anyone(space))) {
    if (end !== numberOf(YES)) continue
    count += combinations(space, masks, counted)
    first ??= masks
  }
  return first === null ? null : { combinations: count, example: someone(space, first, policy.examplePerson) }
}
