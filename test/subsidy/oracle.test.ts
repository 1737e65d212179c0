import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/knowledge/facts.ts'
import { someone } from '../../src/subsidy/completeness/someone.ts'
import { lawOn } from '../../src/subsidy/law/law.ts'
import { anyone } from '../../src/subsidy/space/locate.ts'
import { everyFactKnown } from './any-facts.ts'
import { oracleDecide } from './oracle/oracle.ts'
import { decideFor, nobody, policy, questions, TODAY } from './policy-in-use.ts'

const DAYS = ['2025-07-01', '2025-12-31', '2026-01-01', '2026-06-30', TODAY, '2030-12-31', '2031-01-01']

/** Where the two disagree, both results; null where they agree or the facts contradict each other. */
function disagreement(facts: Facts, day: string): unknown {
  const { outcome, group, shares, benefit } = decideFor(facts, day, null)
  if (outcome === 'needs-facts') return null
  const engine = JSON.stringify({ outcome, group, shares, benefit })
  const law = oracleDecide(facts, day)
  const oracle = JSON.stringify({
    outcome: law.outcome,
    group: law.group,
    shares: law.shares,
    benefit: law.benefit,
  })
  return engine === oracle ? null : { facts, day, engine, oracle }
}

function* combinationsOf(choices: readonly (readonly Facts[])[], told: Facts = {}): Generator<Facts> {
  const [first, ...others] = choices
  if (first === undefined) yield told
  else for (const facts of first) yield* combinationsOf(others, { ...told, ...facts })
}

const yesNo = (fact: keyof Facts): Facts[] => [{ [fact]: false }, { [fact]: true }]

describe('the engine and the law read a second time agree', () => {
  it('on every combination that Resolution 57 tells apart', { timeout: 60_000 }, () => {
    const team = (employer: 'residential-group' | 'enterprise', wardConfirmed: boolean): Facts => ({
      work: 'waste-collector',
      wasteTeam: { employer, wardConfirmed },
    })
    const people = combinationsOf([
      [59, 60, 69, 70, 73, 74, 75].map((age) => ({ age })),
      [
        { residence: { status: 'permanent', province: 'hai-phong', area: 'none' } },
        { residence: { status: 'temporary', province: 'hai-phong', area: 'none' } },
        { residence: { status: 'permanent', province: 'khanh-hoa', area: 'none' } },
      ],
      [
        { household: 'none' },
        { household: 'poor' },
        { household: 'near-poor' },
        { household: 'average-living-farm' },
      ],
      yesNo('pension'),
      yesNo('socialAllowance'),
      yesNo('survivorAllowance'),
      [
        { work: 'none' },
        { work: 'employee' },
        { work: 'hamlet-part-time' },
        { work: 'commune-part-time' },
        team('residential-group', true),
        team('residential-group', false),
        team('enterprise', true),
      ],
      yesNo('student'),
      [
        { blindAssociation: false, freeCard: false },
        { blindAssociation: true, freeCard: false },
        { blindAssociation: true, freeCard: true },
      ],
      yesNo('hiv'),
      [
        { partyBadgeYears: 0, partyCell: 'other' },
        { partyBadgeYears: 40, partyCell: 'ward' },
        { partyBadgeYears: 40, partyCell: 'other' },
      ],
    ])
    let count = 0
    for (const facts of people) {
      count += 1
      const found = disagreement({ ...nobody, ...facts }, TODAY)
      if (found !== null) expect(found).toBeNull()
    }
    expect(count).toBe(169_344)
  })

  // Every tenth kind: bench/subsidy.ts compares them all.
  it.each(['2025-12-31', TODAY, '2031-01-01'])(
    'on one person of the kinds that the policy tells apart on %s',
    { timeout: 60_000 },
    (day) => {
      const law = lawOn(policy, questions, day)
      let kinds = 0
      for (const { masks } of law.payer.ways(anyone(law.space))) {
        kinds += 1
        if (kinds % 10 !== 0) continue
        const found = disagreement(someone(law.space, masks, nobody), day)
        if (found !== null) expect(found).toBeNull()
      }
      expect(kinds).toBeGreaterThan(100_000)
    },
  )

  it('on people at random, on every day on which something changes', () => {
    fc.assert(
      fc.property(everyFactKnown, fc.constantFrom(...DAYS), (facts, day) => {
        expect(disagreement(facts, day)).toBeNull()
      }),
      { numRuns: 10_000 },
    )
  })
})
