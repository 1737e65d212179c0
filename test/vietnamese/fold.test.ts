import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, hasDiacritics } from '../../src/vietnamese/fold.ts'
import { nfc } from '../../src/vietnamese/nfc.ts'
import { canonicalTone } from '../../src/vietnamese/tone.ts'

const letter = fc.constantFrom(...'aàảãáạăằắâầấậbcdđeèéêềếghiìíklmnoòóôồốơờớpqrstuùúưừứvxyỳỷýỵ ĐỶ'.split(''))
const vietnamese = fc.string({ unit: letter })

describe('fold', () => {
  it.each([
    ['Bảo hiểm y tế', 'bao hiem y te'],
    ['THUỶ', 'thuy'],
    ['Đỷ đặng ỷ lại', 'dy dang y lai'],
    ['Ái Quốc', 'ai quoc'],
  ])('%s → %s', (text, expected) => {
    expect(fold(text)).toBe(expected)
    expect(fold(text.normalize('NFD'))).toBe(expected)
  })

  it('is idempotent and leaves no mark', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string()), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(fold(nfc(text))).toBe(fold(text.normalize('NFD')))
      }),
    )
    fc.assert(fc.property(vietnamese, (text) => /^[a-z ]*$/.test(fold(text))))
  })

  it('tells words with marks from words without', () => {
    expect(['mẹ', 'đi', 'Ông'].map(hasDiacritics)).toEqual([true, true, true])
    expect(['me', 'Ong', '62'].map(hasDiacritics)).toEqual([false, false, false])
  })
})

describe('canonicalTone', () => {
  it.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['khoẻ', 'khỏe'],
    ['Uỷ ban', 'Ủy ban'],
    ['hoá đơn', 'hóa đơn'],
    ['quý', 'quý'],
    ['già giá', 'già giá'],
    ['của', 'của'],
    ['toàn tuyến thuyền', 'toàn tuyến thuyền'],
    ['ngoài khuỷu', 'ngoài khuỷu'],
    ['người được hưởng', 'người được hưởng'],
    ['BHYT 62t', 'BHYT 62t'],
  ])('%s → %s', (text, expected) => {
    expect(canonicalTone(text)).toBe(expected)
    expect(canonicalTone(text.normalize('NFD'))).toBe(expected)
  })

  it('is idempotent and changes nothing but the place of the mark', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const once = canonicalTone(text)
        expect(canonicalTone(once)).toBe(once)
        expect(fold(once)).toBe(fold(text))
      }),
    )
  })
})
