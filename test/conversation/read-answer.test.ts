import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../src/conversation/read-answer.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import { normalize } from '../../src/vietnamese/normalize.ts'
import { readYesNo } from '../../src/vietnamese/yes-no.ts'
import { realBrain } from '../support/brain.ts'

const { questions } = realBrain().pack
const read = (text: string, id: string) => readAnswer(text, id, questions.get(id), '2026-11-21')

const ofNoCityGroup = { blindAssociation: false, partyBadgeYears: 0 }
const ofNoNationalGroup = {
  merit: 'none',
  armedForces: 'none',
  otherGroup: 'none',
  ethnicMinority: false,
  insuranceAllowance: false,
  unemploymentBenefit: false,
  residence: { area: 'none' },
}

describe('a short answer to one question', () => {
  it.each([
    ['67', 'age', { age: 67 }],
    ['67 tuổi', 'age', { age: 67 }],
    ['67t', 'age', { age: 67 }],
    ['sinh năm 1958', 'age', { birthYear: 1958 }],
    ['15/3/1958', 'age', { birthDate: '1958-03-15' }],
    ['15/3/1958', 'birthDate', { birthDate: '1958-03-15' }],
    ['1958', 'birthYear', { birthYear: 1958 }],
    ['ngoài 70', 'age', { ageRange: { from: 70, to: 79 } }],
    ['ngoai 7 chuc', 'age', { ageRange: { from: 70, to: 79 } }],
    ['gan 60t', 'age', { ageRange: { from: 56, to: 59 } }],
    ['trên 75', 'age', { ageRange: { from: 75, to: 84 } }],
    ['60 t co le', 'age', { ageRange: { from: 60, to: 69 } }],
    ['67 tuổi mụ', 'age', { ageRange: { from: 65, to: 66 } }],
    ['khoảng 1950', 'age', { ageRange: { from: 72, to: 79 } }],
    ['sinh khoảng 1950', 'birthDate', { ageRange: { from: 72, to: 79 } }],
    ['sáu mấy', 'ageRange', { ageRange: { from: 60, to: 69 } }],
    ['không', 'pension', { pension: false }],
    ['k co', 'pension', { pension: false }],
    ['dạ có', 'pension', { pension: true }],
    ['ờ', 'pension', { pension: true }],
    ['ờ, có', 'pension', { pension: true }],
    ['ờm', 'socialAllowance', { socialAllowance: true }],
    ['ừ thì có', 'pension', { pension: true }],
    ['ờ không có đâu', 'pension', { pension: false }],
    ['cũng có mà ít lắm', 'pension', { pension: true }],
    ['có ít thôi ạ', 'pension', { pension: true }],
    ['à thế thì không có', 'pension', { pension: false }],
    ['vậy thì chưa', 'socialPension', { socialPension: false }],
    ['dung roi', 'pension', { pension: true }],
    ['hộ khẩu ở phường mình', 'residence', { residence: { status: 'permanent', province: '{{province}}' } }],
    ['chưa', 'socialAllowance', { socialAllowance: false }],
    ['cận nghèo', 'household', { household: 'near-poor' }],
    ['ho can ngheo', 'household', { household: 'near-poor' }],
    ['thuộc hộ cận nghèo', 'household', { household: 'near-poor' }],
    ['hộ nghèo', 'household', { household: 'poor' }],
    ['chạy xe ôm', 'work', { work: 'other' }],
    ['thu gom rac', 'work', { work: 'waste-collector' }],
    ['tạm trú thôi', 'residence', { residence: { status: 'temporary', province: '{{province}}' } }],
    ['không rõ', 'pension', {}],
    ['hông luôn á', 'pension', { pension: false }],
    ['nỏ có mô', 'pension', { pension: false }],
    ['cũng không có nốt', 'socialAllowance', { socialAllowance: false }],
    ['không ai có', 'socialAllowance', { socialAllowance: false }],
    ['co thuong truu', 'residence', { residence: { status: 'permanent', province: '{{province}}' } }],
    ['hộ khẩu ở đây lâu rồi', 'residence', { residence: { status: 'permanent', province: '{{province}}' } }],
    ['không', 'work', { work: 'none' }],
    ['không, công nhân', 'work', { work: 'employee' }],
    ['ko, buôn bán ngoài chợ', 'work', { work: 'other' }],
    ['không, hộ cận nghèo', 'household', { household: 'near-poor' }],
    ['thường trú từ bé', 'residence', { residence: { status: 'permanent', province: '{{province}}' } }],
    [
      'thường trú 20 năm nay rồi',
      'residence',
      { residence: { status: 'permanent', province: '{{province}}' } },
    ],
    [
      'tạm trú thôi, hộ khẩu ở quê',
      'residence',
      { residence: { status: 'temporary', province: '{{province}}' } },
    ],
    ['chưa bao giờ có', 'pension', { pension: false }],
    ['không có đồng nào', 'socialAllowance', { socialAllowance: false }],
    ['chưa đủ tuổi', 'socialPension', { socialPension: false }],
    ['đi học đại học', 'student', { student: true }],
    ['không làm gì', 'work', { work: 'none' }],
    ['ở nhà, có lương hưu', 'work', { work: 'none' }],
    ['đang không có việc làm', 'work', { work: 'none' }],
    ['làm thợ xây', 'work', { work: 'other' }],
    ['đi làm công ty có hợp đồng', 'work', { work: 'employee' }],
    ['làm công nhân ở nhà máy', 'work', { work: 'employee' }],
    ['sinh 12/3/2020', 'age', { birthDate: '2020-03-12' }],
    ['12/3/2020', 'birthDate', { birthDate: '2020-03-12' }],
    ['mới 3 thg', 'age', { age: 0 }],
    ['dạ cháu nhớ lại rồi, 1949 mới đúng', 'age', { birthYear: 1949 }],
  ] as const)('%j to %s', (text, id, facts) => expect(read(text, id)).toEqual(facts))

  it.each([
    ['không', 'nationalGroups', ofNoNationalGroup],
    ['dạ không ạ', 'nationalGroups', ofNoNationalGroup],
    ['ko thuoc nhom nao', 'nationalGroups', ofNoNationalGroup],
    ['không', 'cityGroups', ofNoCityGroup],
    ['k có đâu', 'cityGroups', ofNoCityGroup],
    ['không thuộc nhóm nào hết ạ', 'cityGroups', ofNoCityGroup],
    ['chả thuộc cái nào', 'nationalGroups', ofNoNationalGroup],
    ['không thuộc diện nào', 'household', { household: 'none' }],
    ['chưa', 'otherGroup', { otherGroup: 'none' }],
    ['không thuộc nhóm nào cả', 'otherGroup', { otherGroup: 'none' }],
    ['không em ạ', 'household', { household: 'none' }],
    ['không', 'area', { residence: { area: 'none' } }],
    ['con thương binh nặng', 'nationalGroups', { merit: 'merit-relative' }],
    ['có, thương binh', 'nationalGroups', { merit: 'meritorious' }],
    ['huy hiệu 50 năm', 'cityGroups', { partyBadgeYears: 40 }],
    ['huy hiệu 30 năm', 'cityGroups', ofNoCityGroup],
    ['moi co huy hieu 30 nam tuoi dang', 'cityGroups', ofNoCityGroup],
    ['k thuộc nhóm nào trong đó cả em ạ', 'nationalGroups', ofNoNationalGroup],
    ['65 năm', 'cityGroups', { partyBadgeYears: 40 }],
    ['là thân nhân người có công', 'nationalGroups', { merit: 'merit-relative' }],
    ['thân nhân người có công', 'merit', { merit: 'merit-relative' }],
    ['là người có công ạ', 'merit', { merit: 'meritorious' }],
    ['có huân chương kháng chiến', 'nationalGroups', { merit: 'resistance' }],
    [
      'tổ dân phố, phường xác nhận rồi',
      'wasteTeam',
      { wasteTeam: { employer: 'residential-group', wardConfirmed: true } },
    ],
    [
      'tổ, chưa xác nhận',
      'wasteTeam',
      { wasteTeam: { employer: 'residential-group', wardConfirmed: false } },
    ],
  ] as const)('%j to the list of %s', (text, id, facts) => expect(read(text, id)).toEqual(facts))

  it.each([
    ['can nghe', 'household', { household: 'near-poor' }],
    ['cận nghoè', 'household', { household: 'near-poor' }],
    ['thuong bin', 'nationalGroups', null],
    ['làm ruông', 'work', { work: 'farmer' }],
    ['công dân', 'work', null],
    ['trợ cấp', 'nationalGroups', null],
    ['thương binh', 'household', null],
    ['sinh viên', 'otherGroup', null],
    ['bảo vệ', 'work', null],
  ] as const)('a word almost right: %j to %s', (text, id, facts) => expect(read(text, id)).toEqual(facts))

  it.each([
    ['tuổi Canh Tý', 'age'],
    ['gần 60 nghìn', 'age'],
    ['60 tuổi theo giấy tờ', 'age'],
    ['mẹ 67 tuổi không lương hưu, hộ khẩu Ái Quốc', 'age'],
    ['thẻ hết hạn thì gia hạn ở đâu vậy', 'pension'],
    ['abc xyz', 'household'],
    ['', 'pension'],
    ['con', 'nationalGroups'],
    ['nghỉ', 'nationalGroups'],
    ['67', 'partyBadgeYears'],
  ] as const)('%j says nothing certain to %s', (text, id) => expect(read(text, id)).toBeNull())

  it.each([
    ['không nghèo', 'household'],
    ['mới thoát nghèo', 'household'],
    ['làm gì có sổ hộ nghèo đâu', 'household'],
    ['không phải thương binh', 'nationalGroups'],
    ['chưa được xác nhận đâu', 'wasteTeam'],
    ['có trợ cấp đâu', 'socialAllowance'],
    ['không đi học nữa', 'residence'],
    ['phường chưa có xác nhận', 'wasteTeam'],
    ['không phải công nhân', 'work'],
  ] as const)('%j does not say what it denies to %s', (text, id) => expect(read(text, id)).toBeNull())

  it.each([
    ['có trợ cấp tuất', 'socialAllowance'],
    ['co tro cap that nghiep', 'socialAllowance'],
    ['có trợ cấp tai nạn lao động', 'socialAllowance'],
    ['không có trợ cấp hưu trí', 'socialAllowance'],
    ['có lương hưu', 'socialAllowance'],
  ] as const)('%j tells of another allowance than %s', (text, id) => expect(read(text, id)).toBeNull())

  it.each([
    ['hồi trước đi bộ đội 3 năm', 'nationalGroups'],
    ['bộ đội xuất ngũ', 'nationalGroups'],
    ['bo doi cu', 'nationalGroups'],
    ['công an về hưu rồi', 'nationalGroups'],
    ['cận nghèo cũ', 'household'],
    ['trước đây là hộ nghèo', 'household'],
    ['năm ngoái cận nghèo', 'household'],
  ] as const)('%j says to %s what is no longer so', (text, id) => expect(read(text, id)).toBeNull())

  it.each(['o', 'o co', 'O ạ'])('%j without its marks is neither yes nor no', (text) =>
    expect(read(text, 'pension')).toBeNull(),
  )

  it.each([
    ['Thường trú ở Thái Bình', 'residence'],
    ['hộ khẩu ở Nam Định', 'residence'],
    ['có hộ khẩu ở Hà Nội', 'residence'],
    ['thuong tru nam dinh nhe', 'residence'],
    ['gia đình có công', 'merit'],
    ['vợ công nhân', 'work'],
  ] as const)('%j names another place or person than the choice of %s', (text, id) =>
    expect(read(text, id)).toBeNull(),
  )

  it.each([
    ['công ty nợ tiền bảo hiểm thì sao', 'work'],
    ['hộ cận nghèo đóng bao nhiêu tiền', 'household'],
    ['hộ nghèo?', 'household'],
    ['hộ nghèo là gì', 'household'],
    ['thường trú là sao', 'residence'],
  ] as const)('%j asks back and does not answer %s', (text, id) => expect(read(text, id)).toBeNull())
})

