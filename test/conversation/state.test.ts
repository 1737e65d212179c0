import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freshState, readState, STATE_VERSION, storeState } from '../../src/conversation/state.ts'

const now = new Date('2026-11-21T09:00:00+07:00')
const state = {
  ...freshState(now),
  introduced: true,
  address: 'em',
  people: [{ relation: 'mother', facts: { age: 67 }, contradictions: [], skipped: [] }],
  asking: { person: 0, fact: 'pension' },
  unfinished: ['mother'],
}
const stored = (): ReturnType<typeof storeState> => JSON.parse(JSON.stringify(storeState(state)))

describe('a stored state', () => {
  it('is gone on with', () => {
    expect(readState(stored(), now)).toEqual(state)
  })

  it('keeps in its lasting part nothing that anybody told', () => {
    const lasting = JSON.stringify(storeState(state).data)
    expect(lasting).not.toMatch(/67|pension|people/)
    expect(JSON.stringify(storeState(state).passing)).toMatch(/67/)
  })

  it('without its passing part knows only what it was about', () => {
    const read = readState({ ...stored(), passing: null }, now)
    expect(read).toEqual({ ...freshState(now), introduced: true, address: 'em', unfinished: ['mother'] })
  })

  it('of the first version goes on without the facts', () => {
    const first = {
      people: [{ relation: 'mother', facts: { age: 67 }, contradictions: [], skipped: [] }],
      asking: { person: 0, fact: 'pension' },
      offered: [],
      failures: 1,
      pausedUntil: null,
      updatedAt: now.toISOString(),
    }
    expect(readState({ version: 1, data: first, passing: null }, now)).toEqual({
      ...freshState(now),
      introduced: true,
      failures: 1,
      unfinished: ['mother'],
    })
  })

  it('of a version to come, or damaged in any way, starts anew instead of locking somebody out', () => {
    expect(readState({ ...stored(), version: STATE_VERSION + 1, data: 1 }, now)).toEqual(freshState(now))
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, STATE_VERSION), (data, version) => {
        expect(readState({ version, data, passing: data }, now)).toEqual(freshState(now))
      }),
    )
    const damaged = readState({ ...stored(), passing: { people: 'x' } }, now)
    expect(damaged).toMatchObject({ people: [], asking: null, introduced: true })
  })
})
