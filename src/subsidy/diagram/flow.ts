import type { Masks } from '../space/locate.ts'
import { type Diagram, IMPOSSIBLE } from './diagram.ts'

/** How likely values are, and which ends count as alike. */
export interface Chances {
  /** By variable, then by value; any scale. */
  readonly weights: readonly Float64Array[]
  /** The kind of each end, from 0. */
  readonly kindOf: Uint8Array
  readonly kinds: number
}

/** Values that remain of one variable. */
export interface Narrowed {
  readonly variable: number
  readonly mask: number
}

/**
 * How likely each kind of end of a diagram is for somebody of whom not everything is known, and how likely it becomes once
 * more is known. The variables count as independent of each other: good enough to put questions in order.
 */
export class Flow {
  readonly #diagram: Diagram
  readonly #masks: Masks
  readonly #chances: Chances
  readonly #steps: readonly number[]
  /** The ways on from each of the steps: from `#firstWay` on, where to (ends after the steps) and how likely. */
  readonly #firstWay: Int32Array
  readonly #to: Int32Array
  readonly #chance: Float64Array
  readonly #value: Int32Array
  readonly #mass: Float64Array
  #outlook: readonly (readonly Float64Array[])[] | null = null

  /** @param steps those of a reach under the masks */
  constructor(diagram: Diagram, masks: Masks, chances: Chances, steps: readonly number[]) {
    this.#diagram = diagram
    this.#masks = masks
    this.#chances = chances
    this.#steps = steps
    this.#firstWay = new Int32Array(steps.length + 1)
    const most = steps.reduce((sum, at) => sum + countBits(masks[diagram.variables[at] ?? 0] ?? 0), 0)
    this.#to = new Int32Array(most)
    this.#chance = new Float64Array(most)
    this.#value = new Int32Array(most)
    this.#layWays()
    this.#mass = this.#spread([])
  }

  /** As things stand; sums to 1. */
  now(): Float64Array {
    return this.#byKind(this.#mass)
  }

  /** Once one value of one variable is known. Not scaled. */
  withValue(variable: number, value: number): Float64Array {
    this.#outlook ??= this.#lookAhead()
    return this.#outlook[variable]?.[value] ?? new Float64Array(0)
  }

  /** Once several variables are narrowed; sums to 1. */
  with(narrowed: readonly Narrowed[]): Float64Array {
    return this.#byKind(this.#spread(narrowed))
  }

