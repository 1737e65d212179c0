import fc from 'fast-check'
import { end, type Forest, isEnd, NEVER, NO, type Point, YES } from '../../../src/subsidy/diagram/forest.ts'

/** A function of a few small variables, written out: what it comes to for each assignment, the last variable running fastest. */
export interface Table {
  readonly sizes: readonly number[]
  readonly results: readonly Point[]
}

/** Every assignment of values to variables, the last variable running fastest. */
export function assignmentsOf(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (all, size) => all.flatMap((one) => Array.from({ length: size }, (_, value) => [...one, value])),
    [[]],
  )
}

/** The diagram of a table; what cannot be is taken out of it last. */
export function draw(forest: Forest, { sizes, results }: Table): Point {
  const possible = valueByValue(forest, { sizes, results: results.map((one) => (one === NEVER ? NO : YES)) })
  const whole = valueByValue(forest, { sizes, results: results.map((one) => (one === NEVER ? NO : one)) })
  return forest.choose(possible, whole, NEVER)
}

function valueByValue(forest: Forest, { sizes, results }: Table): Point {
  const below = (variable: number, first: number, count: number): Point => {
    const size = sizes[variable]
    if (size === undefined) return results[first] ?? NO
    const each = count / size
    const parts = Array.from({ length: size }, (_, value) => below(variable + 1, first + value * each, each))
    return parts.reduceRight((rest, part, value) =>
      forest.choose(forest.test(variable, 1 << value), part, rest),
    )
  }
  return below(0, 0, results.length)
}

/** Where an assignment leads from a point on. */
export function walk(forest: Forest, from: Point, assignment: readonly number[]): Point {
  let point = from
  while (!isEnd(point)) {
    point = forest.childrenOf(point)[assignment[forest.variableOf(point)] ?? -1] ?? NEVER
  }
  return point
}

export const allows = (masks: ArrayLike<number>, assignment: readonly number[]): boolean =>
  assignment.every((value, variable) => ((masks[variable] ?? 0) & (1 << value)) !== 0)

/** Every point below one, itself included, without ends. */
export function pointsBelow(forest: Forest, from: Point, masks?: ArrayLike<number>): Set<Point> {
  const seen = new Set<Point>()
  const visit = (point: Point) => {
    if (isEnd(point) || seen.has(point)) return
    seen.add(point)
    const mask = masks?.[forest.variableOf(point)] ?? -1
    forest.childrenOf(point).forEach((child, value) => {
      if ((mask & (1 << value)) !== 0) visit(child)
    })
  }
  visit(from)
  return seen
}

const count = (sizes: readonly number[]) => sizes.reduce((product, size) => product * size, 1)

export const anySizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })

/** Tables of the same variables, their results picked from some. */
export function anyTables<N extends number>(
  results: readonly Point[],
  howMany: N,
): fc.Arbitrary<{ readonly sizes: readonly number[]; readonly tables: readonly Table[] }> {
  return anySizes.chain((sizes) => {
    const table = fc
      .array(fc.constantFrom(...results), { minLength: count(sizes), maxLength: count(sizes) })
      .map((drawn): Table => ({ sizes, results: drawn }))
    return fc.array(table, { minLength: howMany, maxLength: howMany }).map((tables) => ({ sizes, tables }))
  })
}

/** Ends 0 … 3, and what cannot be. */
export const SOME_ENDS: readonly Point[] = [end(0), end(1), end(2), end(3)]
export const ENDS_OR_NEVER: readonly Point[] = [...SOME_ENDS, NEVER]

/** A table, its variables' possible values and more. */
export const tableAndMasks = (results: readonly Point[]) =>
  anyTables(results, 1).chain(({ sizes, tables }) =>
    fc.record({
      sizes: fc.constant(sizes),
      table: fc.constantFrom(...tables),
      masks: anyMasks(sizes),
    }),
  )

/** At least one value of each variable. */
export const anyMasks = (sizes: readonly number[]): fc.Arbitrary<Int32Array> =>
  fc
    .tuple(...sizes.map((size) => fc.integer({ min: 1, max: 2 ** size - 1 })))
    .map((masks) => Int32Array.from(masks))
