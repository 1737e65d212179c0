import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/knowledge/facts.ts'
import { decide } from '../../src/subsidy/decide.ts'
import { householdOf } from '../../src/subsidy/household.ts'
import { decideFor, inKhanhHoa, nobody, policy, TODAY } from './policy-in-use.ts'
import { DAY, everybody, lawGroup, percent, support, tinyPolicy, valued } from './tiny-policy.ts'

const householdWith = (people: readonly Facts[], date = TODAY) =>
  householdOf(
    people.map((facts) => decideFor({ ...nobody, ...facts }, date)),
    policy,
    date,
  )

const farm = (facts: Facts): Facts => ({ ...facts, household: 'average-living-farm', work: 'farmer' })
const head: Facts = { work: 'hamlet-part-time' }
const times = (count: number, facts: Facts) => Array.from({ length: count }, () => facts)

describe('the premium of a household', () => {
  it('goes down the ladder to 40% and stays there', () => {
    const months = [1, 2, 3, 4, 5, 6].map((count) => householdWith(times(count, {}))?.cheapest.month)
    expect(months).toEqual([113_850, 193_545, 261_855, 318_780, 364_320, 409_860])
  })

  it('follows the base salary of the day', () => {
    expect(householdWith(times(5, {}), '2026-06-30')?.cheapest.year).toBe(
      1_263_600 + 884_520 + 758_160 + 631_800 + 505_440,
    )
  })

  it('counts only the people of the ladder on it', () => {
    const household = householdWith([{}, { age: 67 }, { age: 10, student: true }, {}])
    expect(household?.cheapest).toEqual({
      month: 113_850 + 79_695 + 56_925,
      quarter: 751_410,
      halfYear: 1_502_820,
      year: 3_005_640,
      ladder: 2,
    })
    expect(household?.onLadder).toBeNull()
    expect(household?.members.map(({ way, place, month }) => ({ way, place, month }))).toEqual([
      { way: 'ladder', place: 1, month: 113_850 },
      { way: 'group', place: null, month: 0 },
      { way: 'group', place: null, month: 56_925 },
      { way: 'ladder', place: 2, month: 79_695 },
    ])
  })

  it('T13: three of an average-living farm household in Hải Phòng pay 50% each', () => {
    const household = householdWith(times(3, farm({})))
    expect(household?.byGroup.month).toBe(170_775)
    expect(household?.cheapest).toEqual(household?.byGroup)
  })

  it.each([
    // n, the ladder, 50% (Hải Phòng), 70% (Khánh Hòa), in % of one premium
    [1, 100, 50, 70],
    [2, 170, 100, 140],
    [3, 230, 150, 210],
    [4, 280, 200, 280],
    [5, 320, 250, 350],
    [6, 360, 300, 420],
    [11, 560, 550, 770],
    [12, 600, 600, 840],
  ])('compares the two ways for %i people of a farm household', (count, ladder, haiPhong, khanhHoa) => {
    const premium = (percent: number) => (113_850 * percent) / 100
    const here = householdWith(times(count, farm({})))
    expect(here?.byGroup.month).toBe(premium(haiPhong))
    expect(here?.onLadder?.month).toBe(premium(ladder))
    const there = householdWith(times(count, farm(inKhanhHoa)))
    expect(there?.byGroup.month).toBe(premium(khanhHoa))
    expect(there?.onLadder?.month).toBe(premium(ladder))
    expect(there?.cheapest.month).toBe(premium(Math.min(ladder, khanhHoa)))
  })

  it('T14: the ladder is cheaper from five in Khánh Hòa on, and at four nobody moves for nothing', () => {
    expect(householdWith(times(5, farm(inKhanhHoa)))?.cheapest).toMatchObject({ month: 364_320, ladder: 5 })
    expect(householdWith(times(4, farm(inKhanhHoa)))?.cheapest).toMatchObject({ month: 318_780, ladder: 0 })
  })

  it('lets somebody with half support join late on the ladder, where that is cheaper, and not early', () => {
    const late = householdWith([...times(4, {}), head])
    expect(late?.members.at(-1)).toMatchObject({ way: 'ladder', place: 5, month: 45_540 })
    const early = householdWith([...times(2, {}), head])
    expect(early?.members.at(-1)).toMatchObject({ way: 'group', place: null, month: 56_925 })
  })

  it('never moves a pupil to the ladder', () => {
    const household = householdWith([...times(4, {}), { age: 10, student: true }])
    expect(household?.members.at(-1)).toMatchObject({ way: 'group', month: 56_925 })
  })

  it('leaves those out of the sum who are undecided or pay out of their wages, and says so', () => {
    const household = householdWith([{}, { work: 'employee' }, { age: 66, survivorAllowance: true }])
    expect(household?.members.map(({ way }) => way)).toEqual(['ladder', 'pay', 'open'])
    expect(household?.cheapest).toMatchObject({ month: 113_850, ladder: 1 })
    expect(householdOf([decideFor({ age: 40 })], policy, TODAY)?.members[0]).toMatchObject({
      group: null,
      way: 'open',
      month: null,
    })
  })

  it('tells each what to bring and where to register', () => {
    const household = householdWith([{}, { household: 'near-poor' }])
    for (const { evidence, register } of household?.members ?? []) {
      expect(evidence.join('')).not.toBe('')
      expect(register).not.toBeNull()
    }
  })

  it('is nothing on a day without a premium', () => {
    expect(householdWith([{}], '2024-01-01')).toBeNull()
  })
})

