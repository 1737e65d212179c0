import { describe, expect, it } from 'vitest'
import { sayDecisions } from '../../../src/conversation/say/decision-text.ts'
import { toldWords } from '../../../src/conversation/say/told-words.ts'
import type { Facts } from '../../../src/knowledge/facts.ts'
import { decideFor, inKhanhHoa, nobody, TODAY } from '../../subsidy/policy-in-use.ts'
import { aiQuoc, MOTHER, nhaTrang, pack, SELF } from './real-pack.ts'

const told = (facts: Facts) => toldWords(pack, aiQuoc, facts)

describe('what was told', () => {
  it('is repeated answer by answer, the age first', () => {
    expect(told({ pension: false, age: 67, household: 'none', work: 'none' })).toEqual([
      '67 tuổi',
      'không có lương hưu',
      'không đi làm',
      'không thuộc hộ nghèo, cận nghèo',
    ])
  })

  it.each<[Facts, string]>([
    [{ birthDate: '1949-03-02', age: 77 }, 'sinh ngày 02/03/1949'],
    [{ birthYear: 1949 }, 'sinh năm 1949'],
    [{ ageRange: { from: 58, to: 60 } }, 'khoảng 58 đến 60 tuổi'],
  ])('%j: "%s"', (facts, words) => {
    expect(told(facts)).toEqual([words])
  })

  it('says at once what somebody does not have', () => {
    expect(told({ pension: false, socialAllowance: false, student: true, survivorAllowance: false })).toEqual(
      ['không có lương hưu, trợ cấp xã hội, tiền tuất', 'đang đi học'],
    )
  })

  it('names the province that was asked, and tells another from it', () => {
    const home: Facts = { residence: { status: 'permanent', province: 'hai-phong', area: 'none' } }
    expect(told(home)).toEqual(['thường trú ở thành phố Hải Phòng'])
    expect(toldWords(pack, nhaTrang, inKhanhHoa)).toEqual(['thường trú ở tỉnh Khánh Hòa'])
    expect(told({ residence: { status: 'permanent', province: 'other' } })).toEqual([
      'thường trú ở tỉnh khác',
    ])
  })

  it('is silent about what is private and about what was not said', () => {
    const secret: Facts = { hiv: true, blindAssociation: true, partyBadgeYears: 50, household: 'poor' }
    expect(told(secret)).toEqual([])
    expect(told({})).toEqual([])
  })
})

describe('beside a result', () => {
  const mother = {
    who: MOTHER,
    decision: decideFor({ ...nobody, age: 67 }),
    told: ['67 tuổi', 'không đi làm'],
  }
  const self = { who: SELF, decision: decideFor(nobody), open: false, told: [] }

  it('stands once, with the way to put it right', () => {
    const text = sayDecisions(pack, aiQuoc, [{ ...mother, open: false }], TODAY)
    expect(text).toContain(
      'Tính theo lời {{you}}: 67 tuổi; không đi làm. Sai chỗ nào {{you}} nhắn lại để tính lại.\n',
    )
  })

  it('stands with each of a family', () => {
    const [first, second] = sayDecisions(pack, aiQuoc, [{ ...mother, open: false }, self], TODAY).split(
      '\n\n',
    )
    expect(first).toContain('Tính theo: 67 tuổi; không đi làm.')
    expect(second).not.toContain('Tính theo')
  })

  it('waits until nothing is asked of the person any more', () => {
    expect(sayDecisions(pack, aiQuoc, [{ ...mother, open: true }], TODAY)).not.toContain('Tính theo lời')
  })
})
