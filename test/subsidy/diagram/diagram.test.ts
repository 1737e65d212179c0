import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Diagram, IMPOSSIBLE } from '../../../src/subsidy/diagram/diagram.ts'
import { end, Forest, NEVER, NO, numberOf, type Point, YES } from '../../../src/subsidy/diagram/forest.ts'
import {
  allows,
  assignmentsOf,
  draw,
  ENDS_OR_NEVER,
  pointsBelow,
  SOME_ENDS,
  tableAndMasks,
  walk,
} from './tables.ts'

/** Numbers of the ends that the allowed assignments lead to, ascending. */
function endsUnder(forest: Forest, root: Point, sizes: readonly number[], masks: Int32Array): number[] {
  const ends = assignmentsOf(sizes)
    .filter((one) => allows(masks, one))
    .map((one) => walk(forest, root, one))
    .filter((point) => point !== NEVER)
  return [...new Set(ends)].map(numberOf).sort((a, b) => a - b)
}

describe('a diagram laid flat', () => {
  it('comes to the same, assignment by assignment', () => {
    fc.assert(
      fc.property(tableAndMasks(SOME_ENDS), ({ sizes, table }) => {
        const forest = new Forest(sizes)
        const diagram = new Diagram(forest, draw(forest, table))
        assignmentsOf(sizes).forEach((assignment, at) => {
          const masks = Int32Array.from(assignment, (value) => 1 << value)
          expect(diagram.endFor(masks)).toBe(numberOf(table.results[at] ?? NEVER))
        })
      }),
    )
  })

  it('has one step for each point, earlier variables first', () => {
    fc.assert(
      fc.property(tableAndMasks(ENDS_OR_NEVER), ({ sizes, table }) => {
        const forest = new Forest(sizes)
        const root = draw(forest, table)
        const diagram = new Diagram(forest, root)
        const points = pointsBelow(forest, root)
        expect(diagram.size).toBe(points.size)
        expect([...diagram.variables]).toEqual([...points].map((one) => forest.variableOf(one)).sort())
        const children = [...points].flatMap((one) => forest.childrenOf(one))
        expect(diagram.children).toHaveLength(children.length)
        const numbers = [...children, root].filter((one) => one < 0 && one !== NEVER).map(numberOf)
        expect(diagram.ends).toBe(Math.max(-1, ...numbers) + 1)
        for (let at = 0; at < diagram.size; at++) {
          const first = diagram.firstChild[at] ?? 0
          const all = sizes[diagram.variables[at] ?? -1] ?? -1
          expect(diagram.firstChild[at + 1] ?? diagram.children.length).toBe(first + all)
          for (const to of diagram.children.slice(first, first + all)) {
            if (to >= 0) expect(to).toBeGreaterThan(at)
          }
        }
      }),
    )
  })

  it('may be a single end, or nothing at all', () => {
    const forest = new Forest([2])
    const masks = Int32Array.from([0b11])
    const constant = new Diagram(forest, end(3))
    expect(constant).toMatchObject({ size: 0, ends: 4, root: end(3) })
    expect(constant.endFor(masks)).toBe(3)
    expect(constant.reach(masks)).toEqual({ ends: [3], live: 0, steps: [] })
    expect([...constant.ways(masks)]).toEqual([{ masks, end: 3 }])
    const nothing = new Diagram(forest, NEVER)
    expect(nothing).toMatchObject({ size: 0, ends: 0, root: IMPOSSIBLE })
    expect(nothing.endFor(masks)).toBeNull()
    expect(nothing.reach(masks)).toEqual({ ends: [], live: 0, steps: [] })
    expect([...nothing.ways(masks)]).toEqual([])
  })

  it('has as many ends as its highest one asks for', () => {
    const forest = new Forest([2, 2])
    const root = forest.choose(forest.test(0, 1), end(7), forest.choose(forest.test(1, 1), end(2), NEVER))
    expect(new Diagram(forest, root).ends).toBe(8)
    expect(new Diagram(forest, forest.test(0, 1)).ends).toBe(2)
  })
})

describe('what comes out for somebody of whom not everything is known', () => {
  it('is an end exactly where all that they may be leads to it', () => {
    fc.assert(
      fc.property(tableAndMasks(ENDS_OR_NEVER), ({ sizes, table, masks }) => {
        const forest = new Forest(sizes)
        const root = draw(forest, table)
        const ends = endsUnder(forest, root, sizes, masks)
        expect(new Diagram(forest, root).endFor(masks)).toBe(ends.length === 1 ? ends[0] : null)
      }),
      { numRuns: 500 },
    )
  })

  it('is found also where ways part and come together again', () => {
    const forest = new Forest([2, 3])
    // 0: A → 1, B → 2, C → 1; 1: A → 1, B → 3, C → 1
    const first = forest.choose(forest.test(1, 0b101), end(1), end(2))
    const second = forest.choose(forest.test(1, 0b101), end(1), end(3))
    const diagram = new Diagram(forest, forest.choose(forest.test(0, 0b01), first, second))
    expect(diagram.endFor(Int32Array.from([0b11, 0b101]))).toBe(1)
    expect(diagram.endFor(Int32Array.from([0b11, 0b011]))).toBeNull()
    expect(diagram.endFor(Int32Array.from([0b01, 0b010]))).toBe(2)
    expect(diagram.endFor(Int32Array.from([0b11, 0b010]))).toBeNull()
  })

  it('is nothing where nothing is left of a variable that matters', () => {
    const forest = new Forest([2, 2])
    const diagram = new Diagram(forest, forest.and(forest.test(0, 1), forest.test(1, 1)))
    expect(diagram.endFor(Int32Array.from([0b01, 0]))).toBeNull()
    expect(diagram.endFor(Int32Array.from([0b10, 0]))).toBe(0)
    expect(diagram.reach(Int32Array.from([0, 0b11]))).toEqual({ ends: [], live: 0, steps: [0] })
  })

  it('takes the last value of 31, too', () => {
    const forest = new Forest([31])
    const diagram = new Diagram(forest, forest.test(0, 1 << 30))
    expect(diagram.endFor(Int32Array.from([1 << 30]))).toBe(1)
    expect(diagram.endFor(Int32Array.from([1 << 29]))).toBe(0)
    expect(diagram.reach(Int32Array.from([2 ** 31 - 1])).ends).toEqual([0, 1])
    expect([...diagram.ways(Int32Array.from([2 ** 31 - 1]))].map(({ masks }) => masks[0])).toEqual([
      2 ** 30 - 1,
      2 ** 30,
    ])
  })
})

