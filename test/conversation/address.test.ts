import { expect, it } from 'vitest'
import { addressOf } from '../../src/conversation/address.ts'
import type { SelfTerm } from '../../src/vietnamese/self-term.ts'

it.each<[SelfTerm | null, string | null]>([
  ['em', 'em'],
  ['cháu', 'cháu'],
  ['tôi', null],
  ['mình', null],
  [null, null],
])('who calls themselves %s is addressed as %s', (term, address) => {
  expect(addressOf(term)).toBe(address)
})
