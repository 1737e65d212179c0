import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAges, readAge } from '../../src/vietnamese/ages.ts'
import { fullYear, isoDate, readDate } from '../../src/vietnamese/dates.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import { FoldedText } from '../../src/vietnamese/folded-text.ts'

const today = '2026-11-21'
const ages = (text: string): string[] =>
  findAges(new FoldedText(text), today)
    .filter((r) => !r.bare)
    .map((r) => (r.certainty === 'vague' ? `${r.kind}?` : `${r.kind} ${r.value}`))

describe('findAges', () => {
  it.each([
    ['mẹ em 62t', ['age 62']],
    ['67 tuổi', ['age 67']],
    ['sn 1960', ['birthYear 1960']],
    ['sinh năm 87', ['birthYear 1987']],
    ['sinh 15/12/1966', ['birthDate 1966-12-15']],
    ['sinh ngày 15-12-66', ['birthDate 1966-12-15']],
    ['sinh ngày 5 tháng 3 năm 1958', ['birthDate 1958-03-05']],
    ['bảy mươi hai tuổi', ['age 72']],
    ['bảy hai tuổi', ['age 72']],
    ['5 tháng tuổi', ['age 0']],
    ['18 tháng tuổi', ['age 1']],
    ['5 tuổi rưỡi', ['age 5']],
    ['gần 60', ['age?']],
    ['ngoài 70 tuổi', ['age?']],
    ['hơn 60 tuổi', ['age?']],
    ['sáu mấy', ['age?']],
    ['bảy mươi mấy tuổi', ['age?']],
    ['đời 6x', ['age?']],
    ['62 tuổi mụ', ['age?']],
    ['tuổi ta là 62', ['age?']],
    ['60 tuổi âm', ['age?']],
    ['tuổi Canh Tý', ['birthYear?']],
    ['sinh khoảng năm 1950', ['birthYear?']],
    ['sang năm tròn 75 tuổi', ['age?']],
    ['71 và 68 tuổi', ['age 71', 'age 68']],
    ['từ 60 đến 74 tuổi', []],
    ['từ đủ 60 tuổi đến dưới 75 tuổi', []],
    ['hồi 20 tuổi', []],
    ['không phải 60 mà 59 tuổi', ['age 59']],
    ['41 năm tuổi đảng', []],
    ['sinh con ngày 12/3/2026', []],
    ['sinh viên năm 2', []],
    ['đóng 6 tháng 2.530.000 đồng', []],
    ['gần 60 nghìn', []],
    ['trên 60% mức đóng', []],
  ])('%s', (text, expected) => {
    expect(ages(text)).toEqual(expected)
    expect(ages(fold(text))).toEqual(expected)
  })

  it('reads every age in digits and its short form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 110 }), (n) => {
        expect(ages(`năm nay ${n} tuổi`)).toEqual([`age ${n}`])
        expect(ages(`${n}t`)).toEqual([`age ${n}`])
      }),
    )
  })
})

describe('answers to questions', () => {
  it.each([
    ['62', 'age', 62],
    ['dạ 62t ạ', 'age', 62],
    ['bảy mươi hai', 'age', 72],
    ['1960', 'birthYear', 1960],
    ['sinh năm 60', 'birthYear', 1960],
    ['15/12/1966', 'birthDate', '1966-12-15'],
  ])('readAge %s', (text, kind, value) => {
    expect(readAge(text, today)).toMatchObject({ kind, value, certainty: 'stated' })
  })

  it('gives no age where the answer has none, two, or a vague one', () => {
    expect(readAge('không', today)).toBeNull()
    expect(readAge('62 tuổi và 64 tuổi', today)).toBeNull()
    expect(readAge('gần 60', today)).toMatchObject({ value: null, certainty: 'vague' })
  })

  it('readDate', () => {
    expect(readDate('15/12/1966', today)).toBe('1966-12-15')
    expect(readDate('ngày 1 tháng 3 năm 58 ạ', today)).toBe('1958-03-01')
    expect(readDate('31/2/1960', today)).toBeNull()
    expect(readDate('tôi không nhớ', today)).toBeNull()
  })

  it('puts two-digit years into the last hundred years', () => {
    expect(fullYear('26', today)).toBe(2026)
    expect(fullYear('27', today)).toBe(1927)
    expect(isoDate(2024, 2, 30)).toBeNull()
  })
})
