import { describe, expect, it } from 'vitest'
import { asksOwnShare, namesOwnShare } from '../../src/understanding/own-share.ts'
import { normalize } from '../../src/vietnamese/normalize.ts'

const asks = (text: string) => asksOwnShare(normalize(text), [])

describe('asksOwnShare', () => {
  it.each([
    'Mẹ tôi 67 tuổi không có lương hưu thì được hỗ trợ bao nhiêu?',
    'tôi sinh năm 1962 đóng bảo hiểm y tế bao nhiêu tiền',
    'Bố em 71 tuổi mua thẻ mất bao nhiêu ạ',
    'ba noi chau 78 tuoi co duoc mien phi khong',
    'cho e hỏi ông ngoại e 65t được mấy phần trăm',
    'Nhà tôi thuộc hộ cận nghèo thì được hỗ trợ bao nhiêu phần trăm?',
    'Bác năm nay 62 tuổi, có phải đóng tiền bảo hiểm nữa không cháu?',
    'Chồng tôi gom rác cho tổ dân phố, thành phố có hỗ trợ tiền thẻ không?',
    'Vợ chồng tôi ngoài 60 có được hỗ trợ gì không?',
    'em làm ruộng thì phải nộp bao nhiêu một năm',
    '70 tuổi được hỗ trợ mấy phần trăm',
    'Chào em, bác 66 tuổi đóng bao nhiêu',
    'Em chào chị, em 30 tuổi thì đóng bao nhiêu',
    'mẹ tôi có được ngân sách đóng không',
    'bo em co duoc nha nuoc dong bao hiem cho khong',
  ])('hears a question about a person: %s', (text) => {
    expect(asks(text)).toBe(true)
  })

  it.each([
    'Hộ cận nghèo ở Hải Phòng được hỗ trợ bao nhiêu?',
    'Nghị quyết 57 hỗ trợ những ai',
    'Cho tôi hỏi hộ cận nghèo được hỗ trợ bao nhiêu phần trăm?',
    'Em muốn hỏi người cao tuổi được hỗ trợ thế nào ạ?',
    'Em chào anh chị, hộ cận nghèo được hỗ trợ bao nhiêu?',
    'Dạ em chào ạ, cho em hỏi người cao tuổi được hỗ trợ bao nhiêu',
    'Tôi xin chào, chính sách hỗ trợ hộ nghèo thế nào',
    'Người từ 60 đến 74 tuổi được hỗ trợ bao nhiêu',
    'Chính sách của thành phố hỗ trợ đến năm nào?',
    'Thẻ của tôi hết hạn thì gia hạn ở đâu?',
    'Mẹ tôi 70 tuổi khám trái tuyến được hưởng mấy phần trăm?',
    'Vợ tôi sinh con được bảo hiểm hỗ trợ bao nhiêu?',
    'Tôi đi viện phải trả bao nhiêu?',
    'Thẻ của tôi bị rách, làm lại mất bao nhiêu tiền?',
    '',
  ])('leaves to the answers: %s', (text) => {
    expect(asks(text)).toBe(false)
  })

  describe('in the words of the menu', () => {
    const child = {
      relation: 'child',
      count: 1,
      facts: {},
      mentions: [],
      contradictions: [],
      pronoun: null,
    } as const
    it.each([
      'tính mức hỗ trợ cho con tôi',
      'cho tôi hỏi mức hỗ trợ BHYT của con tôi',
      'xem giúp mức hỗ trợ bảo hiểm y tế cho con em với',
      'muc ho tro cua con toi la bao nhieu',
    ])('%s', (text) => {
      expect(namesOwnShare(normalize(text), [child])).toBe(true)
      expect(namesOwnShare(normalize(text), [])).toBe(false)
    })

    it('of oneself', () => expect(namesOwnShare(normalize('tính mức hỗ trợ cho tôi'), [])).toBe(true))

    it.each([
      'mức hỗ trợ khám bệnh cho con tôi',
      'mức hỗ trợ sinh con của vợ tôi',
      'mức hưởng của con tôi',
      'người cao tuổi thì mức hỗ trợ cho con là gì',
    ])('not: %s', (text) => expect(namesOwnShare(normalize(text), [child])).toBe(false))
  })

  it('counts a relative that was recognised elsewhere in the message', () => {
    const grandfather = {
      relation: 'grandfather',
      count: 1,
      facts: {},
      mentions: [],
      contradictions: [],
      pronoun: null,
    }
    const folded = normalize('có được miễn phí không')
    expect(asksOwnShare(folded, [grandfather])).toBe(true)
    expect(asksOwnShare(folded, [])).toBe(false)
  })

  it('takes a household of so many for a case, a household alone for a rule', () => {
    const nearPoor = (count: number) => [
      { relation: null, count, facts: {}, mentions: [], contradictions: [], pronoun: null } as const,
    ]
    const folded = normalize('hộ cận nghèo 4 người đóng bao nhiêu')
    expect(asksOwnShare(folded, nearPoor(4))).toBe(true)
    expect(asksOwnShare(folded, nearPoor(1))).toBe(false)
  })

  it('takes two circumstances together for a case, one alone for a rule', () => {
    const words = (fact: 'student' | 'household' | 'residence') =>
      ({ fact, words: '', certainty: 'stated' }) as const
    const said = (...mentions: ReturnType<typeof words>[]) => [
      { relation: null, count: 1, facts: {}, mentions, contradictions: [], pronoun: null },
    ]
    const folded = normalize('đóng mấy phần trăm')
    expect(asksOwnShare(folded, said(words('student'), words('household')))).toBe(true)
    expect(asksOwnShare(folded, said(words('household')))).toBe(false)
    expect(asksOwnShare(folded, said(words('household'), words('residence')))).toBe(false)
  })
})
