import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/knowledge/facts.ts'
import { upside } from '../../src/subsidy/upside.ts'
import { someFacts } from './any-facts.ts'
import {
  AI_QUOC,
  inHaiPhong,
  inKhanhHoa,
  NHA_TRANG,
  nobody,
  policy,
  questions,
  sayFor,
  TODAY,
} from './policy-in-use.ts'

const of = (facts: Facts, need: string, place = AI_QUOC) =>
  upside({ facts, asOf: TODAY, place, presuming: true }, need, policy, questions)

const farmer: Facts = {
  ...inHaiPhong,
  age: 40,
  household: 'average-living-farm',
  work: 'farmer',
  pension: false,
}

describe('what the open question may bring', () => {
  it('names the one answer that settles it at the most', () => {
    const rarer: Facts = { merit: 'none', armedForces: 'none', otherGroup: 'none', ethnicMinority: false }
    const open = { ...farmer, ...rarer, insuranceAllowance: false, unemploymentBenefit: false }
    expect(of(open, 'socialAllowance')).toEqual({ atLeast: 50, atMost: 100, label: 'Có trợ cấp xã hội' })
  })

  it('names none where several answers would, or none', () => {
    expect(of(farmer, 'nationalGroups')).toMatchObject({ atMost: 100, label: null })
    expect(of({ age: 67 }, 'residence')).toEqual({ atLeast: 0, atMost: 100, label: null })
    expect(of({}, 'age')).toMatchObject({ label: null })
  })

  it('never tells which answer to a sensitive question would pay', () => {
    const sensitive = [...questions.values()].filter((question) => question.sensitive)
    expect(sensitive.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(someFacts, fc.constantFrom(...sensitive), ({ told }, { id }) => {
        expect(of(told, id)?.label ?? null).toBeNull()
      }),
      { numRuns: 60 },
    )
    // "Hộ nghèo" alone would settle it at 100%: that is what must not be said.
    const { household: _asked, ...others } = nobody
    const open = of({ ...others, ...inKhanhHoa }, 'household', NHA_TRANG)
    expect(open).toEqual({ atLeast: 0, atMost: 100, label: null })
  })

  it('is nothing once it is settled or nothing can be gained', () => {
    expect(of({ ...inHaiPhong, age: 67, pension: false, socialAllowance: false }, 'work')).toBeNull()
    expect(of({ age: 3, pension: true }, 'age')).toBeNull()
    fc.assert(
      fc.property(someFacts, ({ told }) => {
        const decision = sayFor(told)
        const may = of(told, decision.needs[0]?.fact ?? 'age')
        const bounds = decision.bounds ?? { atLeast: 0, atMost: 0 }
        const gains = decision.outcome === 'needs-facts' && bounds.atMost > bounds.atLeast
        expect(may === null).toBe(!gains)
        if (may !== null) expect(may).toMatchObject(bounds)
      }),
      { numRuns: 100 },
    )
  })

  it('has no answer to name of a question that there is not', () => {
    expect(of({ age: 67 }, 'no-such-question')).toMatchObject({ label: null })
  })
})
