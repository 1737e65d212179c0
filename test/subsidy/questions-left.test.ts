import { describe, expect, it } from 'vitest'
import { Facts } from '../../src/knowledge/facts.ts'
import type { FactQuestion } from '../../src/knowledge/pack.ts'
import { decide } from '../../src/subsidy/decide.ts'
import type { AskedPlace } from '../../src/subsidy/presume.ts'
import { questionsLeft } from '../../src/subsidy/questions-left.ts'
import { factsOf } from '../../src/subsidy/space/asked-province.ts'
import { changed } from '../../src/subsidy/what-if.ts'
import { AI_QUOC, inHaiPhong, NHA_TRANG, policy, questions, TODAY } from './policy-in-use.ts'

const inputOf = (facts: Facts, place: AskedPlace) => ({ facts, asOf: TODAY, place, presuming: true })
const left = (facts: Facts, skipped: readonly string[] = [], place = AI_QUOC) =>
  questionsLeft(inputOf(facts, place), skipped, policy, questions)

/** An age of the years in which most people are, as far as the law tells ages apart. */
const COMMON_AGE = 40

/** What somebody says who answers as most people do; what was told before stays. */
function commonAnswer({ typed, choices }: FactQuestion, known: Facts, place: AskedPlace): Facts {
  if (typed !== null) return { age: COMMON_AGE }
  const [choice] = choices.toSorted((a, b) => b.weight - a.weight)
  const told = factsOf(choice?.facts ?? {}, place.province)
  if (Object.keys(told).length < 2) return told
  return Facts.parse(Object.fromEntries(Object.entries(told).filter(([name]) => !(name in known))))
}

/** How many questions are left before each answer of an interview, and how many are asked in all. */
function interview(facts: Facts, place: AskedPlace): { lefts: number[]; asked: number } {
  const lefts: number[] = []
  let known = facts
  for (let asked = 0; asked < 20; asked += 1) {
    lefts.push(left(known, [], place))
    const [need] = decide(inputOf(known, place), policy, questions).needs
    const question = questions.get(need?.fact ?? '')
    if (question === undefined) return { lefts, asked }
    known = changed(known, commonAnswer(question, known, place))
  }
  throw new Error('an interview without an end')
}

describe('the questions that are left', () => {
  it.each<[string, Facts, AskedPlace]>([
    ['nobody in particular', {}, AI_QUOC],
    ['nobody in particular, in Nha Trang', {}, NHA_TRANG],
    ['somebody of 67', { age: 67 }, AI_QUOC],
    ['somebody of 67 in Nha Trang', { age: 67 }, NHA_TRANG],
    ['somebody of 78', { age: 78 }, AI_QUOC],
    ['a child', { age: 10, relation: 'child' }, AI_QUOC],
    ['a mother', { relation: 'mother' }, AI_QUOC],
    ['a farmer in Nha Trang', { work: 'farmer' }, NHA_TRANG],
  ])('are as many for %s as are asked of who answers as most do, one less each time', (_, facts, place) => {
    const { lefts, asked } = interview(facts, place)
    expect(asked).toBeGreaterThan(1)
    expect(lefts).toEqual(Array.from({ length: asked + 1 }, (_, at) => asked - at))
  })

  it('are none once it is settled', () => {
    const elderly = { ...inHaiPhong, age: 67, pension: false, socialAllowance: false }
    expect(decide(inputOf(elderly, AI_QUOC), policy, questions).outcome).toBe('entitled')
    expect(left(elderly)).toBe(0)
    expect(left({ pension: true })).toBe(0)
  })

  it('are fewer when one is skipped, with the finer ones that it covers', () => {
    const facts = { age: 67 }
    expect(left(facts)).toBe(3)
    expect(left(facts, ['socialAllowance'])).toBeGreaterThan(0)
    expect(left({}, [...questions.keys()])).toBe(0)
    const finer = questions.get('cityGroups')?.covers ?? []
    expect(finer.length).toBeGreaterThan(0)
    expect(left({ age: 40 }, ['cityGroups'])).toBe(left({ age: 40 }, ['cityGroups', ...finer]))
    expect(left({ age: 40 }, ['cityGroups'])).toBeLessThan(left({ age: 40 }))
  })

  it('is the one that clears up what contradicts itself', () => {
    expect(left({ age: 3, pension: true })).toBe(1)
  })

  it('are never more than twelve', () => {
    const input = { facts: {}, asOf: TODAY, place: null }
    expect(questionsLeft(input, [], policy, questions)).toBeLessThanOrEqual(12)
  })

  it('are counted in a few milliseconds', () => {
    left({})
    const times = Array.from({ length: 40 }, () => {
      const start = performance.now()
      left({})
      return performance.now() - start
    }).toSorted((a, b) => a - b)
    // 2.6 ms where it was measured; the half of them, for a machine that has other things to do.
    expect(times[20]).toBeLessThan(20)
  })
})
