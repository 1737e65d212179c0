import { describe, expect, it } from 'vitest'
import { tellsPrivate } from '../../src/understanding/private.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import { FoldedText } from '../../src/vietnamese/folded-text.ts'

const PRIVATE: readonly string[] = [
  'tôi bị ung thư vú đang xạ trị',
  'mẹ em chạy thận tuần 3 buổi',
  'nhà cháu thuộc hộ nghèo',
  'bố tôi 45 năm tuổi đảng',
  'con em khuyết tật nặng',
  'em bị nhiễm HIV, có được cấp thẻ không',
  'chồng em bị HIV thì mua thẻ thế nào',
  'tôi là đảng viên có được hỗ trợ không',
  'nhà em hộ cận nghèo 4 người đóng bao nhiêu',
  'mẹ tôi bị tiểu đường đi khám được trả bao nhiêu',
  'bố em mới mổ tim xong',
  'ông nội cháu nằm viện 2 tuần rồi',
  'con gái tôi bị trầm cảm phải điều trị',
  'em đang mang thai 7 tháng bị doạ sảy',
  'vợ tôi bị sảy thai',
  'bà ấy bị liệt nửa người',
  'nó bị tự kỷ',
  'chị gái em bị tâm thần phân liệt',
  'bị ung thư thì được trả bao nhiêu',
  'bị tiểu đường 10 năm nay',
  'chồng em bị tai nạn gãy chân',
  'e bị bệnh tim',
  'ba em bị tai biến',
  'anh trai tôi nghiện ma túy',
  'bố tôi bị mù',
  'thuộc hộ cận nghèo',
  'hộ nghèo ạ',
  '50 tuổi khuyết tật nặng được hỗ trợ không',
  'gia đình tôi mới thoát nghèo',
  'mẹ em có huy hiệu 30 năm tuổi đảng',
  'con tôi bị bệnh hiểm nghèo',
  'ck e chạy thận',
  'bà ngoại em bị câm điếc',
  'cháu tôi bị down',
  'em là người khuyết tật nặng',
]

const GENERAL: readonly string[] = [
  'người nhiễm HIV được hỗ trợ thế nào',
  'hộ cận nghèo đóng bao nhiêu',
  'chạy thận có được chi trả không',
  'người khuyết tật nặng có được cấp thẻ miễn phí không',
  'hộ nghèo được hỗ trợ gì',
  'cho em hỏi người nhiễm HIV mua thẻ ở đâu',
  'tôi muốn hỏi hộ cận nghèo đóng bao nhiêu',
  'đảng viên có được hỗ trợ không',
  'huy hiệu 30 năm tuổi đảng được hỗ trợ bao nhiêu',
  'thuốc ung thư có được bảo hiểm trả không',
  'sinh mổ được trả bao nhiêu',
  'người bị ung thư được hưởng mấy phần trăm',
  'điều trị nội trú được trả bao nhiêu phần trăm',
  'hộ mới thoát nghèo có được hỗ trợ không',
  'thủ tục xác nhận khuyết tật thế nào',
  'học sinh khuyết tật đóng bao nhiêu',
  'cấp cứu không mang thẻ có sao không',
  'mổ ruột thừa bảo hiểm trả bao nhiêu',
  'người mù có được miễn phí không',
  'mang thai khám ở đâu',
  'mẹ tôi 67 tuổi không có lương hưu',
  'tôi mất thẻ thì làm lại ở đâu',
  'con em 5 tuổi có phải đóng không',
  'bố tôi là thương binh',
  'con liệt sĩ có được cấp thẻ không',
  'em muốn đổi nơi khám',
  'thẻ của tôi hết hạn',
  'nhà em 4 người đóng bao nhiêu',
  'sang năm mẹ em 75 tuổi',
  'mẹ tôi tuổi mụ 61',
  'có phải bệnh nhân HIV được miễn phí không',
  'những ai thuộc hộ nghèo',
  'chi trả tiền thuốc thế nào',
  'tai nạn giao thông có được chi trả không',
  'tôi đi làm công ty',
  '67 tuổi',
  '',
]

describe('tells of somebody what is private', () => {
  it.each(PRIVATE)('%s', (text) => {
    expect(tellsPrivate(new FoldedText(text))).toBe(true)
    expect(tellsPrivate(new FoldedText(fold(text)))).toBe(true)
  })
})

describe('tells nothing private of anybody', () => {
  it.each(GENERAL)('%s', (text) => {
    expect(tellsPrivate(new FoldedText(text))).toBe(false)
    expect(tellsPrivate(new FoldedText(fold(text)))).toBe(false)
  })
})
