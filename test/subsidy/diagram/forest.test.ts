import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  end,
  Forest,
  isEnd,
  NEVER,
  NO,
  numberOf,
  type Point,
  YES,
} from '../../../src/subsidy/diagram/forest.ts'
import { found } from '../tiny-policy.ts'
import {
  anySizes,
  anyTables,
  assignmentsOf,
  draw,
  ENDS_OR_NEVER,
  pointsBelow,
  SOME_ENDS,
  type Table,
  walk,
} from './tables.ts'

const YES_NO = [YES, NO]

/** What a diagram comes to, assignment by assignment. */
const written = (forest: Forest, point: Point, sizes: readonly number[]) =>
  assignmentsOf(sizes).map((assignment) => walk(forest, point, assignment))

/** Results of several tables side by side. */
const sideBySide = <T>(tables: readonly Table[], join: (...results: Point[]) => T): T[] =>
  (tables[0]?.results ?? []).map((_, at) => join(...tables.map(({ results }) => found(results[at]))))

describe('ends', () => {
  it('are numbers below zero that keep their number', () => {
    for (const number of [0, 1, 2, 77]) {
      expect(isEnd(end(number))).toBe(true)
      expect(numberOf(end(number))).toBe(number)
    }
    expect([numberOf(NO), numberOf(YES)]).toEqual([0, 1])
    expect(isEnd(NEVER)).toBe(true)
    expect(isEnd(0)).toBe(false)
  })

  it('ask nothing', () => {
    const forest = new Forest([2])
    for (const point of [NO, YES, NEVER]) {
      expect(forest.variableOf(point)).toBe(Number.POSITIVE_INFINITY)
      expect(forest.childrenOf(point)).toEqual([])
    }
  })
})

describe('a test of one variable', () => {
  it('is YES for the values that pass', () => {
    fc.assert(
      fc.property(anySizes, fc.nat(), fc.integer({ min: 0, max: 15 }), (sizes, pick, passes) => {
        const forest = new Forest(sizes)
        const variable = pick % sizes.length
        const point = forest.test(variable, passes)
        expect(written(forest, point, sizes)).toEqual(
          assignmentsOf(sizes).map((one) => ((passes & (1 << (one[variable] ?? 0))) === 0 ? NO : YES)),
        )
      }),
    )
  })

  it('is no question where every value passes, or none', () => {
    const forest = new Forest([3, 2])
    expect(forest.test(0, 0b111)).toBe(YES)
    expect(forest.test(0, 0)).toBe(NO)
    const point = forest.test(1, 0b10)
    expect(forest.variableOf(point)).toBe(1)
    expect(forest.childrenOf(point)).toEqual([NO, YES])
  })
})

describe('every diagram', () => {
  it('comes to what its table says', () => {
    fc.assert(
      fc.property(anyTables(SOME_ENDS, 1), ({ sizes, tables: [table] }) => {
        const forest = new Forest(sizes)
        expect(written(forest, draw(forest, found(table)), sizes)).toEqual(table?.results)
      }),
    )
  })

  it('asks the variables in order, none in vain, and has one point for one function', () => {
    fc.assert(
      fc.property(anyTables(SOME_ENDS, 1), ({ sizes, tables: [table] }) => {
        const forest = new Forest(sizes)
        const seen = new Set<string>()
        for (const point of pointsBelow(forest, draw(forest, found(table)))) {
          const children = forest.childrenOf(point)
          expect(children).toHaveLength(sizes[forest.variableOf(point)] ?? -1)
          expect(new Set(children).size).toBeGreaterThan(1)
          for (const child of children) {
            expect(forest.variableOf(child)).toBeGreaterThan(forest.variableOf(point))
          }
          const key = `${forest.variableOf(point)} ${children.join(' ')}`
          expect(seen).not.toContain(key)
          seen.add(key)
        }
      }),
    )
  })

  it('is the same point as another one exactly when they come to the same', () => {
    fc.assert(
      fc.property(anyTables(YES_NO, 2), ({ sizes, tables: [a, b] }) => {
        const forest = new Forest(sizes)
        const one = draw(forest, found(a))
        const other = draw(forest, found(b))
        expect(one === other).toBe(a?.results.join() === b?.results.join())
        expect(draw(forest, found(a))).toBe(one)
        expect(forest.not(forest.not(one))).toBe(one)
        expect(forest.or(one, other)).toBe(forest.not(forest.and(forest.not(one), forest.not(other))))
      }),
    )
  })
})

