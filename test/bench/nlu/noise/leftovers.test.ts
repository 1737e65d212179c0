import { describe, expect, it } from 'vitest'
import { leftovers } from '../../../../bench/nlu/noise/leftovers.ts'

describe('typing leftovers', () => {
  it.each([
    ['bảo hiểm y tế', 'baor hieemr y tees', 'bao3 hie6m3 y te61'],
    ['Đường được hỗ trợ', 'dduwowngf dduwowcj hoox trowj', 'd9u7o7ng2 d9u7o7c5 ho64 tro75'],
    ['ăn cơm 2 bữa', 'awn cowm 2 buwax', 'a8n co7m 2 bu7a4'],
  ])('%s', (text, telex, vni) => {
    expect(leftovers(text, 'telex')).toBe(telex)
    expect(leftovers(text, 'vni')).toBe(vni)
  })

  it('leaves words without marks alone', () => {
    expect(leftovers('khi nao di kham', 'telex')).toBe('khi nao di kham')
  })
})
