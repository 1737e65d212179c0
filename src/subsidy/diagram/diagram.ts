import type { Masks } from '../space/locate.ts'
import { type Forest, isEnd, NEVER, numberOf, type Point } from './forest.ts'

/** What can still come out of a diagram for somebody of whom not everything is known. */
export interface Reach {
  /** Numbers of the ends, ascending. */
  readonly ends: readonly number[]
  /** Bit n: variable n can still change the end. */
  readonly live: number
  /** The steps on the ways there, the first one first. */
  readonly steps: readonly number[]
}

/**
 * One decision diagram laid flat for quick walks. Steps are numbered so that every way goes from lower to higher numbers:
 * one pass in that order sees everything that comes before.
 */
export class Diagram {
  /** The variable that each step asks. */
  readonly variables: Int32Array
  /** Where each step goes on to: from `firstChild` of the step on, value by value. An end is -1 - its number. */
  readonly children: Int32Array
  readonly firstChild: Int32Array
  readonly root: number
  /** How many steps there are. */
  readonly size: number
  /** One more than the highest number of an end. */
  readonly ends: number

  constructor(forest: Forest, root: Point) {
    const order = [...reachable(forest, root)].sort((a, b) => forest.variableOf(a) - forest.variableOf(b))
    const stepOf = new Map(order.map((point, step) => [point, step]))
    const step = (point: Point) => {
      if (point === NEVER) return IMPOSSIBLE
      return isEnd(point) ? point : (stepOf.get(point) ?? IMPOSSIBLE)
    }
    const children = order.map((point) => forest.childrenOf(point))
    this.size = order.length
    this.variables = Int32Array.from(order, (point) => forest.variableOf(point))
    this.firstChild = new Int32Array(this.size)
    for (let at = 1; at < this.size; at++) {
      this.firstChild[at] = (this.firstChild[at - 1] ?? 0) + (children[at - 1]?.length ?? 0)
    }
    this.children = Int32Array.from(children.flat(), step)
    this.root = step(root)
    this.ends = this.children.reduce((most, to) => Math.max(most, endsUpTo(to)), endsUpTo(this.root))
  }

  /** The end for somebody of whom everything that matters is known; null when more than one is possible. */
  endFor(masks: Masks): number | null {
    let at = this.root
    while (at >= 0) {
      const allowed = masks[this.variables[at] ?? 0] ?? 0
      let next = IMPOSSIBLE
      for (let bits = allowed, child = this.firstChild[at] ?? 0; bits !== 0; bits >>>= 1, child++) {
        if ((bits & 1) === 0) continue
        const to = this.children[child] ?? IMPOSSIBLE
        if (to === IMPOSSIBLE || to === next) continue
        if (next !== IMPOSSIBLE) return this.#onlyEnd(masks)
        next = to
      }
      at = next
    }
    return at === IMPOSSIBLE ? null : numberOf(at)
  }

  /** Everything that can still come out. */
  reach(masks: Masks): Reach {
    const ends = new Uint8Array(this.ends)
    const seen = new Uint8Array(this.size)
    const steps: number[] = []
    let live = 0
    const visit = (to: number) => {
      if (to >= 0) seen[to] = 1
      else if (to !== IMPOSSIBLE) ends[numberOf(to)] = 1
    }
    visit(this.root)
    for (let at = 0; at < this.size; at++) {
      if (seen[at] !== 1) continue
      steps.push(at)
      const variable = this.variables[at] ?? 0
      let first = IMPOSSIBLE
      for (
        let bits = masks[variable] ?? 0, child = this.firstChild[at] ?? 0;
        bits !== 0;
        bits >>>= 1, child++
      ) {
        if ((bits & 1) === 0) continue
        const to = this.children[child] ?? IMPOSSIBLE
        if (to === IMPOSSIBLE) continue
        visit(to)
        if (first === IMPOSSIBLE) first = to
        else if (to !== first) live |= 1 << variable
      }
    }
    return { ends: [...ends.keys()].filter((number) => ends[number] === 1), live, steps }
  }

  /** Every way through the diagram under the masks: what it asks of whom, and its end. */
  *ways(masks: Masks): Generator<{ readonly masks: Masks; readonly end: number }> {
    yield* this.#waysFrom(this.root, Int32Array.from(masks))
  }

  *#waysFrom(at: number, masks: Masks): Generator<{ readonly masks: Masks; readonly end: number }> {
    if (at === IMPOSSIBLE) return
    if (at < 0) {
      yield { masks: Int32Array.from(masks), end: numberOf(at) }
      return
    }
    const variable = this.variables[at] ?? 0
    const before = masks[variable] ?? 0
    for (const [to, bits] of this.#branches(at, before)) {
      masks[variable] = bits
      yield* this.#waysFrom(to, masks)
    }
    masks[variable] = before
  }

  /** Where a step leads, values that lead to the same place together. */
  #branches(at: number, allowed: number): Map<number, number> {
    const branches = new Map<number, number>()
    for (let bits = allowed, value = 0; bits !== 0; bits >>>= 1, value++) {
      if ((bits & 1) === 0) continue
      const to = this.children[(this.firstChild[at] ?? 0) + value] ?? IMPOSSIBLE
      branches.set(to, (branches.get(to) ?? 0) | (1 << value))
    }
    return branches
  }

  #onlyEnd(masks: Masks): number | null {
    const { ends } = this.reach(masks)
    return ends.length === 1 ? (ends[0] ?? null) : null
  }
}

/** A child that cannot be. Fits an Int32Array, unlike NEVER. */
export const IMPOSSIBLE = -0x7fffffff

function endsUpTo(to: number): number {
  return to >= 0 || to === IMPOSSIBLE ? 0 : 1 + numberOf(to)
}

function reachable(forest: Forest, root: Point): Set<Point> {
  const seen = new Set<Point>()
  const waiting = [root]
  while (waiting.length > 0) {
    const point = waiting.pop()
    if (point === undefined || point === NEVER || isEnd(point) || seen.has(point)) continue
    seen.add(point)
    waiting.push(...forest.childrenOf(point))
  }
  return seen
}
