import { beforeEach, describe, expect, it } from 'vitest'
import {
  MOST_VALUES,
  maskOf,
  TooManyValuesError,
  type Value,
  type Variable,
  valuesIn,
  variable,
} from '../../../src/subsidy/space/variable.ts'

const is = (value: string | boolean): Value => ({ kind: 'is', value })
const between = (from: number, to: number): Value => ({ kind: 'between', from, to })
const other: Value = { kind: 'other' }

describe('a variable', () => {
  it('has a bit for each value, and knows single values by theirs', () => {
    const one = variable('household', 6, [is('poor'), is('none'), other])
    expect(one).toMatchObject({ name: 'household', fact: 'household', part: null, index: 6 })
    expect(one.all).toBe(0b111)
    expect([...one.bits]).toEqual([
      ['poor', 0b001],
      ['none', 0b010],
    ])
    expect(one.otherBit).toBe(0b100)
  })

  it('has no bit for other texts where the list is closed', () => {
    const one = variable('pension', 0, [is(false), is(true)])
    expect(one.otherBit).toBe(0)
    expect(one.bits.get(true)).toBe(0b10)
    expect(one.bits.get('true')).toBeUndefined()
  })

  it('may be one part of a fact', () => {
    expect(variable('residence.area', 1, [is('island')])).toMatchObject({ fact: 'residence', part: 'area' })
  })

  it('is of a fact that there is', () => {
    expect(() => variable('shoeSize', 0, [other])).toThrow()
  })

  it('has no bits for ranges', () => {
    expect(variable('age', 0, [between(0, 5), between(6, 130)]).bits.size).toBe(0)
  })

  it('holds 31 values and no more', () => {
    const values = (count: number) => Array.from({ length: count }, (_, at) => between(at, at))
    expect(MOST_VALUES).toBe(31)
    const full = variable('age', 0, values(31))
    expect(full.all).toBe(0x7fffffff)
    expect(maskOf(full, (value) => value.kind === 'between' && value.from === 30)).toBe(1 << 30)
    expect(() => variable('age', 0, values(32))).toThrow(TooManyValuesError)
    expect(() => variable('age', 0, values(32))).toThrow(
      expect.objectContaining({
        code: 'TOO_MANY_VALUES',
        message: 'the rules tell 32 values of "age" apart, at most 31 fit; merge some',
      }),
    )
  })
})

describe('masks', () => {
  let one: Variable
  beforeEach(() => {
    one = variable('household', 0, [is('poor'), is('near-poor'), is('none'), other])
  })

  it('hold the bits of the values that pass', () => {
    expect(maskOf(one, () => true)).toBe(one.all)
    expect(maskOf(one, () => false)).toBe(0)
    expect(maskOf(one, (value) => value.kind === 'is' && value.value !== 'poor')).toBe(0b0110)
  })

  it('stand for values', () => {
    expect(valuesIn(one, 0b1010)).toEqual([is('near-poor'), other])
    expect(valuesIn(one, 0)).toEqual([])
    expect(valuesIn(one, one.all)).toEqual(one.values)
  })
})
