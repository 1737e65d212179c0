import { describe, expect, it } from 'vitest'
import { mattersOf } from '../../src/eval/matters.ts'
import { ask, utterance } from './intents.ts'

const IN_SCOPE = [
  ...ask('mất thẻ bảo hiểm', 'mat-the-cap-lai'),
  ...ask('đổi nơi khám', 'doi-noi-kcb'),
  ...ask('tạm trú mua thẻ', 'tam-tru'),
  ...ask('khám cấp cứu', 'cap-cuu-van-chuyen'),
]

describe('matters out of scope', () => {
  it('are the words that their utterances share and that others hardly use', () => {
    const utterances = [
      ...IN_SCOPE,
      ...ask('đăng ký kết hôn', 'out-of-scope/far'),
      ...ask('lĩnh lương hưu', 'out-of-scope/near'),
    ]
    const matters = mattersOf(utterances)
    expect(matters).toHaveLength(2)
    for (const [matter, word] of [
      [matters[0], 'kết hôn'],
      [matters[1], 'lương hưu'],
    ] as const) {
      expect(matter?.members).toHaveLength(30)
      expect(matter?.members.every((i) => utterances[i]?.text.includes(word))).toBe(true)
    }
  })

  it('hold every utterance out of scope with their words, whatever else it is about', () => {
    const both = utterance('lương hưu của người kết hôn', 'out-of-scope/far')
    const utterances = [
      ...IN_SCOPE,
      ...ask('kết hôn', 'out-of-scope/far'),
      ...ask('lương hưu', 'out-of-scope/near'),
      both,
    ]
    const matters = mattersOf(utterances)
    expect(matters.map(({ words }) => words).toSorted()).toEqual(['ket hon', 'luong huu'])
    const last = utterances.indexOf(both)
    for (const { members } of matters) {
      expect(members).toHaveLength(31)
      expect(members).toContain(last)
    }
  })

  it('are not words that everybody asks with, nor what few share, nor small talk', () => {
    const few = ask('thuế nhà đất', 'out-of-scope/far').slice(0, 7)
    const smallTalk = ask('trời mưa', 'out-of-scope/chitchat')
    const subjects = [
      'hộ chiếu',
      'sổ đỏ',
      'xây nhà',
      'xe máy',
      'án phí',
      'ly hôn',
      'khai tử',
      'học phí',
      'vay vốn',
    ]
    const asking = [
      ...subjects.map((subject) => utterance(`${subject} vậy bác`, 'out-of-scope/far')),
      utterance('khám vậy bác', 'doi-noi-kcb'),
      utterance('thẻ vậy bác', 'tam-tru'),
    ]
    expect(mattersOf([...IN_SCOPE, ...few, ...smallTalk, ...asking])).toEqual([])
  })

  it('there are none without utterances', () => {
    expect(mattersOf([])).toEqual([])
  })
})
