import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitText } from '../../src/vietnamese/split.ts'

const words = (text: string): string[] => text.normalize('NFC').split(/\s+/u).filter(Boolean)

describe('splitText', () => {
  it('leaves a short text whole and an empty one out', () => {
    expect(splitText('Xin chào', 100)).toEqual(['Xin chào'])
    expect(splitText('  ', 100)).toEqual([])
  })

  it('prefers the ends of paragraphs, then of sentences', () => {
    expect(splitText('Đoạn một. Còn nữa.\n\nĐoạn hai dài hơn.', 30)).toEqual([
      'Đoạn một. Còn nữa.',
      'Đoạn hai dài hơn.',
    ])
    expect(splitText('Câu một rất ngắn. Câu hai dài thêm chút.', 25)).toEqual([
      'Câu một rất ngắn.',
      'Câu hai dài thêm chút.',
    ])
  })

  it('keeps a link whole when it fits', () => {
    const url = 'https://baohiemxahoi.gov.vn/tra-cuu?a=1.b'
    expect(splitText(`Bác xem tại ${url} giúp em`, 45).some((part) => part.includes(url))).toBe(true)
  })

  it('cuts a word longer than the limit between graphemes', () => {
    expect(splitText('👨‍👩‍👧👨‍👩‍👧', 8)).toEqual(['👨‍👩‍👧', '👨‍👩‍👧'])
  })

  it('refuses a limit below one', () => {
    expect(() => splitText('a', 0)).toThrow(RangeError)
  })

  it('keeps every word, within the limit', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'aăâbcdđeêghế.:!?0123ệ'.split('')),
      minLength: 1,
      maxLength: 12,
    })
    const gap = fc.constantFrom(' ', '\n', '\n\n', '  ')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap)), fc.integer({ min: 12, max: 80 }), (pieces, limit) => {
        const text = pieces.flat().join('')
        const parts = splitText(text, limit)
        expect(parts.every((part) => part.length <= limit && part !== '')).toBe(true)
        expect(parts.flatMap(words)).toEqual(words(text))
      }),
    )
  })

  it('stays within the limit for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
        const parts = splitText(text, limit)
        expect(parts.every((part) => part.length <= limit)).toBe(true)
        expect(parts.join('').replace(/\s/gu, '')).toBe(text.normalize('NFC').replace(/\s/gu, ''))
      }),
    )
  })
})
