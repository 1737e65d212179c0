import { describe, expect, test } from 'vitest'
import { findButton, findChoice, lastCode, type Message } from './screen.ts'

const asked: Message = {
  text: 'Mẹ của bác có lương hưu không?',
  buttons: [
    { title: 'Có', payload: 'yes' },
    { title: 'Không', payload: 'no' },
  ],
}
const numbered: Message = {
  text: 'Bác chọn một dòng:\n\n1. Hộ cận nghèo theo chuẩn nghèo\n2. Không thuộc',
  buttons: [
    { title: '1', payload: 'near-poor' },
    { title: '2', payload: 'none' },
  ],
}
const listed: Message = { text: 'Bác chọn một dòng:\n\n1. Cận nghèo\n2. Không thuộc\n0', buttons: [] }
const plain: Message = { text: 'Bác chờ chút nhé.', buttons: [] }

describe('a choice is found', () => {
  test('by its button', () => {
    expect(findChoice('Không', [asked], true)).toEqual({
      kind: 'tap',
      button: { title: 'Không', payload: 'no' },
    })
  })

  test('by the button with its number where the label is written in the text', () => {
    expect(findChoice('Không thuộc', [numbered], true)).toMatchObject({ button: { payload: 'none' } })
  })

  test('by its number where there are no buttons', () => {
    expect(findChoice('Không thuộc', [listed], false)).toEqual({ kind: 'type', text: '2' })
    expect(findChoice('0', [listed], false)).toEqual({ kind: 'type', text: '0' })
  })

  test('by no part of a label, and by no number of another', () => {
    expect(findChoice('Khôn', [asked], false)).toBeNull()
    expect(findChoice('Không', [listed], false)).toBeNull()
    expect(findChoice('2', [numbered], false)).toMatchObject({ button: { payload: 'none' } })
  })

  test('in the newest message that has it', () => {
    const newer = { ...asked, buttons: [{ title: 'Không', payload: 'newer' }] }
    expect(findChoice('Không', [asked, newer], false)).toMatchObject({ button: { payload: 'newer' } })
  })
})

test('quick replies are gone once another message has come; buttons stay', () => {
  expect(findChoice('Không', [asked, plain], true)).toBeNull()
  expect(findChoice('Không', [asked, plain], false)).not.toBeNull()
})

test('an old button is found among everything that was sent', () => {
  expect(findButton('Hộ cận nghèo theo chuẩn nghèo', [numbered, asked, plain])?.payload).toBe('near-poor')
  expect(findButton('Cận nghèo', [listed])).toBeNull()
})

test('the code that was shown last is found, and nothing that only resembles one', () => {
  const shown = (text: string): Message => ({ text, buttons: [] })
  const messages = [shown('Phiếu trả lời: 7K3M9-XPD2Q (gõ mã này).'), shown('Mã 2MZWN-T2N5A.'), plain]
  expect(lastCode(messages)).toBe('2MZWN-T2N5A')
  expect(lastCode([shown('Theo 57/2025/NQ-HĐND, 171.775-341.550 đồng.'), plain])).toBeNull()
})
