import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/knowledge/facts.ts'
import { householdPremium } from '../../src/subsidy/household.ts'
import { decideFor, inKhanhHoa, nobody, policy, TODAY } from './policy-in-use.ts'

const premiumOf = (people: readonly Facts[], date = TODAY) =>
  householdPremium(
    people.map((facts) => decideFor({ ...nobody, ...facts }, date)),
    policy,
    date,
  )

const farm = (facts: Facts): Facts => ({ ...facts, household: 'average-living-farm', work: 'farmer' })
const times = (count: number, facts: Facts) => Array.from({ length: count }, () => facts)

describe('the premium of a household', () => {
  it('goes down the ladder to 40% and stays there', () => {
    const months = [1, 2, 3, 4, 5, 6].map((count) => premiumOf(times(count, {}))?.premium.month)
    expect(months).toEqual([113_850, 193_545, 261_855, 318_780, 364_320, 409_860])
  })

  it('counts only the people of the ladder on it', () => {
    const result = premiumOf([{}, { age: 67 }, { age: 10, student: true }, {}])
    expect(result?.premium).toEqual({
      month: 113_850 + 79_695 + 56_925,
      quarter: 751_410,
      halfYear: 1_502_820,
      year: 3_005_640,
      onLadder: 2,
    })
    expect(result?.cheaperOnLadder).toBeNull()
  })

  it('T13: three of an average-living farm household in Hải Phòng pay 50% each', () => {
    expect(premiumOf(times(3, farm({})))).toMatchObject({
      premium: { month: 170_775 },
      cheaperOnLadder: null,
    })
  })

  it('T14: five of one in Khánh Hòa are cheaper on the ladder, four are not', () => {
    expect(premiumOf(times(5, farm(inKhanhHoa)))).toMatchObject({
      premium: { month: 398_475, onLadder: 0 },
      cheaperOnLadder: { month: 364_320, onLadder: 5 },
    })
    expect(premiumOf(times(4, farm(inKhanhHoa)))?.cheaperOnLadder).toBeNull()
  })

  it('never moves a pupil to the ladder', () => {
    expect(premiumOf([...times(4, {}), { age: 10, student: true }])?.cheaperOnLadder).toBeNull()
  })

  it('is open while somebody is undecided or pays out of their wages', () => {
    expect(premiumOf([{}, { work: 'employee' }])).toBeNull()
    expect(householdPremium([decideFor({ age: 40 })], policy, TODAY)).toBeNull()
  })
})
