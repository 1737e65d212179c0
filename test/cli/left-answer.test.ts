import { describe, expect, test } from 'vitest'
import { loadValidPack } from '../../src/answering/load-brain.ts'
import { AnswerNotGiven, type Given, messagesFor } from '../../src/cli/left-answer.ts'
import type { ChannelId } from '../../src/messages/inbound.ts'
import type { LeftQuestion } from '../../src/store/ports.ts'
import { noon, person } from '../store/fixtures.ts'
import { FOLDERS } from '../support/brain.ts'

const pack = loadValidPack(FOLDERS.knowledgeDir)
const vetted = { kind: 'answer', id: 'sua-thong-tin/chung' } as const

function left(channel: ChannelId = 'zalo-oa', place = 'ai-quoc'): LeftQuestion {
  const conversation = { ...person('an'), channel }
  const text = 'the cua me toi bi sai ten'
  return { id: 1, at: noon, channel, place, conversation, text, answeredAt: null }
}

const answered = (given: Given, question = left(), address: string | null = null, at = noon) =>
  messagesFor(question, given, pack, address, at)

describe('the answer to a question that was left', () => {
  test('says whose question it answers, in the words of the official', () => {
    const [message, ...more] = answered({ kind: 'text', text: 'Mang thẻ ra bộ phận một cửa.' })
    expect(more).toEqual([])
    expect(message?.text).toContain('“the cua me toi bi sai ten” của bác')
    expect(message?.text).toContain('Mang thẻ ra bộ phận một cửa.')
    expect(message).toMatchObject({ choices: [], citations: [] })
  })

  test('speaks to people as they call themselves', () => {
    const [message] = answered({ kind: 'text', text: 'Được ạ.' }, left(), 'cháu')
    expect(message?.text).toContain('của cháu')
  })

  test('carries a vetted answer with its sources', () => {
    const messages = answered(vetted)
    expect(messages.map(({ text }) => text).join('\n')).toContain('Căn cứ:')
    expect(messages.at(-1)?.citations).toEqual(pack.answers.get(vetted.id)?.citations)
  })

  test.each([
    ['zalo-oa', 2000],
    ['messenger', 1900],
    ['web', 4000],
  ] as const)('keeps the limits of %s', (channel, most) => {
    const sentence = 'Hộ khẩu ở đâu thì nộp ở đó. '
    const messages = answered({ kind: 'text', text: sentence.repeat(160).trim() }, left(channel))
    const lengths = messages.map(({ text }) => text.length)
    expect(lengths.length).toBeGreaterThan(1)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(most)
    expect(messages.map(({ text }) => text).join(' ')).toContain(sentence.trim())
  })

  test('is not made of an answer that does not exist, or that nobody vouches for any more', () => {
    expect(() => answered({ kind: 'answer', id: 'khong/co' })).toThrow(AnswerNotGiven)
    expect(() => answered(vetted, left(), null, new Date('2040-01-01T00:00:00Z'))).toThrow(AnswerNotGiven)
  })
})
