import { describe, expect, it } from 'vitest'
import { FoldedText } from '../../src/vietnamese/folded-text.ts'

const seen = (text: string): string => new FoldedText(text).text

describe('FoldedText', () => {
  it.each([
    // A no of Nghệ-Tĩnh among other words of its dialect
    ['mạ no co luong', 'ma khong co luong'],
    ['tui mo co luong', 'tui khong co luong'],
    ['con no co the roi', 'con no co the roi'],
    ['mẹ nó có lương', 'me no co luong'],
    // Numbers in words
    ['sinh năm sáu hai', 'sinh nam 62'],
    ['hai cháu sáu tuổi', '2 chau 6 tuoi'],
    ['mẹ em bảy hai không lương', 'me em 72 khong luong'],
    ['bố bảy ba mẹ sáu chín', 'bo 73 me 69'],
    ['tháng sáu bảy tám', 'thang sau 78'],
    ['sáu bảy chục', 'sau 70'],
    ['bé sau 2 tuổi', 'be sau 2 tuoi'],
    ['hai bà', '2 ba'],
    ['nam sau me em', 'nam sau me em'],
    ['sinh nam nham thin', 'sinh nam nham thin'],
  ])('%s', (text, expected) => {
    expect(seen(text)).toBe(expected)
  })

  it('looks back and ahead from a whole word on, and not without end', () => {
    const text = new FoldedText(`${'mẹ em '.repeat(100)}66 tuổi${' em ơi'.repeat(100)}`)
    const at = text.text.indexOf('66')
    expect(text.before(at)).toMatch(/^(?:me em ){30,40}$|^em (?:me em ){30,40}$/)
    expect(text.after(at + 2).length).toBeLessThanOrEqual(200)
    expect(text.before(3)).toBe('me ')
  })

  it('knows whether capitals and diacritics can tell anything', () => {
    expect(new FoldedText('Bà Lan ở tổ 5').capitalsTell).toBe(true)
    expect(new FoldedText('BÀ LAN Ở TỔ 5').capitalsTell).toBe(false)
    expect(new FoldedText('mẹ em có lương').marked).toBe(true)
    expect(new FoldedText('me em co luong').marked).toBe(false)
  })

  it('gives back the words as they were typed', () => {
    const text = new FoldedText('Bà N. hỏi')
    expect(text.typed(1)).toBe('N')
    expect(text.typed(9)).toBe('')
  })
})
