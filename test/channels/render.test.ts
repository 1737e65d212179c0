import { describe, expect, it } from 'vitest'
import { asPlainText, CONTINUED, numbered, renderReply } from '../../src/channels/render.ts'
import { reply } from './support.ts'

const LIMITS = { text: 200, choices: 3, choiceLabel: 20 }
const choicesOf = (...labels: string[]) => labels.map((label, index) => ({ label, payload: `p${index + 1}` }))

describe('rendering a reply', () => {
  it('leaves what fits as it is', () => {
    const whole = reply('Nhà bác thuộc hộ nào?', choicesOf('Hộ nghèo', 'Hộ cận nghèo'))
    expect(renderReply(whole, LIMITS)).toEqual([whole])
  })

  it('puts the choices under the last part of a long text', () => {
    const messages = renderReply(reply('Một câu ngắn. '.repeat(30), choicesOf('Có', 'Không')), LIMITS)
    expect(messages.length).toBeGreaterThan(2)
    expect(messages.slice(0, -1).flatMap(({ choices }) => choices)).toEqual([])
    expect(messages.at(-1)?.choices).toEqual(choicesOf('Có', 'Không'))
  })

  it('writes long labels as a list and gives the buttons its numbers', () => {
    const labels = ['Hộ nghèo', 'Hộ cận nghèo theo chuẩn thành phố']
    expect(renderReply(reply('Nhà bác thuộc hộ nào?', choicesOf(...labels)), LIMITS)).toEqual([
      reply(
        'Nhà bác thuộc hộ nào?\n\n1. Hộ nghèo\n2. Hộ cận nghèo theo chuẩn thành phố',
        choicesOf('1', '2'),
      ),
    ])
  })

  it('lists more choices than buttons without any: some would look like all', () => {
    const messages = renderReply(reply('Bác hỏi về việc nào?', choicesOf('a', 'b', 'c', 'd', 'e')), LIMITS)
    expect(messages).toEqual([reply('Bác hỏi về việc nào?\n\n1. a\n2. b\n3. c\n4. d\n5. e')])
  })

  it('only lists where nothing can be tapped', () => {
    const [message] = renderReply(reply('Tiếp tục?', choicesOf('Có', 'Không')), { ...LIMITS, choices: 0 })
    expect(message).toEqual(reply('Tiếp tục?\n\n1. Có\n2. Không'))
  })

  it('does not tear a list apart to fill up the message before it', () => {
    const labels = ['Gia đình có người hưởng lương hưu', 'Gia đình có người hưởng trợ cấp xã hội']
    const messages = renderReply(reply('x '.repeat(80).trim(), choicesOf(...labels)), LIMITS)
    expect(messages.map(({ text }) => text.split('\n'))).toEqual([
      ['x '.repeat(80).trim(), '(xem tiếp)'],
      labels.map((label, at) => `${at + 1}. ${label}`),
    ])
  })

  it('lets a typed number mean the number that is a label', () => {
    const people = choicesOf('0', '1', '2', 'Từ ba trở lên')
    expect(numbered(people)).toBe('0\n1\n2\n4. Từ ba trở lên')
    expect(numbered(choicesOf('2', 'Không rõ'))).toBe('2\nKhông rõ')
  })

  it('spreads even a label longer than a message, which no button can stand for', () => {
    const endless = 'rất dài '.repeat(60).trim()
    const messages = renderReply(reply('Chọn?', choicesOf('Có', endless)), LIMITS)
    expect(
      messages
        .map(({ text }) => text.replace(CONTINUED, ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    ).toBe(`Chọn? 1. Có 2. ${endless}`)
    for (const message of messages) expect(asPlainText(message).length).toBeLessThanOrEqual(LIMITS.text)
    expect(messages.flatMap(({ choices }) => choices)).toEqual([{ label: '1', payload: 'p1' }])
  })

  it('composes letters before it measures them', () => {
    const decomposed = 'ế'.repeat(200).normalize('NFD')
    expect(decomposed.length).toBe(600)
    expect(renderReply(reply(decomposed), LIMITS)).toEqual([reply('ế'.repeat(200))])
  })
})

describe('a message in plain text', () => {
  it('has its choices written out once', () => {
    const message = reply('Tiếp tục?', choicesOf('Có', 'Không'))
    const written = asPlainText(message)
    expect(written).toBe('Tiếp tục?\n\n1. Có\n2. Không')
    expect(asPlainText(reply(written, choicesOf('1', '2')))).toBe(written)
    expect(asPlainText(reply('Tiếp tục?'))).toBe('Tiếp tục?')
  })
})
