import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Diagram } from '../../../src/subsidy/diagram/diagram.ts'
import { type Chances, Flow, type Narrowed } from '../../../src/subsidy/diagram/flow.ts'
import { end, Forest, isEnd, NEVER, numberOf, type Point } from '../../../src/subsidy/diagram/forest.ts'
import {
  allows,
  anyMasks,
  assignmentsOf,
  draw,
  ENDS_OR_NEVER,
  SOME_ENDS,
  type Table,
  tableAndMasks,
  walk,
} from './tables.ts'

interface Drawn {
  readonly sizes: readonly number[]
  readonly forest: Forest
  readonly root: Point
  readonly diagram: Diagram
  readonly masks: Int32Array
  readonly weights: readonly Float64Array[]
}

const KINDS = 3
/** Ends 0 and 2 count as alike. */
const KIND_OF = Uint8Array.from([0, 1, 0, 2])

const anyWeights = (sizes: readonly number[]) =>
  fc.tuple(
    ...sizes.map((size) =>
      fc
        .array(fc.constantFrom(0.1, 0.3, 0.5, 1, 7, 95.5), { minLength: size, maxLength: size })
        .map((weights) => Float64Array.from(weights)),
    ),
  )

const weighed = (results: readonly Point[]) =>
  tableAndMasks(results).chain(({ sizes, table, masks }) =>
    fc.record({
      sizes: fc.constant(sizes),
      table: fc.constant(table),
      masks: fc.constant(masks),
      weights: anyWeights(sizes),
      narrower: anyMasks(sizes),
      pick: fc.subarray(sizes.map((_, variable) => variable)),
    }),
  )

function drawn(
  sizes: readonly number[],
  table: Table,
  masks: Int32Array,
  weights: readonly Float64Array[],
): Drawn {
  const forest = new Forest(sizes)
  const root = draw(forest, table)
  return { sizes, forest, root, diagram: new Diagram(forest, root), masks, weights }
}

function flowOf({ diagram, masks, weights }: Drawn): Flow {
  const chances: Chances = { weights, kindOf: KIND_OF, kinds: KINDS }
  return new Flow(diagram, masks, chances, diagram.reach(masks).steps)
}

/** Sums of products over all assignments under the masks, scaled to 1. */
function summed({ sizes, forest, root, weights }: Drawn, masks: Int32Array): number[] {
  const likely = [0, 0, 0]
  let total = 0
  for (const assignment of assignmentsOf(sizes).filter((one) => allows(masks, one))) {
    const product = assignment.reduce((all, value, at) => all * (weights[at]?.[value] ?? 0), 1)
    const kind = KIND_OF[numberOf(walk(forest, root, assignment))] ?? 0
    likely[kind] = (likely[kind] ?? 0) + product
    total += product
  }
  return likely.map((part) => part / total)
}

/** The same point by point: what cannot be falls away where it comes up. */
function goneThrough(
  one: Drawn,
  narrowed: readonly Narrowed[],
  from = one.root,
  likely = [0, 0, 0],
  here = 1,
) {
  if (from === NEVER) return likely
  if (isEnd(from)) {
    const kind = KIND_OF[numberOf(from)] ?? 0
    likely[kind] = (likely[kind] ?? 0) + here
    return likely
  }
  const variable = one.forest.variableOf(from)
  const only = narrowed.find((each) => each.variable === variable)?.mask ?? -1
  const ways = one.forest.childrenOf(from).flatMap((to, value) => {
    const open = ((one.masks[variable] ?? 0) & only & (1 << value)) !== 0 && to !== NEVER
    return open ? [{ to, weight: one.weights[variable]?.[value] ?? 0 }] : []
  })
  const total = ways.reduce((sum, { weight }) => sum + weight, 0)
  for (const { to, weight } of ways) goneThrough(one, narrowed, to, likely, (here * weight) / total)
  return likely
}

