import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORGET_AFTER_MS, freshState, readState, STATE_VERSION } from '../../src/conversation/state.ts'

const now = new Date('2026-11-21T09:00:00+07:00')
const later = (ms: number) => new Date(now.getTime() + ms)
const state = {
  ...freshState(now),
  people: [{ relation: 'mother', facts: { age: 67 }, contradictions: [], skipped: [] }],
  asking: { person: 0, fact: 'pension' },
}

describe('a stored state', () => {
  it('is gone on with', () => {
    const stored: unknown = JSON.parse(JSON.stringify(state))
    expect(readState({ version: STATE_VERSION, data: stored }, later(1000))).toEqual(state)
  })

  it('is forgotten with all its facts after a day of silence', () => {
    const read = readState({ version: STATE_VERSION, data: state }, later(FORGET_AFTER_MS + 1))
    expect(read).toMatchObject({ people: [], asking: null })
  })

  it('of another version, or damaged in any way, starts anew instead of locking somebody out', () => {
    expect(readState({ version: STATE_VERSION + 1, data: state }, now)).toEqual(freshState(now))
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(readState({ version: STATE_VERSION, data }, now)).toEqual(freshState(now))
      }),
    )
  })
})
