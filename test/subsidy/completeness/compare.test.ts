import { describe, expect, it } from 'vitest'
import type { Condition, Policy } from '../../../src/knowledge/policy/policy.ts'
import { comparePolicies } from '../../../src/subsidy/completeness/compare.ts'
import { decide } from '../../../src/subsidy/decide.ts'
import { policy, questions, TODAY } from '../policy-in-use.ts'
import {
  everybody,
  lawGroup,
  percent,
  questionsOf,
  shares,
  type TinyParts,
  tinyPolicy,
  valued,
  yesOrNo,
} from '../tiny-policy.ts'

function withPercent(id: string, value: number): Policy {
  const parameter = policy.parameters.get(id)
  if (parameter === undefined) throw new Error(`no parameter ${id}`)
  const values = parameter.values.map((one) => ({ ...one, value }))
  return { ...policy, parameters: new Map(policy.parameters).set(id, { ...parameter, values }) }
}

const decided = (rules: Policy, facts: object, day: string) =>
  decide({ facts, asOf: day, place: null }, rules, questions)

describe('what a change of the policy does', () => {
  it('is nothing for the same policy', () => {
    const { stretches, examples, parameters } = comparePolicies(policy, policy, questions, TODAY)
    expect(stretches.map(({ from }) => from)).toEqual([TODAY, '2031-01-01'])
    expect(stretches.every(({ changes, combinations }) => changes.length === 0 && combinations > 0)).toBe(
      true,
    )
    expect(examples).toEqual([])
    expect(parameters).toEqual([])
  })

  it('shows who pays what before and after, with a person of each kind', () => {
    const generous = withPercent('hai-phong/waste-collector-support', 80)
    const { stretches, examples, parameters } = comparePolicies(policy, generous, questions, TODAY)
    expect(parameters).toEqual([
      {
        id: 'hai-phong/waste-collector-support',
        before: '70 (2026-01-01 – 2030-12-31)',
        after: '80 (2026-01-01 – 2030-12-31)',
      },
    ])
    const [first] = stretches
    expect(first?.changes[0]).toMatchObject({
      before: { group: 'hai-phong/waste-collector', shares: { city: 70, resident: 30 } },
      after: { group: 'hai-phong/waste-collector', shares: { city: 80, resident: 20 } },
    })
    for (const { before, after, example, combinations } of first?.changes ?? []) {
      expect(combinations).toBeGreaterThan(0)
      expect(decided(policy, example, TODAY)).toMatchObject({
        outcome: before.outcome,
        shares: before.shares,
      })
      expect(decided(generous, example, TODAY)).toMatchObject({
        outcome: after.outcome,
        shares: after.shares,
      })
    }
    expect(examples.map(({ name }) => name)).toContain('40 tuổi, tổ dân phố, phường đã xác nhận')
    expect(examples.every(({ before, after }) => before !== after)).toBe(true)
  })

  it('sees a change of the benefit alone', () => {
    const worse = withPercent('vietnam/benefit-high', 80)
    const [first] = comparePolicies(policy, worse, questions, TODAY).stretches
    const change = first?.changes.find(({ before }) => before.group === 'vietnam/pensioner')
    expect(change).toMatchObject({ before: { benefit: 95 }, after: { benefit: 80 } })
  })

  it('sees a change that begins later', () => {
    const ended: Policy = {
      ...policy,
      groups: new Map(
        [...policy.groups].map(([id, group]) => [
          id,
          id === 'vietnam/student' ? { ...group, validTo: '2027-12-31' } : group,
        ]),
      ),
    }
    const { stretches } = comparePolicies(policy, ended, questions, TODAY)
    expect(stretches.map(({ from, changes }) => [from, changes.length > 0])).toEqual([
      [TODAY, false],
      ['2028-01-01', true],
      ['2031-01-01', true],
    ])
  })

  it('names parameters that come and go', () => {
    const parameters = new Map(policy.parameters)
    parameters.delete('vietnam/ladder-5')
    const { parameters: changed } = comparePolicies(
      policy,
      { ...policy, parameters },
      questions,
      '2031-01-01',
    )
    expect(changed).toEqual([{ id: 'vietnam/ladder-5', before: expect.stringContaining('40'), after: null }])
  })
})

