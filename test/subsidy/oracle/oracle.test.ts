import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../src/knowledge/facts.ts'
import { oracleDecide } from './oracle.ts'

const today = '2026-11-21'

const haiPhong = { status: 'permanent', province: 'hai-phong', area: 'none' } as const
const khanhHoa = { ...haiPhong, province: 'khanh-hoa' } as const

/** Somebody to whom no rule but the household applies. */
const nobody: Facts = {
  relation: 'self',
  age: 40,
  residence: haiPhong,
  household: 'none',
  pension: false,
  socialAllowance: false,
  socialPension: false,
  survivorAllowance: false,
  insuranceAllowance: false,
  unemploymentBenefit: false,
  work: 'none',
  wasteTeam: { employer: 'residential-group', wardConfirmed: false },
  student: false,
  schoolProvince: 'hai-phong',
  blindAssociation: false,
  freeCard: false,
  hiv: false,
  partyBadgeYears: 0,
  partyCell: 'other',
  merit: 'none',
  armedForces: 'none',
  ethnicMinority: false,
  otherGroup: 'none',
}

const wasteTeam = { employer: 'residential-group', wardConfirmed: true } as const

type Case = [name: string, facts: Facts, group: string, selfPay: number, benefit: number]

const cases: Case[] = [
  ['T1 62 years', { age: 62 }, 'hai-phong/elderly-60-74', 0, 80],
  ['T2 62, near-poor', { age: 62, household: 'near-poor' }, 'hai-phong/near-poor', 0, 100],
  ['T3 62, poor', { age: 62, household: 'poor' }, 'vietnam/poor-household', 0, 100],
  ['T4 62, pension', { age: 62, pension: true }, 'vietnam/pensioner', 0, 95],
  ['T5 62, employee', { age: 62, work: 'employee' }, 'vietnam/employee', 33.33, 80],
  ['T9 75, social pension', { age: 75, socialPension: true }, 'vietnam/social-pension', 0, 100],
  ['T10 78, survivor', { age: 78, survivorAllowance: true }, 'vietnam/survivor-75', 0, 100],
  ['T12 71, near-poor', { age: 71, household: 'near-poor' }, 'hai-phong/near-poor', 0, 100],
  ['T13 farm', { household: 'average-living-farm' }, 'hai-phong/average-living-farm', 50, 80],
  [
    'T15 pupil of a farm household',
    { age: 10, student: true, household: 'average-living-farm' },
    'vietnam/student',
    50,
    80,
  ],
  ['T16 near-poor pupil', { age: 15, student: true, household: 'near-poor' }, 'hai-phong/near-poor', 0, 100],
  [
    'T18 waste collector of a residential group',
    { work: 'waste-collector', wasteTeam },
    'hai-phong/waste-collector',
    30,
    80,
  ],
  [
    'T18 waste collector of a cooperative',
    { work: 'waste-collector', wasteTeam: { employer: 'cooperative', wardConfirmed: true } },
    'vietnam/employee',
    33.33,
    80,
  ],
  [
    'T19 waste collector, 63',
    { age: 63, work: 'waste-collector', wasteTeam },
    'hai-phong/elderly-60-74',
    0,
    80,
  ],
  ['T20 hamlet head, 62', { age: 62, work: 'hamlet-part-time' }, 'hai-phong/elderly-60-74', 0, 80],
  [
    'T21 temporary resident, 65',
    { age: 65, residence: { ...haiPhong, status: 'temporary' } },
    'vietnam/household',
    100,
    80,
  ],
  ['T22 veteran, 70', { age: 70, merit: 'veteran' }, 'vietnam/veteran', 0, 100],
  [
    'T23 41 years in the party, 59',
    { age: 59, partyBadgeYears: 41, partyCell: 'ward' },
    'hai-phong/party-40-years',
    0,
    80,
  ],
  [
    'T24 blind, already with a free card',
    { blindAssociation: true, freeCard: true, socialAllowance: true },
    'vietnam/social-allowance',
    0,
    100,
  ],
  [
    'T25 near-poor in Khánh Hòa',
    { household: 'near-poor', residence: khanhHoa },
    'vietnam/near-poor',
    30,
    100,
  ],
  ['T29 child of 4, near-poor', { age: 4, household: 'near-poor' }, 'vietnam/child-under-6', 0, 100],
  ['T30 66, still employed', { age: 66, work: 'employee' }, 'vietnam/employee', 33.33, 80],
  ['T31 66, no longer employed', { age: 66 }, 'hai-phong/elderly-60-74', 0, 80],
  [
    'T32 72, poor, social allowance',
    { age: 72, household: 'poor', socialAllowance: true },
    'vietnam/poor-household',
    0,
    100,
  ],
]

