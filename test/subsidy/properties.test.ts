import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/knowledge/facts.ts'
import { type AskedPlace, assume, FREE, SAID } from '../../src/subsidy/assume.ts'
import { Decision } from '../../src/subsidy/decision.ts'
import { personOn } from '../../src/subsidy/person.ts'
import { rulesOn } from '../../src/subsidy/rules.ts'
import { settle, settledPayer } from '../../src/subsidy/settle.ts'
import { everyFactKnown, someFacts } from './any-facts.ts'
import { payerByHand } from './plain-law.ts'
import { AI_QUOC, decideFor, NHA_TRANG, policy, TODAY } from './policy-in-use.ts'

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

describe('whatever the facts', () => {
  it('is well formed, adds up to 100 and is the same again', () => {
    fc.assert(
      fc.property(someFacts, anyPlace, anyDay, ({ told }, place, day) => {
        const decision = decideFor(told, day, place)
        expect(Decision.parse(decision)).toEqual(decision)
        for (const shares of [decision.shares, decision.likely?.shares ?? null]) {
          if (shares === null) continue
          const sum = Object.values(shares).reduce((total, share) => total + share, 0)
          expect(sum).toBeCloseTo(100, 6)
          expect(Math.min(...Object.values(shares))).toBeGreaterThanOrEqual(0)
        }
        expect(decideFor(told, day, place)).toEqual(decision)
        expect(decision.shares !== null).toBe(['entitled', 'not-entitled'].includes(decision.outcome))
        expect(decision.needs.length > 0).toBe(decision.outcome === 'needs-facts')
      }),
      { numRuns: 400 },
    )
  })

  it('needs nothing more once every fact is known, and pays as the law read by hand', () => {
    fc.assert(
      fc.property(everyFactKnown, (facts) => {
        const decision = decideFor(facts)
        expect(decision.outcome).not.toBe('needs-facts')
        expect(decision.group).toBe(payerByHand(facts))
      }),
      { numRuns: 2000 },
    )
  })

  it('holds for every completion of what was not said, but for the presumptions', () => {
    const rules = rulesOn(policy, TODAY, null)
    fc.assert(
      fc.property(someFacts, everyFactKnown, fc.constantFrom(SAID, FREE), ({ told }, other, extent) => {
        const { person } = assume(personOn(told, TODAY), policy, extent, AI_QUOC)
        const payer = settledPayer(settle(person, rules))
        if (payer === null) return
        const age = Math.min(Math.max(other.age ?? 0, person.age.from), person.age.to)
        const complete: Facts = { ...other, age, ...person.facts }
        const completed = { ...complete, residence: { ...other.residence, ...complete.residence } }
        expect(settledPayer(settle(personOn(completed, TODAY), rules))?.group.id).toBe(payer.group.id)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps its bounds: the true support lies inside, given the presumptions', () => {
    fc.assert(
      fc.property(someFacts, everyFactKnown, ({ told }, other) => {
        const open = decideFor(told)
        if (open.bounds === null || open.outcome !== 'needs-facts') return
        const free = open.likely?.shares.resident === 0
        const { person } = assume(personOn(told, TODAY), policy, free ? FREE : SAID, AI_QUOC)
        const age = Math.min(Math.max(other.age ?? 0, person.age.from), person.age.to)
        const residence = { ...other.residence, ...person.facts.residence }
        const whole = decideFor({ ...other, age, ...person.facts, residence })
        if (whole.shares === null) return
        expect(100 - whole.shares.resident).toBeGreaterThanOrEqual(open.bounds.atLeast - 0.01)
        expect(100 - whole.shares.resident).toBeLessThanOrEqual(open.bounds.atMost + 0.01)
      }),
      { numRuns: 1000 },
    )
  })

  it('names what leaves a likely result open, in no more conditions than questions and an age', () => {
    fc.assert(
      fc.property(someFacts, ({ told }) => {
        const { likely, needs, outcome } = decideFor(told)
        if (outcome !== 'needs-facts' || likely === null) return
        expect(likely.conditions.length).toBeGreaterThan(0)
        expect(likely.conditions.length).toBeLessThanOrEqual(needs.length + 1)
      }),
      { numRuns: 500 },
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
        const decision = decideFor({ ...told, residence }, TODAY, place)
        expect(decision.group ?? '').not.toMatch(/^hai-phong/)
        expect(decision.likely?.group ?? '').not.toMatch(/^hai-phong/)
      }),
      { numRuns: 400 },
    )
    fc.assert(
      fc.property(someFacts, ({ told: { residence: _home, ...told } }) => {
        const decision = decideFor(told, TODAY, NHA_TRANG)
        expect(decision.group ?? '').not.toMatch(/^hai-phong/)
        expect(decision.likely?.group ?? '').not.toMatch(/^hai-phong/)
      }),
      { numRuns: 300 },
    )
  })

  it('never asks about HIV and never asks what would not help', () => {
    fc.assert(
      fc.property(someFacts, ({ told }) => {
        const { needs } = decideFor(told)
        expect(needs.map(({ fact }) => fact)).not.toContain('hiv')
        for (const { fact } of needs) {
          if (fact === 'residence' || fact === 'wasteTeam' || fact === 'birthDate') continue
          expect(Object.keys(told)).not.toContain(fact)
        }
      }),
      { numRuns: 500 },
    )
  })
})