describe('the choices of every question', () => {
  const lists = [...questions.values()].filter(({ typed }) => typed === null)

  it('are read by every label and synonym as their own, with and without accents', () => {
    for (const { id, choices } of lists) {
      for (const { label, synonyms, facts } of choices) {
        for (const name of [label, ...synonyms]) {
          expect([id, name, read(name, id)]).toEqual([id, name, facts])
          expect([id, name, read(fold(name), id)]).toEqual([id, name, facts])
        }
      }
    }
  })

  it('share no name with each other', () => {
    for (const { id, choices } of lists) {
      const names = choices.flatMap(({ label, synonyms }) => [
        ...new Set([label, ...synonyms].map((name) => normalize(name))),
      ])
      expect([id, names.filter((name, at) => names.indexOf(name) !== at)]).toEqual([id, []])
    }
  })

  it('are chosen by a plain yes or no only where one of them has that name', () => {
    for (const { id, choices } of lists) {
      for (const [said, yes] of [
        ['có', true],
        ['dạ có ạ', true],
        ['vâng', true],
        ['không', false],
        ['dạ không ạ', false],
      ] as const) {
        const named = choices.filter(({ label, synonyms }) =>
          [label, ...synonyms].some((name) => readYesNo(name) === yes),
        )
        expect([id, said, named.length]).toEqual([id, said, Math.min(named.length, 1)])
        expect([id, said, read(said, id)]).toEqual([id, said, named[0]?.facts ?? null])
      }
    }
  })

  it('of a list of groups: a plain yes chooses none of them', () => {
    for (const id of [
      'nationalGroups',
      'cityGroups',
      'otherGroup',
      'area',
      'household',
      'work',
      'wasteTeam',
    ]) {
      for (const yes of ['có', 'dạ có', 'có ạ', 'vâng', 'rồi', 'ok']) {
        expect([id, yes, read(yes, id)]).toEqual([id, yes, null])
      }
    }
  })
})
