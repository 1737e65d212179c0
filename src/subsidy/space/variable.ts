import { type FactName, Facts } from '../../knowledge/facts.ts'

/** One fact, or one part of a fact, as far as the policy tells its values apart. */
export interface Variable {
  /** `pension`, `residence.area`, … */
  readonly name: string
  readonly fact: FactName
  /** Of a fact with parts: which one. */
  readonly part: string | null
  /** Place in the space; also the bit mask's. */
  readonly index: number
  /** At most MOST_VALUES; value number n is bit n of a mask. */
  readonly values: readonly Value[]
  /** The bits of all values: nothing is known. */
  readonly all: number
  /** The bit of each single value, and of every text that has none. */
  readonly bits: ReadonlyMap<unknown, number>
  readonly otherBit: number
}

/** One value, or values that no rule tells apart. */
export type Value =
  | { readonly kind: 'is'; readonly value: string | boolean }
  /** Whole numbers, both ends included. */
  | { readonly kind: 'between'; readonly from: number; readonly to: number }
  /** A text that no rule names: another province. */
  | { readonly kind: 'other' }

/** Bits of a mask. */
export const MOST_VALUES = 31

export class TooManyValuesError extends Error {
  readonly code = 'TOO_MANY_VALUES'
  constructor(variable: string, count: number) {
    super(`the rules tell ${count} values of "${variable}" apart, at most ${MOST_VALUES} fit; merge some`)
  }
}

/** @throws TooManyValuesError */
export function variable(name: string, index: number, values: readonly Value[]): Variable {
  if (values.length > MOST_VALUES) throw new TooManyValuesError(name, values.length)
  const [fact = name, part = null] = name.split('.')
  const single = values.flatMap((value, at): [unknown, number][] =>
    value.kind === 'is' ? [[value.value, 1 << at]] : [],
  )
  return {
    name,
    fact: Facts.keyof().parse(fact),
    part,
    index,
    values,
    all: 2 ** values.length - 1,
    bits: new Map(single),
    otherBit: values.reduce((bits, { kind }, at) => (kind === 'other' ? bits | (1 << at) : bits), 0),
  }
}

/** The bits of the values that pass a test. */
export function maskOf({ values }: Variable, passes: (value: Value) => boolean): number {
  return values.reduce((mask, value, at) => (passes(value) ? mask | (1 << at) : mask), 0)
}

/** The values behind a mask. */
export function valuesIn({ values }: Variable, mask: number): Value[] {
  return values.filter((_, at) => (mask & (1 << at)) !== 0)
}
