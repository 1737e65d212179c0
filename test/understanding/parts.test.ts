import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clausesThatAsk, splitParts } from '../../src/understanding/parts.ts'
import { cleanText } from '../../src/vietnamese/clean.ts'

const asked = (text: string) => splitParts(text).flatMap((part) => (part.asks ? [part.text] : []))

describe('the parts of a message', () => {
  it('tells the story from the question', () => {
    const parts = splitParts('Mẹ tôi mất thẻ hôm qua ở chợ. Tìm mãi không thấy! Vậy xin cấp lại ở đâu?')
    expect(parts.map(({ text, asks }) => [text, asks])).toEqual([
      ['Mẹ tôi mất thẻ hôm qua ở chợ.', false],
      ['Tìm mãi không thấy!', false],
      ['Vậy xin cấp lại ở đâu?', true],
    ])
  })

  it.each([
    [
      'Mẹ tôi 67 tuổi được hỗ trợ bao nhiêu. Mất thẻ thì làm lại ở đâu?',
      ['Mẹ tôi 67 tuổi được hỗ trợ bao nhiêu.', 'Mất thẻ thì làm lại ở đâu?'],
    ],
    ['Mẹ tôi không có trợ cấp gì. Mua thẻ ở đâu?', ['Mua thẻ ở đâu?']],
    ['xin cap lai the o dau', ['xin cap lai the o dau']],
    ['Thẻ của bố mất rồi. Xin lại ở đâu vậy ạ', ['Xin lại ở đâu vậy ạ']],
    ['Thẻ mất rồi, cho em hỏi xin lại chỗ nào. Em cảm ơn nhiều.', ['cho em hỏi xin lại chỗ nào.']],
    ['Mua thẻ ở đâu? Hết bao nhiêu tiền?', ['Mua thẻ ở đâu?', 'Hết bao nhiêu tiền?']],
    [
      'mua thẻ ở đâu ạ ngoài ra đóng bao nhiêu một năm',
      ['mua thẻ ở đâu ạ', 'ngoài ra đóng bao nhiêu một năm'],
    ],
    ['Mẹ em 62 tuổi\nHộ khẩu Ái Quốc\nĐược hỗ trợ bao nhiêu', ['Được hỗ trợ bao nhiêu']],
    ['Tôi mua thẻ hộ gia đình.', []],
    ['phường có hỗ trợ tiền thẻ không', ['phường có hỗ trợ tiền thẻ không']],
    ['phuong co ho tro tien the khong', ['phuong co ho tro tien the khong']],
    ['mua the o dau tien the cho hoi het may tien', ['mua the o dau', 'tien the cho hoi het may tien']],
    ['co khoan nao cho hoi vien phu nu khong', ['co khoan nao cho hoi vien phu nu khong']],
    ['Xem https://a.vn/x?ma=1 rồi, thẻ còn hạn không?', ['Xem [liên kết] rồi, thẻ còn hạn không?']],
  ])('%j asks %j', (text, questions) => expect(asked(text)).toEqual(questions))

  it.each([
    ['Bà N.T.L. ở TP. Hải Phòng hỏi mức đóng là bao nhiêu?', 1],
    ['Mức 2.530.000 đồng theo NĐ 188/2025 có đúng không?', 1],
    ['Dạ. Thẻ hết hạn thì gia hạn thế nào?', 1],
    ['Mẹ em. Trong sổ hộ khẩu có bốn người cả thảy. Mua cho ai?', 2],
  ])('%j has %i parts', (text, count) => expect(splitParts(text)).toHaveLength(count))

  it('of what somebody pasted the beginning and the end are read', () => {
    const pasted = Array.from({ length: 100 }, (_, i) => `Đây là câu thứ ${i} của bài.`).join(' ')
    const parts = splitParts(pasted)
    expect(parts).toHaveLength(24)
    expect(parts[0]?.text).toContain('thứ 0')
    expect(parts.at(-1)?.text).toContain('thứ 99')
  })

  it('loses no word of a shorter message, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200, unit: fc.constantFrom(...'ab ?.!;\n,cho hỏi đ12') }),
        (text) => {
          const words = (of: string) => of.match(/[\p{L}\d]+/gu) ?? []
          const parts = splitParts(text)
          if (parts.length < 24)
            expect(parts.flatMap((part) => words(part.text))).toEqual(words(cleanText(text)))
        },
      ),
    )
  })
})

describe('the clauses of a sentence', () => {
  const clauses = (text: string) =>
    splitParts(text).flatMap((part) => clausesThatAsk(part).map(({ text: clause }) => clause))

  it.each([
    [
      'thẻ rách thì đổi ở đâu, khám tỉnh khác được trả mấy phần',
      ['thẻ rách thì đổi ở đâu', 'khám tỉnh khác được trả mấy phần'],
    ],
    [
      'mẹ em 62 tuổi, không lương hưu thì đóng bao nhiêu, the het han gia han the nao',
      ['mẹ em 62 tuổi, không lương hưu thì đóng bao nhiêu', 'the het han gia han the nao'],
    ],
    ['thẻ mất rồi thì làm lại ở đâu, mất bao lâu', []],
    ['thẻ rách thì đổi ở đâu, mẹ em 62 tuổi', []],
    ['bố em không lương hưu, không trợ cấp gì', []],
    ['mua thẻ cho cả nhà ở đâu', []],
  ])('%j: %j', (text, asking) => expect(clauses(text)).toEqual(asking))
})
