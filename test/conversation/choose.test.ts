import { describe, expect, it } from 'vitest'
import { typedChoice } from '../../src/conversation/choose.ts'
import { fold } from '../../src/vietnamese/fold.ts'

const offered = [
  { label: 'Có lương hưu', payload: 'q:pension:0' },
  { label: 'Không có', payload: 'q:pension:1' },
  { label: 'Không biết', payload: 'q:pension:2' },
]
const strictly = { numbers: true, loosely: false }

describe('a choice that is typed', () => {
  it.each([
    ['2', 'q:pension:1'],
    ['2.', 'q:pension:1'],
    [' chọn 3 ', 'q:pension:2'],
    ['câu thứ hai ạ', 'q:pension:1'],
    ['cái đầu tiên', 'q:pension:0'],
    ['số 3 nhé', 'q:pension:2'],
    ['ý cuối cùng', 'q:pension:2'],
    ['Không có', 'q:pension:1'],
    ['KHONG CO', 'q:pension:1'],
    ['q:pension:0', 'q:pension:0'],
  ])('%j means %s', (text, payload) => expect(typedChoice(text, offered, strictly)).toBe(payload))

  it.each(['4', '0', '67', 'không', 'có lương hưu 3 triệu', 'lương hưu', 'câu thứ 9', ''])(
    '%j means none of them',
    (text) => expect(typedChoice(text, offered, strictly)).toBeNull(),
  )

  it('a number is no choice where an age is asked', () => {
    const anAge = { numbers: false, loosely: false }
    expect(typedChoice('2', offered, anAge)).toBeNull()
    expect(typedChoice('câu 2', offered, anAge)).toBeNull()
    expect(typedChoice('không biết', offered, anAge)).toBe('q:pension:2')
  })

  it('accents and composed or decomposed letters make no difference', () => {
    for (const { label, payload } of offered) {
      for (const text of [label, label.normalize('NFD'), fold(label)]) {
        expect(typedChoice(text, offered, strictly)).toBe(payload)
      }
    }
  })
})

describe('one of the questions offered, typed loosely', () => {
  const questions = [
    { label: 'Mất thẻ BHYT thì xin cấp lại ở đâu?', payload: 'a:1' },
    { label: 'Thẻ chưa hết hạn, có đóng trước được không?', payload: 'a:2' },
    { label: 'Người cao tuổi có được hỗ trợ BHYT không?', payload: 'a:3' },
    { label: 'Không có câu nào đúng', payload: 'none' },
  ]
  const loosely = { numbers: true, loosely: true }

  it.each([
    ['mất thẻ bảo hiểm y tế', 'a:1'],
    ['xin cap lai o dau', 'a:1'],
    ['nguoi cao tuoi co dc ho tro bhyt ko', 'a:3'],
    ['nguoi cao tuio co duoc ho tro bhyt khong', 'a:3'],
    ['khong co cau nao', 'none'],
  ])('%j means %s', (text, payload) => expect(typedChoice(text, questions, loosely)).toBe(payload))

  it.each([
    'đổi nơi khám ban đầu',
    'không',
    'mẹ tôi 67 tuổi',
    'thẻ hết hạn rồi',
    'được',
    'cấp thẻ cho trẻ em mới sinh',
    'ở đâu',
    'được không',
  ])('%j means none of them', (text) => expect(typedChoice(text, questions, loosely)).toBeNull())

  it.each([
    ['ngừng đóng bao lâu thì mất', 'a:4'],
    ['hết bao nhieu tiền thì đủ', 'a:6'],
    // What any of them may ask, and what only sounds like one.
    ['ở đâu ạ', null],
    ['bao nhiêu', null],
    ['mất bao lâu', null],
    ['thế nào', null],
    ['có ạ', null],
    ['bảo hiểm y tế', null],
    ['người cao tuổi', null],
  ])('%j is of these: %j', (text, payload) => {
    const others = [
      { label: 'Ngừng đóng bao lâu thì mất 5 năm liên tục?', payload: 'a:4' },
      { label: 'Công ty nợ tiền BHYT thì người lao động làm gì?', payload: 'a:5' },
      { label: 'Hết bao nhiêu tiền thì đủ 6 lần, tính thế nào?', payload: 'a:6' },
    ]
    expect(typedChoice(text, others, loosely)).toBe(payload)
  })
})