describe('and, or, not, choose', () => {
  it('hold assignment by assignment', () => {
    fc.assert(
      fc.property(anyTables(YES_NO, 2), ({ sizes, tables }) => {
        const forest = new Forest(sizes)
        const [a = NO, b = NO] = tables.map((table) => draw(forest, table))
        const yes = (so: boolean) => (so ? YES : NO)
        expect(written(forest, forest.and(a, b), sizes)).toEqual(
          sideBySide(tables, (x, y) => yes(x === YES && y === YES)),
        )
        expect(written(forest, forest.or(a, b), sizes)).toEqual(
          sideBySide(tables, (x, y) => yes(x === YES || y === YES)),
        )
        expect(written(forest, forest.not(a), sizes)).toEqual(sideBySide(tables, (x) => yes(x === NO)))
      }),
    )
  })

  it('choose takes the one where the condition holds and the other one elsewhere', () => {
    const three = anyTables(SOME_ENDS, 3)
    fc.assert(
      fc.property(three, ({ sizes, tables: [first, then, other] }) => {
        const forest = new Forest(sizes)
        const condition: Table = {
          sizes,
          results: found(first).results.map((one) => (numberOf(one) % 2 === 0 ? NO : YES)),
        }
        const tables = [condition, found(then), found(other)]
        const [a = NO, b = NO, c = NO] = tables.map((table) => draw(forest, table))
        expect(written(forest, forest.choose(a, b, c), sizes)).toEqual(
          sideBySide(tables, (x, y, z) => (x === YES ? y : z)),
        )
      }),
    )
  })

  it('chooses ends at once', () => {
    const forest = new Forest([2])
    const condition = forest.test(0, 0b01)
    expect(forest.choose(YES, end(5), end(6))).toBe(end(5))
    expect(forest.choose(NO, end(5), end(6))).toBe(end(6))
    expect(forest.choose(condition, end(5), end(5))).toBe(end(5))
    expect(forest.choose(condition, YES, NO)).toBe(condition)
    expect(forest.childrenOf(forest.choose(condition, end(1), end(2)))).toEqual([end(1), end(2)])
  })

  it('tells apart points that go on to points of like numbers', () => {
    const count = 30
    const forest = new Forest([2, 2])
    const below = Array.from({ length: count }, (_, at) =>
      forest.choose(forest.test(1, 1), end(at), end(at + 1)),
    )
    const first = forest.test(0, 1)
    for (const a of below) {
      for (const b of below) {
        const point = forest.choose(first, a, b)
        if (a !== b) expect(forest.childrenOf(point)).toEqual([a, b])
      }
    }
  })

  it('goes over what is shared once', () => {
    const count = 31
    const forest = new Forest(Array.from({ length: count }, () => 2))
    let odd = NO
    for (let variable = count - 1; variable >= 0; variable--) {
      odd = forest.choose(forest.test(variable, 0b10), forest.not(odd), odd)
    }
    // One point of the first variable, two of each other one.
    expect(pointsBelow(forest, odd).size).toBe(2 * count - 1)
    expect(
      walk(
        forest,
        odd,
        Array.from({ length: count }, () => 1),
      ),
    ).toBe(YES)
    expect(
      walk(
        forest,
        odd,
        Array.from({ length: count }, (_, at) => (at === 3 ? 0 : 1)),
      ),
    ).toBe(NO)
  })
})

