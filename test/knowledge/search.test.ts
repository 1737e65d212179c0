import { describe, expect, it } from 'vitest'
import { codesFrom } from '../../src/knowledge/codes.ts'
import type { Pack, Place } from '../../src/knowledge/pack.ts'
import { searchIn } from '../../src/knowledge/search.ts'
import { answerWith, city, documentWith, parameter, policyOf, ward } from './samples.ts'

const elsewhere: Place = { ...ward, id: 'phuong-khac', parent: 'tinh-khac' }

const answers = [
  answerWith({ id: 'mat-the/chung', title: 'Mất thẻ thì làm gì?', short: 'Dùng căn cước để đi khám.' }),
  answerWith({
    id: 'muc-dong/chung',
    title: 'Đóng bao nhiêu?',
    short: 'Đóng {{vietnam/rate | %}} lương cơ sở.',
    steps: ['Đến điểm thu của phường.'],
  }),
  answerWith({ id: 'muc-dong/thanh-pho', title: 'Ở thành phố đóng bao nhiêu?', home: 'thanh-pho' }),
  answerWith({
    id: 'lua-dao/giay-moi',
    title: 'Giấy mời có thật không?',
    short: 'Giấy mời là giả.',
    correction: { claim: 'Mời nhận hỗ trợ tại sảnh', verdict: 'scam', ifHarmed: ['Báo công an phường.'] },
  }),
]
const documents = [
  documentWith({
    id: 'ke-hoach',
    short: 'Kế hoạch',
    place: 'thanh-pho',
    clauses: new Map([
      ['IV.1', 'Hội viên Hội Người mù được hỗ trợ.'],
      ['IV.2', 'Người thu gom rác.'],
    ]),
  }),
]
const pack: Pack = {
  hash: '',
  topics: new Map(),
  answers: new Map(answers.map((answer) => [answer.id, answer])),
  documents: new Map(documents.map((document) => [document.id, document])),
  places: new Map([city, ward].map((place) => [place.id, place])),
  questions: new Map(),
  phrases: new Map(),
  policy: policyOf([parameter('vietnam/rate', 'percent', [[4.5, '2025-07-01', null]])], []),
  codes: codesFrom(new Map(), new Map()),
}
const find = (words: string, place = ward, limit = 10) =>
  searchIn(pack, { place, date: '2026-11-21', vouchedOn: null })(words, limit)
const ids = (words: string, place = ward) => find(words, place).map(({ id }) => id)

describe('search', () => {
  it('puts first whose claim or question has the words as they stand', () => {
    const corrections = [
      'Người có thẻ thì 100 đồng cũng trả, thẻ gì cũng thế',
      'Thẻ 100% thì không trả gì',
    ].map((claim, index) =>
      answerWith({
        ...{ id: `tin/${index}`, title: index === 0 ? 'Thẻ nào cũng thế?' : 'Có phải trả không?' },
        correction: { claim, verdict: 'untrue', ifHarmed: ['Hỏi lại phường.'] },
      }),
    )
    const those = new Map(corrections.map((answer) => [answer.id, answer]))
    const search = searchIn({ ...pack, answers: those }, { place: ward, date: '2026-11-21', vouchedOn: null })
    expect(search('the 100%', 10).map(({ id }) => id)).toEqual(['tin/1', 'tin/0'])
  })

  it('finds the same with and without diacritics, in any case', () => {
    for (const words of ['căn cước', 'can cuoc', 'CĂN CƯỚC', 'Cán cước'.normalize('NFD')]) {
      expect(ids(words)).toEqual(['mat-the/chung'])
    }
  })

  it('finds clauses, and marks what was found in their text', () => {
    const [hit] = find('hoi nguoi mu')
    expect(hit).toMatchObject({ kind: 'clause', id: 'ke-hoach#IV.1', title: 'Kế hoạch, mục IV.1' })
    expect(hit?.parts).toEqual([
      { text: 'Hội', match: true },
      { text: ' viên ', match: false },
      { text: 'Hội Người mù', match: true },
      { text: ' được hỗ trợ.', match: false },
    ])
  })

  it('finds figures as they read on the day', () => {
    expect(
      find('4,5')[0]
        ?.parts.map(({ text }) => text)
        .join(''),
    ).toContain('Đóng 4,5% lương cơ sở.')
  })

  it('finds corrections by what is being told', () => {
    expect(find('sảnh')[0]).toMatchObject({ kind: 'correction', id: 'lua-dao/giay-moi' })
  })

  it('puts a question’s own words before those of the text', () => {
    expect(ids('mất thẻ')[0]).toBe('mat-the/chung')
  })

  it('wants all words, and only where they stand nowhere together as many as possible', () => {
    expect(ids('điểm thu phường')).toEqual(['muc-dong/chung'])
    expect(ids('rác căn').sort()).toEqual(['ke-hoach#IV.2', 'mat-the/chung'])
  })

  it('forgives a slip in a long word', () => {
    expect(ids('giayy mời').length).toBeGreaterThan(0)
  })

  it('finds nothing of another place', () => {
    expect(ids('thành phố')).toContain('muc-dong/thanh-pho')
    expect(ids('thành phố', elsewhere)).not.toContain('muc-dong/thanh-pho')
    expect(ids('người mù', elsewhere)).toEqual([])
  })

  it('leaves out what nobody vouches for any more, unless officials search', () => {
    const on = (vouchedOn: string | null) =>
      searchIn(pack, { place: ward, date: '2026-11-21', vouchedOn })('căn cước', 10).map(({ id }) => id)
    expect(on('2027-06-29')).toEqual(['mat-the/chung'])
    expect(on('2027-06-30')).toEqual([])
    expect(on(null)).toEqual(['mat-the/chung'])
  })

  it('gives at most so many, and nothing for what stands nowhere', () => {
    expect(find('thẻ đóng giấy người', ward, 2)).toHaveLength(2)
    expect(ids('xyzzy')).toEqual([])
    expect(ids('?!')).toEqual([])
  })
})
