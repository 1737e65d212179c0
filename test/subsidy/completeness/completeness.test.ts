import { describe, expect, it } from 'vitest'
import type { FactQuestion } from '../../../src/knowledge/pack.ts'
import type { Condition, Group, Policy } from '../../../src/knowledge/policy/policy.ts'
import { completenessOf } from '../../../src/subsidy/completeness/completeness.ts'
import { oracleDecide } from '../oracle/oracle.ts'
import { decideFor, nobody, policy, questions, TODAY } from '../policy-in-use.ts'
import {
  everybody,
  lawGroup,
  otherwise,
  percent,
  question,
  questionsOf,
  reading,
  requirement,
  support,
  tinyPolicy,
  typedQuestion,
  yesOrNo,
} from '../tiny-policy.ts'

const FROM = '2026-01-01'
const real = completenessOf(policy, questions, FROM)
const [stretch] = real.stretches

/** The policy with its groups changed; null takes one out. */
function withGroups(change: (group: Group) => Group | null): Policy {
  const groups = [...policy.groups.values()].flatMap((group) => change(group) ?? [])
  return { ...policy, groups: new Map(groups.map((group) => [group.id, group])) }
}

const questionsWithout = (id: string) => new Map([...questions].filter(([key]) => key !== id))

describe('the policy in use', () => {
  it('leaves nobody without a group, nor between two that nothing puts in order', () => {
    for (const { gaps, overlaps } of real.stretches) {
      expect(gaps).toEqual([])
      expect(overlaps.filter(({ namedBy }) => namedBy.length === 0)).toEqual([])
    }
  })

  it('looks at every stretch of days and at far more than the combinations of Resolution 57', () => {
    expect(real.stretches.map(({ from }) => from)).toEqual([FROM, '2026-07-01', '2031-01-01'])
    expect(stretch?.combinations).toBeGreaterThan(135_168)
    expect(stretch?.facts).toEqual(expect.arrayContaining(['age', 'residence.status', 'otherGroup', 'hiv']))
    expect(stretch?.facts).not.toContain('schoolProvince')
    const counted = stretch?.verdicts.reduce((sum, { combinations }) => sum + combinations, 0)
    expect(counted).toBe(stretch?.combinations)
  })

  it('has no rule and no question in vain, and asks for everything but HIV', () => {
    expect(real.neverPaying).toEqual([])
    expect(real.neverAsked).toEqual([])
    expect(real.neverAskable).toEqual(['hiv'])
  })

  it('names every reading that decides something, with a person whose result rests on it', () => {
    const readings = new Map(stretch?.readings.map((found) => [found.reading, found]))
    expect(readings.get('hai-phong/until-74')).toMatchObject({ effect: 'note', example: { age: 74 } })
    expect(readings.get('hai-phong/survivor-allowance')?.effect).toBe('unsettled')
    for (const { reading, effect, example, combinations } of readings.values()) {
      expect(combinations).toBeGreaterThan(0)
      const decision = decideFor(example, TODAY, null)
      expect(decision.interpretations).toContain(reading)
      if (effect === 'unsettled') expect(decision.outcome).toBe('unsettled')
    }
  })

  it('shows a person of each overlap for whom either of the groups pays', () => {
    expect(stretch?.overlaps.length).toBeGreaterThan(0)
    for (const { groups, example } of stretch?.overlaps ?? []) {
      expect(groups).toContain(decideFor(example, TODAY, null).group)
      expect(groups).toContain(oracleDecide(example, TODAY).group)
    }
  })
})

