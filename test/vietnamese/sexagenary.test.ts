import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/vietnamese/fold.ts'
import { placeInCycle, yearsInCycle } from '../../src/vietnamese/sexagenary.ts'

const CAN = 'Giáp Ất Bính Đinh Mậu Kỷ Canh Tân Nhâm Quý'.split(' ')
const CHI = 'Tý Sửu Dần Mão Thìn Tỵ Ngọ Mùi Thân Dậu Tuất Hợi'.split(' ')
/** Counted on from 1924, a year called Giáp Tý. */
const nameOf = (year: number): [string, string] => [
  CAN[(year - 1924) % 10] ?? '',
  CHI[(year - 1924) % 12] ?? '',
]
const placeOf = (stem: string, branch: string): number | null => placeInCycle(fold(stem), fold(branch))

describe('the sixty-year cycle', () => {
  it.each([
    ['Canh Tý', 1960],
    ['Kỷ Hợi', 1959],
    ['Mậu Thân', 1968],
    ['Quý Tỵ', 1953],
    ['Ất Tỵ', 1965],
    ['Quý Mão', 1963],
    ['Bính Ngọ', 1966],
  ])('%s is %i', (name, year) => {
    const [stem = '', branch = ''] = name.split(' ')
    expect(yearsInCycle(placeOf(stem, branch) ?? -1, 1920, 1979)).toEqual([year])
  })

  it('finds each of 120 years by its name, and the one sixty years from it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1924, max: 2043 }), (year) => {
        const place = placeOf(...nameOf(year))
        const other = year < 1984 ? year + 60 : year - 60
        expect(yearsInCycle(place ?? -1, 1924, 2043)).toEqual([year, other].sort((a, b) => b - a))
      }),
    )
  })

  it('gives the sixty names the sixty places, and pairs that are no names none', () => {
    const branches = new Set(CHI.map(fold))
    const places = CAN.flatMap((stem) => [...branches].map((branch) => placeOf(stem, branch)))
    const named = places.filter((place) => place !== null)
    expect(named.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, i) => i))
    expect(places.length - named.length).toBe(50)
  })

  it('tells Tý and Tỵ apart by the stem alone', () => {
    expect(placeInCycle('canh', 'ty')).toBe(36)
    expect(placeInCycle('tan', 'ty')).toBe(17)
    expect(placeInCycle('canh', 'ti')).toBe(36)
    expect(placeInCycle('giap', 'suu')).toBeNull()
    expect(placeInCycle('chua', 'ty')).toBeNull()
  })
})
