import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/knowledge/facts.ts'
import { decideFor, inHaiPhong, NHA_TRANG, nobody, sayFor, TODAY } from './policy-in-use.ts'

const factsOf = (needs: readonly { fact: string }[]) => needs.map(({ fact }) => fact)

describe('without any presumption, while facts are missing', () => {
  it('knows nothing of a stranger', () => {
    const decision = decideFor({})
    expect(decision).toMatchObject({ outcome: 'needs-facts', group: null, shares: null, benefit: null })
    expect(decision.bounds).toEqual({ atLeast: 0, atMost: 100 })
  })

  it('takes nobody for no veteran: what is absent is unknown', () => {
    const { merit: _merit, ...rest } = nobody
    const decision = decideFor(rest)
    expect(decision).toMatchObject({ outcome: 'needs-facts', bounds: { atLeast: 0, atMost: 100 } })
    expect(factsOf(decision.needs)).toEqual(['nationalGroups', 'merit'])
    expect(decision.likely).toMatchObject({ group: 'vietnam/household' })
    expect(decision.likely?.conditions.join(' ')).toContain('người có công')
  })

  it('names every condition of what is likely', () => {
    const { likely } = decideFor({ ...inHaiPhong, age: 67, pension: false })
    expect(likely?.group).toBe('hai-phong/elderly-60-74')
    expect(likely?.conditions).toContain('không hưởng trợ cấp xã hội hằng tháng')
    expect(likely?.conditions).toContain('không hưởng trợ cấp tuất hằng tháng')
  })

  it('never asks about HIV: with that alone open there is a likely result and no question', () => {
    const { hiv: _hiv, ...rest } = nobody
    const decision = decideFor(rest)
    expect(decision).toMatchObject({ outcome: 'needs-facts', needs: [] })
    expect(decision.likely).toMatchObject({ group: 'vietnam/household', shares: { resident: 100 } })
    expect(JSON.stringify(decision)).not.toMatch(/HIV/i)
  })

  it('settles who pays while the benefit level is open, and says between which levels', () => {
    const decision = decideFor({ age: 62, pension: true })
    expect(decision).toMatchObject({
      outcome: 'entitled',
      group: 'vietnam/pensioner',
      shares: { resident: 0 },
    })
    expect(decision).toMatchObject({ benefit: null, benefitBounds: { atLeast: 95, atMost: 100 } })
  })

  it('keeps to the bounds that hold for all', () => {
    const { household: _household, ...rest } = nobody
    const student: Facts = { ...rest, age: 19, student: true }
    expect(decideFor(student).bounds).toEqual({ atLeast: 50, atMost: 100 })
    expect(
      decideFor({ ...student, residence: { ...student.residence, province: 'khanh-hoa' } }).bounds,
    ).toEqual({
      atLeast: 50,
      atMost: 100,
    })
  })

  it('asks for the free card, the party cell and the team only of those whom they concern', () => {
    const { freeCard: _card, partyCell: _cell, wasteTeam: _team, ...rest } = nobody
    expect(decideFor(rest).needs).toEqual([])
    expect(factsOf(decideFor({ ...rest, blindAssociation: true }).needs)).toEqual(['freeCard'])
    expect(factsOf(decideFor({ ...rest, partyBadgeYears: 45 }).needs)).toEqual(['partyCell'])
    expect(factsOf(decideFor({ ...rest, work: 'waste-collector' }).needs)).toEqual(['wasteTeam'])
  })

  it('asks for the date of birth where an edge lies in a vague age', () => {
    const { age: _age, ...rest } = nobody
    expect(factsOf(decideFor({ ...rest, ageRange: { from: 70, to: 79 } }).needs)).toEqual(['birthDate'])
    expect(decideFor({ ...rest, ageRange: { from: 60, to: 69 } }).group).toBe('hai-phong/elderly-60-74')
  })

  it('uses national rules alone in a province without rules of its own, and says so', () => {
    const decision = decideFor({
      ...nobody,
      age: 67,
      residence: { status: 'permanent', province: 'ha-noi', area: 'none' },
    })
    expect(decision.group).toBe('vietnam/household')
    expect(decision.advice.join(' ')).toContain('chưa có quy định riêng')
    expect(decideFor(nobody).advice.join(' ')).not.toContain('chưa có quy định riêng')
  })
})

