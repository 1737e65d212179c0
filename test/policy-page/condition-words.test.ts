import { describe, expect, it } from 'vitest'
import { Facts } from '../../src/knowledge/facts.ts'
import type { Condition } from '../../src/knowledge/policy/condition.ts'
import { conditionItem, conditionWords } from '../../src/policy-page/condition-words.ts'
import { itemTexts, pack, page } from './real-page.ts'

const poor: Condition = { fact: 'household', is: 'poor' }
const nearPoor: Condition = { fact: 'household', is: 'near-poor' }
const pensioner: Condition = { fact: 'pension', is: true }
const old: Condition = { age: { atLeast: 75 } }

describe('what a condition tests, in words', () => {
  it.each<[string, Condition, string]>([
    ['a value', nearPoor, 'thuộc hộ cận nghèo'],
    ['a yes', pensioner, 'đang hưởng lương hưu hoặc trợ cấp mất sức lao động hằng tháng'],
    [
      'a no',
      { fact: 'pension', is: false },
      'không hưởng lương hưu, cũng không hưởng trợ cấp mất sức lao động hằng tháng',
    ],
    [
      'one of several values',
      { fact: 'household', in: ['poor', 'near-poor'] },
      'thuộc hộ nghèo; hoặc thuộc hộ cận nghèo',
    ],
    [
      'a number and above',
      { fact: 'partyBadgeYears', atLeast: 40 },
      'có Huy hiệu từ 40 năm tuổi Đảng trở lên',
    ],
    ['one number', { fact: 'partyBadgeYears', is: 30 }, 'có Huy hiệu 30 năm tuổi Đảng'],
    ['a number with a name of its own', { fact: 'partyBadgeYears', is: 0 }, 'không có Huy hiệu tuổi Đảng'],
    ['an age from', old, 'từ đủ 75 tuổi trở lên'],
    ['an age below', { age: { under: 6 } }, 'dưới 6 tuổi'],
    ['an age between', { age: { atLeast: 60, under: 75 } }, 'từ đủ 60 tuổi đến dưới 75 tuổi'],
    [
      'a registered home',
      { residence: { status: 'permanent', province: 'hai-phong' } },
      'đăng ký thường trú tại Hải Phòng',
    ],
    [
      'an area however registered',
      { residence: { area: 'island' } },
      'cư trú (thường trú hoặc tạm trú) ở nơi trong danh sách xã đảo, huyện đảo',
    ],
    [
      'a waste team',
      { wasteTeam: { employer: ['enterprise', 'cooperative'], wardConfirmed: true } },
      '(tổ thu gom rác thuộc doanh nghiệp; hoặc tổ thu gom rác thuộc hợp tác xã); và việc thu gom rác được UBND phường xác nhận',
    ],
    ['all', { all: [old, nearPoor] }, 'từ đủ 75 tuổi trở lên; và thuộc hộ cận nghèo'],
    ['any', { any: [poor, nearPoor] }, 'thuộc hộ nghèo; hoặc thuộc hộ cận nghèo'],
    ['not', { not: poor }, 'không phải trường hợp [thuộc hộ nghèo]'],
    [
      'what belongs together',
      { all: [old, { any: [poor, nearPoor] }, { not: { all: [poor, old] } }] },
      'từ đủ 75 tuổi trở lên; và (thuộc hộ nghèo; hoặc thuộc hộ cận nghèo); và không phải trường hợp [thuộc hộ nghèo; và từ đủ 75 tuổi trở lên]',
    ],
    ['a list of one', { any: [{ all: [poor] }] }, 'thuộc hộ nghèo'],
  ])('says %s', (_name, condition, words) => {
    expect(conditionWords(page, condition)).toBe(words)
  })

  it('says a long one as a list, each test on its own line', () => {
    const condition: Condition = { all: [pensioner, { not: { any: [poor, pensioner, old] } }, old] }
    expect(itemTexts(conditionItem(page, condition))).toEqual([
      'Đủ mọi điều sau:',
      'đang hưởng lương hưu hoặc trợ cấp mất sức lao động hằng tháng',
      'không phải trường hợp [thuộc hộ nghèo; hoặc đang hưởng lương hưu hoặc trợ cấp mất sức lao động hằng tháng; hoặc từ đủ 75 tuổi trở lên]',
      'từ đủ 75 tuổi trở lên',
    ])
    expect(itemTexts(conditionItem(page, { any: [poor, old] }))).toEqual([
      'thuộc hộ nghèo; hoặc từ đủ 75 tuổi trở lên',
    ])
  })
})

describe('the conditions in use', () => {
  const { shape } = Facts
  const home = shape.residence.unwrap().shape
  const team = shape.wasteTeam.unwrap().shape
  /** Every id that data use for a fact or a value of one. */
  const ids = new Set([
    ...Facts.keyof().options,
    ...shape.household.unwrap().options,
    ...shape.work.unwrap().options,
    ...shape.merit.unwrap().options,
    ...shape.armedForces.unwrap().options,
    ...shape.partyCell.unwrap().options,
    ...home.status.unwrap().unwrap().options,
    ...home.area.unwrap().unwrap().options,
    ...team.employer.unwrap().unwrap().options,
    ...pack.policy.jurisdictions.keys(),
    ...pack.policy.groups.keys(),
    'true',
    'false',
  ])

  it.each(
    [...pack.policy.groups.values()].flatMap((group) =>
      group.requirements.map((one) => ({ group: group.id, ...one })),
    ),
  )('$group: $text', ({ when }) => {
    const words = conditionWords(page, when)
    expect(words).toMatch(/\p{L}/u)
    const left = words.split(/[^a-zA-Z0-9/-]+/).filter((word) => ids.has(word) || /[a-z]-[a-z]/.test(word))
    expect(left).toEqual([])
  })
})
