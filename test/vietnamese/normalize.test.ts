import { describe, expect, it } from 'vitest'
import { fold } from '../../src/vietnamese/fold.ts'
import { normalize } from '../../src/vietnamese/normalize.ts'
import { isSyllable } from '../../src/vietnamese/syllable.ts'
import { expandTeencode } from '../../src/vietnamese/teencode.ts'
import { SHORT_FORMS } from '../../src/vietnamese/teencode-lexicon.ts'
import { repairTyping } from '../../src/vietnamese/typing-leftovers.ts'

describe('expandTeencode', () => {
  it.each([
    ['62t k có bhyt', '62 tuổi không có bảo hiểm y tế'],
    ['t hỏi chút', 'tôi hỏi chút'],
    ['50k một tháng', '50 nghìn một tháng'],
    ['8h sáng có làm ko', '8 giờ sáng có làm không'],
    ['đóng bn tiền', 'đóng bao nhiêu tiền'],
    ['chào bn', 'chào bạn'],
    ['hk Ái Quốc', 'hộ khẩu Ái Quốc'],
    ['mẹ em hk có lương hưu', 'mẹ em không có lương hưu'],
    ['hk biết hỏi ai', 'không biết hỏi ai'],
    ['muốn đk kcb ở bv', 'muốn đăng ký khám chữa bệnh ở bệnh viện'],
    ['có đc ko z', 'có được không vậy'],
    ['gđ e thuộc hộ cn', 'gia đình em thuộc hộ cận nghèo'],
    ['lên ubnd mang cccd', 'lên ủy ban nhân dân mang căn cước công dân'],
    ['hông có', 'không có'],
    ['bme e ở tdp 3', 'bố mẹ em ở tổ dân phố 3'],
    ['quê ở trọ', 'quê ở trọ'],
    ['Không có gì để viết lại.', 'Không có gì để viết lại.'],
  ])('%s → %s', (text, expected) => {
    expect(expandTeencode(text)).toBe(expected)
  })

  it('writes out the same without diacritics', () => {
    for (const text of ['mẹ e 62t k lương hưu', 'hk ở Ái Quốc', 'gđ thuộc hộ cn', 'o trọ phường']) {
      expect(fold(expandTeencode(fold(text)))).toBe(fold(expandTeencode(text)))
    }
  })

  it('knows at least 80 forms, none standing for itself', () => {
    const forms = Object.entries(SHORT_FORMS)
    expect(forms.length).toBeGreaterThan(80)
    for (const [form, meaning] of forms) expect(fold(meaning)).not.toBe(form)
  })
})

describe('repairTyping', () => {
  it.each([
    ['hieemr', 'hiểm'],
    ['baor', 'bảo'],
    ['khoong', 'không'],
    ['dduowcj', 'được'],
    ['nguwowif', 'người'],
    ['hie6m3', 'hiểm'],
    ['bao3', 'bảo'],
    ['te61', 'tế'],
    ['ngu7o7i2', 'người'],
  ])('%s → %s', (typed, meant) => expect(repairTyping(typed)).toBe(meant))

  it.each(['hiem', 'bao', 'facebook', 'zalo', 'vssid2', 'otp', 'ads', 'online', 'tdp3', 'bhyt'])(
    'leaves %s alone',
    (word) => {
      expect(repairTyping(word)).toBeNull()
    },
  )

  it('knows syllables', () => {
    expect(['nghiêng', 'quý', 'gì', 'huyện', 'được', 'oái'].every(isSyllable)).toBe(true)
    expect(['ád', 'hieemr', 'bảx', 'tàc', 'ngươm1'].some(isSyllable)).toBe(false)
  })
})

describe('normalize: what the classifier sees', () => {
  it.each([
    ['Mẹ e 62t k có BHYT thì đóng bn???', 'me em 62 tuoi khong co bao hiem y te thi dong bao nhieu'],
    ['baor hieemr y tees', 'bao hiem y te'],
    ['bao3 hie6m3 y te61', 'bao hiem y te'],
    ['Đóng 4,5% của 2.530.000đ (từ 1/7/2026)', 'dong 4,5 phan tram cua 2.530.000 d tu 1/7/2026'],
    ['thẻ [số thẻ] hết hạn', 'the so the het han'],
    ['Nghị quyết 57/2025/NQ-HĐND', 'nghi quyet 57/2025 nq hoi dong nhan dan'],
    ['  ạ  \n  vâng ', 'a vang'],
    ['', ''],
  ])('%s → %s', (text, expected) => {
    expect(normalize(text)).toBe(expected)
    expect(normalize(text.normalize('NFD'))).toBe(expected)
  })
})
