import { describe, expect, it } from 'vitest'
import { relationNamed } from '../../src/vietnamese/relation-named.ts'

describe('who a few words name', () => {
  it.each([
    ['bà nội', 'grandmother'],
    ['ba noi', 'grandmother'],
    ['chồng', 'husband'],
    ['vo', 'wife'],
    ['vợ tôi', 'wife'],
    ['bố của em', 'father'],
    ['me chong em', 'mother-in-law'],
    ['con trai lớn', 'child'],
    ['chị gái', 'sister'],
    ['bác', 'uncle'],
    ['tôi', 'self'],
    ['chính em', 'self'],
  ])('%s', (words, relation) => {
    expect(relationNamed(words)).toBe(relation)
  })

  it.each(['', 'bố mẹ', 'hàng xóm', 'mẹ và bố', 'mẹ 67 tuổi', 'cán bộ', 'thẻ', 'tiền', 'bạn', 'giấy tờ'])(
    'nobody, or not one: %s',
    (words) => {
      expect(relationNamed(words)).toBeNull()
    },
  )
})
