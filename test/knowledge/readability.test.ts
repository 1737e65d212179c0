import { describe, expect, it } from 'vitest'
import type { Style } from '../../src/knowledge/files/style.ts'
import { loadStyle } from '../../src/knowledge/load-style.ts'
import { readabilityFaults } from '../../src/knowledge/readability.ts'
import { answerWith } from './samples.ts'

const style: Style = {
  longestSentence: 8,
  longestPart: 5,
  everydayAbbreviations: ['BHYT', 'VNeID'],
  plainWords: [{ avoid: 'đối tượng', write: 'người' }],
}

const problems = (short: string, more: Parameters<typeof answerWith>[0] = {}) =>
  readabilityFaults(answerWith({ short, ...more }), style).map(({ field, problem }) => `${field}: ${problem}`)

describe('readability', () => {
  it('has nothing to say of short plain words', () => {
    expect(problems('Thẻ BHYT vẫn dùng. Mở VNeID để xem.')).toEqual([])
  })

  it('counts the syllables of a sentence, a reference as one', () => {
    expect(problems('một hai ba bốn: năm {{vietnam/a | đồng}} bảy tám.')).toEqual([])
    expect(problems('một hai ba bốn: năm sáu bảy tám chín.')).toEqual([
      'short: the sentence "một hai ba bốn: năm sáu …" has 9 syllables',
    ])
  })

  it('counts the syllables between two marks', () => {
    expect(problems('một hai ba bốn năm sáu; bảy.')).toEqual([
      'short: "một hai ba bốn năm sáu …" goes on for 6 syllables',
    ])
  })

  it('takes each line of a list by itself', () => {
    expect(problems('Ngắn.', { details: '- một hai ba bốn\n- năm sáu bảy tám chín' })).toEqual([])
  })

  it('wants abbreviations explained somewhere in the answer, but for everyday ones', () => {
    expect(problems('Gọi UBND.')).toEqual(['short: "UBND" is not explained'])
    expect(problems('Gọi UBND.', { details: 'Ủy ban (UBND).' })).toEqual([])
    expect(problems('Gọi UBND (ủy ban).')).toEqual([])
  })

  it('takes the number of a document for no abbreviation', () => {
    expect(problems('Theo Luật 51/2024/QH15 nhé.')).toEqual([])
  })

  it('names the plain word for official language, in whatever part it stands', () => {
    const answer = answerWith({
      short: 'Ngắn.',
      steps: ['Đối tượng này nộp đơn.'],
      correction: { claim: 'ĐỐI TƯỢNG KHÁC', verdict: 'untrue', ifHarmed: ['Hỏi đối tượng kia.'] },
    })
    expect(readabilityFaults(answer, style)).toEqual([
      {
        file: 'answers/chu-de/chung.md',
        field: 'steps.0',
        problem: '"đối tượng" is official language',
        fix: 'write: người',
      },
      expect.objectContaining({ field: 'ifHarmed.0' }),
    ])
  })
})

describe('official language', () => {
  const named = (short: string, avoid: string) =>
    readabilityFaults(answerWith({ short }), { ...style, plainWords: [{ avoid, write: 'người' }] }).filter(
      ({ problem }) => problem.includes('official language'),
    ).length

  it('is found in whatever case, in the text and in the list', () => {
    expect(named('Mọi CÔNG DÂN đều có.', 'Công dân')).toBe(1)
  })

  it('is not found where its letters are parts of other words', () => {
    expect(named('Người có công dâng hương.', 'công dân')).toBe(0)
  })
})

describe('the style of this project', () => {
  it('can be read', () => {
    const dir = new URL('../../knowledge', import.meta.url).pathname
    expect(loadStyle(dir).faults).toEqual([])
  })

  it('is missed where it is not there', () => {
    expect(loadStyle('/nowhere')).toEqual({
      style: null,
      faults: [expect.objectContaining({ file: 'style.yaml', problem: 'the file does not exist' })],
    })
  })
})
