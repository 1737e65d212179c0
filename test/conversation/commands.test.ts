import { describe, expect, it } from 'vitest'
import { callsBot, readCommand } from '../../src/conversation/commands.ts'

describe('words that steer the conversation', () => {
  it.each([
    ['thôi', 'stop'],
    ['Thôi ạ', 'stop'],
    ['dạ thoi nhé', 'stop'],
    ['dừng', 'stop'],
    ['Dừng lại nhé', 'stop'],
    ['dung lai', 'stop'],
    ['làm lại', 'restart'],
    ['không biết', 'skip'],
    ['ko biet', 'skip'],
    ['Xóa dữ liệu', 'erase'],
    ['gặp cán bộ', 'contact'],
    ['MENU', 'menu'],
    ['bot ơi', 'call-bot'],
    ['Hỏi máy', 'call-bot'],
  ])('%j: %s', (text, command) => expect(readCommand(text)).toBe(command))

  it.each([
    'thôi không có lương hưu',
    'không biết thẻ hết hạn thì làm sao',
    'xóa dữ liệu thẻ cũ trên VssID thế nào',
    'số điện thoại bảo hiểm xã hội Hải Phòng là bao nhiêu',
    '67',
    'đúng',
    'dung',
    'dạ đúng ạ',
    'máy ơi cho em hỏi',
    'máy trả lời sai rồi',
    'chào nhé',
    'thôi chào nha',
    '',
  ])('%j says something else', (text) => expect(readCommand(text)).toBeNull())
})

describe('the bot', () => {
  it.each(['bot ơi', 'Bot oi!', 'hỏi máy', 'máy ơi, thẻ hết hạn thì làm sao', 'trợ lý ơi cho hỏi'])(
    '%j: is called',
    (text) => expect(callsBot(text)).toBe(true),
  )

  it.each(['cán bộ ơi', 'em ơi', 'máy ở trạm hỏng', 'robot ơi', 'hỏi máy quét thẻ ở đâu'])(
    '%j: is not',
    (text) => expect(callsBot(text)).toBe(false),
  )
})
