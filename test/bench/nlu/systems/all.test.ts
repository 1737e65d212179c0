import { describe, expect, it } from 'vitest'
import { NAMES, READINGS, systemOf } from '../../../../bench/nlu/systems/all.ts'

const train = [
  ...['bật đèn phòng khách', 'bật đèn lên', 'mở đèn phòng ngủ', 'bật đèn bếp', 'bật hết đèn lên'].map(
    (text) => ({
      text,
      label: 'đèn',
    }),
  ),
  ...['ngày mai trời mưa không', 'trời hôm nay mưa không', 'thời tiết ngày mai', 'trời có mưa không'].map(
    (text) => ({ text, label: 'thời tiết' }),
  ),
]

describe.each(NAMES.flatMap((name) => READINGS.map((reading) => [name, reading] as const)))(
  '%s, text %s',
  (name, reading) => {
    it('ranks the right label first, and none twice', async () => {
      const ranker = await systemOf(name, reading).train(train)
      for (const [text, label] of [
        ['bật đèn', 'đèn'],
        ['trời mưa không', 'thời tiết'],
      ] as const) {
        const ranking = await ranker.rank(text)
        expect(ranking[0]).toBe(label)
        expect(new Set(ranking).size).toBe(ranking.length)
      }
    })

    it('ranks nothing for words that it never saw', async () => {
      const ranker = await systemOf(name, reading).train(train)
      expect(await ranker.rank('zzz')).toEqual([])
    })
  },
)

describe('our reading', () => {
  it('lets a word search find what was typed without diacritics', async () => {
    const typed = await systemOf('minisearch', 'as typed').train(train)
    const read = await systemOf('minisearch', 'as we read it').train(train)
    expect(await typed.rank('bat den')).toEqual([])
    expect(await read.rank('bat den')).toEqual(['đèn'])
  })
})
