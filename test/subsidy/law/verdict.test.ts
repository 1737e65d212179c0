import { beforeEach, describe, expect, it } from 'vitest'
import type { Policy } from '../../../src/knowledge/policy/policy.ts'
import { type Rule, rulesOn } from '../../../src/subsidy/law/rule.ts'
import { GAP, samePayment, Verdicts } from '../../../src/subsidy/law/verdict.ts'
import { spaceOf } from '../../../src/subsidy/space/space.ts'
import { DAY, found, lawGroup, reading, shares, tinyPolicy } from '../tiny-policy.ts'

const policy: Policy = tinyPolicy({
  groups: [
    lawGroup('one', 1, []),
    lawGroup('two', 2, []),
    lawGroup('gone', 3, [], { validTo: '2025-12-31' }),
  ],
})
let one: Rule
let two: Rule
let gone: Rule
let verdicts: Verdicts
beforeEach(() => {
  const [first, second, third] = rulesOn(policy, DAY, spaceOf([policy], []))
  one = found(first)
  two = found(second)
  gone = found(third)
  verdicts = new Verdicts()
})

const HALF = { shares: shares({ state: 50, resident: 50 }), benefit: 80 }
const NOTHING = { shares: shares({ resident: 100 }), benefit: 80 }

describe('verdicts', () => {
  it('begin with the one that no group takes somebody in', () => {
    expect(verdicts.get(GAP)).toEqual({
      outcome: 'unsettled',
      rule: null,
      shares: shares({ resident: 100 }),
      benefit: 0,
      contested: [],
      support: { least: 0, most: 100 },
    })
    expect(verdicts.list).toHaveLength(1)
  })

  it('say what an offer comes to', () => {
    expect(verdicts.get(verdicts.of(one, HALF))).toEqual({
      outcome: 'entitled',
      rule: one,
      ...HALF,
      contested: [],
      support: { least: 50, most: 50 },
    })
    expect(verdicts.get(verdicts.of(one, NOTHING))).toMatchObject({
      outcome: 'not-entitled',
      support: { least: 0, most: 0 },
    })
    expect(verdicts.get(verdicts.of(gone, HALF)).outcome).toBe('not-in-force')
    expect(verdicts.get(verdicts.of(gone, NOTHING)).outcome).toBe('not-in-force')
  })

  it('have one number each', () => {
    const number = verdicts.of(one, HALF)
    expect(number).toBe(1)
    expect(verdicts.of(one, { ...HALF, shares: { ...HALF.shares } })).toBe(number)
    const others = [
      verdicts.of(one, NOTHING),
      verdicts.of(one, { ...HALF, benefit: 100 }),
      verdicts.of(one, { ...HALF, shares: shares({ city: 50, resident: 50 }) }),
      verdicts.of(two, HALF),
      verdicts.of(gone, HALF),
      verdicts.contested(number, reading('a'), null),
      verdicts.contested(number, reading('b'), null),
      verdicts.contested(number, reading('a'), verdicts.get(number)),
    ]
    expect(others).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
    expect(verdicts.contested(number, reading('a'), null)).toBe(7)
    expect(verdicts.list).toHaveLength(10)
  })

  it('are there under their numbers alone', () => {
    expect(() => new Verdicts().get(1)).toThrow(new RangeError('no verdict has the number 1'))
    expect(() => new Verdicts().get(-1)).toThrow(RangeError)
  })
})

describe('a contested verdict', () => {
  let half: number
  let nothing: number
  let all: number
  beforeEach(() => {
    half = verdicts.of(one, HALF)
    nothing = verdicts.of(two, NOTHING)
    all = verdicts.of(two, { shares: shares({ state: 100 }), benefit: 100 })
  })
  const open = reading('open')
  const other = reading('other')

  it('promises nothing, but for what others pay under either reading', () => {
    expect(verdicts.get(verdicts.contested(half, open, verdicts.get(nothing)))).toEqual({
      ...verdicts.get(half),
      outcome: 'unsettled',
      contested: [open],
      support: { least: 0, most: 50 },
    })
    expect(verdicts.get(verdicts.contested(half, open, verdicts.get(all))).support).toEqual({
      least: 50,
      most: 100,
    })
    expect(verdicts.get(verdicts.contested(all, open, verdicts.get(half))).support).toEqual({
      least: 50,
      most: 100,
    })
  })

  it('is worth nothing for certain where the other reading does not say who pays', () => {
    expect(verdicts.get(verdicts.contested(half, open, null)).support).toEqual({ least: 0, most: 50 })
    expect(verdicts.get(verdicts.contested(nothing, open, null)).support).toEqual({ least: 0, most: 0 })
  })

  it('may rest on several readings, each named once', () => {
    const twice = verdicts.contested(verdicts.contested(half, open, null), other, verdicts.get(all))
    expect(verdicts.get(twice)).toMatchObject({ contested: [open, other], support: { least: 0, most: 100 } })
    expect(verdicts.contested(verdicts.contested(half, open, null), open, null)).toBe(
      verdicts.contested(half, open, null),
    )
  })

  it('is not made of a group out of its period', () => {
    const out = verdicts.of(gone, HALF)
    expect(verdicts.contested(out, open, verdicts.get(nothing))).toBe(out)
  })
})

describe('the same payment', () => {
  const verdict = (which: Rule, offer = HALF) => verdicts.get(verdicts.of(which, offer))

  it('is that of the same shares, whoever offers them', () => {
    expect(samePayment(verdict(one), verdict(two))).toBe(true)
    expect(samePayment(verdict(one), verdict(one, { ...HALF, benefit: 100 }))).toBe(true)
    expect(samePayment(verdict(one), verdict(one, NOTHING))).toBe(false)
  })

  it('is not that of a group in force and of one that is not', () => {
    expect(samePayment(verdict(one), verdict(gone))).toBe(false)
    expect(samePayment(verdict(gone), verdict(gone))).toBe(true)
  })

  it('is not that of a gap and of a group that pays nothing', () => {
    const gap = verdicts.get(GAP)
    expect(samePayment(gap, verdict(one, NOTHING))).toBe(false)
    expect(samePayment(verdict(one, NOTHING), gap)).toBe(false)
    expect(samePayment(gap, gap)).toBe(true)
  })
})
