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
const ranges = (text: string): string[] =>
  findAges(new FoldedText(text), today).flatMap(({ range }) =>
    range === null ? [] : [`${range.from}–${range.to}`],
  )

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
    ['7 chục tuổi', ['age 70']],
    ['6 mươi lăm tuổi', ['age 65']],
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
    ['sinh năm Quý Tỵ', ['birthYear?']],
    ['tuổi con rồng', ['birthYear?']],
    ['sinh khoảng năm 1950', ['birthYear?']],
    ['sang năm tròn 75 tuổi', ['age?']],
    ['71 và 68 tuổi', ['age 71', 'age 68']],
    ['từ 60 đến 74 tuổi', []],
    ['từ đủ 60 tuổi đến dưới 75 tuổi', []],
    ['hồi 20 tuổi', []],
    ['lấy chồng năm 20 tuổi', []],
    ['khi nào mẹ em 75 tuổi', []],
    ['thọ 90 tuổi', []],
    ['mừng thọ 80 tuổi', ['age 80']],
    ['được 80 tuổi mới có tiền', []],
    ['sinh cuối năm 66', ['birthYear 1966']],
    ['60 tuổi, tuổi mụ 61', ['age 60', 'age?']],
    ['75 tuổi, 78 tuổi mụ', ['age?', 'age?']],
    ['mẹ hơn bố 2 tuổi', []],
    ['phải đủ 75 tuổi', []],
    ['hưởng đến 18 tuổi', []],
    ['năm 2020 mẹ em 60 tuổi', ['age?']],
    ['60 tuổi 3 tháng nữa', ['age?']],
    ['45 tuổi Đảng', []],
    ['45 tuổi đang đi làm', ['age 45']],
    ['sinh năm sáu hai', ['birthYear 1962']],
    ['sinh năm 2k3', ['birthYear 2003']],
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

  it('gives the years that the name of a year may mean, and none for the branch alone', () => {
    const years = (text: string) => findAges(new FoldedText(text), today).map((reading) => reading.years)
    expect(years('mẹ em tuổi Canh Tý')).toEqual([[2020, 1960]])
    expect(years('mẹ em tuổi Mậu Thân')).toEqual([[1968]])
    expect(years('ba má tuổi Giáp Ngọ với Bính Thân')).toEqual([
      [2014, 1954],
      [2016, 1956],
    ])
    expect(years('mẹ em tuổi Thìn')).toEqual([[]])
    expect(years('mẹ em tuổi Giáp Sửu')).toEqual([[]])
    expect(years('quý hội người mù')).toEqual([])
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

describe('the years that a vague age leaves', () => {
  it.each([
    // Just below
    ['gần 60', '56–59'],
    ['gần 60t', '56–59'],
    ['gần sáu chục', '56–59'],
    ['sắp 75 tuổi', '71–74'],
    ['gần tròn 60 tuổi', '56–59'],
    ['sắp được bảy mươi lăm tuổi', '71–74'],
    ['ngót nghét 70', '66–69'],
    ['suýt 60 tuổi', '56–59'],
    ['bé gần 6 tuổi', '5–5'],
    ['bé sắp 2 tuổi', '1–1'],
    ['cháu gần 15 tuổi', '13–14'],
    // Above
    ['ngoài 70', '70–79'],
    ['ngoài bảy mươi tuổi', '70–79'],
    ['ngoài 7 chục', '70–79'],
    ['bố em hơn 60 tuổi', '60–69'],
    ['trên 75 tuổi', '75–84'],
    ['quá 60 tuổi', '60–69'],
    ['đã qua tuổi 60', '60–69'],
    ['khoảng hơn 60 tuổi', '60–69'],
    ['60 t có lẻ', '60–69'],
    ['sáu mươi có lẻ', '60–69'],
    ['bảy chục ngoài', '70–79'],
    ['60 mấy', '60–69'],
    ['con em hơn 5 tuổi', '5–6'],
    ['cháu hơn 10 tuổi', '10–14'],
    // Around
    ['khoảng 65', '62–68'],
    ['tầm 65 tuổi', '62–68'],
    ['tầm 6 chục', '56–64'],
    ['xấp xỉ 75 tuổi', '72–78'],
    ['trạc 60 tuổi', '56–64'],
    ['suýt soát 70 tuổi', '66–74'],
    ['trên dưới 70 tuổi', '66–74'],
    ['khoảng 4 tuổi', '3–5'],
    // Below, however far
    ['chưa đến 60 tuổi', '18–59'],
    ['chưa đầy 60 tuổi', '18–59'],
    ['chưa đủ 75 tuổi', '18–74'],
    ['con em dưới 6 tuổi', '0–5'],
    // Two numbers
    ['74-75 tuổi', '73–76'],
    ['khoảng 59 60 tuổi', '58–61'],
    ['tầm 60-65 tuổi', '59–66'],
    ['61, 62 gì đó', '60–63'],
    ['bảy tám mươi tuổi', '70–89'],
    // Tens and generations
    ['sáu mấy tuổi', '60–69'],
    ['bảy mấy rồi', '70–79'],
    ['6 mươi mấy tuổi', '60–69'],
    ['tám mươi mấy', '80–89'],
    ['6x tuổi', '60–69'],
    ['đời 6x', '56–66'],
    ['sinh 5x', '66–76'],
    // In their sixties, or born in the sixties
    ['6x', '56–69'],
    ['u60', '50–69'],
    // Counted the traditional way
    ['tuổi mụ 61', '59–60'],
    ['tuổi ta là 75', '73–74'],
    ['75 tuổi ta', '73–74'],
    ['61 tuổi mụ', '59–60'],
    ['60 tuổi âm', '58–59'],
    ['75 tuổi tính cả mụ', '73–74'],
    ['gần 60 tuổi mụ', '54–59'],
    ['60 tuổi, tuổi mụ 61', '59–60'],
    ['75 tuổi tính cả tuổi ta', '73–74'],
    // Births
    ['sinh khoảng năm 1950', '72–79'],
    ['sinh năm 1950 hoặc 1951', '74–76'],
    ['khoảng năm 1950', '72–79'],
    // Still to come
    ['tháng sau tròn 75 tuổi', '73–75'],
    ['sang năm tròn 75 tuổi', '72–74'],
    ['2 năm nữa tròn 60 tuổi', '56–58'],
    ['5 năm nữa mới đủ 60 tuổi', '53–55'],
    ['bước sang tuổi 75', '72–75'],
    ['60 tuổi chưa tròn', '58–60'],
  ])('%s', (text, expected) => {
    expect(ranges(text)).toEqual([expected])
    expect(ranges(fold(text))).toEqual([expected])
  })

  it.each([
    // Rules
    ['từ 60 đến 74 tuổi'],
    ['từ trên 60 đến 74 tuổi'],
    ['khoảng 60 đến 74 tuổi'],
    ['75 tuổi trở lên'],
    ['trên 75 tuổi trở lên'],
    ['ngoài 70 mới được miễn'],
    ['khi nào ngoài 70'],
    ['trên 18 tuổi'],
    ['độ tuổi 60'],
    // Another time
    ['hồi ngoài 20 tuổi'],
    ['năm ngoái mẹ em gần 60'],
    ['mấy năm nữa tròn 60 tuổi'],
    ['60 tuổi vào tháng 12 này'],
    ['mới tròn 60 tuổi'],
    // Not so
    ['không quá 60 tuổi'],
    ['chưa ngoài 70'],
    // What papers put otherwise, and an age that needs its relation
    ['60 tuổi theo giấy tờ'],
    ['75 tuổi chưa tính tuổi mụ'],
    ['tuổi Canh Tý'],
    ['8x'],
    // Other numbers
    ['hơn 20 năm'],
    ['gần 20 năm nay mẹ em ốm'],
    ['gần 60 nghìn'],
    ['gần 60k'],
    ['khoảng 65 triệu'],
    ['ngoài 7 chục nghìn'],
    ['gần 60 cân'],
    ['nặng gần 60'],
    ['đóng hết gần 60'],
    ['gần 60 phần trăm'],
    ['ngoài 70 hội viên'],
    ['hơn 40 tuổi Đảng'],
    ['39 năm tuổi Đảng, sang năm đủ 40'],
    ['hết hạn năm mấy'],
    ['tầm mấy tuổi thì được'],
    ['sau mấy hôm'],
    ['sau 70 tuổi'],
    ['61 tuổi mù từ nhỏ, hội người mù'],
  ])('none of %s', (text) => {
    expect(ranges(text)).toEqual([])
    expect(ranges(fold(text))).toEqual([])
  })

  it('diacritics tell apart what is one word without them', () => {
    expect(ages('ông ngoại 70 tuổi')).toEqual(['age 70'])
    expect(ranges('ông ngoài 70 tuổi')).toEqual(['70–79'])
    expect(ages('bố em 61 tuổi mù')).toEqual(['age 61'])
    expect(ranges('tám chín mươi tuổi')).toEqual(['80–99'])
    expect(ranges('tầm chín mươi tuổi')).toEqual(['86–94'])
    expect(ranges('sáu bảy mươi tuổi')).toEqual(['60–79'])
    expect(ages('mẹ em có 60 tuổi')).toEqual(['age 60'])
    expect(ranges('mẹ em cỡ 60 tuổi')).toEqual(['56–64'])
  })

  it('holds the age that somebody of that age would speak of so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 99 }), (n) => {
        const [below] = findAges(new FoldedText(`gần ${n + 1} tuổi`), today)
        const [tens] = findAges(new FoldedText(`hơn ${n - (n % 10)} tuổi`), today)
        const [counted] = findAges(new FoldedText(`tuổi mụ ${n + 1}`), today)
        for (const range of [below?.range, tens?.range, counted?.range]) {
          expect(range?.from).toBeLessThanOrEqual(n)
          expect(range?.to).toBeGreaterThanOrEqual(n)
        }
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
    ['12/3/2020', 'birthDate', '2020-03-12'],
    ['dạ 12/3/2020 ạ', 'birthDate', '2020-03-12'],
    ['31 thang 12 nam 1951', 'birthDate', '1951-12-31'],
    ['mới 3 thg', 'age', 0],
    ['dạ cháu nhớ lại rồi, 1949 mới đúng', 'birthYear', 1949],
  ])('readAge %s', (text, kind, value) => {
    expect(readAge(text, today)).toMatchObject({ kind, value, certainty: 'stated' })
  })

  it('gives no age where the answer has none, two, or a vague one', () => {
    expect(readAge('không', today)).toBeNull()
    expect(readAge('62 tuổi và 64 tuổi', today)).toBeNull()
    expect(readAge('gần 60', today)).toMatchObject({ value: null, certainty: 'vague' })
  })

  it.each([
    ['ngoài 70', 70, 79],
    ['trên 75', 75, 84],
    ['khoang 65', 62, 68],
    ['tầm 6 chục thôi', 56, 64],
    ['u70', 60, 79],
  ])('readAge %s gives a range', (text, from, to) => {
    expect(readAge(text, today)).toMatchObject({ value: null, certainty: 'vague', range: { from, to } })
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
