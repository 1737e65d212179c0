import { describe, expect, it } from 'vitest'
import { decidePerson } from '../../../src/conversation/decide-person.ts'
import { receiptFor } from '../../../src/conversation/flows/receipt.ts'
import { newPerson } from '../../../src/conversation/people.ts'
import type { Facts } from '../../../src/knowledge/facts.ts'
import { realBrain } from '../../support/brain.ts'
import { USUAL } from '../../support/moment.ts'
import { NOW } from '../events.ts'
import { CODE } from '../talk.ts'

const { pack, place } = realBrain()
const context = { pack, place, now: NOW, readOn: '2026-11-21', ...USUAL, freshCode: CODE }
const HERE = { status: 'permanent', province: 'hai-phong', commune: 'ai-quoc' } as const

function receiptOf(facts: Facts, given = context) {
  const person = { ...newPerson(facts.relation ?? null), facts }
  return receiptFor([{ person, decision: decidePerson(person, given).decision }], given)
}

const elderly: Facts = {
  relation: 'mother',
  age: 67,
  pension: false,
  socialAllowance: false,
  residence: HERE,
}

describe('the receipt of a result', () => {
  it('keeps the day, the place, the facts and what came out', () => {
    expect(receiptOf(elderly)).toEqual({
      kind: 'receipt',
      code: CODE,
      asOf: '2026-11-21',
      place: 'ai-quoc',
      people: [elderly],
      outcomes: ['entitled|hai-phong/elderly-60-74|0,100,0,0,0'],
    })
  })

  it.each<[string, Facts]>([
    ['poverty', { household: 'poor' }],
    ['HIV', { hiv: true }],
    ['a badge of the Party', { partyBadgeYears: 45 }],
  ])('withholds %s, and what rests on it', (_, told) => {
    const receipt = receiptOf({ relation: 'self', age: 45, residence: HERE, ...told })
    expect(receipt?.people).toEqual([{ relation: 'self', age: 45, residence: HERE }])
    expect(JSON.stringify(receipt)).not.toMatch(/poor|hiv|party/i)
  })

  it('is none where nothing came out, or none are kept', () => {
    expect(receiptOf({ relation: 'mother' })).toBeNull()
    const person = { ...newPerson('mother'), facts: elderly }
    const { decision } = decidePerson(person, context)
    expect(receiptFor([{ person, decision }], { ...context, freshCode: null })).toBeNull()
  })
})
