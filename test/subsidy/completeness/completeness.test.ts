import { describe, expect, it } from 'vitest'
import type { Group, Policy } from '../../../src/knowledge/policy/policy.ts'
import { completenessOf } from '../../../src/subsidy/completeness/completeness.ts'
import { oracleDecide } from '../oracle/oracle.ts'
import { decideFor, nobody, policy, questions, TODAY } from '../policy-in-use.ts'

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
      choices: [{ label: 'x', synonyms: [], facts: { schoolProvince: 'hai-phong' }, weight: 1 }],
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