describe('a policy with a fault', () => {
  it('has a gap once the ladder is not open to all, and shows for whom', () => {
    const local = withGroups((group) =>
      group.id === 'vietnam/household'
        ? {
            ...group,
            requirements: [{ clause: 'x', text: 'x', when: { residence: { status: 'permanent' } } }],
          }
        : group,
    )
    const gaps = completenessOf(local, questions, '2031-01-01').stretches[0]?.gaps ?? []
    expect(gaps.length).toBeGreaterThan(0)
    expect(gaps.length).toBeLessThanOrEqual(5)
    for (const { example, combinations } of gaps) {
      expect(example.residence?.status).toBe('temporary')
      expect(combinations).toBeGreaterThan(0)
    }
  })

  it('has an unsettled overlap once no interpretation names two groups of equal rank', () => {
    const unnamed = withGroups((group) => ({ ...group, interpretations: [] }))
    const overlaps = completenessOf(unnamed, questions, TODAY).stretches[0]?.overlaps ?? []
    expect(overlaps.map(({ groups }) => groups)).toContainEqual([
      'vietnam/student',
      'hai-phong/average-living-farm',
    ])
    expect(overlaps.every(({ namedBy }) => namedBy.length === 0)).toBe(true)
  })

  it('has an overlap where two law groups stand at one place of the order', () => {
    const tied = withGroups((group) =>
      group.id === 'vietnam/pensioner' ? { ...group, order: 62, interpretations: [] } : group,
    )
    const overlaps = completenessOf(tied, questions, TODAY).stretches[0]?.overlaps ?? []
    const found = overlaps.find(({ groups }) => groups.includes('vietnam/pensioner'))
    expect(found?.groups).toContain('vietnam/veteran')
    expect(found?.example).toMatchObject({ pension: true, merit: 'veteran' })
  })

  it('has a rule in vain behind one that takes all its people', () => {
    const employee = policy.groups.get('vietnam/employee')
    if (employee === undefined) throw new Error('no employees')
    const twin: Group = { ...employee, id: 'vietnam/twin', order: 39 }
    const doubled: Policy = { ...policy, groups: new Map([...policy.groups, [twin.id, twin]]) }
    const [found] = completenessOf(doubled, questions, TODAY).neverPaying
    expect(found?.group).toBe('vietnam/twin')
    expect(found?.example?.work).toBe('employee')
    expect(decideFor(found?.example, TODAY).group).toBe('vietnam/employee')
  })

  it('asks in vain for what no rule needs, and cannot ask for what no question tells', () => {
    const pension = questions.get('pension')
    if (pension === undefined) throw new Error('no question')
    const school = {
      ...pension,
      id: 'schoolProvince',
      choices: [
        {
          label: 'x',
          synonyms: [],
          facts: { schoolProvince: 'hai-phong' },
          weight: 1,
          everybody: null,
          told: null,
          fromAge: null,
        },
      ],
    }
    const more = completenessOf(policy, new Map([...questions, ['schoolProvince', school]]), TODAY)
    expect(more.neverAsked).toEqual(['schoolProvince'])
    expect(completenessOf(policy, questionsWithout('pension'), TODAY).neverAskable).toEqual(
      expect.arrayContaining(['pension', 'hiv']),
    )
  })

  it('never describes somebody who cannot be', () => {
    for (const { example } of real.stretches.flatMap(({ readings, overlaps }) => [
      ...readings,
      ...overlaps,
    ])) {
      expect(decideFor({ ...nobody, ...example }).outcome).not.toBe('needs-facts')
    }
  })
})

