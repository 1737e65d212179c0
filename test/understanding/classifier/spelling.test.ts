import { describe, expect, it } from 'vitest'
import { learnSpelling } from '../../../src/understanding/classifier/spelling.ts'
import type { Change } from '../../../src/vietnamese/change.ts'

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

  it('takes of several words that one which goes with its neighbours', () => {
    const texts = ['cap the', 'cap the', 'the cap', 'thi sao', 'thi sao', 'thi sao', 'thi sao']
    const nearest = learnSpelling(texts)
    expect(nearest('cap thw')).toBe('cap the')
    expect(nearest('thw sao')).toBe('thi sao')
  })

  it('parts two words where they are met together', () => {
    const part = learnSpelling(['gia han the', 'gia han the', 'ca han', 'ca han'])
    expect(part('giahan the')).toBe('gia han the')
  })

  it('tells what it mended', () => {
    const changes: Change[] = []
    mend('cap lai hte baohiem', (change) => changes.push(change))
    expect(changes).toEqual([
      { step: 'spelling', from: 'hte', to: 'the', at: 8 },
      { step: 'spelling', from: 'baohiem', to: 'bao hiem', at: 12 },
    ])
  })

  it('does not take a word met once for a correction', () => {
    const cautious = learnSpelling(['the', 'the', 'thx'])
    expect(cautious('thxx')).toBe('thxx')
  })
})

describe('spellings of a region', () => {
  const often = (text: string) => Array.from({ length: 25 }, () => text)
  const mendSounds = learnSpelling([
    ...often('hoc sinh vien nam cuoi'),
    ...often('the nao la dung'),
    ...often('ly do vi sao'),
    'lao dong nghi viec',
    'lao dong nuoc ngoai',
  ])

  it.each([
    ['hoc xinh vien', 'hoc sinh vien'],
    ['the lao la dung', 'the nao la dung'],
    ['li do vi sao', 'ly do vi sao'],
  ])('between the neighbours that it always has: %s → %s', (typed, meant) => {
    expect(mendSounds(typed)).toBe(meant)
  })

  it.each([
    ['lao dong', 'a pair that is met'],
    ['xinh dep', 'neighbours that tell nothing'],
    ['hoc xinh dep', 'one neighbour is not enough'],
  ])('leaves %s alone: %s', (text) => {
    expect(mendSounds(text)).toBe(text)
  })
})
