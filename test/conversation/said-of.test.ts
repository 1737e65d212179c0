import { describe, expect, it } from 'vitest'
import { saidOfAll } from '../../src/conversation/said-of-all.ts'
import { saidOfEach } from '../../src/conversation/said-of-each.ts'

describe('what is answered for all of a family', () => {
  it.each([
    ['cả nhà không thuộc', 'không thuộc'],
    ['ca nha deu thuong tru', 'thuong tru'],
    ['dạ cả hai đều không có', 'không có'],
    ['mọi người đều có', 'có'],
    ['không ai có', 'không'],
    ['ko ai ca', 'không'],
    ['không có ai hết', 'không'],
    ['không có', null],
    ['có', null],
    ['nhà tôi không thuộc', null],
    ['không ạ', null],
  ])('%s', (text, answer) => {
    expect(saidOfAll(text)).toBe(answer)
  })
})

describe('what is answered for each by name', () => {
  it.each([
    ['bố có, mẹ không', ['father có', 'mother không']],
    ['ông thì có còn bà thì chưa', ['grandfather có', 'grandmother chưa']],
    ['bố em có; mẹ em không ạ', ['father có', 'mother không']],
    ['vợ có, chồng không, con gái chưa', ['wife có', 'husband không', 'child chưa']],
  ])('%s', (text, said) => {
    expect(saidOfEach(text)?.map(({ relation, answer }) => `${relation} ${answer}`)).toEqual(said)
  })

  it.each(['bố có', 'có, mẹ tôi hộ khẩu ở đây', 'không, không có', 'bố có thẻ rồi, mẹ mất thẻ thì sao', ''])(
    'nothing in: %s',
    (text) => {
      expect(saidOfEach(text)).toBeNull()
    },
  )
})
