import { describe, expect, it } from 'vitest'
import type { ExpectedPerson } from '../../src/eval/cases.ts'
import { type Considered, type Paid, type Result, scorePerson } from '../../src/eval/score-case.ts'

const ALL: Paid = { city: 100, state: 0, resident: 0 }
const MOST: Paid = { city: 70, state: 0, resident: 30 }
const NONE: Paid = { city: 0, state: 0, resident: 100 }
const STATE: Paid = { city: 0, state: 100, resident: 0 }
const HALF_STATE: Paid = { city: 0, state: 50, resident: 50 }

const NOTHING: Result = { outcome: 'needs-facts', group: null, shares: null, likely: null }
const settled = (shares: Paid): Result => ({ outcome: 'entitled', group: 'g', shares, likely: null })
const likely = (shares: Paid): Result => ({
  ...NOTHING,
  likely: { group: 'g', shares, conditions: ['nếu'] },
})

const QUESTION = { person: 0, fact: 'pension' }
const answer = (decision: Result | null, question: object | null = null): Considered => ({
  people: decision === null ? [] : [{ decision }],
  question,
})
const expected = (
  status: ExpectedPerson['status'],
  shares: ExpectedPerson['shares'] = {},
): ExpectedPerson => ({
  person: 0,
  status,
  shares,
})

describe('somebody who is covered', () => {
  const covered = expected('covered', { city: 100, state: 0, resident: 0 })
  it.each([
    [settled(ALL), null, 'right'],
    [settled(ALL), QUESTION, 'right'],
    [likely(ALL), QUESTION, 'conditional'],
    [likely(ALL), null, 'conditional'],
    [settled(MOST), null, 'wrong'],
    [settled(STATE), null, 'wrong'],
    [likely(NONE), QUESTION, 'wrong'],
    [NOTHING, QUESTION, 'asked'],
    [NOTHING, null, 'wrong'],
    [null, QUESTION, 'missing'],
  ] as const)('%j asking %j is %s', (decision, question, verdict) => {
    expect(scorePerson(covered, answer(decision, question))).toBe(verdict)
  })

  it('is judged by the shares that are given alone, and fractions by their first decimals', () => {
    expect(scorePerson(expected('covered', { city: 0 }), answer(settled(STATE)))).toBe('right')
    const third = expected('covered', { state: 66.67, resident: 33.33 })
    expect(scorePerson(third, answer(settled({ city: 0, state: 200 / 3, resident: 100 / 3 })))).toBe('right')
  })
})

describe('somebody who is covered if conditions hold', () => {
  const conditional = expected('covered-if', { city: 70, resident: 30 })
  it.each([
    [settled(MOST), null, 'right'],
    [likely(MOST), QUESTION, 'right'],
    [likely(ALL), QUESTION, 'wrong'],
    [settled(NONE), null, 'wrong'],
    [NOTHING, QUESTION, 'asked'],
    [NOTHING, null, 'wrong'],
    [null, null, 'missing'],
  ] as const)('%j asking %j is %s', (decision, question, verdict) => {
    expect(scorePerson(conditional, answer(decision, question))).toBe(verdict)
  })
})

describe('somebody whom the city pays nothing', () => {
  it.each([
    [settled(NONE), null, 'right'],
    [settled(STATE), null, 'right'],
    [likely(HALF_STATE), QUESTION, 'right'],
    [settled(MOST), null, 'wrong'],
    [likely(ALL), QUESTION, 'wrong'],
    [NOTHING, QUESTION, 'asked'],
    [{ ...NOTHING, outcome: 'not-in-force' }, null, 'right'],
    [null, QUESTION, 'missing'],
  ] as const)('%j asking %j is %s', (decision, question, verdict) => {
    expect(scorePerson(expected('not-covered', { city: 0 }), answer(decision, question))).toBe(verdict)
  })
})

describe('somebody of whom something must be asked', () => {
  it.each([
    [NOTHING, QUESTION, 'right'],
    [likely(NONE), QUESTION, 'right'],
    [likely(ALL), QUESTION, 'wrong'],
    [settled(ALL), QUESTION, 'wrong'],
    [settled(NONE), null, 'wrong'],
    [NOTHING, null, 'wrong'],
    [null, QUESTION, 'missing'],
  ] as const)('%j asking %j is %s', (decision, question, verdict) => {
    expect(scorePerson(expected('ask'), answer(decision, question))).toBe(verdict)
  })
})

it('looks at the person who is meant', () => {
  const people = [{ decision: settled(NONE) }, { decision: settled(ALL) }]
  const second = { ...expected('covered', { city: 100 }), person: 1 }
  expect(scorePerson(second, { people, question: null })).toBe('right')
  expect(scorePerson({ ...second, person: 2 }, { people, question: null })).toBe('missing')
})
