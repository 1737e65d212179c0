import { describe, expect, it } from 'vitest'
import { matchPeople } from '../../../bench/conversation/match.ts'
import type { Person } from '../../../bench/conversation/people.ts'

const person = (relation: Person['relation'], age: number): Person => ({
  relation,
  age,
  facts: { relation, age },
  birthDate: '2000-01-01',
})

describe('people of a conversation', () => {
  const family = [person('mother', 67), person('child', 12), person('child', 4)]

  it('are told apart by relation, children by age', () => {
    const heard = [
      { relation: 'child', facts: { age: 4 } },
      { relation: 'mother', facts: {} },
      { relation: 'child', facts: {} },
    ]
    expect(matchPeople(heard, family, 0)).toEqual([2, 0, 1])
  })

  it('are nobody when nobody of that kind was meant', () => {
    expect(matchPeople([{ relation: 'self', facts: {} }], family, 0)).toEqual([null])
  })

  it('without a relation are whom the resident spoke of last', () => {
    expect(matchPeople([{ relation: null, facts: {} }], family, 2)).toEqual([2])
  })
})
