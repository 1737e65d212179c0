import { describe, expect, it } from 'vitest'
import { agrees, differing, trueChoice } from '../../../bench/conversation/true-choice.ts'
import { Facts } from '../../../src/knowledge/facts.ts'
import { where } from './setting.ts'

const nobody = where.pack.policy.examplePerson

function labelFor(id: string, other: object): string | undefined {
  const question = where.pack.questions.get(id)
  if (question === undefined) throw new Error(`there is no question "${id}"`)
  return trueChoice(question, Facts.parse({ ...nobody, ...other }), where.province)?.label
}

describe('the true choice', () => {
  it.each([
    ['pension', { pension: true }, 'Có lương hưu'],
    ['pension', {}, 'Không có'],
    ['work', { work: 'farmer' }, 'Nông, lâm, ngư'],
    ['residence', { residence: { status: 'permanent', province: 'other', area: 'none' } }, 'Ở tỉnh khác'],
    [
      'wasteTeam',
      { wasteTeam: { employer: 'residential-group', wardConfirmed: true } },
      'Tổ, phường xác nhận',
    ],
    ['nationalGroups', {}, 'Không thuộc nhóm nào'],
    ['nationalGroups', { merit: 'veteran' }, 'Cựu chiến binh'],
    ['nationalGroups', { otherGroup: 'vietnam/artisan' }, 'Nhóm khác'],
    ['nationalGroups', { ethnicMinority: true }, 'Vùng khó, đảo, ATK'],
    ['cityGroups', { partyBadgeYears: 45 }, 'Huy hiệu 40 năm'],
    ['cityGroups', { partyBadgeYears: 30 }, 'Không thuộc nhóm nào'],
  ])('of %s with %j is "%s"', (id, facts, label) => {
    expect(labelFor(id, facts)).toBe(label)
  })

  it('differs from what is not so, part by part', () => {
    const truth = Facts.parse({
      ...nobody,
      residence: { status: 'temporary', province: 'hai-phong', area: 'none' },
    })
    expect(differing({ residence: { status: 'permanent', province: 'hai-phong' } }, truth)).toEqual([
      'residence.status',
    ])
    expect(agrees({ pension: false, partyBadgeYears: 0 }, truth)).toBe(true)
    expect(agrees({ pension: true }, truth)).toBe(false)
  })
})