function expectClose(actual: Float64Array, expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length)
  expected.forEach((part, at) => {
    // What cannot come out is nothing, not nearly nothing.
    if (part === 0) expect(actual[at]).toBe(0)
    else expect(actual[at]).toBeCloseTo(part, 9)
  })
}

const scaled = (likely: Float64Array): Float64Array => {
  const total = likely.reduce((sum, part) => sum + part, 0)
  return likely.map((part) => part / total)
}

/** Masks with some variables narrowed, and those that this leaves something of. */
function narrowedTo(masks: Int32Array, narrower: Int32Array, pick: readonly number[]) {
  const narrowed = pick
    .map((variable): Narrowed => ({ variable, mask: (masks[variable] ?? 0) & (narrower[variable] ?? 0) }))
    .filter(({ mask }) => mask !== 0)
  const left = Int32Array.from(masks)
  for (const { variable, mask } of narrowed) left[variable] = mask
  return { narrowed, left }
}

describe('how likely each kind of end is', () => {
  it('is the sum of the products of the weights, as things stand', () => {
    fc.assert(
      fc.property(weighed(SOME_ENDS), ({ sizes, table, masks, weights }) => {
        const one = drawn(sizes, table, masks, weights)
        const flow = flowOf(one)
        expectClose(flow.now(), summed(one, masks))
        expect(flow.now().reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9)
      }),
    )
  })

  it('is the same sum over fewer, once several variables are narrowed', () => {
    fc.assert(
      fc.property(weighed(SOME_ENDS), ({ sizes, table, masks, weights, narrower, pick }) => {
        const one = drawn(sizes, table, masks, weights)
        const { narrowed, left } = narrowedTo(masks, narrower, pick)
        expectClose(flowOf(one).with(narrowed), summed(one, left))
      }),
    )
  })

  it('is the same sum over fewer, once one value is known', () => {
    fc.assert(
      fc.property(weighed(SOME_ENDS), ({ sizes, table, masks, weights }) => {
        const one = drawn(sizes, table, masks, weights)
        const flow = flowOf(one)
        sizes.forEach((size, variable) => {
          for (let value = 0; value < size; value++) {
            if (((masks[variable] ?? 0) & (1 << value)) === 0) continue
            const left = Int32Array.from(masks)
            left[variable] = 1 << value
            expectClose(flow.withValue(variable, value), summed(one, left))
          }
        })
      }),
    )
  })

  it('leaves out what cannot be', () => {
    fc.assert(
      fc.property(weighed(ENDS_OR_NEVER), ({ sizes, table, masks, weights, narrower, pick }) => {
        const one = drawn(sizes, table, masks, weights)
        const flow = flowOf(one)
        expectClose(flow.now(), goneThrough(one, []))
        const { narrowed } = narrowedTo(masks, narrower, pick)
        expectClose(flow.with(narrowed), goneThrough(one, narrowed))
        sizes.forEach((size, variable) => {
          for (let value = 0; value < size; value++) {
            if (((masks[variable] ?? 0) & (1 << value)) === 0) continue
            expectClose(flow.withValue(variable, value), goneThrough(one, [{ variable, mask: 1 << value }]))
          }
        })
      }),
    )
  })

  it('is the same again, in whatever order it is asked for', () => {
    fc.assert(
      fc.property(weighed(SOME_ENDS), ({ sizes, table, masks, weights, narrower, pick }) => {
        const one = drawn(sizes, table, masks, weights)
        const { narrowed } = narrowedTo(masks, narrower, pick)
        const flow = flowOf(one)
        const before = [flow.now(), flow.withValue(0, 0), flow.with(narrowed)]
        expect([flow.now(), flow.withValue(0, 0), flow.with(narrowed)]).toEqual(before)
      }),
      { numRuns: 30 },
    )
  })

  it('does not depend on the scale of the weights', () => {
    fc.assert(
      fc.property(weighed(SOME_ENDS), ({ sizes, table, masks, weights }) => {
        const one = drawn(sizes, table, masks, weights)
        const times8 = { ...one, weights: weights.map((values) => values.map((weight) => weight * 8)) }
        expectClose(flowOf(times8).now(), [...flowOf(one).now()])
      }),
      { numRuns: 30 },
    )
  })
})

