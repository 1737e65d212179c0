import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/vietnamese/fold.ts'
import { veil } from '../../src/vietnamese/veil.ts'

describe('veil', () => {
  it.each([
    ['người nhiễm HIV được hỗ trợ thế nào', 'người nhiễm [riêng tư] được hỗ trợ thế nào'],
    ['bị si đa thì sao?', 'bị [riêng tư] thì sao?'],
    ['hiv/aids có được cấp thẻ', '[riêng tư] có được cấp thẻ'],
    ['đang uống ARV,  lấy thuốc ở đâu', 'đang uống [riêng tư],  lấy thuốc ở đâu'],
    ['Đảng viên có được hỗ trợ không', '[riêng tư] có được hỗ trợ không'],
    ['huy hiệu 30 năm tuổi Đảng được bao nhiêu', '[riêng tư] được bao nhiêu'],
    ['45 năm tuổi đảng thì sao', '[riêng tư] thì sao'],
    ['huy hiệu đảng', '[riêng tư]'],
    ['hộ nghèo đóng bao nhiêu', '[riêng tư] đóng bao nhiêu'],
    ['Hộ  cận nghèo\nđóng bao nhiêu', '[riêng tư]\nđóng bao nhiêu'],
    ['hcn đóng bn', '[riêng tư] đóng bn'],
    ['mới thoát nghèo', '[riêng tư]'],
    ['người khuyết tật nặng được gì', '[riêng tư] được gì'],
    ['trẻ bị tàn tật', 'trẻ [riêng tư]'],
    ['hội người mù phường', '[riêng tư] phường'],
    ['mù có được miễn phí', '[riêng tư] có được miễn phí'],
    ['câm điếc thì sao', '[riêng tư] thì sao'],
    ['ung thư vú xạ trị ở đâu', '[riêng tư] [riêng tư] ở đâu'],
    ['thuốc tiểu đường, huyết áp', 'thuốc [riêng tư], [riêng tư]'],
    ['chạy thận có được trả', '[riêng tư] có được trả'],
    ['bệnh tâm thần', '[riêng tư]'],
    ['liệt nửa người', '[riêng tư] nửa người'],
    ['đột quỵ, tai biến', '[riêng tư], [riêng tư]'],
    ['sảy thai được trả không', '[riêng tư] được trả không'],
    ['hộ ng­hèo'.normalize('NFD').replace('\u00ad', ''), '[riêng tư]'],
  ])('%s', (text, veiled) => {
    expect(veil(text)).toBe(veiled)
  })

  it.each([
    ['tôi là Nguyễn Văn Toàn, mẹ tôi 67 tuổi', 'tôi là [tên], mẹ tôi 67 tuổi'],
    ['Tôi tên là Toàn, hỏi về thẻ', 'Tôi tên là [tên], hỏi về thẻ'],
    ['tên em là Lê Thị M.', 'tên em là [tên].'],
    ['ten toi la Nguyen Van Toan 45 tuoi', 'ten toi la [tên] 45 tuoi'],
    ['cháu tên Hoa ạ', 'cháu tên [tên] ạ'],
    ['Tên: Trần Thị B, sinh 1960', 'Tên: [tên], sinh 1960'],
    ['tôi là NGUYỄN VĂN TOÀN ạ', 'tôi là [tên] ạ'],
    ['tôi là Hội viên mới', 'tôi là Hội viên mới'],
    ['TÔI LÀ NGƯỜI CAO TUỔI', 'TÔI LÀ NGƯỜI CAO TUỔI'],
    ['sai tên trên thẻ thì sửa ở đâu', 'sai tên trên thẻ thì sửa ở đâu'],
    ['em là người Hải Phòng', 'em là người Hải Phòng'],
  ])('a name somebody gives of themself: %s', (text, veiled) => {
    expect(veil(text)).toBe(veiled)
    expect(veil(veiled)).toBe(veiled)
  })

  it.each([
    ['ho ngheo dong bao nhieu', '[riêng tư] dong bao nhieu'],
    ['dang vien co duoc khong', '[riêng tư] co duoc khong'],
    ['nguoi khuyet tat nang', '[riêng tư]'],
    ['nguoi mu mua the', '[riêng tư] mua the'],
    ['huy hieu dang 30 nam', '[riêng tư]'],
    ['bi ung thu phoi', 'bi [riêng tư]'],
    ['nhiem si da', 'nhiem [riêng tư]'],
  ])('without marks: %s', (text, veiled) => {
    expect(veil(text)).toBe(veiled)
  })

  it.each([
    'Mất thẻ thì làm lại ở đâu?',
    'mẹ tôi tuổi mụ 61',
    'con liệt sĩ có được cấp thẻ không',
    'đang ở đâu',
    'thuế đất đóng bao nhiêu',
    'thương binh, bệnh binh được hưởng gì',
    'bệnh viện nào gần nhất',
    'đóng 12 tháng hết 1.263.600đ',
    'cấm mượn thẻ của người khác',
    'có được chuyển tuyến không',
    'trẻ 5 tuổi',
    '  hai  dấu   cách\t và 🙂 hình ',
    '[riêng tư]',
    '',
  ])('leaves as it is: %s', (text) => {
    expect(veil(text)).toBe(text)
    expect(veil(fold(text))).toBe(fold(text))
  })

  it('changes nothing more when done twice, and nothing outside what it veils', () => {
    const words = fc.constantFrom(
      'hộ',
      'nghèo',
      'HIV',
      'ung',
      'thư',
      'mẹ',
      '67',
      'tuổi',
      'đảng',
      'viên',
      '\n',
      '  ',
      ',',
      '[riêng tư]',
      'mù',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), (parts) => {
        const text = parts.join(' ')
        const once = veil(text)
        expect(veil(once)).toBe(once)
        let at = 0
        for (const kept of once.split('[riêng tư]')) {
          at = text.indexOf(kept, at)
          expect(at).toBeGreaterThanOrEqual(0)
          at += kept.length
        }
      }),
    )
  })
})