describe('facts that contradict each other', () => {
  it.each<[string, Facts, string, string]>([
    ['an age and a year', { age: 67, birthYear: 1949 }, 'birthDate', '67 tuổi và sinh năm 1949 (76–77 tuổi)'],
    ['a birth in the future', { birthDate: '2027-01-01' }, 'birthDate', '21/11/2026'],
    ['a toddler with a pension', { age: 3, pension: true }, 'pension', 'lương hưu'],
    ['a social pension at 65', { age: 65, socialPension: true }, 'socialPension', 'từ đủ 70 tuổi'],
    ['an age outside its range', { age: 59, ageRange: { from: 60, to: 69 } }, 'birthDate', '60–69 tuổi'],
    [
      'a date and another year',
      { birthDate: '1958-03-01', birthYear: 1949 },
      'birthDate',
      'sinh ngày 01/03/1958 (68 tuổi)',
    ],
  ])('are named and asked for, with no result: %s', (_name, facts, fact, words) => {
    const { age: _age, ...rest } = nobody
    const decision = decideFor({ ...rest, ...facts })
    expect(decision).toMatchObject({
      outcome: 'needs-facts',
      group: null,
      shares: null,
      bounds: null,
      likely: null,
    })
    expect(factsOf(decision.needs)).toEqual([fact])
    expect(decision.needs[0]?.ask).toContain(words)
    expect(decision.needs[0]?.ask).toContain('Điều nào đúng?')
    expect(decision.reasons[0]).toMatchObject({ met: false, text: expect.stringContaining(words) })
  })
})

