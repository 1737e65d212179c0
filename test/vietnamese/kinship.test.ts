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
  ])('%s', (text, expected) => {
    expect(kin(text)).toEqual(expected)
    expect(kin(fold(text))).toEqual(expected)
  })
})
