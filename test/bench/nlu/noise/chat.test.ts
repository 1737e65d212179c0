import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chatNoise, MISTYPED, SHORTENED, shorten } from '../../../../bench/nlu/noise/chat.ts'
import { HABITS } from '../../../../bench/nlu/noise/habits.ts'
import { seededRandom } from '../../../../src/understanding/classifier/random.ts'
import { fold } from '../../../../src/vietnamese/fold.ts'

const MANY = 20_000
const text = fc
  .array(
    fc.constantFrom(
      ...Object.keys(HABITS),
      'thẻ',
      'bảo',
      'hiểm',
      'y',
      'tế',
      'đi',
      'khám',
      'bệnh',
      'ở',
      '2024',
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map((words) => words.join(' '))

describe('chat noise', () => {
  it('is the same for the same seed, and another for another', () => {
    fc.assert(
      fc.property(text, fc.integer(), (typed, seed) => {
        expect(chatNoise(typed, seededRandom(seed))).toBe(chatNoise(typed, seededRandom(seed)))
      }),
    )
    const long = 'tôi muốn biết bao giờ thì được cấp thẻ bảo hiểm y tế mới'
    expect(chatNoise(long, seededRandom(1))).not.toBe(chatNoise(long, seededRandom(2)))
  })

  it('leaves no diacritics, no empty words, and not many more letters than there were', () => {
    fc.assert(
      fc.property(text, fc.integer(), (typed, seed) => {
        const noisy = chatNoise(typed, seededRandom(seed))
        expect(noisy).toBe(fold(noisy))
        expect(noisy.split(' ')).not.toContain('')
        expect(noisy.length).toBeLessThanOrEqual(typed.length + 3 * typed.split(' ').length)
      }),
    )
  })

  it('takes decomposed text like composed', () => {
    const typed = 'thẻ bảo hiểm được không'
    expect(chatNoise(typed.normalize('NFD'), seededRandom(3))).toBe(chatNoise(typed, seededRandom(3)))
  })

  it('mistypes its share of the words', () => {
    const typed = 'thuoc '.repeat(MANY).trim()
    const noisy = chatNoise(typed, seededRandom(4)).split(' ')
    // A joined pair is one word less.
    const slips = noisy.filter((word) => word !== 'thuoc').length
    expect(slips / MANY).toBeGreaterThan(MISTYPED - 0.01)
    expect(slips / MANY).toBeLessThan(MISTYPED + 0.01)
  })

  it('shortens its share of the words that have short forms, to every one of these', () => {
    const words = shorten(
      Array.from({ length: MANY }, () => 'không'),
      seededRandom(5),
    )
    const short = words.filter((word) => word !== 'không')
    expect(Math.abs(short.length / MANY - SHORTENED)).toBeLessThan(0.02)
    expect([...new Set(short)].sort()).toEqual([...(HABITS.không ?? [])].sort())
  })

  it('shortens phrases before their words', () => {
    const seen = new Set(
      Array.from({ length: 200 }, (_, seed) => shorten(['bao', 'giờ'], seededRandom(seed)).join(' ')),
    )
    expect([...seen].sort()).toEqual(['bao giờ', 'bao h', 'bgio'])
  })

  it('changes nothing where no habit applies', () => {
    expect(shorten(['thẻ', 'bảo', 'hiểm'], () => 0)).toEqual(['thẻ', 'bảo', 'hiểm'])
  })
})
