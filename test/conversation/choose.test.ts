import { describe, expect, it } from 'vitest'
import { typedChoice } from '../../src/conversation/choose.ts'
import { fold } from '../../src/vietnamese/fold.ts'

const offered = [
  { label: 'Có lương hưu', payload: 'q:pension:0' },
  { label: 'Không có', payload: 'q:pension:1' },
  { label: 'Không biết', payload: 'q:pension:2' },
]
const numbers = { numbers: true }

describe('a choice that is typed', () => {
  it.each([
    ['2', 'q:pension:1'],
    ['2.', 'q:pension:1'],
    [' chọn 3 ', 'q:pension:2'],
    ['Không có', 'q:pension:1'],
    ['KHONG CO', 'q:pension:1'],
    ['q:pension:0', 'q:pension:0'],
  ])('%j means %s', (text, payload) => expect(typedChoice(text, offered, numbers)).toBe(payload))

  it.each(['4', '0', '67', 'không', 'có lương hưu 3 triệu', ''])('%j means none of them', (text) => {
    expect(typedChoice(text, offered, numbers)).toBeNull()
  })

  it('a number is no choice where an age is asked', () => {
    expect(typedChoice('2', offered, { numbers: false })).toBeNull()
    expect(typedChoice('không biết', offered, { numbers: false })).toBe('q:pension:2')
  })

  it('accents and composed or decomposed letters make no difference', () => {
    for (const { label, payload } of offered) {
      for (const text of [label, label.normalize('NFD'), fold(label)]) {
        expect(typedChoice(text, offered, numbers)).toBe(payload)
      }
    }
  })
})
