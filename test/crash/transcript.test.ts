import { describe, expect, it } from 'vitest'
import { difference, type Expected } from './transcript.ts'

const once = (text: string): Expected => ({ text, least: 1, most: 1 })
const perhapsTwice = (text: string): Expected => ({ text, least: 1, most: 2 })

describe('comparing a transcript', () => {
  it('accepts what was to be sent, and a repetition where a send was cut off', () => {
    const expected = [once('a'), perhapsTwice('b'), once('b'), once('c')]
    expect(difference(expected, ['a', 'b', 'b', 'c'])).toBeNull()
    expect(difference(expected, ['a', 'b', 'b', 'b', 'c'])).toBeNull()
  })

  it.each([
    ['a loss', ['a', 'c']],
    ['a loss at the end', ['a', 'b']],
    ['a repetition that nothing explains', ['a', 'a', 'b', 'c']],
    ['a second repetition', ['a', 'b', 'b', 'b', 'c']],
    ['another order', ['b', 'a', 'c']],
    ['a repetition out of its place', ['a', 'b', 'c', 'b']],
    ['something else', ['a', 'b', 'c', 'd']],
  ])('sees %s', (_what, got) => {
    expect(difference([once('a'), perhapsTwice('b'), once('c')], got)).not.toBeNull()
  })
})
