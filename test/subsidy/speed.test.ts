import { expect, it } from 'vitest'
import { decideFor, inHaiPhong } from './policy-in-use.ts'

/** Generous: it takes a few tenths of a millisecond; the bound catches a slip of the order of growth. */
const MOST_MS = 5

it('decides in a fraction of a millisecond, also while much is open', () => {
  const asked = [
    {},
    { ...inHaiPhong, age: 67, pension: false },
    { ...inHaiPhong, age: 40 },
    { household: 'near-poor' },
  ]
  for (const facts of asked) decideFor(facts)
  const rounds = 50
  const start = performance.now()
  for (let round = 0; round < rounds; round++) for (const facts of asked) decideFor(facts)
  expect((performance.now() - start) / (rounds * asked.length)).toBeLessThan(MOST_MS)
})