  #layWays(): void {
    const { size, variables, children, firstChild } = this.#diagram
    let way = 0
    for (let n = 0; n < this.#steps.length; n++) {
      this.#firstWay[n] = way
      const at = this.#steps[n] ?? 0
      const variable = variables[at] ?? 0
      const weight = this.#chances.weights[variable] ?? new Float64Array(0)
      const first = way
      let total = 0
      let child = firstChild[at] ?? 0
      for (let bits = this.#masks[variable] ?? 0, value = 0; bits !== 0; bits >>>= 1, value++, child++) {
        const to = children[child] ?? IMPOSSIBLE
        if ((bits & 1) === 0 || to === IMPOSSIBLE) continue
        const chance = weight[value] ?? 0
        this.#to[way] = to >= 0 ? to : size - 1 - to
        this.#chance[way] = chance
        this.#value[way] = value
        total += chance
        way += 1
      }
      for (let each = first; each < way; each++) this.#chance[each] = (this.#chance[each] ?? 0) / total
    }
    this.#firstWay[this.#steps.length] = way
  }

  /** The chance to come by each step, then to come to each end. */
  #spread(narrowed: readonly Narrowed[]): Float64Array {
    const { size, ends, root, variables } = this.#diagram
    const masks = this.#masks.slice().fill(ANY)
    for (const { variable, mask } of narrowed) masks[variable] = mask
    const mass = new Float64Array(size + ends)
    if (root !== IMPOSSIBLE) mass[root >= 0 ? root : size - 1 - root] = 1
    for (let n = 0; n < this.#steps.length; n++) {
      const at = this.#steps[n] ?? 0
      const here = mass[at] ?? 0
      if (here === 0) continue
      const first = this.#firstWay[n] ?? 0
      const last = this.#firstWay[n + 1] ?? 0
      const variable = variables[at] ?? 0
      const mask = masks[variable] ?? ANY
      let total = mask === ANY ? 1 : 0
      for (let way = first; mask !== ANY && way < last; way++) {
        if ((mask & (1 << (this.#value[way] ?? 0))) !== 0) total += this.#chance[way] ?? 0
      }
      for (let way = first; way < last; way++) {
        if ((mask & (1 << (this.#value[way] ?? 0))) === 0) continue
        const to = this.#to[way] ?? 0
        mass[to] = (mass[to] ?? 0) + (here * (this.#chance[way] ?? 0)) / total
      }
    }
    return mass
  }

  /** For every single value of every variable at once, in one pass back and one forth. */
  #lookAhead(): Float64Array[][] {
    const { weights, kinds } = this.#chances
    const { variables } = this.#diagram
    const ahead = this.#ahead()
    // What comes by each variable, and goes on by each of its values.
    const passing = weights.map(() => new Float64Array(kinds))
    const known = weights.map((values) => Array.from(values, () => new Float64Array(kinds)))
    for (let n = 0; n < this.#steps.length; n++) {
      const at = this.#steps[n] ?? 0
      const here = this.#mass[at] ?? 0
      if (here === 0) continue
      const variable = variables[at] ?? 0
      const likely = known[variable] ?? []
      addRow(passing[variable], ahead, at * kinds, here)
      for (let way = this.#firstWay[n] ?? 0; way < (this.#firstWay[n + 1] ?? 0); way++) {
        addRow(likely[this.#value[way] ?? 0], ahead, (this.#to[way] ?? 0) * kinds, here)
      }
    }
    const now = this.now()
    known.forEach((likely, variable) => {
      for (const one of likely) addMissing(one, now, passing[variable])
    })
    return known
  }

  /** For each step and each end, a row: how likely each kind of end is from there. */
  #ahead(): Float64Array {
    const { kinds, kindOf } = this.#chances
    const { size, ends } = this.#diagram
    const ahead = new Float64Array((size + ends) * kinds)
    for (let end = 0; end < ends; end++) ahead[(size + end) * kinds + (kindOf[end] ?? 0)] = 1
    for (let n = this.#steps.length - 1; n >= 0; n--) {
      const row = (this.#steps[n] ?? 0) * kinds
      for (let way = this.#firstWay[n] ?? 0; way < (this.#firstWay[n + 1] ?? 0); way++) {
        const from = (this.#to[way] ?? 0) * kinds
        const chance = this.#chance[way] ?? 0
        for (let kind = 0; kind < kinds; kind++) {
          ahead[row + kind] = (ahead[row + kind] ?? 0) + chance * (ahead[from + kind] ?? 0)
        }
      }
    }
    return ahead
  }

  #byKind(mass: Float64Array): Float64Array {
    const { size, ends } = this.#diagram
    const likely = new Float64Array(this.#chances.kinds)
    for (let end = 0; end < ends; end++) {
      const kind = this.#chances.kindOf[end] ?? 0
      likely[kind] = (likely[kind] ?? 0) + (mass[size + end] ?? 0)
    }
    return likely
  }
}

function addRow(sum: Float64Array | undefined, rows: Float64Array, from: number, times: number): void {
  if (sum === undefined) return
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + times * (rows[from + at] ?? 0)
}

/** Adds what never comes by the variable; what is left of taking away nearly all is nothing. */
function addMissing(sum: Float64Array, all: Float64Array, passing: Float64Array | undefined): void {
  for (let at = 0; at < sum.length; at++) {
    const missing = (all[at] ?? 0) - (passing?.[at] ?? 0)
    if (missing > ROUNDING) sum[at] = (sum[at] ?? 0) + missing
  }
}

/** Every value. */
const ANY = -1

const ROUNDING = 1e-12

function countBits(mask: number): number {
  let count = 0
  for (let bits = mask; bits !== 0; bits >>>= 1) count += bits & 1
  return count
}
