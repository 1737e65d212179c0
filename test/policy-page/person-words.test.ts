import { describe, expect, it } from 'vitest'
import { exampleWords } from '../../src/policy-page/person-words.ts'
import { page } from './real-page.ts'

describe('the person of an example', () => {
  it.each([
    ['nobody else', {}, []],
    ['ages', { age: 72, household: 'near-poor' }, ['72 tuổi tròn', 'thuộc hộ cận nghèo']],
    ['a date of birth instead of an age', { age: null, birthDate: '1966-11-22' }, ['sinh ngày 22/11/1966']],
    ['an age that is not known', { age: null }, ['chưa biết: tuổi']],
    [
      'a part of where somebody lives',
      { residence: { status: 'temporary' } },
      ['đăng ký tạm trú tại Hải Phòng'],
    ],
    [
      'the list of an area',
      { residence: { province: 'khanh-hoa', area: 'island' } },
      ['đăng ký thường trú tại Khánh Hòa ở nơi trong danh sách xã đảo, huyện đảo'],
    ],
    [
      'what is not known',
      { age: 67, socialAllowance: null, wasteTeam: { employer: null } },
      ['67 tuổi tròn', 'chưa biết: trợ cấp xã hội hằng tháng', 'chưa biết: tổ thu gom rác thuộc ai'],
    ],
  ])('is told by %s', (_name, facts, words) => {
    expect(exampleWords(page, { facts })).toEqual(words)
  })
})
