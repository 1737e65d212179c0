import { describe, expect, it } from 'vitest'
import { readSteer, type Steer } from '../../src/understanding/steer.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import { FoldedText } from '../../src/vietnamese/folded-text.ts'
import { normalize } from '../../src/vietnamese/normalize.ts'

const read = (text: string): Steer | null => readSteer(new FoldedText(text), normalize(text))

const STEERED: readonly (readonly [Steer['kind'], readonly string[]])[] = [
  [
    'back',
    [
      'quay lại',
      'lùi lại câu trước',
      'cho tôi trả lời lại câu trước',
      'sửa câu trên',
      'Cho em quay lại câu hỏi trước ạ',
      'bấm nhầm rồi',
      'sua lai cau vua roi',
      'tôi chọn nhầm',
      'câu trước',
    ],
  ],
  [
    'stop',
    [
      'thôi không hỏi nữa đâu',
      'thôi khỏi',
      'để lúc khác',
      'thôi để sau nhé',
      'thoi ko hoi nua',
      'khỏi cần nữa',
      'dừng lại đi',
      'để hôm khác hỏi tiếp',
      'không muốn trả lời nữa',
      'thôi mệt quá',
    ],
  ],
  [
    'restart',
    ['làm lại từ đầu', 'cho tôi bắt đầu lại', 'hỏi lại từ đầu đi', 'tinh lai tu dau', 'quay lại từ đầu'],
  ],
  [
    'skip',
    [
      'cái này tôi chịu',
      'không nhớ đâu cháu ạ',
      'ai mà biết được',
      'câu khác đi',
      'ko bit nữa',
      'k nhớ',
      'chịu thôi em ơi',
      'bỏ qua câu này',
      'tôi không nhớ rõ',
      'qua câu khác đi',
      'em cũng không rõ ạ',
      'biết sao được',
      'tui hông biết',
      'không muốn nói',
    ],
  ],
  [
    'contact',
    [
      'cho gặp người thật',
      'có cán bộ nào không',
      'gọi điện cho ai',
      'cho tôi nói chuyện với cán bộ phường',
      'cho xin số điện thoại cán bộ',
      'toi muon gap can bo',
      'gọi số nào',
      'có ai ở đây không',
      'hotline bao nhiêu',
      'tôi không muốn nói chuyện với máy',
    ],
  ],
  [
    'erase',
    [
      'xóa hết thông tin của tôi đi',
      'đừng lưu gì của tôi',
      'xoa du lieu cua em',
      'xoá hết đi',
      'không được lưu thông tin của tôi',
      'xóa những gì tôi vừa nói đi',
      'xóa cuộc trò chuyện này',
      'đừng ghi lại gì nhé',
    ],
  ],
  [
    'leave-question',
    [
      'để lại câu hỏi',
      'nhắn lại cho cán bộ giúp',
      'hỏi hộ cán bộ phường',
      'gửi câu này cho cán bộ giúp tôi',
      'cho em để lại lời nhắn',
      'nho can bo goi lai cho toi',
      'chuyển câu hỏi lên phường giúp em với',
    ],
  ],
  [
    'done',
    [
      'cảm ơn nhé',
      'thế thôi cảm ơn',
      'chào cháu',
      'ok rồi',
      'cám ơn em nhiều',
      'tks ad',
      'vâng em cảm ơn ạ',
      'hiểu rồi',
      'tôi hiểu rồi, cảm ơn',
      'tạm biệt',
      'thôi em không hỏi nữa cảm ơn',
      'bye nhé',
      'thoi chao chau nhe',
      'thôi em xin phép, chào chị nhé',
      'được rồi em ạ',
    ],
  ],
  [
    'thats-all',
    [
      'hết rồi',
      'chỉ có thế thôi',
      'đủ rồi',
      'không còn ai',
      'nhà chỉ có thế thôi',
      'ko con ai nua',
      'có thế thôi ạ',
      'nhà có mỗi mình tôi',
      'thế là hết',
      'hết người rồi cháu',
      'không, thế thôi',
      'nhà tôi chỉ có thế',
    ],
  ],
  ['add-person', ['thêm người', 'thêm 1 người nữa', 'con nua', 'còn vợ tôi nữa', 'thêm bà ngoại']],
  [
    'useful',
    ['có ích', 'hay quá', 'đúng rồi đấy', 'rất hữu ích', 'dung y toi roi', 'dễ hiểu lắm', 'tốt lắm'],
  ],
  [
    'not-useful',
    [
      'sai rồi',
      'trả lời linh tinh',
      'không đúng ý tôi',
      'chẳng liên quan',
      'tra loi lung tung qua',
      'tôi có hỏi cái đó đâu',
      'lạc đề rồi',
      'chẳng hiểu gì cả',
      'hỏi một đằng trả lời một nẻo',
      'không giúp được gì',
      'không đúng câu hỏi của tôi',
    ],
  ],
]