describe('reach', () => {
  it('names every end that can come out, ascending', () => {
    fc.assert(
      fc.property(tableAndMasks(ENDS_OR_NEVER), ({ sizes, table, masks }) => {
        const forest = new Forest(sizes)
        const root = draw(forest, table)
        expect(new Diagram(forest, root).reach(masks).ends).toEqual(endsUnder(forest, root, sizes, masks))
      }),
    )
  })

  it('goes by the points on the ways there, and no other', () => {
    fc.assert(
      fc.property(tableAndMasks(ENDS_OR_NEVER), ({ sizes, table, masks }) => {
        const forest = new Forest(sizes)
        const root = draw(forest, table)
        const diagram = new Diagram(forest, root)
        const { steps, live } = diagram.reach(masks)
        const points = [...pointsBelow(forest, root, masks)]
        expect(steps).toEqual([...steps].sort((a, b) => a - b))
        expect(steps.map((at) => diagram.variables[at])).toEqual(
          points.map((point) => forest.variableOf(point)).sort(),
        )
        // A variable can be live only where its possible values go on to different places.
        const parting = points.filter((point) => {
          const mask = masks[forest.variableOf(point)] ?? 0
          const to = forest
            .childrenOf(point)
            .filter((child, value) => child !== NEVER && (mask & (1 << value)) !== 0)
          return new Set(to).size > 1
        })
        const most = parting.reduce((bits, point) => bits | (1 << forest.variableOf(point)), 0)
        expect(live & ~most).toBe(0)
      }),
    )
  })

  it('has live every variable that can change the end', () => {
    fc.assert(
      fc.property(tableAndMasks(SOME_ENDS), ({ sizes, table, masks }) => {
        const forest = new Forest(sizes)
        const root = draw(forest, table)
        const { live } = new Diagram(forest, root).reach(masks)
        const allowed = assignmentsOf(sizes).filter((one) => allows(masks, one))
        const changing = sizes.reduce((bits, _, variable) => {
          const changes = allowed.some((one) =>
            allowed.some(
              (other) =>
                one.every((value, at) => at === variable || value === other[at]) &&
                walk(forest, root, one) !== walk(forest, root, other),
            ),
          )
          return changes ? bits | (1 << variable) : bits
        }, 0)
        expect(live & changing).toBe(changing)
        if (changing === 0) expect(new Diagram(forest, root).reach(masks).ends).toHaveLength(1)
      }),
    )
  })

  it('does not change the masks', () => {
    const forest = new Forest([2])
    const masks = Int32Array.from([0b11])
    expect(new Diagram(forest, forest.test(0, 1)).reach(masks)).toEqual({
      ends: [0, 1],
      live: 0b1,
      steps: [0],
    })
    expect([...masks]).toEqual([0b11])
  })
})

describe('ways', () => {
  it('put everybody who can be into exactly one, with the end that they come to', () => {
    fc.assert(
      fc.property(tableAndMasks(ENDS_OR_NEVER), ({ sizes, table, masks }) => {
        const forest = new Forest(sizes)
        const root = draw(forest, table)
        const before = [...masks]
        const ways = [...new Diagram(forest, root).ways(masks)]
        expect([...masks]).toEqual(before)
        for (const assignment of assignmentsOf(sizes)) {
          const found = ways.filter((way) => allows(way.masks, assignment))
          const to = walk(forest, root, assignment)
          const expected = allows(masks, assignment) && to !== NEVER ? [numberOf(to)] : []
          expect(found.map((way) => way.end)).toEqual(expected)
        }
      }),
    )
  })

  it('take values together that lead to the same place, and leave alone what is not asked', () => {
    const forest = new Forest([2, 4])
    const root = forest.choose(forest.test(1, 0b0100), NEVER, forest.test(1, 0b1001))
    const ways = [...new Diagram(forest, root).ways(Int32Array.from([0b11, 0b1111]))]
    expect(ways.map(({ masks, end }) => [...masks, end])).toEqual([
      [0b11, 0b1001, numberOf(YES)],
      [0b11, 0b0010, numberOf(NO)],
    ])
  })
})