describe('in a conversation, while facts are missing', () => {
  it('asks a stranger for what makes most clear', () => {
    const decision = sayFor({})
    expect(decision).toMatchObject({ outcome: 'needs-facts', group: null, shares: null, likely: null })
    expect(decision.bounds).toEqual({ atLeast: 0, atMost: 100 })
    expect(factsOf(decision.needs).at(0)).toBe('age')
    const lastPlain = decision.needs.findLastIndex(({ sensitive }) => !sensitive)
    expect(factsOf(decision.needs).slice(lastPlain + 1)).toEqual(
      expect.arrayContaining(['household', 'cityGroups']),
    )
  })

  it('answers at once for 67 years without pension and allowance, saying what it presumed', () => {
    const decision = sayFor({ ...inHaiPhong, age: 67, pension: false, socialAllowance: false })
    expect(decision).toMatchObject({ outcome: 'entitled', group: 'hai-phong/elderly-60-74', bounds: null })
    expect(decision.shares).toMatchObject({ city: 100, resident: 0 })
    const presumed = decision.reasons.filter(({ met }) => met === null).map(({ text }) => text)
    expect(presumed.join(' ')).toContain('Hộ nghèo, cận nghèo')
    expect(presumed.join(' ')).toContain('Đang đi làm có hợp đồng')
    expect(presumed.every((text) => text.endsWith('hãy cho biết.'))).toBe(true)
  })

  it('names the one condition left for 67 years without pension: free of charge either way', () => {
    const decision = sayFor({ ...inHaiPhong, age: 67, pension: false })
    expect(decision.outcome).toBe('needs-facts')
    expect(decision.likely).toMatchObject({
      group: 'hai-phong/elderly-60-74',
      shares: { city: 100 },
      conditions: ['không hưởng trợ cấp xã hội hằng tháng'],
    })
    expect(factsOf(decision.needs)).toEqual(['socialAllowance'])
    expect(decision.bounds).toEqual({ atLeast: 100, atMost: 100 })
  })

  it('makes the unknown residence a condition instead of taking the place for it', () => {
    const decision = sayFor({ age: 67, pension: false, socialAllowance: false })
    expect(decision.outcome).toBe('needs-facts')
    expect(decision.likely?.conditions).toEqual(['thường trú tại Hải Phòng'])
    expect(factsOf(decision.needs)).toEqual(['residence'])
    expect(decision.needs[0]?.ask).toBe('Người tham gia có đăng ký thường trú ở Hải Phòng không?')
  })

  it('asks a near-poor pupil only where they live', () => {
    const decision = sayFor({ student: true, household: 'near-poor' })
    expect(decision.likely).toMatchObject({
      group: 'hai-phong/near-poor',
      shares: { state: 70, city: 30, resident: 0 },
      conditions: ['thường trú tại Hải Phòng'],
    })
    expect(decision.bounds).toEqual({ atLeast: 70, atMost: 100 })
    expect(factsOf(decision.needs)).toEqual(['residence'])
  })

  it('does not give 70% to a waste collector of a cooperative, whatever else is unknown', () => {
    const decision = sayFor({ work: 'waste-collector', wasteTeam: { employer: 'cooperative' } })
    expect(decision.likely ?? decision).toMatchObject({ group: 'vietnam/employee', shares: { city: 0 } })
    expect(decision.interpretations).toContain('vietnam/waste-collector-contract')
    expect(decision.reasons).toContainEqual(
      expect.objectContaining({ met: false, clause: 'Nghị quyết 57, mục IV.1.2' }),
    )
  })

  it('tells the conditions of 70% for a confirmed waste collector', () => {
    const decision = sayFor({
      ...inHaiPhong,
      age: 40,
      work: 'waste-collector',
      wasteTeam: { employer: 'residential-group', wardConfirmed: true },
    })
    expect(decision.likely).toMatchObject({
      group: 'hai-phong/waste-collector',
      shares: { city: 70, resident: 30 },
    })
    expect(decision.bounds).toEqual({ atLeast: 70, atMost: 100 })
  })

  it('asks whoever would pay for the groups that would free them, together, before it ends', () => {
    const {
      merit: _m,
      armedForces: _a,
      otherGroup: _o,
      partyBadgeYears: _p,
      blindAssociation: _b,
      ...rest
    } = nobody
    expect(factsOf(sayFor(rest).needs).slice(0, 5)).toEqual([
      'nationalGroups',
      'merit',
      'armedForces',
      'otherGroup',
      'cityGroups',
    ])
    expect(sayFor({ ...rest, age: 67 })).toMatchObject({ outcome: 'entitled', needs: [] })
  })

  it('keeps asking whoever would have to pay', () => {
    const decision = sayFor({ age: 67, pension: false, socialAllowance: false }, TODAY, NHA_TRANG)
    expect(decision.likely?.group).toBe('vietnam/household')
    expect(factsOf(decision.needs)).toEqual(expect.arrayContaining(['work', 'household', 'nationalGroups']))
    expect(factsOf(decision.needs)).not.toContain('cityGroups')
  })

  it('is not certain of a support that rests on an unconfirmed reading', () => {
    const decision = sayFor({ ...inHaiPhong, age: 66, pension: false, survivorAllowance: true })
    expect(decision.outcome).toBe('needs-facts')
    expect(decision.bounds).toEqual({ atLeast: 0, atMost: 100 })
    expect(decision.interpretations).toContain('hai-phong/survivor-allowance')
  })

  it('does not suppose an age of a stranger, but does of somebody with something special', () => {
    expect(sayFor({ work: 'none' }).likely).toBeNull()
    expect(sayFor({ ...inHaiPhong, household: 'average-living-farm' }).likely).toMatchObject({
      group: 'hai-phong/average-living-farm',
      conditions: expect.arrayContaining(['từ đủ 6 tuổi đến dưới 60 tuổi']),
    })
  })
})
