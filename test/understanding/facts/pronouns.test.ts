import { describe, expect, it } from 'vitest'
import { extractPeople } from '../../../src/understanding/facts/people.ts'
import { places } from './places.ts'

const read = (text: string) => extractPeople(text, { today: '2026-11-28', places })

const OLD_WOMEN = ['mother', 'grandmother', 'mother-in-law', 'wife', 'aunt']
const OLD_MEN = ['father', 'grandfather', 'father-in-law', 'husband', 'uncle']
const ELDERS = ['grandmother', 'grandfather', 'mother', 'father', 'mother-in-law', 'father-in-law']
const THE_YOUNG = ['child', 'grandchild', 'brother', 'sister']

describe('a pronoun', () => {
  it.each([
    ['bà có lương hưu', 'grandmother', OLD_WOMEN],
    ['bà năm nay 70 tuổi', 'grandmother', OLD_WOMEN],
    ['Bà thuộc hộ nghèo ạ', 'grandmother', OLD_WOMEN],
    ['ông thì không', 'grandfather', OLD_MEN],
    ['ong 70 tuoi', 'grandfather', OLD_MEN],
    ['ông không có lương hưu', 'grandfather', OLD_MEN],
    ['cụ 80 rồi', 'other', ELDERS],
    ['cu 82 tuoi', 'other', ELDERS],
    ['cụ có trợ cấp xã hội', 'other', ELDERS],
    ['ông cụ 85 tuổi', 'grandfather', OLD_MEN],
    ['bà cụ 85 tuổi', 'grandmother', OLD_WOMEN],
    ['cháu 8 tuổi', 'grandchild', ['child', 'grandchild']],
    ['bé 3 tuổi', 'child', ['child', 'grandchild']],
    ['bà ấy 70 tuổi', null, OLD_WOMEN],
    ['ba ay co luong huu', null, OLD_WOMEN],
    ['ông đó 66 tuổi', null, OLD_MEN],
    ['ông ấy là thương binh', null, OLD_MEN],
    ['cô ấy là giáo viên', null, ['wife', 'aunt', 'sister']],
    ['anh ấy 45 tuổi', null, ['husband', 'brother']],
    ['chị ấy làm công ty', null, ['sister', 'wife']],
    ['bác ấy 59 tuổi', null, ['uncle', 'aunt', 'father', 'mother']],
    ['chú ấy 50 tuổi', null, ['uncle', 'brother', 'husband']],
    ['nó học lớp 5', null, THE_YOUNG],
    ['no hoc lop 5', null, THE_YOUNG],
    ['nó 19 tuổi, học đại học', null, THE_YOUNG],
    ['bả 70 tuổi rồi', null, OLD_WOMEN],
    ['ổng có lương hưu', null, OLD_MEN],
    ['đứa đó 20 tuổi', null, THE_YOUNG],
  ])('%s', (text, relation, pronoun) => {
    expect(read(text)).toMatchObject([{ relation, pronoun }])
  })
})

describe('who is named is no pronoun', () => {
  it.each([
    'bà nội 80 tuổi',
    'bà ngoại em 80 tuổi',
    'bà tôi 80 tuổi',
    'ông nội có lương hưu',
    'ông ngoại cháu 75 tuổi',
    'mẹ 67 tuổi',
    'mẹ tôi có lương hưu',
    'bố em 70 tuổi',
    'vợ tôi 45 tuổi',
    'con tôi 5 tuổi',
    'con gái học lớp 5',
    'bà xã 60 tuổi',
    'cháu nội 5 tuổi',
    'bà hàng xóm 80 tuổi',
    'Bà Lan hỏi, bà 67 tuổi',
    'tôi 67 tuổi',
    '67 tuổi',
    'nhà tôi hộ nghèo',
    'ông bà nội 80 tuổi',
    'hai cụ 80 tuổi',
    'bà nội 80 tuổi, bà có lương hưu',
    'không nợ gì, 67 tuổi',
    'anh trai tôi 40 tuổi',
    'em gái 20 tuổi',
  ])('%s', (text) => {
    const people = read(text)
    expect(people.length).toBeGreaterThan(0)
    expect(people.map(({ pronoun }) => pronoun)).toEqual(people.map(() => null))
  })

  it('and a name takes the place of a pronoun before it', () => {
    expect(read('bà 70 tuổi, bà nội không có lương hưu')).toMatchObject([
      { relation: 'grandmother', facts: { age: 70, pension: false }, pronoun: null },
    ])
  })
})
