import { describe, expect, it } from 'vitest'
import { FoldedText } from '../../src/vietnamese/folded-text.ts'
import { readSelfTerm, type SelfTerm } from '../../src/vietnamese/self-term.ts'

const CERTAIN: readonly (readonly [string, SelfTerm])[] = [
  ['em chào anh chị', 'em'],
  ['mẹ em 67 tuổi', 'em'],
  ['e muốn hỏi về thẻ ạ', 'em'],
  ['chồng em đi biển', 'em'],
  ['cho e hỏi con em 5 tuổi', 'em'],
  ['giúp em với', 'em'],
  ['em bị mất thẻ', 'em'],
  ['me em bi ung thu', 'em'],
  ['chị ơi em hỏi tí', 'em'],
  ['nhà em thuộc hộ cận nghèo', 'em'],
  ['cháu hỏi cho bà', 'cháu'],
  ['cho cháu hỏi chút ạ', 'cháu'],
  ['chau chao bac', 'cháu'],
  ['bố cháu 70 tuổi', 'cháu'],
  ['dạ cháu cảm ơn ạ', 'cháu'],
  ['nhà cháu thuộc hộ nghèo', 'cháu'],
  ['dạ cho con hỏi ạ', 'con'],
  ['con chào cô', 'con'],
  ['ngoại con 80 tuổi', 'con'],
  ['cho bác hỏi tí', 'bác'],
  ['bác cảm ơn cháu nhé', 'bác'],
  ['trả lời giúp bác với', 'bác'],
  ['cho bac hoi', 'bác'],
  ['chị muốn hỏi', 'chị'],
  ['em ơi cho chị hỏi', 'chị'],
  ['cho chi hoi ti', 'chị'],
  ['anh hỏi cái này', 'anh'],
  ['em ơi anh muốn hỏi', 'anh'],
  ['cho cô hỏi tí cháu', 'cô'],
  ['cháu ơi chú hỏi chút', 'chú'],
  ['cháu ơi cho ông hỏi', 'ông'],
  ['bà hỏi cháu tí nhé', 'bà'],
  ['cho bà hỏi', 'bà'],
  ['con tôi 5 tuổi', 'tôi'],
  ['em gái tôi làm công ty', 'tôi'],
  ['ông tôi 70', 'tôi'],
  ['tôi muốn mua thẻ', 'tôi'],
  ['me toi 67 tuoi', 'tôi'],
  ['tui hỏi chút', 'tôi'],
  ['mình muốn hỏi về mức đóng', 'mình'],
  ['vợ mình mới sinh', 'mình'],
  ['cho em hỏi con tôi có được không', 'em'],
  ['bà ngoại cháu sinh ngày 3/2/1950', 'cháu'],
  ['mẹ cháu sinh năm 1960 hộ khẩu ái quốc', 'cháu'],
  ['ba con 66 tuổi', 'con'],
  ['ba mẹ con 70 tuổi được hỗ trợ bao nhiêu', 'con'],
  ['em là đảng viên 45 năm tuổi đảng', 'em'],
  ['em có 2 bé', 'em'],
  ['anh năm nay 40, bán hàng rong', 'anh'],
  ['chị năm nay 45 tuổi', 'chị'],
  ['bac nam nay 62 tuoi', 'bác'],
  ['cháu là sinh viên 20 tuổi', 'cháu'],
  ['còn con nhỏ tôi nữa', 'tôi'],
]

const UNCERTAIN: readonly string[] = [
  'con em được không',
  'bác Hùng nhà bên bị mất thẻ',
  'em ơi',
  'cháu ơi',
  'chào em',
  'chào chị',
  'chào anh chị',
  'anh chị cho hỏi',
  'em cho hỏi thẻ mất thì làm sao',
  'em có biết không',
  'em tư vấn giúp nhé',
  'cháu 5 tuổi đi khám thế nào',
  'cháu nội 5 tuổi, mẹ cháu đi làm',
  'bé 3 tuổi',
  'con 5 tuổi có phải đóng không',
  'bà con muốn hỏi gì không',
  'bà nội 80 tuổi',
  'ông 75 tuổi có được miễn phí không',
  'bà có lương hưu',
  'cô giáo bảo mua thẻ',
  'chú bộ đội về hưu',
  'mẹ con cùng mua được không',
  'ba con đi học',
  'ba con 12 tuổi',
  'cháu là học sinh lớp 3',
  'cháu ngoại năm nay 20 tuổi',
  'anh trai năm nay 40',
  'anh trai đi làm xa',
  'chị dâu mới sinh',
  'em bé mới sinh có thẻ chưa',
  'một mình đi khám được không',
  'bên mình có bán thẻ không',
  'mất thẻ làm lại ở đâu',
  'hộ nghèo được hỗ trợ bao nhiêu',
  'người cao tuổi có được miễn phí không',
  'thẻ còn hạn không',
  'co duoc mien phi khong',
  'con han khong',
  'chưa tới tuổi',
  'gọi điện cho ai',
  'bác sĩ hỏi thẻ thì đưa gì',
  'chỉ hỏi thôi',
  'cho anh em trong xóm',
  'giúp anh chị em công nhân',
  'cho ba hoi',
  'Chị H. ở quê đi làm xa. Chị hỏi thẻ của chị còn hạn không',
  'Chi hội muốn hỏi danh sách',
  '67 tuổi',
  '',
]

describe('how the writer calls themself', () => {
  it.each(CERTAIN)('%s', (text, term) => {
    expect(readSelfTerm(new FoldedText(text))).toBe(term)
  })
})

describe('uncertain how the writer calls themself', () => {
  it.each(UNCERTAIN)('%s', (text) => {
    expect(readSelfTerm(new FoldedText(text))).toBeNull()
  })
})

it('settles on none of two', () => {
  expect(readSelfTerm(new FoldedText('em chào chị ạ, cháu hỏi cho bà'))).toBeNull()
})
