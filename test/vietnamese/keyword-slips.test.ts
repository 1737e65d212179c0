import { describe, expect, it } from 'vitest'
import { fold } from '../../src/vietnamese/fold.ts'
import { keywordAs, slippedKeyword } from '../../src/vietnamese/keyword-slips.ts'
import { normalize } from '../../src/vietnamese/normalize.ts'

describe('keywords with a slip in them', () => {
  it.each([
    ['khhong', 'khong'],
    ['khng', 'khong'],
    ['knhong', 'khong'],
    ['hkong', 'khong'],
    ['lhum', 'khum'],
    ['thupc', 'thuoc'],
    ['luog', 'luong'],
    ['ngheoo', 'ngheo'],
    ['chongg', 'chong'],
    ['cno', 'con'],
    ['ogn', 'ong'],
    ['emm', 'em'],
    ['dag', 'dang'],
  ])('%s → %s', (slip, keyword) => {
    expect(slippedKeyword(slip)).toBe(keyword)
  })

  it.each([
    'khong',
    'hong',
    'tuoi',
    'bhxh',
    'thpt',
    'thank',
    'check',
    'zalo',
    'krong',
    'raglai',
    'hmong',
    'group',
    'shop',
    'vssid',
    'a',
  ])('%s is left as it is', (word) => {
    expect(slippedKeyword(word)).toBeNull()
  })

  it('gives the marks back to whoever types marks', () => {
    expect(keywordAs('con', 'còon')).toBe('còn')
    expect(keywordAs('con', 'cno')).toBe('con')
  })

  it.each(['má em khhông có lương hưu', 'ogn noi tui khng co luogn huu', 'thupc ho ngheoo'])(
    '%s reads the same with marks and without, once and twice',
    (text) => {
      const read = normalize(text)
      expect(normalize(fold(text))).toBe(read)
      expect(normalize(read)).toBe(read)
    },
  )
})
