import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canSlip, keysBeside, mistype, pick, slip } from '../../../../bench/nlu/noise/slips.ts'
import { seededRandom } from '../../../../src/understanding/classifier/random.ts'

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
const word = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: 7 })
  .map((letters) => letters.join(''))

describe('slips', () => {
  it.each(['exchanged', 'dropped', 'doubled', 'neighbour'] as const)('%s is one edit away', (kind) => {
    fc.assert(
      fc.property(word, fc.integer(), (typed, seed) => {
        const result = mistype(typed, kind, seededRandom(seed))
        expect(editsBetween(typed, result)).toBeLessThanOrEqual(1)
        expect(result.length - typed.length).toBe(
          { exchanged: 0, dropped: -1, doubled: 1, neighbour: 0 }[kind],
        )
      }),
    )
  })

  it('an exchange keeps the letters, a neighbouring key changes exactly one', () => {
    fc.assert(
      fc.property(word, fc.integer(), (typed, seed) => {
        expect([...mistype(typed, 'exchanged', seededRandom(seed))].sort()).toEqual([...typed].sort())
        expect(editsBetween(typed, mistype(typed, 'neighbour', seededRandom(seed)))).toBe(1)
      }),
    )
  })

  it('lies beside what lies beside it', () => {
    for (const a of LETTERS) {
      for (const b of keysBeside(a)) expect(keysBeside(b)).toContain(a)
    }
    expect(keysBeside('s').sort()).toEqual(['a', 'd', 'e', 'w', 'x', 'z'])
    expect(keysBeside('q').sort()).toEqual(['a', 'w'])
  })

  it('changes one word or joins it to the next, and leaves the others', () => {
    const words = ['the', 'bao', 'hiem', 'het', 'han']
    const seen = new Set<number>()
    for (let seed = 0; seed < 200; seed++) {
      const typed = slip(words, 2, seededRandom(seed))
      expect(typed.slice(0, 2)).toEqual(['the', 'bao'])
      expect(typed.at(-1)).toBe('han')
      seen.add(typed.length)
      if (typed.length === 4) expect(typed[2]).toBe('hiemhet')
      expect(slip(words, 4, seededRandom(seed))).toHaveLength(5)
    }
    expect([...seen].sort()).toEqual([4, 5])
  })

  it('happens in plain words of two letters or more', () => {
    expect(['bao', 'y', '2024', 'n~', 'hiểm', 'tp3'].filter(canSlip)).toEqual(['bao'])
  })

  it('picks from something', () => {
    expect(() => pick([], Math.random)).toThrow(RangeError)
    expect(pick(['a'], () => 0.99)).toBe('a')
  })
})

/** Letters more, less or other, and neighbours exchanged (optimal string alignment). */
function editsBetween(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      rows[i]?.splice(
        j,
        1,
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + same,
          exchanged ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
  }
  return at(a.length, b.length)
}