/** Questions, answers and talk that steer nothing. */
const NOT_STEERED: readonly string[] = [
  'bỏ qua hạn đóng thì sao',
  'quay lại viện khám có cần giấy chuyển không',
  'sửa tên trên thẻ',
  'trả lại tiền',
  'dừng đóng bảo hiểm có được trả lại tiền không',
  'thôi việc rồi có được bảo hiểm không',
  'nghỉ việc',
  'làm lại thẻ',
  'làm lại thẻ ở đâu',
  'đăng ký lại',
  'không biết thẻ còn hạn không',
  'quên mật khẩu VssID',
  'không nhớ số thẻ thì làm sao',
  'chịu phí gì không',
  'câu hỏi của tôi là thẻ mất thì làm sao',
  'gặp cán bộ nào để nộp hồ sơ',
  'nộp cho cán bộ phường được không',
  'bệnh viện có bác sĩ không',
  'gọi điện đòi tiền',
  'xóa thẻ cũ',
  'xóa tài khoản vssid',
  'có lưu trên vssid không',
  'thông tin của tôi bị sai',
  'thông tin trên thẻ sai rồi sửa ở đâu',
  'thẻ hết hạn rồi',
  'hết tiền rồi',
  'hết bao nhiêu',
  'không còn hưởng trợ cấp',
  'không có ai đi làm',
  'thêm con vào thẻ hộ gia đình',
  'mẹ tôi',
  'còn mẹ tôi thì sao',
  'vợ tôi',
  'có',
  'không',
  'ok',
  'vâng',
  'đúng rồi',
  'không đúng',
  'có ạ',
  'chưa',
  'xin chào',
  'em chào anh chị ạ',
  'chào ad',
  'đụ má',
  'tra thẻ',
  'hủy thẻ',
  'hủy đăng ký',
  'trả phí',
  'thôi nôi cho bé',
  'hello ad',
  '67 tuổi',
  'hộ nghèo',
  'có lương hưu',
  'không có lương hưu',
  'cảm ơn, cho hỏi thẻ mất làm lại ở đâu',
  'trả lời giúp tôi câu này với',
  'bệnh viện nào tốt',
  'sai tên',
  'đúng tuyến',
  'cán bộ phường có được hỗ trợ không',
  'số điện thoại trạm y tế',
  'khám hết rồi thì thanh toán sao',
  'nhà còn ai được hỗ trợ nữa không',
  'đóng thêm nữa',
  'cần thêm giấy tờ',
  'tôi hiểu rồi nhưng còn mẹ tôi',
]

describe('what a message wants of the conversation', () => {
  const cases = STEERED.flatMap(([kind, texts]) => texts.map((text) => [text, kind] as const))
  it.each(cases)('%s', (text, kind) => {
    expect(read(text)?.kind).toBe(kind)
  })

  it.each([
    ['thêm người nữa', null],
    ['còn vợ tôi nữa', 'wife'],
    ['con vo toi nua', 'wife'],
    ['thêm bà ngoại', 'grandmother'],
    ['cho thêm bố em vào', 'father'],
    ['tính cả con tôi nữa', 'child'],
    ['à quên còn 2 đứa con nữa', 'child'],
    ['Còn mẹ chồng em nữa ạ', 'mother-in-law'],
    ['thêm cả chồng', 'husband'],
  ])('%s', (text, relation) => {
    expect(read(text)).toEqual({ kind: 'add-person', relation })
  })
})

describe('what steers nothing', () => {
  it.each(NOT_STEERED)('%s', (text) => {
    expect(read(text)).toBeNull()
    expect(read(fold(text))).toBeNull()
  })
})
