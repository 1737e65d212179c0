import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/vietnamese/normalize.ts'
import { isSyllable } from '../../src/vietnamese/syllable.ts'
import { repairTyping } from '../../src/vietnamese/typing-leftovers.ts'

describe('repairTyping', () => {
  it.each([
    ['hieemr', 'hiểm'],
    ['hieermm', null],
    ['baor', 'bảo'],
    ['tees', 'tế'],
    ['khoong', 'không'],
    ['dduowcj', 'được'],
    ['dduwowcj', 'được'],
    ['duocdj', null],
    ['dangd', 'đang'],
    ['ddoong', 'đông'],
    ['ddaauf', 'đầu'],
    ['nguwowif', 'người'],
    ['nguoiwf', 'người'],
    ['truwowngf', 'trường'],
    ['gias', 'giá'],
    ['giaf', 'già'],
    ['gif', 'gì'],
    ['huwu', 'hưu'],
    ['huuw', 'hưu'],
    ['muaw', 'mưa'],
    ['hoawcj', 'hoặc'],
    ['thuowr', 'thuở'],
    ['quar', 'quả'],
    ['quoocs', 'quốc'],
    ['nhw', 'như'],
    ['toio', 'tôi'],
    ['tris', 'trí'],
    ['nghieepj', 'nghiệp'],
  ])('Telex: %s → %s', (typed, meant) => expect(repairTyping(typed)).toBe(meant))

  it.each([
    ['hie6m3', 'hiểm'],
    ['hie63m', 'hiểm'],
    ['hiem63', 'hiểm'],
    ['bao3', 'bảo'],
    ['te61', 'tế'],
    ['toi6', 'tôi'],
    ['khong6', 'không'],
    ['ngu7o7i2', 'người'],
    ['nguoi72', 'người'],
    ['d9u7o7c5', 'được'],
    ['d9o6ng2', 'đồng'],
    ['d9o6i3', 'đổi'],
    ['huu7', 'hưu'],
    ['lu7o7ng', 'lương'],
    ['na8m', 'năm'],
    ['hoa85c', 'hoặc'],
    ['xa4', 'xã'],
    ['xa45', null],
  ])('VNI: %s → %s', (typed, meant) => expect(repairTyping(typed)).toBe(meant))

  it.each(
    (
      'hiem bao facebook zalo vssid2 vss1d vneid2 otp ads online tdp3 kp3 bhyt covid19 test visa email internet hotline ' +
      'gas bus post list chip sim wifi login app web link zoom momo pass see now'
    ).split(' '),
  )('leaves %s alone', (word) => {
    expect(repairTyping(word)).toBeNull()
  })

  it('knows syllables', () => {
    expect(['nghiêng', 'quý', 'gì', 'huyện', 'được', 'oái'].every(isSyllable)).toBe(true)
    expect(['ád', 'hieemr', 'bảx', 'tàc', 'ngươm1'].some(isSyllable)).toBe(false)
  })
})

describe('digits that may be keys or numbers', () => {
  it.each([
    ['con học lớp1', 'con hoc lop 1'],
    ['con hoc lop1 o to5', 'con hoc lop 1 o to 5'],
    ['con hoc5 lop71 o73 d9a6y', 'con hoc lop o day'],
    ['the3 bao3 hiem63', 'the bao hiem'],
    ['khu vuc3 xa2 to1', 'khu vuc 3 xa 2 to 1'],
  ])('%s → %s', (text, expected) => expect(normalize(text)).toBe(expected))
})