describe('worked out by hand', () => {
  const weights = [Float64Array.from([1, 3]), Float64Array.from([2, 2, 4])]
  const sizes = [2, 3]

  it('a way of one variable, then of another one', () => {
    // First variable: 1/4 end 0; else by the second one: 1/4 end 1, 1/4 end 2 (alike with 0), 1/2 end 3.
    const forest = new Forest(sizes)
    const second = forest.choose(forest.test(1, 1), end(1), forest.choose(forest.test(1, 2), end(2), end(3)))
    const root = forest.choose(forest.test(0, 1), end(0), second)
    const masks = Int32Array.from([0b11, 0b111])
    const flow = flowOf({ sizes, forest, root, diagram: new Diagram(forest, root), masks, weights })
    expect([...flow.now()]).toEqual([1 / 4 + 3 / 16, 3 / 16, 3 / 8])
    expect([...flow.with([{ variable: 0, mask: 0b10 }])]).toEqual([1 / 4, 1 / 4, 1 / 2])
    expect([...flow.with([{ variable: 1, mask: 0b101 }])]).toEqual([1 / 4, 1 / 4, 1 / 2])
    expect([...flow.with([{ variable: 0, mask: 0b01 }])]).toEqual([1, 0, 0])
    expect([...flow.withValue(1, 0)]).toEqual([1 / 4, 3 / 4, 0])
    expect([...flow.withValue(0, 1)]).toEqual([1 / 4, 1 / 4, 1 / 2])
  })

  it('a value that a known one rules out: only those whom it leaves', () => {
    // The first value of the first variable cannot be together with the last one of the second.
    const forest = new Forest(sizes)
    const first = forest.choose(
      forest.test(1, 0b100),
      NEVER,
      forest.choose(forest.test(1, 1), end(0), end(1)),
    )
    const root = forest.choose(forest.test(0, 1), first, end(3))
    const masks = Int32Array.from([0b11, 0b111])
    const flow = flowOf({ sizes, forest, root, diagram: new Diagram(forest, root), masks, weights })
    expect([...flow.now()]).toEqual([1 / 8, 1 / 8, 3 / 4])
    expect([...flow.withValue(1, 2)]).toEqual([0, 0, 3 / 4])
    expect([...flow.with([{ variable: 1, mask: 0b100 }])]).toEqual([0, 0, 3 / 4])
    expect([...scaled(flow.withValue(1, 2))]).toEqual([0, 0, 1])
  })

  it('one end alone is certain', () => {
    const forest = new Forest(sizes)
    const masks = Int32Array.from([0b11, 0b111])
    const flow = flowOf({ sizes, forest, root: end(1), diagram: new Diagram(forest, end(1)), masks, weights })
    expect([...flow.now()]).toEqual([0, 1, 0])
    expect([...flow.withValue(1, 2)]).toEqual([0, 1, 0])
    expect([...flow.with([{ variable: 1, mask: 1 }])]).toEqual([0, 1, 0])
  })

  it('nothing can be: nothing is likely', () => {
    const forest = new Forest(sizes)
    const masks = Int32Array.from([0b11, 0b111])
    const flow = flowOf({ sizes, forest, root: NEVER, diagram: new Diagram(forest, NEVER), masks, weights })
    expect([...flow.now()]).toEqual([0, 0, 0])
  })

  it('a variable or value that is none tells nothing', () => {
    const forest = new Forest(sizes)
    const root = forest.test(0, 1)
    const masks = Int32Array.from([0b11, 0b111])
    const flow = flowOf({ sizes, forest, root, diagram: new Diagram(forest, root), masks, weights })
    expect(flow.withValue(7, 0)).toHaveLength(0)
    expect(flow.withValue(0, 7)).toHaveLength(0)
  })
})
