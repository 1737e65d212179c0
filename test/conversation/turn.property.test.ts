import fc from 'fast-check'
import { expect, it } from 'vitest'
import { read, think, type UnreadEvent } from '../../src/answering/brain.ts'
import { type ConversationState, freshState, readState, STATE_VERSION } from '../../src/conversation/state.ts'
import { realBrain } from '../support/brain.ts'

const brain = realBrain()
const now = new Date('2026-11-21T09:00:00+07:00')

const words = fc.constantFrom(
  'mẹ tôi được hỗ trợ bao nhiêu',
  'bố 73 không lương hưu, mẹ 70 có lương hưu',
  '67',
  'không',
  'có',
  'không biết',
  'thôi',
  'làm lại',
  'thẻ hết hạn thì làm sao',
  'cận nghèo',
  'thường trú Ái Quốc',
  'đăng ký kết hôn ở đâu',
  'cảm ơn',
  '1',
  '2',
  '9',
  '',
  '🙂',
)
const event: fc.Arbitrary<UnreadEvent> = fc.oneof(
  { weight: 8, arbitrary: words.map((text): UnreadEvent => ({ kind: 'text', text })) },
  { weight: 1, arbitrary: fc.string().map((text): UnreadEvent => ({ kind: 'text', text })) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('check', 'skip', 'menu', 'contact', 'none-of-these', 'q:pension:0', 'q:work:1', 'x:y')
      .map((payload): UnreadEvent => ({ kind: 'choice', payload })),
  },
  { weight: 1, arbitrary: fc.constant<UnreadEvent>({ kind: 'attachment', what: 'sticker' }) },
  { weight: 1, arbitrary: fc.constant<UnreadEvent>({ kind: 'start' }) },
)

/** Plays events; between two turns the state passes through the store's JSON. */
function play(events: readonly UnreadEvent[]): ConversationState {
  let state = freshState(now)
  for (const one of events) {
    const thought = think(brain, state, read(brain, one, now), now)
    expect(thought.replies.length).toBeGreaterThan(0)
    for (const reply of thought.replies) {
      expect(reply.text.trim()).not.toBe('')
      expect(reply.text).not.toMatch(/\{\{|\}\}|undefined|NaN|\[object/)
    }
    const stored: unknown = JSON.parse(JSON.stringify(thought.state ?? freshState(now)))
    const kept = readState({ version: STATE_VERSION, data: stored }, now)
    expect(kept).toEqual(stored)
    state = kept
  }
  return state
}

it('every event is answered in whole sentences, whatever came before', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 8 }), (events) => {
      play(events)
    }),
    { numRuns: 150 },
  )
})

it('no state is a dead end: "thôi" ends any interview, and "không biết" ends it within its questions', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 6 }), (events) => {
      const state = play(events)
      const stopped = think(brain, state, read(brain, { kind: 'text', text: 'thôi' }, now), now)
      expect(stopped.state?.asking ?? null).toBeNull()
      let skipping = state
      for (let asked = 0; skipping.asking !== null; asked += 1) {
        expect(asked).toBeLessThan(60)
        skipping = think(brain, skipping, { kind: 'choice', payload: 'skip' }, now).state ?? freshState(now)
      }
    }),
    { numRuns: 60 },
  )
})

it('a turn is a pure function: the same arguments give the same result', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 5 }), event, (events, last) => {
      const state = play(events)
      const frozen = JSON.stringify(state)
      const told = read(brain, last, now)
      expect(think(brain, state, told, now)).toEqual(think(brain, state, told, now))
      expect(JSON.stringify(state)).toBe(frozen)
    }),
    { numRuns: 60 },
  )
})