describe('a change of a tiny policy', () => {
  const pension: Condition = { fact: 'pension', is: true }
  const student: Condition = { fact: 'student', is: true }
  const usual = { age: 40, pension: false, student: false, household: 'none' } as const
  const pensioners = lawGroup('pensioner', 1, [pension], { shares: { state: percent(100) } })
  const students = lawGroup('student', 2, [student], { shares: { state: percent(50) } })
  const asking = questionsOf(yesOrNo('pension', 20))
  const tiny = (parts: Partial<TinyParts>) => tinyPolicy({ examplePerson: usual, ...parts })
  const before = tiny({ groups: [pensioners, students, everybody()] })
  const compare = (after: Policy, was: Policy = before, from = '2026-01-01') =>
    comparePolicies(was, after, asking, from)

  it('is told with those before and after, most people first', () => {
    const after = tiny({
      groups: [
        { ...pensioners, shares: { city: percent(100) } },
        { ...students, shares: { state: percent(70) } },
        everybody(),
      ],
    })
    expect(compare(after).stretches).toEqual([
      {
        from: '2026-01-01',
        combinations: 4,
        changes: [
          {
            before: { outcome: 'entitled', group: 'pensioner', shares: shares({ state: 100 }), benefit: 80 },
            after: { outcome: 'entitled', group: 'pensioner', shares: shares({ city: 100 }), benefit: 80 },
            combinations: 2,
            example: expect.objectContaining({ ...usual, pension: true }),
          },
          {
            before: {
              outcome: 'entitled',
              group: 'student',
              shares: shares({ state: 50, resident: 50 }),
              benefit: 80,
            },
            after: {
              outcome: 'entitled',
              group: 'student',
              shares: shares({ state: 70, resident: 30 }),
              benefit: 80,
            },
            combinations: 1,
            example: expect.objectContaining({ ...usual, student: true }),
          },
        ],
      },
    ])
  })

  it('may put people into another group, out of force or into a gap', () => {
    const gone = compare(tiny({ groups: [{ ...pensioners, validTo: '2025-12-31' }, students, everybody()] }))
    expect(gone.stretches[0]?.changes).toMatchObject([
      { after: { outcome: 'not-in-force', group: 'pensioner', shares: null, benefit: 80 }, combinations: 2 },
    ])
    const gap = compare(tiny({ groups: [pensioners, students] }))
    expect(gap.stretches[0]?.changes).toMatchObject([
      {
        before: { outcome: 'not-entitled', group: 'everybody' },
        after: { outcome: 'unsettled', group: null, shares: null, benefit: 0 },
        combinations: 1,
      },
    ])
    const fewer = compare(tiny({ groups: [pensioners, everybody()] }))
    expect(fewer.stretches[0]).toMatchObject({
      combinations: 4,
      changes: [{ before: { group: 'student' }, after: { group: 'everybody' }, combinations: 1 }],
    })
  })

  it('may be one of the benefit alone', () => {
    const better = tiny({ groups: [{ ...pensioners, benefit: percent(100) }, students, everybody()] })
    expect(compare(better).stretches[0]?.changes).toMatchObject([
      { before: { benefit: 80 }, after: { benefit: 100 }, combinations: 2, example: { pension: true } },
    ])
  })

  it('is looked at on every day from one on on which either of the two changes', () => {
    const after = tiny({
      groups: [{ ...pensioners, validTo: '2026-06-30' }, students, everybody({ validFrom: '2026-02-01' })],
    })
    const was = tiny({ groups: [pensioners, { ...students, validTo: '2026-08-31' }, everybody()] })
    const from = (day: string) =>
      compare(after, was, day).stretches.map((one) => [one.from, one.changes.length])
    expect(from('2026-01-01')).toEqual([
      ['2026-01-01', 1],
      ['2026-02-01', 0],
      ['2026-07-01', 1],
      ['2026-09-01', 2],
    ])
    expect(from('2026-07-01')).toEqual([
      ['2026-07-01', 1],
      ['2026-09-01', 2],
    ])
  })

  it('shows the examples that come out otherwise, of either policy and each once', () => {
    const example = (name: string, facts: object, asOf = '2026-05-01') => ({
      name,
      asOf,
      facts: { ...facts },
      expect: { outcome: 'entitled' as const },
    })
    const was = tiny({
      groups: [
        { ...pensioners, examples: [example('a pensioner', { pension: true }), example('nobody', {})] },
        { ...students, examples: [example('a student', { student: true })] },
        everybody(),
      ],
    })
    const after = tiny({
      groups: [
        { ...pensioners, shares: { state: percent(50) }, examples: [example('the same', { pension: true })] },
        { ...students, examples: [example('both', { pension: true, student: true })] },
        everybody(),
      ],
    })
    const outcome = (resident: number, month: number) =>
      JSON.stringify({ outcome: 'entitled', group: 'pensioner', resident, month, benefit: 80 })
    expect(compare(after, was).examples).toEqual([
      {
        group: 'pensioner',
        name: 'the same',
        facts: { ...usual, pension: true },
        asOf: '2026-05-01',
        before: outcome(0, 0),
        after: outcome(50, 22_500),
      },
      {
        group: 'student',
        name: 'both',
        facts: { ...usual, pension: true, student: true },
        asOf: '2026-05-01',
        before: outcome(0, 0),
        after: outcome(50, 22_500),
      },
    ])
  })

  it('may be one of numbers alone', () => {
    const more = tiny({
      groups: [pensioners, students, everybody()],
      parameters: [
        valued('tiny/new', [
          { value: 1, from: '2025-01-01', to: '2025-12-31' },
          { value: 2, from: '2026-01-01', to: null },
        ]),
        valued('vietnam/base-salary', [{ value: 2_000_000, from: '2000-01-01', to: null }], 'dong-per-month'),
      ],
    })
    const { parameters, stretches } = compare(more)
    expect(stretches.every(({ changes }) => changes.length === 0)).toBe(true)
    expect(parameters).toEqual([
      {
        id: 'vietnam/base-salary',
        before: '1000000 (2000-01-01 – )',
        after: '2000000 (2000-01-01 – )',
      },
      { id: 'tiny/new', before: null, after: '1 (2025-01-01 – 2025-12-31); 2 (2026-01-01 – )' },
    ])
    expect(compare(before, more).parameters.map(({ id, after }) => [id, after])).toEqual([
      ['vietnam/base-salary', '1000000 (2000-01-01 – )'],
      ['tiny/new', null],
    ])
    expect(compare(before).parameters).toEqual([])
  })
})
