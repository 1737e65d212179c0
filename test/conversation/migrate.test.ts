import { describe, expect, it } from 'vitest'
import { migrate } from '../../src/conversation/migrate.ts'
import { STATE_VERSION } from '../../src/conversation/state.ts'

const first = {
  people: [{ relation: 'mother', facts: { age: 67 } }, { relation: null }],
  asking: { person: 0, fact: 'pension' },
  failures: 1,
  pausedUntil: null,
  updatedAt: '2026-11-21T02:00:00.000Z',
}

describe('a state of an earlier shape', () => {
  it('keeps whom an open interview is about and no fact', () => {
    const current = migrate({ version: 1, data: first, passing: null })
    expect(current).toMatchObject({ version: STATE_VERSION, passing: null })
    expect(current?.data).toMatchObject({ failures: 1, unfinished: ['mother', null] })
    expect(JSON.stringify(current)).not.toContain('67')
  })

  it('whose interview has ended is about nobody', () => {
    const current = migrate({ version: 1, data: { ...first, asking: null }, passing: null })
    expect(current?.data).toMatchObject({ unfinished: null })
  })

  it('that is damaged leads nowhere', () => {
    expect(migrate({ version: 1, data: { people: 'x' }, passing: null })).toBeNull()
  })

  it('of today stays as it is', () => {
    const stored = { version: STATE_VERSION, data: { a: 1 }, passing: { b: 2 } }
    expect(migrate(stored)).toBe(stored)
  })
})
