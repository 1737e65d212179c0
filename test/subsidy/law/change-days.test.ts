import { describe, expect, it } from 'vitest'
import { changeDays } from '../../../src/subsidy/law/change-days.ts'
import { lawGroup, reading, support, tinyPolicy, valued } from '../tiny-policy.ts'

const ALWAYS = { validFrom: '2000-01-01', validTo: null }

describe('the days on which something changes', () => {
  it('are those on which a group, a reading or a number begins, and those after its last', () => {
    const policy = tinyPolicy({
      groups: [
        lawGroup('one', 1, [], { validFrom: '2025-07-01', validTo: '2025-12-31' }),
        support('two', 2, [], { validFrom: '2024-02-01', validTo: '2024-02-28', shares: { state: 'four' } }),
      ],
      readings: [reading('three', { validFrom: '2026-01-15', validTo: '2030-12-31' })],
      parameters: [
        valued('four', [
          { value: 1, from: '2024-07-01', to: '2026-06-30' },
          { value: 2, from: '2026-07-01', to: null },
        ]),
        valued('only answers mention it', [{ value: 1, from: '2027-03-01', to: '2027-04-30' }]),
      ],
    })
    expect(changeDays(policy)).toEqual([
      '2000-01-01',
      '2024-02-01',
      '2024-02-29',
      '2024-07-01',
      '2025-07-01',
      '2026-01-01',
      '2026-01-15',
      '2026-07-01',
      '2031-01-01',
    ])
  })

  it('are each there once, in order', () => {
    const policy = tinyPolicy({
      groups: [
        lawGroup('one', 1, [], { validFrom: '2026-01-01', validTo: '2026-12-31' }),
        lawGroup('two', 2, [], { validFrom: '2001-01-01' }),
        lawGroup('three', 3, [], { validFrom: '2027-01-01' }),
        lawGroup('four', 4, [], ALWAYS),
      ],
    })
    expect(changeDays(policy)).toEqual(['2000-01-01', '2001-01-01', '2026-01-01', '2027-01-01'])
  })

  it('are remembered for each policy', () => {
    const policy = tinyPolicy({ groups: [lawGroup('one', 1, [])] })
    expect(changeDays(policy)).toBe(changeDays(policy))
    const other = tinyPolicy({ groups: [lawGroup('one', 1, [], { validFrom: '2021-01-01' })] })
    expect(changeDays(other)).not.toEqual(changeDays(policy))
  })
})
