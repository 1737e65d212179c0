import { describe, expect, it } from 'vitest'
import { decideFor, inHaiPhong, NHA_TRANG, nobody, TODAY } from './policy-in-use.ts'

const factsOf = (needs: readonly { fact: string }[]) => needs.map(({ fact }) => fact)

describe('while facts are missing', () => {
  it('knows nothing of a stranger and asks for the age, then the residence', () => {
    const decision = decideFor({})
    expect(decision).toMatchObject({ outcome: 'needs-facts', group: null, shares: null, likely: null })
    expect(decision.bounds).toEqual({ atLeast: 0, atMost: 100 })
    expect(factsOf(decision.needs)).toEqual([
      'age',
      'residence',
      'pension',
      'socialAllowance',
      'work',
      'student',
      'household',
    ])
  })

  it('answers at once for 67 years without pension and allowance, saying what it presumed', () => {
    const decision = decideFor({ ...inHaiPhong, age: 67, pension: false, socialAllowance: false })
    expect(decision).toMatchObject({ outcome: 'entitled', group: 'hai-phong/elderly-60-74', bounds: null })
    expect(decision.shares).toMatchObject({ city: 100, resident: 0 })
    const presumed = decision.reasons.filter(({ met }) => met === null).map(({ text }) => text)
    expect(presumed.join(' ')).toContain('hộ cận nghèo')
    expect(presumed.join(' ')).toContain('hợp đồng lao động')
    expect(presumed.every((text) => text.endsWith('hãy cho biết.'))).toBe(true)
  })

  it('names the one condition left for 67 years without pension: free of charge either way', () => {
    const decision = decideFor({ ...inHaiPhong, age: 67, pension: false })
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
    const decision = decideFor({ age: 67, pension: false, socialAllowance: false })
    expect(decision.outcome).toBe('needs-facts')
    expect(decision.likely?.conditions).toEqual(['thường trú tại Hải Phòng'])
    expect(factsOf(decision.needs)).toEqual(['residence'])
    expect(decision.needs[0]?.ask).toBe('Người tham gia có đăng ký thường trú ở Hải Phòng không?')
  })

  it('asks a near-poor pupil only where they live', () => {
    const decision = decideFor({ student: true, household: 'near-poor' })
    expect(decision.likely).toMatchObject({
      group: 'hai-phong/near-poor',
      shares: { state: 70, city: 30, resident: 0 },
      conditions: ['thường trú tại Hải Phòng'],
    })
    expect(decision.bounds).toEqual({ atLeast: 70, atMost: 100 })
    expect(factsOf(decision.needs)).toEqual(['residence'])
  })

  it('does not give 70% to a waste collector of a cooperative, whatever else is unknown', () => {
    const decision = decideFor({ work: 'waste-collector', wasteTeam: { employer: 'cooperative' } })
    expect(decision).toMatchObject({ outcome: 'entitled', group: 'vietnam/employee', shares: { city: 0 } })
    expect(decision.interpretations).toContain('vietnam/waste-collector-contract')
    expect(decision.reasons).toContainEqual(
      expect.objectContaining({ met: false, clause: 'Nghị quyết 57, mục IV.1.2' }),
    )
  })

  it('asks whom the team belongs to only once somebody collects waste', () => {
    expect(factsOf(decideFor({ ...inHaiPhong, age: 40 }).needs)).not.toContain('wasteTeam')
    expect(factsOf(decideFor({ ...inHaiPhong, age: 40, work: 'waste-collector' }).needs)).toContain(
      'wasteTeam',
    )
  })

  it('tells the conditions of 70% for a confirmed waste collector', () => {
    const decision = decideFor({
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

  it('keeps asking whoever would have to pay', () => {
    const decision = decideFor({ age: 67, pension: false, socialAllowance: false }, TODAY, NHA_TRANG)
    expect(decision.likely?.group).toBe('vietnam/household')
    expect(factsOf(decision.needs)).toEqual(['work', 'household'])
  })

  it('asks for the free card and the party cell only of those whom they concern', () => {
    const { freeCard: _card, partyCell: _cell, ...rest } = nobody
    expect(decideFor(rest).needs).toEqual([])
    expect(factsOf(decideFor({ ...rest, blindAssociation: true }).needs)).toEqual(['freeCard'])
    expect(factsOf(decideFor({ ...rest, partyBadgeYears: 45 }).needs)).toEqual(['partyCell'])
  })

  it('trusts neither an age nor a year that contradict each other', () => {
    const { age: _age, ...rest } = nobody
    const decision = decideFor({ ...rest, age: 67, birthYear: 1949 })
    expect(decision.outcome).toBe('needs-facts')
    expect(factsOf(decision.needs)).toEqual(['birthDate'])
  })

  it('is not certain of a support that rests on an unconfirmed reading', () => {
    const decision = decideFor({ ...inHaiPhong, age: 66, pension: false, survivorAllowance: true })
    expect(decision.outcome).toBe('needs-facts')
    expect(decision.bounds).toEqual({ atLeast: 0, atMost: 100 })
    expect(decision.likely?.conditions).toHaveLength(2)
    expect(decision.interpretations).toContain('hai-phong/survivor-allowance')
  })

  it('does not suppose an age of a stranger, but does of somebody with something special', () => {
    expect(decideFor({ work: 'none' }).likely).toBeNull()
    expect(decideFor({ ...inHaiPhong, household: 'average-living-farm' }).likely).toMatchObject({
      group: 'hai-phong/average-living-farm',
      conditions: expect.arrayContaining(['từ đủ 6 tuổi đến dưới 60 tuổi']),
    })
  })

  it('puts sensitive questions last and never asks about HIV', () => {
    for (const facts of [
      {},
      { age: 40 },
      { ...inHaiPhong, age: 30 },
      { ...inHaiPhong, partyBadgeYears: 45 },
    ]) {
      const { needs } = decideFor(facts)
      const firstSensitive = needs.findIndex(({ sensitive }) => sensitive)
      expect(
        needs.slice(firstSensitive < 0 ? needs.length : firstSensitive).every(({ sensitive }) => sensitive),
      ).toBe(true)
      expect(factsOf(needs)).not.toContain('hiv')
      expect(JSON.stringify(decideFor(facts))).not.toMatch(/HIV/i)
    }
  })
})