describe('the premium of a tiny household', () => {
  const groups = [
    support('half', 1, [{ fact: 'student', is: true }], {
      shares: { state: percent(70) },
      mayChooseLadder: true,
    }),
    support('little', 2, [{ fact: 'household', is: 'poor' }], {
      shares: { state: percent(20) },
      mayChooseLadder: true,
    }),
    support('free', 3, [{ fact: 'pension', is: true }], {
      shares: { state: percent(100) },
      mayChooseLadder: true,
    }),
    lawGroup('payroll', 4, [{ fact: 'work', is: 'employee' }], {
      shares: { employer: percent(50) },
      basis: 'pay',
      mayChooseLadder: true,
    }),
    everybody({ ladder: [percent(100), percent(70), percent(60)] }),
  ]
  const tiny = tinyPolicy({ groups })
  const nothing: Facts = { student: false, household: 'none', pension: false, work: 'none' }
  const tinyHousehold = (people: readonly Facts[], rules = tiny, date = DAY) =>
    householdOf(
      people.map((facts) => decide({ facts, asOf: date, place: null }, rules, new Map())),
      rules,
      date,
    )
  const student: Facts = { ...nothing, student: true }
  const poor: Facts = { ...nothing, household: 'poor' }

  it('is least with those on the ladder who pay most by their group, in whatever order they are named', () => {
    const family = tinyHousehold([student, poor, nothing])
    expect(family?.byGroup).toMatchObject({ month: 13_500 + 36_000 + 45_000, ladder: 1 })
    expect(family?.cheapest).toMatchObject({ month: 13_500 + 45_000 + 31_500, ladder: 2 })
    expect(family?.onLadder).toMatchObject({ month: 45_000 + 31_500 + 27_000, ladder: 3 })
    expect(family?.members.map(({ group, way, place, month }) => [group, way, place, month])).toEqual([
      ['half', 'group', null, 13_500],
      ['little', 'ladder', 1, 45_000],
      ['everybody', 'ladder', 2, 31_500],
    ])
    expect(tinyHousehold([poor, student, nothing])?.cheapest).toEqual(family?.cheapest)
  })

  it('leaves nobody to choose who pays nothing, out of their wages or an unknown share', () => {
    const free: Facts = { ...nothing, pension: true }
    const employee: Facts = { ...nothing, work: 'employee' }
    const family = tinyHousehold([free, employee, {}, nothing])
    expect(family?.onLadder).toBeNull()
    expect(family?.members).toEqual([
      {
        group: 'free',
        way: 'group',
        place: null,
        month: 0,
        evidence: ['evidence of free'],
        register: 'register of free',
      },
      {
        group: 'payroll',
        way: 'pay',
        place: null,
        month: null,
        evidence: ['evidence of payroll'],
        register: 'register of payroll',
      },
      { group: null, way: 'open', place: null, month: null, evidence: [], register: null },
      {
        group: 'everybody',
        way: 'ladder',
        place: 1,
        month: 45_000,
        evidence: ['evidence of everybody'],
        register: 'register of everybody',
      },
    ])
  })

  it('is not known without a ladder, nor on days on which one of its steps does not hold', () => {
    expect(tinyHousehold([student], tinyPolicy({ groups: groups.slice(0, 4) }))).toBeNull()
    const passing = valued('tiny/passing', [{ value: 60, from: '2025-01-01', to: '2025-12-31' }])
    const ladder = [percent(100), 'tiny/passing']
    const rules = tinyPolicy({ groups: [everybody({ ladder })], parameters: [passing] })
    expect(tinyHousehold([{}], rules)).toBeNull()
    expect(tinyHousehold([{}, {}], rules, '2025-06-15')?.cheapest.month).toBe(45_000 + 27_000)
  })
})
