import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/vietnamese/normalize.ts'
import { withoutPoliteness } from '../../src/vietnamese/politeness.ts'

const bare = (text: string): string => withoutPoliteness(normalize(text))

describe('a message without its politeness', () => {
  it.each([
    ['dạ cho em hỏi vì sao ạ', 'vi sao'],
    ['Anh ơi, nộp ở đâu vậy anh', 'nop o dau vay'],
    ['em muốn hỏi thêm là bao lâu ạ', 'bao lau'],
    ['chị ơi cho e hỏi chút cần giấy tờ gì nhé', 'can giay to gi'],
    ['ở đâu hả cháu', 'o dau'],
    ['alo ad ơi bao nhiêu tiền nhỉ', 'bao nhieu tien'],
    ['quay lại giúp tôi với', 'quay lai'],
    ['dạ', ''],
  ])('%s', (text, rest) => {
    expect(bare(text)).toBe(rest)
  })

  it.each(['mẹ tôi 67 tuổi', 'cho gặp cán bộ', 'có', 'hỏi làm gì', 'còn vợ tôi nữa', 'chị gái tôi'])(
    'keeps what it says: %s',
    (text) => {
      expect(bare(text)).toBe(normalize(text))
    },
  )
})
