import type { Utterance } from '../../../src/understanding/intents.ts'
import { normalize } from '../../../src/vietnamese/normalize.ts'

const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  'mat-the-cap-lai': [
    'Tôi làm mất thẻ bảo hiểm y tế',
    'mất thẻ thì xin cấp lại ở đâu',
    'thẻ bị rách phải làm sao',
    'xin cấp lại thẻ bị mất',
    'đánh rơi thẻ bảo hiểm rồi',
    'Thẻ giấy hỏng có cần đổi thẻ mới không',
    'làm lại thẻ đã mất hết bao lâu',
    'mất thẻ có phải lên phường không',
  ],
  'doi-noi-kcb': [
    'Tôi muốn đổi nơi khám ban đầu',
    'chuyển bệnh viện đăng ký khám thế nào',
    'khi nào được đổi nơi đăng ký khám chữa bệnh',
    'đổi chỗ khám sang trạm y tế phường',
    'muốn chuyển nơi khám sang bệnh viện huyện',
    'đổi nơi khám có mất phí không',
    'thủ tục đổi nơi đăng ký khám ban đầu',
    'đầu quý có đổi được bệnh viện không',
  ],
  'sinh-con-thai-san': [
    'Sinh con dùng bảo hiểm y tế được không',
    'vợ tôi đẻ mổ bảo hiểm trả bao nhiêu',
    'khám thai có được bảo hiểm chi trả',
    'đi đẻ cần mang giấy tờ gì',
    'sinh ở tỉnh khác có được hưởng bảo hiểm',
    'đẻ thường ở bệnh viện tỉnh bảo hiểm chi trả mấy phần',
    'bầu 8 tháng mới mua thẻ có kịp sinh không',
    'nghỉ sinh thì thẻ bảo hiểm còn dùng được không',
  ],
  'out-of-scope/chitchat': [
    'chào bạn',
    'hôm nay trời mưa không',
    'bạn tên là gì',
    'chúc ngủ ngon',
    'kể chuyện cười đi',
    'mấy giờ rồi',
    'cảm ơn bạn nhiều nhé',
    'bạn là người hay máy',
  ],
}

const FINER: Readonly<Record<string, readonly string[]>> = {
  'mat-the-cap-lai/le-phi': [
    'cấp lại thẻ có mất tiền không',
    'phí làm lại thẻ bảo hiểm hết mấy tiền',
    'làm lại thẻ phải nộp bao nhiêu tiền',
  ],
}

/** A small set of intents: four classes, one with a finer answer. */
export function smallIntents(): Utterance[] {
  const utterance = (text: string, topic: string, answer: string | null) => ({
    text,
    normalized: normalize(text),
    topic,
    answer,
  })
  return [
    ...Object.entries(QUESTIONS).flatMap(([topic, texts]) =>
      texts.map((text) => utterance(text, topic, null)),
    ),
    ...Object.entries(FINER).flatMap(([answer, texts]) =>
      texts.map((text) => utterance(text, answer.slice(0, answer.indexOf('/')), answer)),
    ),
  ]
}