describe('a tiny policy', () => {
  const pension: Condition = { fact: 'pension', is: true }
  const student: Condition = { fact: 'student', is: true }
  const poor: Condition = { fact: 'household', is: 'poor' }
  const usual = { age: 40, pension: false, student: false, household: 'none' } as const
  const pensioners = lawGroup('pensioner', 1, [pension], { shares: { state: percent(100) } })
  const wealthy = lawGroup('wealthy', 9, [{ not: poor }])
  const tiny = (groups: readonly Group[], more: object = {}) =>
    tinyPolicy({ groups, examplePerson: usual, ...more })

  it('is described by its kinds, each combination counted once', () => {
    const asking = questionsOf(yesOrNo('pension', 20), yesOrNo('student', 20), typedQuestion('age'))
    const { stretches, ...rest } = completenessOf(tiny([pensioners, wealthy]), asking, '2026-01-01')
    expect(stretches).toHaveLength(1)
    expect(stretches[0]).toMatchObject({
      from: '2026-01-01',
      facts: ['pension', 'household'],
      combinations: 8,
      kinds: 3,
      gaps: [{ combinations: 1, example: { ...usual, household: 'poor' } }],
      overlaps: [],
      readings: [],
    })
    expect(
      stretches[0]?.verdicts.map(({ verdict, combinations }) => [verdict.rule?.group.id, combinations]),
    ).toEqual([
      ['pensioner', 4],
      ['wealthy', 3],
      [undefined, 1],
    ])
    expect(rest).toEqual({ neverPaying: [], neverAsked: ['student', 'age'], neverAskable: ['household'] })
  })

  it('may have groups that never pay, with somebody of them if anybody can be', () => {
    const late = lawGroup('late', 10, [pension, student])
    const nobodys = lawGroup('nobody', 11, [student, { not: student }])
    const { neverPaying } = completenessOf(
      tiny([pensioners, wealthy, late, nobodys]),
      questionsOf(),
      '2026-01-01',
    )
    expect(neverPaying).toEqual([
      { group: 'late', example: expect.objectContaining({ ...usual, pension: true, student: true }) },
      { group: 'nobody', example: null },
    ])
  })

  it('asks for what its questions tell, the age by typing', () => {
    const old = lawGroup('old', 1, [{ age: { atLeast: 60 } }])
    const both = question('both', [
      ['poor', { household: 'poor' }, 1],
      ['student', { student: true }, 1],
      ['not known', {}, 1],
    ])
    const groups = [
      old,
      { ...pensioners, order: 2 },
      lawGroup('poor student', 3, [poor, student]),
      everybody(),
    ]
    const asked = (...list: FactQuestion[]) =>
      completenessOf(tiny(groups), questionsOf(...list), '2026-01-01')
    expect(asked().neverAskable).toEqual(['age', 'pension', 'household', 'student'])
    expect(asked(both).neverAskable).toEqual(['age', 'pension'])
    expect(asked(both, typedQuestion('age')).neverAskable).toEqual(['pension'])
    expect(asked(both, typedQuestion('birthDate'), yesOrNo('hiv', 1))).toMatchObject({
      neverAskable: ['pension'],
      neverAsked: ['hiv'],
    })
  })

  it('is looked at from a day on, stretch by stretch', () => {
    const passing = lawGroup('passing', 0, [student], { validFrom: '2026-03-01', validTo: '2026-12-31' })
    const stretchesFrom = (day: string) =>
      completenessOf(tiny([passing, pensioners, everybody()]), questionsOf(), day).stretches
    expect(stretchesFrom('2026-01-01').map(({ from }) => from)).toEqual([
      '2026-01-01',
      '2026-03-01',
      '2027-01-01',
    ])
    expect(stretchesFrom('2026-03-01').map(({ from }) => from)).toEqual(['2026-03-01', '2027-01-01'])
    const outcomes = stretchesFrom('2026-01-01').map(({ verdicts }) =>
      verdicts.map(({ verdict }) => verdict.outcome).sort(),
    )
    expect(outcomes).toEqual([
      ['entitled', 'not-entitled', 'not-in-force'],
      ['entitled', 'not-entitled', 'not-entitled'],
      ['entitled', 'not-entitled', 'not-in-force'],
    ])
  })

  it('names the readings that decide something, and no others', () => {
    const open = { interpretations: ['deciding', 'idle', 'declared'] }
    const narrower = otherwise({ group: 'students', add: [requirement('more', pension)] })
    const { stretches } = completenessOf(
      tiny([support('students', 1, [student], { shares: { state: percent(50) }, ...open }), everybody()], {
        readings: [
          reading('deciding', { effect: 'unsettled', alternatives: [narrower] }),
          reading('idle', { alternatives: [otherwise({ group: 'students', order: 3 })] }),
          reading('declared'),
        ],
      }),
      questionsOf(),
      '2026-01-01',
    )
    expect(stretches[0]?.readings).toEqual([
      {
        reading: 'deciding',
        effect: 'unsettled',
        combinations: 1,
        example: expect.objectContaining({ ...usual, student: true }),
      },
    ])
  })

  it('shows no more than five people of a gap', () => {
    const facts = ['pension', 'socialAllowance', 'blindAssociation', 'student'] as const
    // An odd number of the four facts.
    const odd = facts.slice(1).reduce<Condition>(
      (rest, fact) => {
        const one: Condition = { fact, is: true }
        return { any: [{ all: [one, { not: rest }] }, { all: [{ not: one }, rest] }] }
      },
      { fact: facts[0], is: true },
    )
    const [stretch] = completenessOf(tiny([lawGroup('odd', 1, [odd])]), questionsOf(), '2026-01-01').stretches
    expect(stretch).toMatchObject({ combinations: 16, kinds: 16 })
    expect(stretch?.gaps.map(({ combinations }) => combinations)).toEqual([1, 1, 1, 1, 1])
    expect(stretch?.verdicts.map(({ combinations }) => combinations)).toEqual([8, 8])
  })

  it('has the overlaps of its groups', () => {
    const [stretch] = completenessOf(
      tiny([
        support('one', 1, [student], { shares: { state: percent(50) } }),
        support('two', 2, [poor], { shares: { city: percent(50) } }),
        everybody(),
      ]),
      questionsOf(),
      '2026-01-01',
    ).stretches
    expect(stretch?.overlaps).toMatchObject([{ groups: ['one', 'two'], namedBy: [], combinations: 1 }])
  })
})
