import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/knowledge/facts.ts'
import { quantityOn } from '../../src/knowledge/policy/quantity.ts'
import type { Shares } from '../../src/subsidy/decision.ts'
import { decideFor, inKhanhHoa, NHA_TRANG, nobody, policy, sayFor, TODAY } from './policy-in-use.ts'

/** A person of whom everything is known, some of it different from nobody in particular. */
const person = (different: Facts): Facts => ({ ...nobody, ...different })
const elder = (age: number, different: Facts = {}): Facts => person({ age, ...different })

const shares = (paid: Partial<Shares>): Shares => ({
  state: 0,
  city: 0,
  socialInsurance: 0,
  employer: 0,
  resident: 0,
  ...paid,
})
const CITY = shares({ city: 100 })
const STATE = shares({ state: 100 })
const INSURANCE = shares({ socialInsurance: 100 })
const SELF = shares({ resident: 100 })
const PAYROLL = shares({ employer: 66.67, resident: 33.33 })

describe('who pays, case by case', () => {
  const cases: [name: string, facts: Facts, group: string, shares: Shares, benefit: number][] = [
    ['T1 62, nothing else', elder(62), 'hai-phong/elderly-60-74', CITY, 80],
    [
      'T2 62 in a near-poor household: the list with the better benefit',
      elder(62, { household: 'near-poor' }),
      'hai-phong/near-poor',
      shares({ state: 70, city: 30 }),
      100,
    ],
    ['T3 62 in a poor household', elder(62, { household: 'poor' }), 'vietnam/poor-household', STATE, 100],
    ['T4 62 with a pension', elder(62, { pension: true }), 'vietnam/pensioner', INSURANCE, 95],
    ['T5 62 with a contract', elder(62, { work: 'employee' }), 'vietnam/employee', PAYROLL, 80],
    ['T9 75 with a social pension', elder(75, { socialPension: true }), 'vietnam/social-pension', STATE, 100],
    [
      'T10 78 with a survivor allowance',
      elder(78, { survivorAllowance: true }),
      'vietnam/survivor-75',
      STATE,
      100,
    ],
    [
      'T12 71, near-poor',
      elder(71, { household: 'near-poor' }),
      'hai-phong/near-poor',
      shares({ state: 70, city: 30 }),
      100,
    ],
    [
      'T13 average-living farm household',
      person({ household: 'average-living-farm', work: 'farmer' }),
      'hai-phong/average-living-farm',
      shares({ state: 30, city: 20, resident: 50 }),
      80,
    ],
    [
      'T15 pupil of an average-living farm household',
      person({ age: 10, student: true, household: 'average-living-farm' }),
      'vietnam/student',
      shares({ state: 50, resident: 50 }),
      80,
    ],
    [
      'T16 pupil of a near-poor household',
      person({ age: 12, student: true, household: 'near-poor' }),
      'hai-phong/near-poor',
      shares({ state: 70, city: 30 }),
      100,
    ],
    [
      'T17 student at a school elsewhere',
      person({ age: 19, student: true, schoolProvince: 'other' }),
      'vietnam/student',
      shares({ state: 50, resident: 50 }),
      80,
    ],
    [
      'T18 waste collector confirmed by the ward',
      person({ work: 'waste-collector', wasteTeam: { employer: 'residential-group', wardConfirmed: true } }),
      'hai-phong/waste-collector',
      shares({ city: 70, resident: 30 }),
      80,
    ],
    [
      'T18 waste collector of an enterprise',
      person({ work: 'waste-collector', wasteTeam: { employer: 'enterprise', wardConfirmed: true } }),
      'vietnam/employee',
      PAYROLL,
      80,
    ],
    [
      'waste collector not confirmed by the ward',
      person({ work: 'waste-collector', wasteTeam: { employer: 'residential-group', wardConfirmed: false } }),
      'vietnam/household',
      SELF,
      80,
    ],
    [
      'T19 waste collector of 63',
      elder(63, {
        work: 'waste-collector',
        wasteTeam: { employer: 'residential-group', wardConfirmed: true },
      }),
      'hai-phong/elderly-60-74',
      CITY,
      80,
    ],
    [
      'T20 head of a residential group, 62',
      elder(62, { work: 'hamlet-part-time' }),
      'hai-phong/elderly-60-74',
      CITY,
      80,
    ],
    [
      'T21 65, temporary residence',
      elder(65, { residence: { status: 'temporary', province: 'hai-phong', area: 'none' } }),
      'vietnam/household',
      SELF,
      80,
    ],
    ['T22 veteran of 70', elder(70, { merit: 'veteran' }), 'vietnam/veteran', STATE, 100],
    [
      'T23 party badge of 40 years at 59',
      elder(59, { partyBadgeYears: 40, partyCell: 'ward' }),
      'hai-phong/party-40-years',
      CITY,
      80,
    ],
    [
      'T24 member of the blind association with an allowance',
      person({ blindAssociation: true, freeCard: true, socialAllowance: true }),
      'vietnam/social-allowance',
      STATE,
      100,
    ],
    [
      'T25 near-poor in Khánh Hòa',
      person({ ...inKhanhHoa, household: 'near-poor' }),
      'vietnam/near-poor',
      shares({ state: 70, resident: 30 }),
      100,
    ],
    [
      'T29 child of 4, near-poor',
      person({ age: 4, household: 'near-poor' }),
      'vietnam/child-under-6',
      STATE,
      100,
    ],
    ['T30 66 with a contract', elder(66, { work: 'employee' }), 'vietnam/employee', PAYROLL, 80],
    ['T31 the same after leaving work', elder(66, { work: 'none' }), 'hai-phong/elderly-60-74', CITY, 80],
    [
      'T32 72, poor, with a social allowance',
      elder(72, { household: 'poor', socialAllowance: true }),
      'vietnam/poor-household',
      STATE,
      100,
    ],
    [
      'pensioner who works',
      elder(62, { pension: true, work: 'employee' }),
      'vietnam/pensioner',
      INSURANCE,
      95,
    ],
    [
      'employee who is a veteran',
      person({ work: 'employee', merit: 'veteran' }),
      'vietnam/employee',
      PAYROLL,
      100,
    ],
    [
      'commune part-timer with an unemployment benefit',
      person({ work: 'commune-part-time', unemploymentBenefit: true }),
      'vietnam/unemployment',
      INSURANCE,
      80,
    ],
    [
      'commune part-timer of 62',
      elder(62, { work: 'commune-part-time' }),
      'vietnam/commune-part-time',
      PAYROLL,
      80,
    ],
    [
      'badge of 40 years with a survivor allowance',
      elder(59, { partyBadgeYears: 40, partyCell: 'ward', survivorAllowance: true }),
      'vietnam/household',
      SELF,
      80,
    ],
    [
      'near-poor in a poor commune of Hải Phòng: the city adds nothing to 100',
      person({
        household: 'near-poor',
        residence: { status: 'permanent', province: 'hai-phong', area: 'poor-commune' },
      }),
      'vietnam/near-poor',
      STATE,
      100,
    ],
  ]
  it.each(cases)('%s', (_name, facts, group, paid, benefit) => {
    const decision = decideFor(facts)
    expect(decision).toMatchObject({
      outcome: paid.resident < 100 ? 'entitled' : 'not-entitled',
      group,
      shares: paid,
      benefit,
      needs: [],
    })
  })

  it('T6 is not yet entitled the day before 60, is told the day, and is entitled on it', () => {
    const facts = { ...nobody, age: undefined, birthDate: '1966-11-22' }
    const before = decideFor(facts, '2026-11-21')
    expect(before).toMatchObject({ outcome: 'not-entitled', group: 'vietnam/household' })
    expect(before.payable?.month).toBe(113_850)
    expect(before.reasons).toContainEqual(
      expect.objectContaining({ text: 'Từ đủ 60 tuổi đến 74 tuổi', met: false }),
    )
    expect(before.advice.join(' ')).toContain('22/11/2026')
    expect(decideFor(facts, '2026-11-22').group).toBe('hai-phong/elderly-60-74')
  })

  it('T7 stays in the group until the day before 75, resting on that reading, and is told to apply in time', () => {
    const facts = { ...nobody, age: undefined, birthDate: '1951-11-22' }
    const last = decideFor(facts, '2026-11-21')
    expect(last).toMatchObject({ outcome: 'entitled', group: 'hai-phong/elderly-60-74' })
    expect(last.interpretations).toContain('hai-phong/until-74')
    expect(last.advice.join(' ')).toContain('22/11/2026')
    expect(decideFor(elder(67)).interpretations).not.toContain('hai-phong/until-74')
    expect(decideFor(facts, '2026-11-22').group).toBe('vietnam/household')
  })

  it('T8 does not turn 75 into a free card without an application, but advises it', () => {
    const decision = decideFor(elder(75))
    expect(decision).toMatchObject({ outcome: 'not-entitled', group: 'vietnam/household' })
    expect(decision.advice.join(' ')).toContain('trợ cấp hưu trí xã hội')
    expect(decision.reasons).toContainEqual(
      expect.objectContaining({ text: 'Từ đủ 60 tuổi đến 74 tuổi', met: false }),
    )
  })

  it('T11 promises nothing to a survivor of 60 to 74 while that reading is unconfirmed', () => {
    const decision = decideFor(elder(66, { survivorAllowance: true }))
    expect(decision).toMatchObject({ outcome: 'unsettled', shares: null, payable: null, needs: [] })
    expect(decision.interpretations).toContain('hai-phong/survivor-allowance')
    expect(decision.bounds).toEqual({ atLeast: 0, atMost: 100 })
    expect(decision.likely).toMatchObject({ group: 'hai-phong/elderly-60-74', shares: CITY })
  })

  it('T12 advises a near-poor person of 71 to apply for the social pension', () => {
    expect(decideFor(elder(71, { household: 'near-poor' })).advice.join(' ')).toContain(
      'trợ cấp hưu trí xã hội',
    )
  })

  it('T25, T27: amounts follow the base salary of the day', () => {
    const now = decideFor(person({ ...inKhanhHoa, household: 'near-poor' }), '2026-07-01')
    expect(now.payable).toEqual({
      month: 34_155,
      quarter: 102_465,
      halfYear: 204_930,
      year: 409_860,
      base: 2_530_000,
      baseFrom: '2026-07-01',
    })
    const before = decideFor(person({ ...inKhanhHoa, household: 'near-poor' }), '2026-06-30')
    expect(before.payable).toMatchObject({ year: 379_080, base: 2_340_000, baseFrom: '2024-07-01' })
  })

  it('T11 warns a person of 60 to 74 of whom nobody knows whether they draw a survivor allowance', () => {
    const warned = (facts: Facts) =>
      sayFor(facts).advice.join(' ').includes('trợ cấp tuất hằng tháng cần cán bộ')
    const { survivorAllowance: _allowance, ...open } = elder(66)
    expect(warned(open)).toBe(true)
    expect(warned(elder(66))).toBe(false)
    expect(warned({ ...open, pension: true })).toBe(false)
  })

  it('T26 warns whoever pays by the ladder of the wait after a gap of 90 days', () => {
    expect(decideFor(nobody).advice.join(' ')).toMatch(/90 ngày.*30 ngày/)
    expect(decideFor(elder(67)).advice.join(' ')).not.toContain('90 ngày')
  })

  it('T28 keeps the volunteered group to its own route', () => {
    const decision = decideFor(person({ hiv: true }))
    expect(decision).toMatchObject({ group: 'hai-phong/hiv', shares: CITY, needs: [] })
    expect(policy.groups.get('hai-phong/hiv')?.register).toContain('không cần nói với tổ dân phố')
  })

  it('T33 pays the whole cost of a visit below 15% of the base salary of the day', () => {
    const threshold = (day: string) => quantityOn(policy, 'vietnam/full-cover-threshold', day)?.value
    expect(threshold(TODAY)).toBe(379_500)
    expect(threshold('2026-05-31')).toBe(351_000)
  })

  it('cannot tell đồng of a premium taken from pay, and can of one on the base salary', () => {
    expect(decideFor(person({ work: 'employee' })).payable).toBeNull()
    expect(decideFor(person({ work: 'commune-part-time' })).payable?.month).toBe(37_950)
  })

  it('T34 does not decide on a bare year at the edge of 60, and asks for the date', () => {
    const { age: _age, ...rest } = nobody
    const edge = decideFor({ ...rest, birthYear: 1966 })
    expect(edge.outcome).toBe('needs-facts')
    expect(edge.needs.map(({ fact }) => fact)).toEqual(['birthDate'])
    expect(decideFor({ ...rest, birthYear: 1966 }, '2026-12-31').group).toBe('hai-phong/elderly-60-74')
    expect(decideFor({ ...rest, birthYear: 1965 }).group).toBe('hai-phong/elderly-60-74')
    expect(decideFor({ ...rest, birthYear: 1951 }).outcome).toBe('needs-facts')
  })

  it('sums only the two supports that are meant to be added', () => {
    const collector = { employer: 'residential-group', wardConfirmed: true } as const
    const decision = decideFor(
      person({ work: 'waste-collector', wasteTeam: collector, household: 'average-living-farm' }),
    )
    expect(decision).toMatchObject({ group: 'hai-phong/waste-collector', shares: { city: 70, resident: 30 } })
    expect(decision.interpretations).toContain('hai-phong/best-single-support')
  })

  it('leaves the figures of Hải Phòng out of Khánh Hòa, in words too', () => {
    const decision = decideFor(person({ ...inKhanhHoa, age: 67 }), undefined, NHA_TRANG)
    expect(decision.group).toBe('vietnam/household')
    expect(JSON.stringify(decision)).not.toMatch(/hai-phong|Hải Phòng|Nghị quyết 57/)
  })

  it('says nothing is in force before the national groups or outside Resolution 57, naming its period', () => {
    expect(decideFor({}, '2024-05-01').outcome).toBe('not-in-force')
    for (const day of ['2025-12-31', '2031-01-01']) {
      const decision = decideFor(elder(67), day)
      expect(decision).toMatchObject({ outcome: 'not-in-force', group: null, shares: null, payable: null })
      expect(decision.reasons[0]?.text).toContain('01/01/2026')
      expect(decision.reasons[0]?.text).toContain('31/12/2030')
    }
    expect(decideFor(person({ work: 'employee' }), '2031-01-01').group).toBe('vietnam/employee')
  })

  it('gives near-poor households the benefit of the day', () => {
    expect(decideFor(person({ ...inKhanhHoa, household: 'near-poor' }), '2025-12-31').benefit).toBe(95)
    expect(decideFor(person({ ...inKhanhHoa, household: 'near-poor' }), '2026-01-01').benefit).toBe(100)
  })

  it('does not guess for a group that it does not hold', () => {
    expect(decideFor(person({ otherGroup: 'vietnam/unheard-of' }))).toMatchObject({
      outcome: 'unsettled',
      shares: null,
    })
  })

  it('refuses a date that is none', () => {
    expect(() => decideFor(nobody, '21/11/2026')).toThrow(expect.objectContaining({ code: 'INVALID_DATE' }))
  })
})
