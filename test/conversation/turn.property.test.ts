import fc from 'fast-check'
import { expect, it } from 'vitest'
import { read, think } from '../../src/answering/brain.ts'
import { type ConversationState, freshState } from '../../src/conversation/state.ts'
import { realBrain } from '../support/brain.ts'
import { at } from '../support/moment.ts'
import { afterSilence, type Happening, happen, happening, kept, NOW, nextStep } from './events.ts'

const brain = realBrain()
const MOMENT = at(NOW)

/** Plays what happens; between two turns the state passes through the store's JSON. */
function play(all: readonly Happening[]): ConversationState {
  let state = freshState(NOW)
  for (const one of all) {
    const thought = happen(brain, state, one)
    if (thought === null) {
      if (one.kind === 'silence') state = afterSilence(state)
      continue
    }
    expect(thought.replies.length).toBeGreaterThan(0)
    for (const reply of thought.replies) {
      expect(reply.text.trim()).not.toBe('')
      expect(reply.text).not.toMatch(/\{\{|\}\}|undefined|NaN|\[object/)
      for (const { label } of reply.choices) expect(label).not.toMatch(/\{\{|undefined/)
    }
    if (thought.state !== null) expect(nextStep(thought.state)).toBe(true)
    const next = thought.state ?? freshState(NOW)
    expect(kept(next)).toEqual(next)
    state = next
  }
  return state
}

it('up to 30 events of any kind: each is answered in whole sentences and leaves a next step', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 30 }), (all) => {
      play(all)
    }),
    { numRuns: 120 },
  )
})

it('no state is a dead end: "thôi" ends any interview, and "không biết" ends it within its questions', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 8 }), (all) => {
      const state = play(all)
      const stopped = think(brain, state, read(brain, { kind: 'text', text: 'thôi' }, NOW), MOMENT)
      expect(stopped.state).toMatchObject({ asking: null, awaiting: null })
      let skipping = state
      for (let asked = 0; skipping.asking !== null; asked += 1) {
        expect(asked).toBeLessThan(60)
        skipping =
          think(brain, skipping, { kind: 'choice', payload: 'skip' }, MOMENT).state ?? freshState(NOW)
      }
    }),
    { numRuns: 60 },
  )
})

it('a turn is a pure function: the same arguments give the same result', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 5 }), happening, (all, last) => {
      const state = play(all)
      const frozen = JSON.stringify(state)
      expect(happen(brain, state, last)).toEqual(happen(brain, state, last))
      expect(JSON.stringify(state)).toBe(frozen)
    }),
    { numRuns: 60 },
  )
})
