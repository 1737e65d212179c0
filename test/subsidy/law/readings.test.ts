import { describe, expect, it } from 'vitest'
import type { Condition } from '../../../src/knowledge/policy/policy.ts'
import { openReadings, readAs } from '../../../src/subsidy/law/readings.ts'
import { lawGroup, otherwise, reading, requirement, tinyPolicy } from '../tiny-policy.ts'

const pension: Condition = { fact: 'pension', is: true }
const student: Condition = { fact: 'student', is: true }

describe('open readings', () => {
  const policy = tinyPolicy({
    readings: [
      reading('open', { validFrom: '2026-01-01', validTo: '2026-12-31' }),
      reading('confirmed', { confirmedBy: 'the ward', confirmedOn: '2026-02-01' }),
      reading('forever'),
    ],
  })
  const openOn = (date: string) => openReadings(policy, date).map(({ id }) => id)

  it('are those that hold on the day and that nobody has confirmed', () => {
    expect(openOn('2025-12-31')).toEqual(['forever'])
    expect(openOn('2026-01-01')).toEqual(['open', 'forever'])
    expect(openOn('2026-12-31')).toEqual(['open', 'forever'])
    expect(openOn('2027-01-01')).toEqual(['forever'])
    expect(openOn('2019-12-31')).toEqual([])
  })
})

describe('a policy read in another way', () => {
  const policy = tinyPolicy({ groups: [lawGroup('one', 10, [pension]), lawGroup('two', 20, [student])] })
  const more = requirement('more', { fact: 'hiv', is: true })

  it('has further requirements, after those that there are', () => {
    const read = readAs(policy, otherwise({ group: 'one', add: [more] }))
    expect(read.groups.get('one')?.requirements).toEqual([requirement('one 1', pension), more])
    expect(read.groups.get('one')?.order).toBe(10)
    expect(read.groups.get('two')).toBe(policy.groups.get('two'))
  })

  it('has groups in other places', () => {
    const read = readAs(policy, otherwise({ group: 'two', order: 0 }, { group: 'one', order: 30 }))
    expect([...read.groups.values()].map(({ id, order }) => [id, order])).toEqual([
      ['one', 30],
      ['two', 0],
    ])
    expect(read.groups.get('two')?.requirements).toEqual(policy.groups.get('two')?.requirements)
  })

  it('is the same where it changes nothing, or a group that there is not', () => {
    expect(readAs(policy, { text: 'another', changes: [] })).toEqual(policy)
    expect(readAs(policy, otherwise({ group: 'three', add: [more], order: 1 }))).toEqual(policy)
  })

  it('leaves the policy itself as it is', () => {
    readAs(policy, otherwise({ group: 'one', add: [more], order: 5 }))
    expect(policy.groups.get('one')).toEqual(lawGroup('one', 10, [pension]))
  })
})
