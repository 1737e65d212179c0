import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/vietnamese/fold.ts'
import { readNumber } from '../../src/vietnamese/numbers.ts'

const UNITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** Writes a number the way it is read aloud. */
function inWords(n: number): string {
  for (const [scale, word] of [
    [1e9, 'tỷ'],
    [1e6, 'triệu'],
    [1e3, 'nghìn'],
  ] as const) {
    if (n >= scale) {
      const rest = n % scale
      const tail =
        rest === 0
          ? ''
          : rest < 100 && scale === 1e3
            ? ` không trăm ${below100(rest, true)}`
            : ` ${inWords(rest)}`
      return `${inWords(Math.floor(n / scale))} ${word}${tail}`
    }
  }
  if (n < 100) return below100(n, false)
  const rest = n % 100
  return `${UNITS[Math.floor(n / 100)]} trăm${rest === 0 ? '' : ` ${below100(rest, true)}`}`
}

function below100(n: number, afterHundred: boolean): string {
  if (n < 10) return afterHundred ? `linh ${UNITS[n]}` : `${UNITS[n]}`
  const tens = Math.floor(n / 10)
  const unit = n % 10
  const head = tens === 1 ? 'mười' : `${UNITS[tens]} mươi`
  if (unit === 0) return head
  if (unit === 5) return `${head} lăm`
  return `${head} ${unit === 1 && tens > 1 ? 'mốt' : UNITS[unit]}`
}

const value = (text: string): number | null => readNumber(text.split(' '), 0)?.value ?? null

describe('readNumber', () => {
  it.each([
    ['bảy mươi hai', 72],
    ['bẩy mươi tư', 74],
    ['sáu lăm', 65],
    ['sáu chục', 60],
    ['hai mươi nhăm', 25],
    ['một trăm lẻ năm', 105],
    ['hai trăm rưỡi', 250],
    ['hai triệu rưỡi', 2_500_000],
    ['2 triệu', 2_000_000],
    ['ba ngàn', 3_000],
    ['hai triệu năm trăm ba mươi nghìn', 2_530_000],
    ['2.530.000', 2_530_000],
    ['mười lăm', 15],
  ])('%s = %i', (text, expected) => {
    expect(value(text)).toBe(expected)
  })

  it('stops at "năm" the year, and reads nothing where there is no number', () => {
    expect(readNumber('hai mươi năm nay'.split(' '), 0)).toEqual({ value: 20, next: 2 })
    expect(readNumber('mẹ tôi'.split(' '), 0)).toBeNull()
    expect(readNumber('bà tôi'.split(' '), 0)).toBeNull()
  })

  it('reads back every number that is written out, accented and folded', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 999_999_999 })),
        (n) => {
          const words = inWords(n)
          expect(value(words)).toBe(n)
          expect(value(fold(words))).toBe(n)
          expect(readNumber(words.split(' '), 0)?.next).toBe(words.split(' ').length)
        },
      ),
      { numRuns: 500 },
    )
  })
})