describe('combine', () => {
  it('joins ends assignment by assignment', () => {
    fc.assert(
      fc.property(anyTables(SOME_ENDS, 2), ({ sizes, tables }) => {
        const forest = new Forest(sizes)
        const [a = NO, b = NO] = tables.map((table) => draw(forest, table))
        const join = (x: Point, y: Point) => end(4 * numberOf(x) + numberOf(y))
        expect(written(forest, forest.combine(a, b, join), sizes)).toEqual(sideBySide(tables, join))
      }),
    )
  })

  it('goes over what is shared once', () => {
    const count = 16
    const forest = new Forest(Array.from({ length: count }, () => 2))
    let odd = NO
    for (let variable = count - 1; variable >= 0; variable--) {
      odd = forest.choose(forest.test(variable, 0b10), forest.not(odd), odd)
    }
    let joins = 0
    const same = forest.combine(odd, odd, (x, y) => {
      joins += 1
      return x === y ? YES : NO
    })
    expect(same).toBe(YES)
    // Two points that ask the last variable, with two ends each.
    expect(joins).toBe(4)
  })
})

describe('what cannot be', () => {
  it('leaves everything else as it is', () => {
    fc.assert(
      fc.property(anyTables(ENDS_OR_NEVER, 1), ({ sizes, tables: [table] }) => {
        const forest = new Forest(sizes)
        const point = draw(forest, found(table))
        written(forest, point, sizes).forEach((result, at) => {
          if (table?.results[at] !== NEVER) expect(result).toBe(table?.results[at])
        })
      }),
    )
  })

  it('is not asked for: a question with one possible answer is left out', () => {
    fc.assert(
      fc.property(anyTables(ENDS_OR_NEVER, 1), ({ sizes, tables: [table] }) => {
        const forest = new Forest(sizes)
        const point = draw(forest, found(table))
        expect(point === NEVER).toBe(table?.results.every((result) => result === NEVER))
        for (const one of pointsBelow(forest, point)) {
          const possible = new Set(forest.childrenOf(one).filter((child) => child !== NEVER))
          expect(possible.size).toBeGreaterThan(1)
        }
      }),
    )
    const forest = new Forest([3])
    const some = forest.choose(forest.test(0, 0b010), NEVER, forest.test(0, 0b001))
    expect(forest.childrenOf(some)).toEqual([YES, NEVER, NO])
    expect(forest.choose(forest.test(0, 0b010), NEVER, YES)).toBe(YES)
  })

  it('stays impossible when combined, on either side', () => {
    const two = anyTables(ENDS_OR_NEVER, 2)
    fc.assert(
      fc.property(two, ({ sizes, tables }) => {
        const forest = new Forest(sizes)
        const [a = NO, b = NO] = tables.map((table) => draw(forest, table))
        const joined = forest.combine(a, b, (x, y) => {
          expect([x, y]).not.toContain(NEVER)
          return end(4 * numberOf(x) + numberOf(y))
        })
        const results = written(forest, joined, sizes)
        sideBySide(tables, (x, y) => [x, y] as const).forEach(([x, y], at) => {
          if (x !== NEVER && y !== NEVER) expect(results[at]).toBe(end(4 * numberOf(x) + numberOf(y)))
        })
      }),
    )
    const forest = new Forest([4])
    const condition = forest.test(0, 1)
    const early = forest.choose(forest.test(0, 0b0011), NEVER, forest.test(0, 0b0100))
    const late = forest.choose(forest.test(0, 0b1100), NEVER, forest.test(0, 0b0001))
    expect(forest.combine(early, late, () => YES)).toBe(NEVER)
    expect(forest.combine(NEVER, condition, () => YES)).toBe(NEVER)
    expect(forest.combine(condition, NEVER, () => YES)).toBe(NEVER)
    expect(forest.combine(NEVER, YES, () => YES)).toBe(NEVER)
  })
})
