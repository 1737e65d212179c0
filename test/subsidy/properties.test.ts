import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/knowledge/facts.ts'
import type { Policy } from '../../src/knowledge/policy/policy.ts'
import { decide } from '../../src/subsidy/decide.ts'
import { Decision } from '../../src/subsidy/decision.ts'
import type { AskedPlace } from '../../src/subsidy/presume.ts'
import { everyFactKnown, someFacts } from './any-facts.ts'
import { AI_QUOC, decideFor, NHA_TRANG, policy, questions, sayFor, TODAY } from './policy-in-use.ts'

const anyPlace = fc.constantFrom<AskedPlace | null>(AI_QUOC, NHA_TRANG, null)
const anyDay = fc.constantFrom(
  '2024-01-01',
  '2025-09-01',
  '2025-12-31',
  '2026-01-01',
  '2026-06-30',
  TODAY,
  '2031-01-01',
)

/** Facts that contradict each other are told apart from open ones by asking which is right. */
const contradicts = ({ outcome, bounds, reasons }: Decision) =>
  outcome === 'needs-facts' && bounds === null && reasons.every(({ met }) => met === false)

/** What a result says of who pays. */
const payment = ({ outcome, group, shares, payable }: Decision) => ({ outcome, group, shares, payable })

describe('whatever the facts', () => {
  it('is well formed, adds up to 100 and is the same again', () => {
    fc.assert(
      fc.property(someFacts, anyPlace, anyDay, fc.boolean(), ({ told }, place, day, presuming) => {
        const decided = () => (presuming ? sayFor(told, day, place) : decideFor(told, day, place))
        const decision = decided()
        expect(Decision.parse(decision)).toEqual(decision)
        for (const shares of [decision.shares, decision.likely?.shares ?? null]) {
          if (shares === null) continue
          const sum = Object.values(shares).reduce((total, share) => total + share, 0)
          expect(sum).toBeCloseTo(100, 6)
          expect(Math.min(...Object.values(shares))).toBeGreaterThanOrEqual(0)
        }
        expect(decided()).toEqual(decision)
        expect(decision.shares !== null).toBe(['entitled', 'not-entitled'].includes(decision.outcome))
        if (decision.needs.length > 0) expect(decision.outcome).toBe('needs-facts')
        if (decision.benefitBounds !== null) expect(decision.benefit).toBeNull()
      }),
      { numRuns: 400 },
    )
  })

  it('needs nothing more once every fact is known', () => {
    fc.assert(
      fc.property(everyFactKnown, anyDay, (facts, day) => {
        const decision = decideFor(facts, day)
        if (decision.outcome === 'needs-facts') expect(contradicts(decision)).toBe(true)
        else expect(decision.benefitBounds).toBeNull()
      }),
      { numRuns: 2000 },
    )
  })

  it('holds for every completion of what was not said', () => {
    let definite = 0
    fc.assert(
      fc.property(someFacts, everyFactKnown, anyDay, ({ told, all }, other, day) => {
        const decision = decideFor(told, day)
        if (decision.outcome === 'needs-facts') return
        const { age: _age, ...others } = other
        const { ageRange, ...rest } = told
        const age = ageRange === undefined ? (told.age ?? other.age) : all.age
        const home = { ...other.residence, ...told.residence }
        const completed = decideFor({ ...others, ...rest, age, residence: home }, day)
        if (contradicts(completed)) return
        definite += 1
        expect(payment(completed)).toEqual(payment(decision))
        if (decision.benefit !== null) expect(completed.benefit).toBe(decision.benefit)
        if (decision.benefitBounds !== null && completed.benefit !== null) {
          expect(completed.benefit).toBeGreaterThanOrEqual(decision.benefitBounds.atLeast)
          expect(completed.benefit).toBeLessThanOrEqual(decision.benefitBounds.atMost)
        }
      }),
      { numRuns: 4000 },
    )
    expect(definite).toBeGreaterThan(400)
  })

  it('keeps its bounds: the true support lies inside', () => {
    fc.assert(
      fc.property(someFacts, ({ told, all }) => {
        const { bounds } = decideFor(told)
        const whole = decideFor(all)
        if (bounds === null || whole.shares === null) return
        expect(100 - whole.shares.resident).toBeGreaterThanOrEqual(bounds.atLeast - 0.01)
        expect(100 - whole.shares.resident).toBeLessThanOrEqual(bounds.atMost + 0.01)
      }),
      { numRuns: 2000 },
    )
  })

  it('never widens its bounds, nor takes back a result, when more becomes known', () => {
    fc.assert(
      fc.property(
        someFacts,
        fc.subarray(['pension', 'work', 'household', 'merit', 'student']),
        (one, more) => {
          const added = Object.fromEntries(Object.entries(one.all).filter(([name]) => more.includes(name)))
          const before = decideFor(one.told)
          const after = decideFor({ ...one.told, ...added })
          if (contradicts(after) || contradicts(before)) return
          if (before.outcome !== 'needs-facts') expect(payment(after)).toEqual(payment(before))
          if (before.bounds === null || after.bounds === null) return
          expect(after.bounds.atLeast).toBeGreaterThanOrEqual(before.bounds.atLeast)
          expect(after.bounds.atMost).toBeLessThanOrEqual(before.bounds.atMost)
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('does not depend on the order in which the facts are told, nor on whom they are told of', () => {
    fc.assert(
      fc.property(someFacts, fc.constantFrom('self', 'sister', 'uncle', 'other'), ({ told }, relation) => {
        const backwards: Facts = Object.fromEntries(Object.entries(told).reverse())
        expect(decideFor(backwards)).toEqual(decideFor(told))
        const whose = decideFor({ ...told, relation })
        expect({ ...payment(whose), bounds: whose.bounds }).toEqual({
          ...payment(decideFor(told)),
          bounds: decideFor(told).bounds,
        })
      }),
      { numRuns: 500 },
    )
  })

  it('does not depend on what the groups are called', () => {
    const renamed = relabelled(policy)
    fc.assert(
      fc.property(everyFactKnown, (facts) => {
        const { group, outcome, shares, benefit, payable } = decideFor(facts)
        const other = decide({ facts, asOf: TODAY, place: AI_QUOC }, renamed, questions)
        expect({ ...other, reasons: [] }).toMatchObject({ outcome, shares, benefit, payable })
        expect(other.group).toBe(group === null ? null : newName(group))
      }),
      { numRuns: 1000 },
    )
  })

  it('never makes a resident pay more when the city pays more', () => {
    const better = new Map(
      ['near-poor', 'average-living-farm', 'waste-collector'].map((name) => {
        const id = `hai-phong/${name}-support`
        return [id, raised(policy, id)] as const
      }),
    )
    fc.assert(
      fc.property(everyFactKnown, fc.constantFrom(...better.values()), (facts, generous) => {
        const before = decideFor(facts)
        const after = decide({ facts, asOf: TODAY, place: AI_QUOC }, generous, questions)
        if (before.shares === null || after.shares === null) return
        expect(after.shares.resident).toBeLessThanOrEqual(before.shares.resident)
      }),
      { numRuns: 1500 },
    )
  })

  it('says of a likely result what it depends on', () => {
    fc.assert(
      fc.property(someFacts, fc.boolean(), ({ told }, presuming) => {
        const { likely, outcome } = presuming ? sayFor(told) : decideFor(told)
        if (outcome !== 'needs-facts' || likely === null) return
        expect(likely.conditions.length).toBeGreaterThan(0)
        expect(new Set(likely.conditions).size).toBe(likely.conditions.length)
      }),
      { numRuns: 800 },
    )
  })

  it('never takes a group of Hải Phòng into another province or to a temporary resident', () => {
    const elsewhere = fc.constantFrom<Facts['residence']>(
      { status: 'permanent', province: 'khanh-hoa' },
      { status: 'permanent', province: 'other' },
      { status: 'temporary', province: 'hai-phong' },
    )
    fc.assert(
      fc.property(someFacts, elsewhere, anyPlace, ({ told }, residence, place) => {
        for (const decision of [decideFor, sayFor].map((how) => how({ ...told, residence }, TODAY, place))) {
          expect(decision.group ?? '').not.toMatch(/^hai-phong/)
          expect(decision.likely?.group ?? '').not.toMatch(/^hai-phong/)
        }
      }),
      { numRuns: 400 },
    )
    fc.assert(
      fc.property(someFacts, ({ told: { residence: _home, ...told } }) => {
        const decision = sayFor(told, TODAY, NHA_TRANG)
        expect(decision.group ?? '').not.toMatch(/^hai-phong/)
        expect(decision.likely?.group ?? '').not.toMatch(/^hai-phong/)
      }),
      { numRuns: 300 },
    )
  })

  it('never asks about HIV, and asks nothing that was told', () => {
    const part = new Set(['residence', 'wasteTeam', 'birthDate', 'area', 'nationalGroups', 'cityGroups'])
    fc.assert(
      fc.property(someFacts, fc.boolean(), ({ told }, presuming) => {
        const decision = presuming ? sayFor(told) : decideFor(told)
        if (contradicts(decision)) return
        for (const { fact } of decision.needs) {
          expect(fact).not.toBe('hiv')
          if (!part.has(fact)) expect(Object.keys(told)).not.toContain(fact)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('puts sensitive questions last', () => {
    fc.assert(
      fc.property(someFacts, fc.boolean(), ({ told }, presuming) => {
        const order = (presuming ? sayFor(told) : decideFor(told)).needs.map(({ sensitive }) => sensitive)
        expect(order).toEqual(order.toSorted((a, b) => Number(a) - Number(b)))
      }),
      { numRuns: 500 },
    )
  })
})

/** The policy with one percentage of the city ten higher. */
function raised(before: Policy, id: string): Policy {
  const parameters = new Map(before.parameters)
  const parameter = parameters.get(id)
  if (parameter === undefined) throw new Error(`no parameter ${id}`)
  const values = parameter.values.map((value) => ({ ...value, value: Math.min(100, value.value + 10) }))
  parameters.set(id, { ...parameter, values })
  return { ...before, parameters }
}

/** Groups that somebody names themselves keep their names: those are facts. */
const newName = (id: string) => (told.has(id) ? id : id.replace('/', '/called-'))
const told = new Set(
  [...policy.groups.values()]
    .filter(({ requirements }) => JSON.stringify(requirements).includes('otherGroup'))
    .map(({ id }) => id),
)

/** The same policy with other ids and labels, its files read in another order. */
function relabelled(before: Policy): Policy {
  const groups = [...before.groups.values()].toReversed().map((group) => ({
    ...group,
    id: newName(group.id),
    label: `another label of ${group.order}`,
    addsTo: group.addsTo === null ? null : newName(group.addsTo),
  }))
  const interpretations = [...before.interpretations].map(([id, reading]) => {
    const alternatives = reading.alternatives.map((one) => ({
      ...one,
      changes: one.changes.map((change) => ({ ...change, group: newName(change.group) })),
    }))
    return [id, { ...reading, alternatives }] as const
  })
  return {
    ...before,
    groups: new Map(groups.map((group) => [group.id, group])),
    interpretations: new Map(interpretations),
  }
}
