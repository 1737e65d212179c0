import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newCode, readCode, showCode } from '../../src/messages/code.ts'

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const MOST_READ = 4_000

/** A code drawn with these fractions of each range. */
const codes = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { minLength: 9, maxLength: 9 })
  .map((fractions) => {
    let drawn = 0
    return newCode((below) => Math.floor((fractions[drawn++] ?? 0) * below))
  })

describe('a code', () => {
  it('has ten characters of the alphabet, a digit and a letter in each half, whatever was drawn', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(new RegExp(`^[${ALPHABET}]{10}$`))
        for (const half of [code.slice(0, 5), code.slice(5)]) expect(half).toMatch(/\d.*[A-Z]|[A-Z].*\d/)
      }),
      { numRuns: 2_000 },
    )
  })

  it('is shown in two halves, and read again as it is shown', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(showCode(code)).toBe(`${code.slice(0, 5)}-${code.slice(5)}`)
        expect(readCode(showCode(code))).toBe(code)
      }),
    )
  })

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const [first, second] = [code.slice(0, 5), code.slice(5)]
        const typed = [
          code,
          code.toLowerCase(),
          `phiếu ${first} ${second}`.toLowerCase(),
          `mã: ${code}`,
          `ma so ${first} - ${second} ạ`,
          `(${first}–${second})`,
          `cho em hỏi lại phiếu ${first}-${second}, giờ còn đúng ko`,
          `phieu ngay 21-11-2026 so ${first.toLowerCase()}${second}?`,
        ]
        for (const text of typed) expect([text, readCode(text)]).toEqual([text, code])
      }),
    )
  })

  it('with one character wrong is no code', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (const [place, right] of [...code].entries()) {
          for (const wrong of ALPHABET) {
            if (wrong === right) continue
            const typed = code.slice(0, place) + wrong + code.slice(place + 1)
            expect([typed, readCode(typed)]).toEqual([typed, null])
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('with two characters swapped is no code, neighbours or not', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (let one = 0; one < code.length; one++) {
          for (let two = one + 1; two < code.length; two++) {
            const [a, b] = [code.charAt(one), code.charAt(two)]
            if (a === b) continue
            const swapped = code.slice(0, one) + b + code.slice(one + 1, two) + a + code.slice(two + 1)
            expect([swapped, readCode(swapped)]).toEqual([swapped, null])
          }
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('with a character too many or too few, inside a longer word, or torn apart is no code', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom(...ALPHABET, 'ơ', '0'), (code, more) => {
        const torn = [code + more, more + code, code.slice(1), code.slice(0, -1)]
        for (const text of [...torn, `${code.slice(0, 3)} ${code.slice(3)}`, [...code].join(' ')]) {
          expect([text, readCode(text)]).toEqual([text, null])
        }
      }),
    )
  })

  it('is not looked for in what nobody types', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(readCode(`${'a '.repeat(MOST_READ / 2 - 5)}${code}`)).toBe(code)
        expect(readCode(`${'a '.repeat(MOST_READ / 2)}${code}`)).toBeNull()
      }),
    )
    const started = performance.now()
    for (const text of ['2A'.repeat(1e6), '2A333 '.repeat(1e6), '- '.repeat(1e6)]) readCode(text)
    expect(performance.now() - started).toBeLessThan(500)
  })

  it.each([
    'mẹ tôi 67 tuổi, không có lương hưu, được hỗ trợ bao nhiêu?',
    'thang 12345 truong 98765',
    'me toi sinh nam 1959 o khu 3 phuong ai quoc',
    'so the GD4798765432198 het han thang 12 2026',
    'sdt 0912345678, gọi e lúc 7h30',
    '22222-33333',
    'BANDE KHANG',
    '5h20p chieu 3/2 cty22 22222',
  ])('an ordinary sentence is none: %s', (text) => {
    expect(readCode(text)).toBeNull()
  })
})
