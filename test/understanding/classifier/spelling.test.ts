import { describe, expect, it } from 'vitest'
import { learnSpelling } from '../../../src/understanding/classifier/spelling.ts'

const mend = learnSpelling([
  'cap lai the bao hiem',
  'mat the bao hiem y te',
  'gia han the bao hiem xyz',
  'lam the bao hiem xyz o phuong',
  'len phuong lam the',
])

describe('learnSpelling', () => {
  it.each([
    ['cap lai hte bao hiem', 'cap lai the bao hiem', 'two letters exchanged'],
    ['bao hiemm', 'bao hiem', 'a letter too many'],
    ['len phuongg', 'len phuong', 'a letter too many at the end'],
    ['len phuowng', 'len phuong', 'a letter in between'],
    ['baohiem', 'bao hiem', 'two words written together'],
  ])('mends %s to %s: %s', (slip, mended) => {
    expect(mend(slip)).toBe(mended)
  })

  it.each([
    ['bao hien', 'a possible syllable'],
    ['xyz', 'a learnt word, odd as it is'],
    ['xwkqz', 'nothing near'],
    ['57/2025', 'a number'],
    ['', 'nothing'],
  ])('leaves %s alone: %s', (text) => {
    expect(mend(text)).toBe(text)
  })

  it('does not take a word met once for a correction', () => {
    const cautious = learnSpelling(['the', 'the', 'thx'])
    expect(cautious('thxx')).toBe('thxx')
  })
})
