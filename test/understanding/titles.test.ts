import { describe, expect, it } from 'vitest'
import { titleLookup } from '../../src/understanding/titles.ts'
import { normalize } from '../../src/vietnamese/normalize.ts'

const lookup = titleLookup([
  { id: 'gia-han/o-dau', topic: 'gia-han', title: 'Gia hạn thẻ BHYT ở đâu, gia hạn trên mạng thế nào?' },
  { id: 'mat-the/chung', topic: 'mat-the', title: 'Mất thẻ BHYT thì xin cấp lại ở đâu?' },
  { id: 'nguoi-gia/chung', topic: 'nguoi-gia', title: 'Người cao tuổi, người già yếu: được hỗ trợ gì?' },
  { id: 'cao-tuoi/chung', topic: 'cao-tuoi', title: 'Người cao tuổi có được hỗ trợ BHYT không?' },
  { id: 'can-ngheo/chung', topic: 'can-ngheo', title: 'Hộ cận nghèo có được hỗ trợ BHYT không?' },
  { id: 'can-ngheo/hai-phong', topic: 'can-ngheo', title: 'Hộ cận nghèo có được hỗ trợ BHYT không?' },
])
const find = (text: string) => lookup.find(normalize(text))?.topic ?? null

describe('a title that is typed', () => {
  it.each([
    ['Mất thẻ BHYT thì xin cấp lại ở đâu?', 'mat-the'],
    ['mat the bao hiem y te thi xin cap lai o dau', 'mat-the'],
    ['cho em hỏi mất thẻ bhyt xin cấp lại ở đâu ạ', 'mat-the'],
    ['gia hạn thẻ bảo hiểm y tế ở đâu', 'gia-han'],
    ['gia hạn ở đâu ạ', 'gia-han'],
    ['gia han the o dau', 'gia-han'],
    ['nguoi cao tuooi co duoc ho tro bhyt ko', 'cao-tuoi'],
    ['ho can ngheo co duoc ho tro bhyt khong', 'can-ngheo'],
  ])('%j is of %s', (text, topic) => expect(find(text)).toBe(topic))

  it.each([
    'người khuyết tật nhẹ có được hỗ trợ BHYT không',
    'có được hỗ trợ BHYT không',
    'thẻ bhyt',
    'thẻ bảo hiểm y tế mất',
    'mất thẻ',
    'gia hạn thẻ',
    'người cao tuổi',
    'nghìn lẻ một đêm',
    '',
  ])('%j is of none', (text) => expect(find(text)).toBeNull())
})