describe('oracle', () => {
  it.each(cases)('%s', (_name, facts, group, selfPay, benefit) => {
    const result = oracleDecide({ ...nobody, ...facts }, today)
    expect(result).toMatchObject({
      outcome: selfPay < 100 ? 'entitled' : 'not-entitled',
      group,
      shares: { resident: selfPay },
      benefit,
    })
    const paid = Object.values(result.shares ?? {}).reduce((sum, share) => sum + share, 0)
    expect(paid).toBeCloseTo(100)
  })

  it('adds the city to the State for near-poor and farm households only', () => {
    expect(shares({ household: 'near-poor' })).toMatchObject({ state: 70, city: 30 })
    expect(shares({ household: 'average-living-farm' })).toMatchObject({ state: 30, city: 20 })
    expect(shares({ age: 62 })).toMatchObject({ state: 0, city: 100 })
  })

  it('leaves a near-poor person of a poor commune to the State', () => {
    const facts: Facts = { household: 'near-poor', residence: { ...haiPhong, area: 'poor-commune' } }
    expect(decide(facts)).toMatchObject({ group: 'vietnam/near-poor', shares: { state: 100, city: 0 } })
  })

  it('T11: leaves an elderly survivor open unless another group gives the same', () => {
    const survivor: Facts = { age: 66, survivorAllowance: true }
    const open = { outcome: 'unsettled', group: 'hai-phong/elderly-60-74', shares: null, benefit: null }
    expect(decide(survivor)).toEqual(open)
    expect(decide({ ...survivor, student: true })).toEqual(open)
    expect(decide({ ...survivor, hiv: true })).toMatchObject({ outcome: 'entitled', group: 'hai-phong/hiv' })
  })

  it('leaves the relative of a defence worker open', () => {
    const id = 'vietnam/defence-worker-relative'
    expect(decide({ otherGroup: id })).toEqual({
      outcome: 'unsettled',
      group: id,
      shares: null,
      benefit: null,
    })
  })

  it.each(['2025-12-31', '2031-01-01'])('pays by no city group on %s', (day) => {
    const closed = { outcome: 'not-in-force', group: null, shares: null, benefit: null }
    expect(decide({ age: 62 }, day)).toEqual(closed)
    expect(decide({ age: 62, student: true }, day)).toEqual(closed)
    expect(decide({ age: 62, pension: true }, day)).toMatchObject({ group: 'vietnam/pensioner' })
  })

  it.each(['2026-01-01', '2030-12-31'])('pays by a city group on %s', (day) => {
    expect(decide({ age: 62 }, day)).toMatchObject({ group: 'hai-phong/elderly-60-74' })
  })

  it('dates the benefits of Resolution 261', () => {
    const nearPoor: Facts = { household: 'near-poor', residence: khanhHoa }
    expect(decide(nearPoor, '2025-12-31').benefit).toBe(95)
    expect(decide(nearPoor, '2026-01-01').benefit).toBe(100)
    const aged: Facts = { age: 75, socialPension: true }
    expect(decide(aged, '2025-12-31').benefit).toBe(80)
    expect(decide(aged, '2026-01-01').benefit).toBe(100)
    expect(decide({ ...aged, age: 74 }, '2026-01-01').benefit).toBe(80)
  })

  it('puts a commune part-timer under State support first, and never under HP-1 to HP-5', () => {
    const partTimer: Facts = { age: 62, work: 'commune-part-time' }
    expect(decide(partTimer)).toMatchObject({
      group: 'vietnam/commune-part-time',
      shares: { resident: 33.33 },
    })
    expect(decide({ ...partTimer, student: true })).toMatchObject({ group: 'vietnam/student' })
    expect(decide({ ...partTimer, household: 'near-poor' })).toMatchObject({ group: 'hai-phong/near-poor' })
    expect(decide({ ...partTimer, merit: 'veteran' })).toMatchObject({ group: 'vietnam/veteran' })
  })

  it('pays by the first group and gives the best benefit', () => {
    expect(decide({ work: 'employee', household: 'near-poor' })).toMatchObject({
      group: 'vietnam/employee',
      benefit: 100,
    })
    expect(decide({ work: 'employee', age: 76, pension: true, survivorAllowance: true })).toMatchObject({
      group: 'vietnam/pensioner',
      benefit: 100,
    })
  })

  it('T17: supports a student of a school elsewhere alike', () => {
    expect(decide({ age: 19, student: true, schoolProvince: 'other' })).toMatchObject({
      group: 'vietnam/student',
      shares: { state: 50, resident: 50 },
    })
  })

  it('refuses facts with a gap', () => {
    expect(() => oracleDecide({ age: 62 }, today)).toThrow('complete facts')
  })
})

function decide(facts: Facts, day = today) {
  return oracleDecide({ ...nobody, ...facts }, day)
}

function shares(facts: Facts) {
  return decide(facts).shares
}
