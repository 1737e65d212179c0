import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/knowledge/facts.ts'
import type { Condition, Group, Presumption } from '../../src/knowledge/policy/policy.ts'
import { neededPresumptions, payingPresumptions } from '../../src/subsidy/needed.ts'
import { type Extent, FREE, LIKELY, SAID } from '../../src/subsidy/presume.ts'
import { someFacts } from './any-facts.ts'
import { AI_QUOC, policy, questions, TODAY } from './policy-in-use.ts'
import { everybody, lawGroup, percent, presumption, tinyCase, tinyPolicy } from './tiny-policy.ts'

const pension: Condition = { fact: 'pension', is: true }
const student: Condition = { fact: 'student', is: true }
const poor: Condition = { fact: 'household', is: 'poor' }

const groups: readonly Group[] = [
  lawGroup('pensioner', 1, [pension], { shares: { state: percent(100) } }),
  lawGroup('student', 2, [student], { shares: { state: percent(50) } }),
  everybody(),
]

/** What a result takes of what was presumed: places in the list of presumptions. */
function needed(presumptions: readonly Presumption[], facts: Facts, of?: (place: number) => boolean) {
  const one = tinyCase(tinyPolicy({ groups, presumptions }), new Map(), facts)
  const settlement = one.presumeAt(SAID)
  expect(settlement.verdict).not.toBeNull()
  const asked = settlement.used.filter((each) => of?.(one.law.presumptions.indexOf(each)) ?? true)
  return neededPresumptions(one, settlement, asked).map((each) => one.law.presumptions.indexOf(each))
}

describe('the presumptions that a result takes', () => {
  const presumptions = [
    presumption({ hiv: false }),
    presumption({ pension: false }),
    presumption({ student: false }),
  ]

  it('are those without which it would be open', () => {
    expect(needed(presumptions, {})).toEqual([1, 2])
    expect(needed(presumptions, { student: true })).toEqual([1])
    expect(needed(presumptions, { pension: true })).toEqual([])
    expect(needed(presumptions, { pension: false })).toEqual([2])
  })

  it('are looked for among those that are asked for', () => {
    expect(needed(presumptions, {}, (place) => place !== 1)).toEqual([2])
    expect(needed(presumptions, {}, () => false)).toEqual([])
  })

  it('of two that say the same are one', () => {
    const same = [
      presumption({ pension: false, hiv: false }),
      presumption({ student: false }),
      presumption({ pension: false, ethnicMinority: false }, { when: { fact: 'hiv', is: false } }),
    ]
    // Without the first one, the third is not made either.
    expect(needed(same, {})).toEqual([0, 1])
    const twice = [presumption({ pension: false }), presumption({ pension: false, student: false })]
    expect(needed(twice, {})).toEqual([1])
  })

  it('are not those that only lead to another result', () => {
    const leading = [
      presumption({ household: 'poor' }),
      presumption({ student: true }, { when: poor }),
      presumption({ student: false, pension: false }),
    ]
    // Without the household they would be no student, which is another result.
    expect(needed(leading, {})).toEqual([0, 1, 2])
  })

  it('hold the result by themselves, and not one of them can be missed', () => {
    let several = 0
    fc.assert(
      fc.property(someFacts, fc.constantFrom<Extent>(SAID, FREE, LIKELY), ({ told }, extent) => {
        const one = tinyCase(policy, questions, told, { asOf: TODAY, place: AI_QUOC, presuming: true })
        const settlement = one.presumeAt(extent)
        if (settlement.verdict === null) return
        const kept = neededPresumptions(one, settlement, settlement.used)
        if (kept.length > 1) several += 1
        expect(kept).toEqual(settlement.used.filter((each) => kept.includes(each)))
        expect(one.presumeAt(extent, kept).verdict).toBe(settlement.verdict)
        for (const each of kept) {
          const fewer = kept.filter((other) => other !== each)
          expect(one.presumeAt(extent, fewer).verdict).not.toBe(settlement.verdict)
        }
      }),
      { numRuns: 120 },
    )
    expect(several).toBeGreaterThan(5)
  })
})

describe('the presumptions that the payment takes', () => {
  const paying = (facts: Facts, among: readonly Group[]) => {
    const presumptions = [presumption({ pension: false }), presumption({ student: false })]
    const one = tinyCase(tinyPolicy({ groups: among, presumptions }), new Map(), facts)
    const settlement = one.presumeAt(SAID)
    return payingPresumptions(one, settlement, settlement.used).map((each) =>
      one.law.presumptions.indexOf(each),
    )
  }

  it('are those without which somebody else might pay, or another share', () => {
    expect(paying({}, groups)).toEqual([0, 1])
    expect(paying({ student: true }, groups)).toEqual([0])
  })

  it('are not those that only lead to a group with the same shares', () => {
    const alike = [
      lawGroup('pensioner', 1, [pension], { shares: { state: percent(50) } }),
      lawGroup('student', 2, [student], { shares: { state: percent(50) } }),
      everybody(),
    ]
    expect(paying({ student: true }, alike)).toEqual([])
    expect(paying({}, alike)).toEqual([0, 1])
  })

  it('leave none of the people out to whom a result told to pay nothing does not apply', () => {
    fc.assert(
      fc.property(someFacts, ({ told }) => {
        const one = tinyCase(policy, questions, told, { asOf: TODAY, place: AI_QUOC, presuming: true })
        const settlement = one.presumeAt(FREE)
        const { verdict } = settlement
        if (verdict === null) return
        const kept = payingPresumptions(one, settlement, settlement.used)
        const { ends } = one.law.payer.reach(one.presumeAt(FREE, kept).masks)
        for (const end of ends) expect(one.law.verdicts[end]?.shares).toEqual(verdict.shares)
      }),
      { numRuns: 80 },
    )
  })
})
