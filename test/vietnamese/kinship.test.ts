import { describe, expect, it } from 'vitest'
import { fold } from '../../src/vietnamese/fold.ts'
import { FoldedText } from '../../src/vietnamese/folded-text.ts'
import { findKin } from '../../src/vietnamese/kinship.ts'

const kin = (text: string): string[] =>
  findKin(new FoldedText(text)).map((m) => {
    const who = m.role === 'speaker' ? 'I' : m.relations.join('+')
    return `${who}${m.count > 1 ? ` x${m.count}` : ''}`
  })

describe('findKin', () => {
  it.each([
    ['mẹ em 62 tuổi', ['mother']],
    ['tía má em', ['father+mother']],
    ['ba tui 70 tuổi', ['father']],
    ['bà ngoại cháu', ['grandmother']],
    ['ông 72, bà 70', ['grandfather', 'grandmother']],
    ['má chồng em', ['mother-in-law']],
    ['bố vợ tôi', ['father-in-law']],
    ['anh chồng tôi 62 tuổi', ['other']],
    ['vợ tôi, chồng em', ['wife', 'husband']],
    ['ông xã em', ['husband']],
    ['con tôi 5 tuổi', ['child']],
    ['2 đứa con em', ['child x2']],
    ['cháu nội tôi', ['grandchild']],
    ['bé nhà em 5 tháng', ['child']],
    ['em gái em, anh trai tôi', ['sister', 'brother']],
    ['cô tôi 66 tuổi', ['aunt']],
    ['vợ chồng tôi', ['self+other']],
    ['con bị ốm', ['child']],
    ['con muốn hỏi', ['I']],
    ['con hỏi cho mẹ con', ['I', 'mother']],
    ['cháu chào bác', ['I']],
    ['cán bộ phường', []],
    ['bỏ đóng 3 tháng', []],
    ['bà con ở phường', []],
    ['anh chị tư vấn giúp', []],
    ['thứ ba tuần sau', []],
    ['ngoại con 72 tuổi', ['grandmother']],
    ['o tui 63 tuổi', ['aunt']],
    ['bố dượng em', ['father']],
    ['cô chú em', ['aunt+uncle']],
    ['con của chị gái em', ['other']],
    ['hai đứa', ['child x2']],
    ['em lấy chồng ở Ái Quốc', ['I']],
    ['mẹ em góa chồng', ['mother']],
    ['tuổi con trâu', []],
    ['mẹ em cận nghèo', ['mother']],
    ['mẹ tôi 62 tuổi, con đi làm xa', ['mother', 'child']],
    ['con đi làm, mẹ con 62 tuổi', ['I', 'mother']],
    ['bé đầu, bé sau', ['child', 'child']],
  ])('%s', (text, expected) => {
    expect(kin(text)).toEqual(expected)
    expect(kin(fold(text))).toEqual(expected)
  })

  it.each([
    ['Bà N. 67 tuổi hỏi', ['other']],
    ['Ông Nguyễn Văn A hỏi, vợ ông 62 tuổi', ['other', 'wife']],
    ['Bà Lan 67 tuổi. Bà không có lương', ['other', 'other']],
    ['vợ anh Tuấn', ['other']],
    ['Chào chị Hoa', []],
    ['Ông Ba ở tổ 5', ['other']],
    ['Bạn đọc L.T.H hỏi', ['other']],
    ['Bạn đọc hỏi', []],
    ['Vợ chồng ông Sáu 72 và 70 tuổi', ['other x2']],
    // No names
    ['Bà Ngoại Em 70 Tuổi', ['grandmother']],
    ['ÔNG TÔI 70 TUỔI', ['grandfather']],
    ['BÀ BỊ BỆNH, 70 TUỔI', ['grandmother']],
    ['Bác Ái', []],
  ])('knows names by their capitals: %s', (text, expected) => {
    expect(kin(text)).toEqual(expected)
  })
})
