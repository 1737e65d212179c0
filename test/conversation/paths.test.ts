import { beforeAll, describe, expect, it } from 'vitest'
import { read, think } from '../../src/answering/brain.ts'
import { type ConversationState, freshState } from '../../src/conversation/state.ts'
import { realBrain } from '../support/brain.ts'
import { at } from '../support/moment.ts'
import { afterSilence, kept, NOW, nextStep } from './events.ts'

const brain = realBrain()
const { questions } = brain.pack

/** What a conversation is in the middle of; it decides what the next words mean. */
function modeOf(state: ConversationState): string {
  const { asking, awaiting, unclear, last, failures, unfinished } = state
  if (awaiting !== null) return `waiting for ${awaiting.kind}`
  if (asking !== null) return `asking ${asking.fact}`
  if (unclear !== null) return 'did you mean'
  if (failures > 0) return `not understood ${failures}`
  if (unfinished !== null) return 'back after silence'
  return last === null ? 'open' : `after ${last.kind}`
}

/** Hardly ever asked alone: `nationalGroups` and `cityGroups` ask for them with their like. */
const ASKED_TOGETHER = ['merit', 'armedForces', 'blindAssociation']

/** Every mode there is. */
const MODES = [
  'open',
  'after answer',
  'after result',
  'did you mean',
  'not understood 1',
  'not understood 2',
  'back after silence',
  'waiting for relative',
  'waiting for which',
  'waiting for left-question',
  ...[...questions.keys()].filter((id) => !ASKED_TOGETHER.includes(id)).map((id) => `asking ${id}`),
]

/** What people write, besides what is offered to tap. */
const SAID = [
  'mẹ tôi được hỗ trợ bao nhiêu',
  'tôi 59 tuổi rưỡi, mua thẻ được hỗ trợ bao nhiêu',
  'bà nội 70 tuổi, bà ngoại 68 tuổi, được hỗ trợ bao nhiêu',
  'bà ấy không có lương hưu',
  'thẻ hết hạn thì gia hạn ở đâu',
  'bảo hiểm trả tiền thế nào',
  'qwx zzkt wwpp',
  '40',
  '67',
  '81',
  '16',
  'tôi gom rác cho tổ dân phố',
  'tôi có huy hiệu 45 năm tuổi đảng',
  'tôi là hội viên hội người mù',
  'tôi ở vùng khó khăn',
  'tôi sinh năm 1966',
  'tôi không phải người có công',
  'tôi không phải đảng viên',
]

/** Begins with what is seldom told, so that what is seldom asked is asked. */
const RARE = 'tôi 40 tuổi buôn bán tự do ở vùng khó khăn, không có trợ cấp gì, mua thẻ được hỗ trợ bao nhiêu'

const WALKS = 400
const LONGEST_WALK = 16

interface Visit {
  readonly state: ConversationState
  /** How it was reached. */
  readonly path: readonly string[]
}

/** What may be done in a state; whoever goes straight on answers what is asked. */
function movesIn(state: ConversationState, straight: boolean, opening: string | null) {
  const choices = state.offered.map(({ payload }) => ({ kind: 'choice', payload }) as const)
  const isList = state.asking !== null && choices.length > 1
  if (state.heard === null && opening !== null) return [{ kind: 'text', text: opening } as const]
  return straight && isList ? choices : [...choices, ...SAID.map((text) => ({ kind: 'text', text }) as const)]
}

/**
 * Walks through conversations, each time by the way out of the present mode that was taken least: each mode with one way
 * to it. Silence falls after every walk.
 */
function explore(): Map<string, Visit> {
  const seen = new Map<string, Visit>()
  const taken = new Map<string, number>()
  const visit = (state: ConversationState, path: readonly string[]) => {
    if (!seen.has(modeOf(state))) seen.set(modeOf(state), { state, path })
  }
  for (let walk = 0; walk < WALKS; walk += 1) {
    let state: ConversationState = { ...freshState(NOW), introduced: true }
    const path: string[] = []
    visit(state, [])
    while (path.length < LONGEST_WALK) {
      const mode = modeOf(state)
      const ways = movesIn(state, walk % 3 > 0, walk % 5 === 1 ? RARE : null).map((move) => {
        const words = move.kind === 'choice' ? move.payload.replace(/(q:.*?:\d+):.*/, '$1') : move.text
        return { move, words, times: taken.get(`${mode} ${words}`) ?? 0 }
      })
      const [way] = ways.toSorted((a, b) => a.times - b.times)
      if (way === undefined) break
      taken.set(`${mode} ${way.words}`, way.times + 1)
      path.push(way.words)
      const next = think(brain, state, read(brain, way.move, NOW), at(NOW)).state
      if (next === null) break
      state = kept(next)
      visit(state, [...path])
    }
    visit(afterSilence(state), [...path, '(silence)'])
  }
  return seen
}

describe('the modes of a conversation', () => {
  let reached = new Map<string, Visit>()
  beforeAll(() => {
    reached = explore()
  }, 120_000)

  it.each(MODES)('%s: is reached', (mode) => {
    expect([...reached.keys()]).toContain(mode)
  })

  it('are all known', () => {
    const known = [...MODES, ...ASKED_TOGETHER.map((id) => `asking ${id}`)]
    expect([...reached.keys()].filter((mode) => !known.includes(mode))).toEqual([])
  })

  it.each(MODES)('%s: goes on, and "thôi" leaves it', (mode) => {
    const visit = reached.get(mode)
    if (visit === undefined) throw new Error('not reached')
    expect(visit.path.length === 0 || nextStep(visit.state) || visit.path.at(-1) === '(silence)').toBe(true)
    const stopped = think(brain, visit.state, read(brain, { kind: 'text', text: 'thôi' }, NOW), at(NOW))
    expect(modeOf(stopped.state ?? freshState(NOW)), visit.path.join(' → ')).toBe('open')
    expect(stopped.replies.at(-1)?.choices.length).toBeGreaterThan(0)
  })

  it.each(MODES)('%s: a question of its own is answered there', (mode) => {
    const state = reached.get(mode)?.state ?? freshState(NOW)
    const event = read(brain, { kind: 'text', text: 'đi khám quên mang thẻ thì làm thế nào' }, NOW)
    const { outcome } = think(brain, state, event, at(NOW))
    const isLeft = mode === 'waiting for left-question'
    expect(outcome.topic).toBe(isLeft ? null : 'khong-co-the-giay')
  })
})
