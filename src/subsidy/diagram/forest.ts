/**
 * A point of a decision diagram: below zero an end, else a question about one variable. Two points of one forest are the
 * same number exactly when they stand for the same function.
 */
export type Point = number

/** What a diagram ends in: a small whole number, of the maker's meaning. */
export function end(number: number): Point {
  return -1 - number
}

export function isEnd(point: Point): boolean {
  return point < 0
}

/** The number of an end. */
export function numberOf(point: Point): number {
  return -1 - point
}

export const NO = end(0)
export const YES = end(1)
/** Stands for what cannot be: such ends are never kept where anything else remains. */
export const NEVER: Point = Number.MIN_SAFE_INTEGER

/**
 * Multi-valued decision diagrams over variables in a fixed order, shared and reduced: every function of the variables
 * has one point. A point asks one variable and goes on, value by value, to a point that asks a later one or to an end.
 */
export class Forest {
  readonly #sizes: readonly number[]
  readonly #variableOf: number[] = []
  readonly #childrenOf: (readonly Point[])[] = []
  readonly #known = new Map<string, Point>()
  readonly #chosen = new Map<string, Point>()

  /** @param sizes how many values each variable has */
  constructor(sizes: readonly number[]) {
    this.#sizes = sizes
  }

  variableOf(point: Point): number {
    return this.#variableOf[point] ?? Number.POSITIVE_INFINITY
  }

  childrenOf(point: Point): readonly Point[] {
    return this.#childrenOf[point] ?? []
  }

  /** YES for the values in `passes` (bits), else NO. */
  test(variable: number, passes: number): Point {
    return this.#point(
      variable,
      Array.from({ length: this.#sizes[variable] ?? 0 }, (_, at) => ((passes & (1 << at)) === 0 ? NO : YES)),
    )
  }

  /** `then` where the condition (a diagram of YES and NO) holds, else `other`. */
  choose(condition: Point, then: Point, other: Point): Point {
    if (condition === YES || then === other) return then
    if (condition === NO) return other
    if (then === YES && other === NO) return condition
    const key = `${condition} ${then} ${other}`
    const made = this.#chosen.get(key)
    if (made !== undefined) return made
    const variable = Math.min(this.variableOf(condition), this.variableOf(then), this.variableOf(other))
    const point = this.#point(
      variable,
      Array.from({ length: this.#sizes[variable] ?? 0 }, (_, at) =>
        this.choose(
          this.#under(condition, variable, at),
          this.#under(then, variable, at),
          this.#under(other, variable, at),
        ),
      ),
    )
    this.#chosen.set(key, point)
    return point
  }

  and(a: Point, b: Point): Point {
    return this.choose(a, b, NO)
  }

  or(a: Point, b: Point): Point {
    return this.choose(a, YES, b)
  }

  not(a: Point): Point {
    return this.choose(a, NO, YES)
  }

  /** The diagram whose end is `join` of the two ends, everywhere that either of them can be. */
  combine(a: Point, b: Point, join: (a: Point, b: Point) => Point): Point {
    const made = new Map<string, Point>()
    const go = (x: Point, y: Point): Point => {
      if (x === NEVER || y === NEVER) return NEVER
      if (isEnd(x) && isEnd(y)) return join(x, y)
      const key = `${x} ${y}`
      const known = made.get(key)
      if (known !== undefined) return known
      const variable = Math.min(this.variableOf(x), this.variableOf(y))
      const point = this.#point(
        variable,
        Array.from({ length: this.#sizes[variable] ?? 0 }, (_, at) =>
          go(this.#under(x, variable, at), this.#under(y, variable, at)),
        ),
      )
      made.set(key, point)
      return point
    }
    return go(a, b)
  }

  #under(point: Point, variable: number, at: number): Point {
    return this.variableOf(point) === variable ? (this.#childrenOf[point]?.[at] ?? point) : point
  }

  /** The one point with these children; a question that changes nothing is left out, as is one with one possible answer. */
  #point(variable: number, children: readonly Point[]): Point {
    const possible = children.find((child) => child !== NEVER)
    if (possible === undefined) return NEVER
    if (children.every((child) => child === possible || child === NEVER)) return possible
    const key = `${variable}:${children.join(',')}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const point = this.#variableOf.length
    this.#variableOf.push(variable)
    this.#childrenOf.push(children)
    this.#known.set(key, point)
    return point
  }
}
